package io.kolscout.interview;

/**
 * Whose interview it is.
 *
 * @param team the workspace or server, or the word local in a terminal
 * @param person the person within the team
 */
public record Planner(String team, String person) {
    public Planner {
        if (team.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("A planner has a team and a person");
        }
    }
}
