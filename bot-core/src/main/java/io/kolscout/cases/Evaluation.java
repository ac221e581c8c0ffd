package io.kolscout.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Confidence;
import io.kolscout.verdict.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the interview does on profiles whose class is known.
 *
 * @param accuracy verdicts that are the label; <em>can't tell yet</em> counts as the class it leans to, a profile that the
 *     gate ends as neither
 * @param meanQuestions evidence questions asked, on average
 * @param p95Questions the number of questions that 95 % of the profiles do not exceed
 * @param perClass accuracy on the profiles of each class
 * @param confusion profiles by their label and the verdict they got
 * @param agreement verdicts that are those of asking everything
 * @param confidence verdicts that are right, by the confidence stated
 * @param cannotTell profiles that ended with <em>can't tell yet</em>
 * @param brier the mean of {@code Σ_c (p_c − y_c)²}, profiles that the gate ends left out
 */
public record Evaluation(
        Share accuracy,
        double meanQuestions,
        int p95Questions,
        Map<CreatorClass, Share> perClass,
        Map<CreatorClass, Map<CreatorClass, Integer>> confusion,
        Share agreement,
        Map<Confidence, Share> confidence,
        Share cannotTell,
        OptionalDouble brier) {

    private static final double MOST = 0.95;
    private static final JsonMapper JSON = new JsonMapper();

    /** Puts each of the profiles, at least one, through the interview. */
    public static Evaluation of(Rubric rubric, List<Profile> profiles) {
        return of(profiles.stream().map(profile -> Trial.of(rubric, profile)).toList());
    }

    static Evaluation of(List<Trial> trials) {
        Map<CreatorClass, Share> perClass = new EnumMap<>(CreatorClass.class);
        Map<CreatorClass, Map<CreatorClass, Integer>> confusion = new EnumMap<>(CreatorClass.class);
        for (CreatorClass label : CreatorClass.ALL) {
            List<Trial> its =
                    trials.stream().filter(trial -> trial.label() == label).toList();
            Map<CreatorClass, Integer> verdicts = new EnumMap<>(CreatorClass.class);
            CreatorClass.ALL.forEach(verdict -> verdicts.put(
                    verdict, Share.of(its, trial -> trial.verdict() == verdict).part()));
            perClass.put(label, Share.of(its, Trial::right));
            confusion.put(label, verdicts);
        }
        Map<Confidence, Share> confidence = new EnumMap<>(Confidence.class);
        for (Confidence word : Confidence.values()) {
            confidence.put(word, Share.of(stating(trials, word), Trial::right));
        }
        int[] asked = trials.stream()
                .mapToInt(trial -> trial.judgement().asked())
                .sorted()
                .toArray();
        return new Evaluation(
                Share.of(trials, Trial::right),
                Arrays.stream(asked).average().orElseThrow(),
                asked[(int) Math.ceil(MOST * asked.length) - 1],
                perClass,
                confusion,
                Share.of(trials, trial -> trial.verdict() == trial.everything()),
                confidence,
                Share.of(trials, trial -> trial.judgement().outcome() == Outcome.CANNOT_TELL),
                trials.stream().flatMapToDouble(trial -> trial.brier().stream()).average());
    }

    private static List<Trial> stating(List<Trial> trials, Confidence word) {
        return trials.stream()
                .filter(trial ->
                        trial.judgement().confidence().filter(word::equals).isPresent())
                .toList();
    }

    public int profiles() {
        return accuracy.of();
    }

    /** One object, indented, without a line break at its end; shares from 0 to 1, {@code null} where there are none. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("profiles", profiles());
        put(root, "accuracy", accuracy.value());
        root.put("meanQuestions", meanQuestions);
        root.put("p95Questions", p95Questions);
        ObjectNode classes = root.putObject("perClass");
        perClass.forEach((type, share) -> put(classes, type.id(), share.value()));
        ObjectNode labels = root.putObject("confusion");
        confusion.forEach((label, verdicts) -> {
            ObjectNode row = labels.putObject(label.id());
            verdicts.forEach((verdict, count) -> row.put(verdict.id(), count));
        });
        put(root, "agreement", agreement.value());
        ObjectNode words = root.putObject("confidence");
        confidence.forEach((word, share) -> put(words, word.id(), share.value()));
        put(root, "cannotTell", cannotTell.value());
        put(root, "brier", brier);
        return root.toPrettyString();
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
        }
    }
}
