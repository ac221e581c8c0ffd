package io.kolscout.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.advice.Plan;
import io.kolscout.rubric.Question;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Reason;
import java.util.List;

/** A case as a JSON object: classes, questions and options by their ids, with the words that belong to them. */
public final class CaseJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CaseJson() {}

    /** One object, indented, without a line break at its end. */
    public static String of(Case known) {
        Judgement judgement = known.judgement();
        ObjectNode root = JSON.createObjectNode();
        root.putObject("creator")
                .put("name", known.creator().name())
                .put("platform", known.creator().key().platform())
                .put("address", known.creator().address());
        root.put("verdict", judgement.outcome().id());
        root.put("confidence", judgement.confidence().map(word -> word.id()).orElse(null));
        boolean judged = judgement.outcome().creatorClass().isPresent()
                || !judgement.checks().isEmpty();
        root.put("leaning", judged ? judgement.leaning().id() : null);
        root.put("runnerUp", judged ? judgement.runnerUp().id() : null);
        root.put("asked", judgement.asked()).put("notSure", judgement.notSure()).put("lowered", judgement.lowered());
        reasons(root.putArray("reasons"), judgement.reasonsFor());
        reasons(root.putArray("against"), judgement.reasonsAgainst());
        ArrayNode changes = root.putArray("wouldChange");
        judgement
                .changes()
                .forEach(change -> question(changes.addObject(), change.question())
                        .put("option", change.answer().id())
                        .put("answer", change.answer().text())
                        .put("verdict", change.to().id()));
        ArrayNode checks = root.putArray("checks");
        judgement
                .checks()
                .forEach(check -> question(checks.addObject(), check)
                        .put("text", check.text())
                        .put("why", check.why()));
        ArrayNode warnings = root.putArray("warnings");
        known.warnings()
                .forEach(warning -> texts(
                        warnings.addObject()
                                .put("id", warning.id())
                                .put("level", warning.level().id())
                                .put("title", warning.title())
                                .put("text", warning.text())
                                .putArray("todo"),
                        warning.todo()));
        known.plan().ifPresentOrElse(plan -> plan(root.putObject("plan"), plan), () -> root.putNull("plan"));
        root.put("revision", judgement.revision());
        return root.toPrettyString();
    }

    private static ObjectNode question(ObjectNode node, Question question) {
        return node.put("question", question.id()).put("label", question.label());
    }

    private static void reasons(ArrayNode node, List<Reason> reasons) {
        reasons.forEach(reason -> question(node.addObject(), reason.question())
                .put("option", reason.answer().id())
                .put("answer", reason.answer().text())
                .put("ratio", Math.round(reason.ratio() * 1000) / 1000.0));
    }

    private static void plan(ObjectNode node, Plan plan) {
        node.put("playbook", plan.followed().id());
        plan.goal()
                .ifPresent(goal -> node.put("fit", goal.fit().id())
                        .put("why", goal.why())
                        .put("alternative", goal.alternative().orElse(null)));
        node.putObject("leadTimeWeeks")
                .put("least", plan.leadTime().least())
                .put("most", plan.leadTime().most());
        texts(node.putArray("formats"), plan.playbook().formats());
        node.put("unpaid", plan.unpaid());
        texts(
                node.putArray("offer"),
                plan.unpaid() ? List.of() : plan.playbook().offer().pay());
        texts(node.putArray("never"), plan.playbook().offer().never());
        ArrayNode rules = node.putArray("rules");
        plan.cards()
                .forEach(card -> rules.addObject()
                        .put("id", card.id())
                        .put("severity", card.severity().id())
                        .put("text", card.text())
                        .put("source", card.source()));
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }
}
