package io.kolscout;

import io.kolscout.cases.Evaluation;
import io.kolscout.cases.Share;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.show.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of an evaluation, for people. */
final class EvaluationReport {

    private static final String GAP = "  ";

    private final Texts texts;

    EvaluationReport(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Evaluation evaluation, String revision) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("evaluate.profiles", "count", evaluation.profiles(), "revision", revision));
        lines.add(share("evaluate.accuracy", evaluation.accuracy()));
        evaluation
                .perClass()
                .forEach((type, share) -> lines.add(GAP + share("evaluate.of", share, "name", name(type))));
        lines.add(texts.text("evaluate.confusion"));
        lines.addAll(confusion(evaluation.confusion()));
        lines.add(texts.text(
                "evaluate.questions",
                "mean",
                texts.number(evaluation.meanQuestions(), 2),
                "p95",
                evaluation.p95Questions()));
        lines.add(share("evaluate.agreement", evaluation.agreement()));
        lines.add(texts.text("evaluate.confidence"));
        evaluation
                .confidence()
                .forEach((word, share) ->
                        lines.add(GAP + share("evaluate.of", share, "name", texts.text("confidence." + word.id()))));
        lines.add(share("evaluate.cannot-tell", evaluation.cannotTell()));
        evaluation.brier().ifPresent(brier -> lines.add(texts.text("evaluate.brier", "brier", texts.number(brier, 3))));
        return lines;
    }

    /** A share in percent, with what it is a share of. */
    String share(String key, Share share, String... namesAndValues) {
        List<Object> values = new ArrayList<>(List.of((Object[]) namesAndValues));
        values.addAll(List.of("share", percent(share), "part", share.part(), "of", share.of()));
        return texts.text(key, values.toArray());
    }

    private String percent(Share share) {
        return share.value().isPresent() ? percent(share.value().getAsDouble()) : texts.text("evaluate.none");
    }

    String percent(double share) {
        return texts.text("evaluate.percent", "share", texts.number(100 * share, 1));
    }

    private String name(CreatorClass type) {
        return texts.text("outcome." + type.id());
    }

    private List<String> confusion(Map<CreatorClass, Map<CreatorClass, Integer>> confusion) {
        List<String> names = CreatorClass.ALL.stream().map(this::name).toList();
        int widest = names.stream().mapToInt(String::length).max().orElseThrow();
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(GAP + " ".repeat(widest));
        names.forEach(name -> head.append(GAP).append(name));
        lines.add(head.toString());
        confusion.forEach((label, verdicts) -> {
            StringBuilder line = new StringBuilder(GAP).append(padded(name(label), -widest));
            verdicts.forEach((verdict, count) -> line.append(GAP)
                    .append(padded(texts.count(count), name(verdict).length())));
            lines.add(line.toString());
        });
        return lines;
    }

    /** To the right of a width, or to the left of a negative one. */
    private static String padded(String text, int width) {
        String space = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + space : space + text;
    }
}
