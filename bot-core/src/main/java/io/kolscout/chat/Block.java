package io.kolscout.chat;

import java.util.List;

/** One part of a reply, by what it means. Each platform draws every kind, through a {@link Visitor}. */
public sealed interface Block {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind, so that a new kind does not compile until every platform draws it. */
    interface Visitor<R> {
        R heading(Heading heading);

        R paragraph(Paragraph paragraph);

        R bullets(Bullets bullets);

        R facts(Facts facts);

        R table(Table table);

        R ask(Ask ask);

        R actions(Actions actions);
    }

    /** The title of what follows. */
    record Heading(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** Running text. */
    record Paragraph(Line line) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * Points of equal rank.
     *
     * @param title what they have in common; may be empty
     */
    record Bullets(String title, List<Line> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bullets(this);
        }
    }

    /** Labelled values. */
    record Facts(List<Fact> facts) implements Block {

        public record Fact(String label, Line value) {}

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.facts(this);
        }
    }

    /** Rows under a header; each row has as many cells as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("A row has as many cells as the header");
                }
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /**
     * A question with one answer.
     *
     * @param why why it is asked
     * @param choices the answers, in the order they are shown
     * @param aside answers that stand apart from the others, such as <em>Not sure</em>
     */
    record Ask(String question, String why, List<Choice> choices, List<Choice> aside) implements Block {
        public Ask {
            choices = List.copyOf(choices);
            aside = List.copyOf(aside);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("A question has choices");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ask(this);
        }
    }

    /** What a person can do next. */
    record Actions(List<Action> actions) implements Block {
        public Actions {
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.actions(this);
        }
    }
}
