package io.kolscout.serve;

import io.kolscout.show.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The environment that an executable reads its connection to a platform from. What is wrong is gathered, so that everything
 * is told at once; no sentence quotes a value, which may be a secret.
 */
public final class Environment {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int MOST_PORT = 65_535;

    private final Map<String, String> variables;
    private final Texts texts;
    private final List<String> problems = new ArrayList<>();

    /** @param texts with the sentences on what is wrong */
    public Environment(Map<String, String> variables, Texts texts) {
        this.variables = Map.copyOf(variables);
        this.texts = texts;
    }

    /** A variable's value without the white space around it; empty where there is none. */
    public String value(String name) {
        return variables.getOrDefault(name, "").strip();
    }

    /**
     * An address of the web without a user and a query.
     *
     * @param otherwise where the variable is not set, or wrong
     * @param fits what else it must fulfil
     */
    public URI url(String name, URI otherwise, Predicate<URI> fits, String problemKey) {
        if (value(name).isEmpty()) {
            return otherwise;
        }
        try {
            URI url = new URI(value(name));
            if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && fits.test(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            problem(problemKey);
            return otherwise;
        }
        problem(problemKey);
        return otherwise;
    }

    /**
     * The port to listen on, from {@code PORT}; 0 for any that is free.
     *
     * @param otherwise where it is not set, or wrong
     */
    public int port(int otherwise, String problemKey) {
        String port = value("PORT");
        if (port.isEmpty()) {
            return otherwise;
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MOST_PORT) {
            problem(problemKey);
            return otherwise;
        }
        return Integer.parseInt(port);
    }

    /** The address to listen on, from {@code SCOUT_HOST}; otherwise this machine alone can connect. */
    public String host() {
        return value("SCOUT_HOST").isEmpty() ? THIS_MACHINE : value("SCOUT_HOST");
    }

    /** Notes that something is wrong. */
    public void problem(String textKey) {
        problems.add(texts.text(textKey));
    }

    /** What is wrong so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Makes sure that nothing is wrong.
     *
     * @throws Unusable with everything that is
     */
    public void check() throws Unusable {
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
    }
}
