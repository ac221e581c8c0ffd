package io.kolscout.rubric;

import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Question.Kind;
import io.kolscout.rubric.Rubric.Bounds;
import io.kolscout.rubric.Rubric.Reliability;
import io.kolscout.rubric.Rubric.Stopping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks {@code questions.yaml}. */
public final class RubricReader {

    private static final int LEAST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 24;
    private static final double TOLERANCE = 0.005 + 1e-9;

    private final Node root;
    private final double temper;

    private RubricReader(Node root) {
        this.root = root;
        this.temper = root.get("temper").number(0.05, 1);
    }

    /**
     * The bank, or nothing where it has problems, which are added to the list.
     *
     * @param english the base file, which the revision is computed from
     * @param read the file in the language to read, or the base file itself
     */
    public static Optional<Rubric> read(Node english, Node read, Problems problems) {
        int before = problems.count();
        Optional<Rubric> rubric = new RubricReader(read).rubric(Revision.of(english));
        return problems.count() == before ? rubric : Optional.empty();
    }

    private Optional<Rubric> rubric(String revision) {
        root.only(
                "revision",
                "classes",
                "prior",
                "temper",
                "stopping",
                "confidence",
                "reliability",
                "questions",
                "context");
        if (!root.get("classes").texts(20).equals(CreatorClass.ids())) {
            root.get("classes").problem("classes", "allowed", String.join(", ", CreatorClass.ids()));
        }
        List<Question> asked = new ArrayList<>();
        root.get("questions").byId().forEach((id, node) -> asked.add(question(id, node, kind(node))));
        List<Question> context = new ArrayList<>();
        root.get("context").byId().forEach((id, node) -> context.add(question(id, node, Kind.CONTEXT)));
        checkIds(asked, context);
        List<Question> gates = ofKind(asked, Kind.GATE);
        if (gates.size() != 1 || asked.get(0).kind() != Kind.GATE) {
            root.get("questions").problem("one-gate");
        }
        List<Question> evidence = ofKind(asked, Kind.EVIDENCE);
        if (evidence.isEmpty()) {
            root.get("questions").problem("no-evidence");
        }
        Posterior prior = prior();
        Stopping stopping = stopping(evidence.size());
        Bounds bounds = bounds();
        Optional<Reliability> reliability = root.find("reliability").map(RubricReader::reliability);
        return gates.stream()
                .findFirst()
                .map(gate -> new Rubric(
                        revision,
                        prior,
                        temper,
                        stopping,
                        bounds,
                        reliability,
                        gate,
                        evidence,
                        ofKind(asked, Kind.FLAG),
                        context));
    }

    private static Kind kind(Node question) {
        return switch (question.get("kind").oneOf(List.of("evidence", "gate", "flag"))) {
            case "gate" -> Kind.GATE;
            case "flag" -> Kind.FLAG;
            default -> Kind.EVIDENCE;
        };
    }

    private static List<Question> ofKind(List<Question> questions, Kind kind) {
        return questions.stream().filter(question -> question.kind() == kind).toList();
    }

    private Question question(String id, Node node, Kind kind) {
        if (kind == Kind.CONTEXT) {
            node.only("id", "label", "text", "why", "options");
        } else {
            node.only("id", "kind", "dimension", "label", "text", "why", "answerable", "options");
            node.get("dimension").id();
        }
        List<Option> options = new ArrayList<>();
        node.get("options").byId().forEach((option, at) -> options.add(option(option, at, kind)));
        if (options.size() < LEAST_OPTIONS || options.size() > MOST_OPTIONS) {
            node.get("options").problem("option-count", "least", LEAST_OPTIONS, "most", MOST_OPTIONS);
        } else if (kind == Kind.EVIDENCE) {
            checkColumns(node, options);
        }
        checkLabels(node);
        return new Question(
                id,
                kind,
                node.get("label").text(Option.MAX_LABEL),
                node.get("text").text(Question.MAX_TEXT),
                node.get("why").text(Question.MAX_WHY),
                kind == Kind.EVIDENCE ? node.get("answerable").number(0.01, 1) : 1,
                options);
    }

