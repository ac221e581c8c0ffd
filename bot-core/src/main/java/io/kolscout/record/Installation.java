package io.kolscout.record;

import java.time.Instant;

/**
 * An app of the bot's in a team.
 *
 * @param app the platform's app, such as {@code slack}
 * @param team the workspace, or the organisation where one installation is for all its workspaces
 * @param sealed what gives access to the team, encrypted by whoever stores it
 * @param version counts up with every change
 * @param installed when people of the team installed it
 */
public record Installation(String app, String team, String sealed, long version, Instant installed) {

    /** The same installation with other access to the team. */
    public Installation next(String newlySealed) {
        return new Installation(app, team, newlySealed, version + 1, installed);
    }
}
