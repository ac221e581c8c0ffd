package io.kolscout.slack.api;

/** Slack refused a call, or did not answer. Its message holds no token and no text of anybody's. */
public final class SlackRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Slack asked to wait, for longer than a call waits. */
    public static final String RATE_LIMITED = "ratelimited";

    /** Slack did not answer. */
    public static final String UNREACHABLE = "unreachable";

    /** The bot is not installed in the team. */
    public static final String NOT_INSTALLED = "not_installed";

    private final String method;
    private final String error;

    /** @param error Slack's word for it, such as {@code not_in_channel} */
    public SlackRefusal(String method, String error) {
        super(method + ": " + error);
        this.method = method;
        this.error = error;
    }

    /** The method that was called. */
    public String method() {
        return method;
    }

    /** Slack's word for it. */
    public String error() {
        return error;
    }
}