    private Option option(String id, Node node, Kind kind) {
        if (id.equals(Answers.NOT_SURE)) {
            node.problem("reserved-id", "id", id);
        }
        Optional<Likelihood> likelihood = Optional.empty();
        Optional<Ending> ending = Optional.empty();
        if (kind == Kind.EVIDENCE) {
            node.only("id", "label", "text", "likelihood");
            likelihood = Optional.of(new Likelihood(column(node.get("likelihood"), 1e-6), temper));
        } else if (kind == Kind.GATE) {
            node.only("id", "label", "text", "ends");
            ending = node.find("ends").map(ends -> Ending.of(ends.oneOf(Ending.ids())));
        } else {
            node.only("id", "label", "text");
        }
        return new Option(
                id,
                node.get("label").text(Option.MAX_LABEL),
                node.get("text").text(Option.MAX_TEXT),
                likelihood,
                ending);
    }

    /** A number for each class, in their order. */
    private static double[] column(Node node, double least) {
        node.only(CreatorClass.ids().toArray(String[]::new));
        return CreatorClass.ids().stream()
                .mapToDouble(id -> node.get(id).number(least, 1))
                .toArray();
    }

    private static void checkColumns(Node node, List<Option> options) {
        for (CreatorClass type : CreatorClass.ALL) {
            double sum = options.stream()
                    .flatMap(option -> option.likelihood().stream())
                    .mapToDouble(likelihood -> likelihood.of(type))
                    .sum();
            if (Math.abs(sum - 1) > TOLERANCE) {
                node.get("options").problem("column-sum", "class", type.id(), "sum", Math.round(sum * 1000) / 1000.0);
            }
        }
    }

    private static void checkLabels(Node node) {
        Set<String> labels = new HashSet<>();
        for (Node option : node.get("options").items()) {
            Node label = option.get("label");
            if (!labels.add(label.text(Option.MAX_LABEL))) {
                label.problem("same-label");
            }
        }
    }

    private void checkIds(List<Question> asked, List<Question> context) {
        Map<String, Integer> seen = new HashMap<>();
        Stream.concat(asked.stream(), context.stream()).forEach(question -> seen.merge(question.id(), 1, Integer::sum));
        context.stream()
                .filter(question -> seen.getOrDefault(question.id(), 0) > 1)
                .forEach(question -> root.get("context").problem("duplicate-id", "id", question.id()));
    }

    private Posterior prior() {
        double[] prior = column(root.get("prior"), 0.001);
        double sum = 0;
        for (double share : prior) {
            sum += share;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            root.get("prior").problem("prior-sum", "sum", Math.round(sum * 1000) / 1000.0);
        }
        return Posterior.proportionalTo(prior);
    }

    private Stopping stopping(int questions) {
        Node node = root.get("stopping").only("minimum", "maximum", "certainty");
        Stopping stopping = new Stopping(
                node.get("minimum").whole(1, 50),
                node.get("maximum").whole(1, 50),
                node.get("certainty").number(0.25, 1));
        if (stopping.minimum() > stopping.maximum() || stopping.minimum() > Math.max(1, questions)) {
            node.problem("stopping", "minimum", stopping.minimum(), "maximum", Math.min(stopping.maximum(), questions));
        }
        return stopping;
    }

    private Bounds bounds() {
        Node node = root.get("confidence").only("high", "medium", "cannot-tell-below", "cannot-tell-below-answers");
        Bounds bounds = new Bounds(
                node.get("high").number(0, 1),
                node.get("medium").number(0, 1),
                node.get("cannot-tell-below").number(0, 1),
                node.get("cannot-tell-below-answers").whole(0, 50));
        if (bounds.high() < bounds.medium() || bounds.medium() < bounds.cannotTell()) {
            node.problem("confidence-order");
        }
        return bounds;
    }

    private static Reliability reliability(Node node) {
        node.only("high", "medium", "source");
        return new Reliability(
                node.get("high").number(0, 1),
                node.get("medium").number(0, 1),
                node.get("source").text(Question.MAX_TEXT));
    }
}
