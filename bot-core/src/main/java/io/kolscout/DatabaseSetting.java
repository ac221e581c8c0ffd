package io.kolscout;

import io.kolscout.config.Node;
import io.kolscout.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the record is kept, as the settings say it. No problem ever shows more of an address than its kind. */
final class DatabaseSetting {

    /** The environment's variable that alone may hold the password. */
    static final String PASSWORD_VARIABLE = "SCOUT_DATABASE_PASSWORD";

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql://";
    private static final Pattern SCHEME =
            Pattern.compile("(?:jdbc:)?[a-zA-Z][a-zA-Z0-9+.-]*:(?=//)|jdbc:[a-zA-Z0-9]+:");

    /** Hosts with or without ports, a database, and properties of the driver. */
    private static final Pattern SERVER =
            Pattern.compile("jdbc:postgresql://HOST(?:,HOST)*/[^/?&=@:;#\\s]+(?:\\?PROPERTY(?:&PROPERTY)*)?"
                    .replace("HOST", "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?")
                    .replace("PROPERTY", "[A-Za-z]+=[^&\\s]*"));

    /** Someone before the host, or a property that is a password, be it the driver's or not. */
    private static final Pattern PASSWORD =
            Pattern.compile("//[^/?]*@|[?&;][^=]*password[^=&;]*=", Pattern.CASE_INSENSITIVE);

    private DatabaseSetting() {}

    /** The database at an address; the file in the data folder where there is none, or, with a problem noted, a bad one. */
    static Database read(Node address, Optional<Node> user, Path dataFolder) {
        Path usual = dataFolder.resolve("scout.db");
        String url = address.anyText(Settings.MAX_VALUE);
        if (url.isEmpty()) {
            return new Database.InFile(usual);
        }
        if (url.startsWith(POSTGRESQL)) {
            String name = user.map(node -> node.anyText(Settings.MAX_VALUE)).orElse("");
            return server(address, url, name, usual);
        }
        if (!url.startsWith(SQLITE) || url.indexOf('?') >= 0) {
            address.problem("database-url", "value", kind(url));
            return new Database.InFile(usual);
        }
        return new Database.InFile(Settings.absolute(address, url.substring(SQLITE.length()), usual));
    }

    private static Database server(Node address, String url, String user, Path usual) {
        if (PASSWORD.matcher(url).find()) {
            address.problem("database-password", "value", kind(url));
            return new Database.InFile(usual);
        }
        if (!SERVER.matcher(url).matches()) {
            address.problem("database-url", "value", kind(url));
            return new Database.InFile(usual);
        }
        return new Database.OnServer(url, user);
    }

    private static String kind(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return (scheme.lookingAt() ? scheme.group() : "") + "…";
    }
}
