package io.kolscout.chat;

import java.util.List;

/**
 * A form that a platform opens over the chat. What is filled in comes back as {@link Incoming.Submission}.
 *
 * @param id what submitting it means
 * @param title at most {@link #MAX_TITLE} characters
 * @param submit what the button says, at most as long
 */
public record Form(ActionId id, String title, List<Field> fields, String submit) {

    /** The shortest limit of the platforms: the title of Slack's modals. */
    public static final int MAX_TITLE = 24;

    public Form {
        fields = List.copyOf(fields);
        if (title.length() > MAX_TITLE || submit.length() > MAX_TITLE) {
            throw new IllegalArgumentException("Too long for a form: " + title + ", " + submit);
        }
    }

    /** Something to fill in. */
    public sealed interface Field {

        String id();

        /** At most 45 characters, the limit of Discord's modals. */
        String label();

        boolean required();

        <R> R accept(Visitor<R> visitor);

        /** One method a kind, so that a new kind does not compile until every platform draws it. */
        interface Visitor<R> {
            R text(Text text);

            R select(Select select);

            R channel(Channel channel);
        }
    }

    /**
     * Words of the person's own.
     *
     * @param hint how to fill it in; may be empty
     * @param most UTF-16 units it may hold
     * @param lines whether it may hold several lines
     */
    public record Text(String id, String label, String hint, boolean required, int most, boolean lines)
            implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** One of some values. */
    public record Select(String id, String label, boolean required, List<CommandSpec.Value> values) implements Field {
        public Select {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.select(this);
        }
    }

    /** A channel of the team, by default the one the person is in; its value is the platform's id. */
    public record Channel(String id, String label) implements Field {
        @Override
        public boolean required() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.channel(this);
        }
    }
}
