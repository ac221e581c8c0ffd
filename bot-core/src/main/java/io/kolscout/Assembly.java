package io.kolscout;

import io.kolscout.chat.Channels;
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

    /** The bot of a terminal, where there are no channels to share in. */
    public static Assembly of(ConfigSource source, Map<String, String> variables, Path home, Clock clock)
            throws BadConfigException {
        return ground(source, variables, home).assembly(clock);
    }

    /** The config that was read and the record that was opened, on which the bot is built. */
    public record Ground(Config config, Store record) {

        /** Builds the bot of a terminal, where there are no channels to share in. */
        public Assembly assembly(Clock clock) {
            return assembly(new NoChannels(), clock);
        }

        /**
         * Builds the bot; its nightly work waits to be started.
         *
         * @param channels where verdicts are shared
         * @param clock what time it is, to the millisecond
         */
        public Assembly assembly(Channels channels, Clock clock) {
            return new Assembly(
                    config,
                    record,
                    new Scout(
                            config.languages(),
                            record,
                            channels,
                            config.settings().retention(),
                            clock),
                    new Housekeeping(record, config.settings().retention(), clock));
        }
    }

    /**
     * Reads the config and opens the record.
     *
     * @param variables the environment's variables
     * @param home the user's home folder
     * @throws BadConfigException with every problem of every config file
     * @throws io.kolscout.record.RecordUnavailable where the record cannot be opened
     */
    public static Ground ground(ConfigSource source, Map<String, String> variables, Path home)
            throws BadConfigException {
        Config config = Config.load(source, variables, home);
        return new Ground(
                config,
                config.settings().database().open(variables.getOrDefault(DatabaseSetting.PASSWORD_VARIABLE, "")));
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
