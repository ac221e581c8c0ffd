package io.kolscout.advice;

import io.kolscout.advice.RuleCard.Severity;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reads and checks {@code rules.yaml} against the question bank. */
public final class RulesReader {

    private static final int MAX_TEXT = 300;

    private final Ids ids;

    private RulesReader(Ids ids) {
        this.ids = ids;
    }

    /**
     * The rules, or nothing where they have problems, which are added to the list.
     *
     * @param bank nothing where the bank has problems: ids of its questions and options are then not checked
     */
    public static Optional<Rules> read(Node root, Optional<Rubric> bank, Problems problems) {
        int before = problems.count();
        RulesReader reader = new RulesReader(new Ids(bank));
        root.only("revision", "notice", "cards").get("revision").whole(1, 1_000_000);
        List<RuleCard> cards = new ArrayList<>();
        root.get("cards").byId().forEach((id, node) -> cards.add(reader.card(id, node)));
        Rules rules = new Rules(root.get("notice").text(MAX_TEXT), cards);
        return problems.count() == before ? Optional.of(rules) : Optional.empty();
    }

    private RuleCard card(String id, Node node) {
        node.only(
                "id", "regions", "fields", "appliesTo", "text", "since", "authority", "source", "checked", "severity");
        return new RuleCard(
                id,
                Ids.scope(node.get("regions"), ids.options(Adviser.REGION)),
                Ids.scope(node.get("fields"), ids.options(Adviser.FIELD)),
                Ids.scope(node.get("appliesTo"), Optional.of(new TreeSet<>(CreatorClass.ids()))),
                node.get("text").text(MAX_TEXT),
                node.find("since").map(Node::date),
                node.find("authority").map(authority -> authority.text(MAX_TEXT)),
                node.get("source").text(MAX_TEXT),
                node.get("checked").date(),
                Severity.valueOf(node.get("severity")
                        .oneOf(List.of("stop", "must", "should"))
                        .toUpperCase(Locale.ROOT)));
    }
}
