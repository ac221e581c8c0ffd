package io.kolscout.interview;

/**
 * Whose interview it is.
 *
 * @param team the workspace or server, or {@link #LOCAL}
 * @param person the person within the team
 */
public record Planner(String team, String person) {

    /** The one team, and the one person, of a terminal; also the team of whoever is alone with the bot in a chat. */
    public static final String LOCAL = "local";

    public Planner {
        if (team.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("A planner has a team and a person");
        }
    }
}
