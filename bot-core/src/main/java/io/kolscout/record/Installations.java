package io.kolscout.record;

import java.time.Instant;
import java.util.Optional;

/** Where the bot is installed. */
public interface Installations {

    Optional<Installation> installation(String app, String team);

    /** Stores a new installation, in place of whatever there was; its version comes after that one's. */
    void install(String app, String team, String sealed, Instant installed);

    /**
     * Stores an installation's next version.
     *
     * @return false, with nothing stored, where the stored version is not the one before, or is of another installation
     */
    boolean renew(Installation next);

    /**
     * Deletes an installation, unless it was made later than a moment.
     *
     * @return false, with nothing changed, where there is none that is old enough
     */
    boolean uninstall(String app, String team, Instant upTo);
}
