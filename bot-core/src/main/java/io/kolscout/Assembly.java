package io.kolscout;

import io.kolscout.chat.Sender;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.console.Console;
import io.kolscout.console.Screen;
import io.kolscout.interview.Planner;
import io.kolscout.record.Store;
import io.kolscout.show.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** The bot put together, each part once. */
public record Assembly(Config config, Store record, Scout scout, Housekeeping housekeeping) implements AutoCloseable {

    /**
     * Reads the config, opens the record and builds the bot on both; its nightly work waits to be started.
     *
     * @param variables the environment's variables
     * @param home the user's home folder
     * @param clock what time it is, to the millisecond
     * @throws BadConfigException with every problem of every config file
     * @throws io.kolscout.record.RecordUnavailable where the record cannot be opened
     */
    public static Assembly of(ConfigSource source, Map<String, String> variables, Path home, Clock clock)
            throws BadConfigException {
        Config config = Config.load(source, variables, home);
        Store record = config.settings().database().open(variables.getOrDefault(DatabaseSetting.PASSWORD_VARIABLE, ""));
        return new Assembly(
                config,
                record,
                new Scout(config.languages(), record, clock),
                new Housekeeping(record, config.settings().retention(), clock));
    }

    /** The bot as a chat on a screen, in a person's language. */
    Console console(Screen screen, Locale locale) {
        Texts texts = config.languages().of(locale).texts();
        return new Console(scout, new Sender(Planner.LOCAL, Planner.LOCAL, locale), texts::text, screen);
    }

    /** Where a terminal's lines are kept for another day. */
    Path history() {
        return config.settings().dataFolder().resolve("history");
    }

    @Override
    public void close() {
        housekeeping.close();
        record.close();
    }
}
