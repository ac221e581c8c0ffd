package io.kolscout.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kolscout.config.Written;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Likelihood;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import io.kolscout.rubric.Rubric.Reliability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code questions.yaml} with a fit's numbers in place of its own; all else, comments and layout too, stays as
 * the team wrote it.
 */
public final class BankText {

    /** What the comment on a fit begins with, by which the next fit finds it. */
    private static final String COMMENT_START = "# The likelihoods are fitted";

    private static final Pattern COMMENT = Pattern.compile("(?m)^" + COMMENT_START + ".*(?:\\R#[ \\t]*\\S.*)*\\R");
    private static final int WIDTH = 118;

    private record Edit(int from, int to, String text) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private BankText(String text) {
        this.text = text;
    }

    /**
     * A bank's text after a fit, its revision number one higher.
     *
     * @param text a bank that was read without a problem
     * @param fitted what it was fitted to be
     * @param reliability what the confidence words proved to mean; empty where a word was never reached
     * @param comment how it was fitted: lines, none of them empty, that begin with “The likelihoods are fitted”
     */
    public static String of(String text, Rubric fitted, Optional<Reliability> reliability, String comment) {
        BankText bank = new BankText(text);
        Written root = Written.of(text);
        Written revision = root.get("revision");
        bank.replace(revision, Integer.toString((int) Double.parseDouble(revision.value()) + 1));
        bank.reliability(root, reliability);
        Map<String, Question> questions = fitted.questions();
        for (Written question : root.get("questions").items()) {
            Question known = questions.get(question.get("id").value());
            if (known != null && known.kind() == Question.Kind.EVIDENCE) {
                bank.question(question, known);
            }
        }
        return commented(bank.edited(), comment);
    }

    private void question(Written written, Question question) {
        replace(written.get("answerable"), String.format(Locale.ROOT, "%.2f", question.answerable()));
        for (Written option : written.get("options").items()) {
            Likelihood likelihood = question.option(option.get("id").value())
                    .flatMap(known -> known.likelihood())
                    .orElseThrow();
            for (CreatorClass type : CreatorClass.ALL) {
                replace(
                        option.get("likelihood").get(type.id()),
                        String.format(Locale.ROOT, "%.3f", likelihood.of(type)));
            }
        }
    }

    private void reliability(Written root, Optional<Reliability> reliability) {
        String line = reliability.map(BankText::line).orElse("");
        Optional<Written> there = root.entry("reliability");
        if (there.isPresent()) {
            edits.add(new Edit(
                    lineStart(there.get().from(), "reliability"), there.get().to(), line));
        } else if (!line.isEmpty()) {
            int place = lineStart(root.get("questions").from(), "questions");
            edits.add(new Edit(place, place, line + "\n"));
        }
    }

    private static String line(Reliability reliability) {
        try {
            return String.format(
                    Locale.ROOT,
                    "reliability: {high: %.2f, medium: %.2f, source: %s}",
                    reliability.high(),
                    reliability.medium(),
                    new JsonMapper().writeValueAsString(reliability.source()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Any text can be quoted", e);
        }
    }

    /** Where the key of the value that begins at a place is written. */
    private int lineStart(int place, String key) {
        int start = text.lastIndexOf(key, place);
        boolean quoted = start > 0 && "\"'".indexOf(text.charAt(start - 1)) >= 0;
        return quoted ? start - 1 : start;
    }

    private void replace(Written old, String with) {
        edits.add(new Edit(old.from(), old.to(), with));
    }

    private String edited() {
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            result.append(text, done, edit.from()).append(edit.text());
            done = edit.to();
        }
        return result.append(text, done, text.length()).toString();
    }

    private static String commented(String text, String comment) {
        String lines = wrapped(comment);
        Matcher earlier = COMMENT.matcher(text);
        return earlier.find()
                ? text.substring(0, earlier.start()) + lines + text.substring(earlier.end())
                : lines + text;
    }

    private static String wrapped(String comment) {
        StringBuilder lines = new StringBuilder();
        for (String paragraph : comment.strip().split("\n", -1)) {
            StringBuilder line = new StringBuilder("#");
            for (String word : paragraph.strip().split("\\s+", -1)) {
                if (line.length() + 1 + word.length() > WIDTH) {
                    lines.append(line).append('\n');
                    line = new StringBuilder("#");
                }
                line.append(' ').append(word);
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }
}
