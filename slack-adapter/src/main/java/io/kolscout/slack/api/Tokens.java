package io.kolscout.slack.api;

/** The bot's tokens. */
public interface Tokens {

    /**
     * The token for a team.
     *
     * @param team the workspace, or the enterprise of an installation for all its workspaces
     * @throws SlackRefusal where the bot is not installed there
     */
    String of(String team);

    /** Takes note that Slack no longer takes a token, so that {@link #of} looks for another. */
    default void refused(String team, String token) {}

    /** Takes note of a workspace's enterprise, whose installation may be the workspace's too. */
    default void belongs(String workspace, String enterprise) {}
}
