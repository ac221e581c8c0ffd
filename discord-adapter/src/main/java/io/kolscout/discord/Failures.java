package io.kolscout.discord;

import java.util.stream.Collectors;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** What went wrong between Discord and the bot, for the log. */
final class Failures {

    private Failures() {}

    /**
     * A failure in one line, with what Discord objects to and where; without the values, which are people's, and without JDA's
     * advice.
     */
    static String line(Throwable failure) {
        if (!(failure instanceof ErrorResponseException refused)) {
            return failure.toString();
        }
        String where = refused.getSchemaErrors().stream()
                .map(error -> " " + error.getLocation()
                        + error.getErrors().stream()
                                .map(ErrorResponseException.ErrorCode::getCode)
                                .toList())
                .collect(Collectors.joining());
        return refused.getErrorCode() + ": " + refused.getMeaning() + where;
    }
}
