package io.kolscout;

import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed after {@code /classify}: a creator and what is known of the campaign.
 *
 * @param creator the creator as typed
 * @param context option ids by context question, all of which the bank knows
 * @param faults what could not be read
 */
record Request(String creator, Map<String, String> context, List<Fault> faults) {

    /** Why an option could not be read. */
    enum Reason {
        UNKNOWN_OPTION,
        UNKNOWN_VALUE,
        MISSING_VALUE
    }

    /** An option that could not be read, as typed. */
    record Fault(Reason reason, String option, String value) {}

    private static final String NAME = "[\\p{L}][\\p{L}\\p{Nd}-]{0,23}";

    private static final String QUOTED = "(?:[\"“”„＂][^\"“”＂]{0,400}[\"“”＂]|«[^»]{0,400}»|「[^」]{0,400}」|『[^』]{0,400}』)";

    /** Words, where a quoted stretch and {@code name:"quoted value"} count as one. */
    private static final Pattern WORD = Pattern.compile("(?:" + NAME + "[:：])?" + QUOTED + "|[^\\s\\p{Z}]+");

    private static final Pattern OPTION = Pattern.compile("(" + NAME + ")[:：](?!//)(.*)", Pattern.DOTALL);

    Request {
        context = Map.copyOf(context);
        faults = List.copyOf(faults);
    }

    /** Reads what was typed by the bank's context questions. */
    static Request read(String text, Rubric rubric) {
        List<String> creator = new ArrayList<>();
        Map<String, String> context = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            Matcher option = OPTION.matcher(words.get(i));
            if (!option.matches()) {
                creator.add(words.get(i));
                continue;
            }
            String name = option.group(1).toLowerCase(Locale.ROOT);
            boolean valueFollows = option.group(2).isEmpty()
                    && i + 1 < words.size()
                    && !OPTION.matcher(words.get(i + 1)).matches();
            String value = unquoted(valueFollows ? words.get(i + 1) : option.group(2));
            Optional<Question> question = rubric.context().stream()
                    .filter(known -> known.id().equals(name))
                    .findFirst();
            if (question.isEmpty()) {
                faults.add(new Fault(Reason.UNKNOWN_OPTION, name, value));
                continue;
            }
            i += valueFollows ? 1 : 0;
            Optional<Option> chosen = chosen(question.get(), value);
            if (chosen.isPresent()) {
                context.put(name, chosen.get().id());
            } else {
                faults.add(new Fault(value.isEmpty() ? Reason.MISSING_VALUE : Reason.UNKNOWN_VALUE, name, value));
            }
        }
        return new Request(String.join(" ", creator), context, faults);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }

    private static Optional<Option> chosen(Question question, String value) {
        return question.options().stream()
                .filter(option -> option.id().equalsIgnoreCase(value)
                        || option.label().equalsIgnoreCase(value)
                        || option.text().equalsIgnoreCase(value))
                .findFirst();
    }

    private static String unquoted(String value) {
        return value.replaceAll("^[\"“”„＂«「『]|[\"“”＂»」』]$", "").strip();
    }
}
