package io.kolscout.cases;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.kolscout.advice.Plan;
import io.kolscout.advice.RuleCard;
import io.kolscout.advice.RuleCard.Severity;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Outcome;
import io.kolscout.verdict.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases as a sheet, a row each: verdict, confidence and fit by their ids, everything else in words. */
public final class VerdictSheet {

    private static final List<String> HEADER = List.of(
            "creator",
            "platform",
            "address",
            "verdict",
            "confidence",
            "reason_1",
            "reason_2",
            "reason_3",
            "against",
            "would_change",
            "fit",
            "warnings",
            "lead_time",
            "offer",
            "rules",
            "rubric_revision");
    private static final String BETWEEN = " | ";
    private static final int REASONS = 3;

    private final CaseTexts texts;

    private VerdictSheet(CaseTexts texts) {
        this.texts = texts;
    }

    /** The cases in the dialect of the sheet that they came from: its separator, its byte order mark. */
    public static String of(List<Case> cases, TextFile file, CaseTexts texts) {
        VerdictSheet sheet = new VerdictSheet(texts);
        StringWriter text = new StringWriter();
        if (file.marked()) {
            text.append('\uFEFF');
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(Sheet.separator(file.text()))
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(HEADER);
            cases.forEach(known ->
                    csv.writeRecord(sheet.row(known).stream().map(Cells::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return text.toString();
    }

    private List<String> row(Case known) {
        Judgement judgement = known.judgement();
        Optional<Plan> plan = known.plan();
        List<String> row = new ArrayList<>(List.of(
                known.creator().name(),
                known.creator().key().platform(),
                known.creator().address(),
                judgement.outcome().id(),
                judgement.confidence().map(word -> word.id()).orElse("")));
        for (int i = 0; i < REASONS; i++) {
            row.add(judgement.reasonsFor().stream()
                    .skip(i)
                    .findFirst()
                    .map(reason -> reason("verdict.reason.for", reason, reason.ratio()))
                    .orElse(""));
        }
        row.add(joined(judgement.reasonsAgainst().stream()
                .map(reason -> reason("verdict.reason.against", reason, 1 / reason.ratio()))));
        row.add(changes(judgement));
        row.add(plan.flatMap(Plan::goal).map(goal -> goal.fit().id()).orElse(""));
        row.add(warnings(known));
        row.add(plan.map(this::weeks).orElse(""));
        row.add(plan.map(this::offer).orElse(""));
        row.add(plan.map(this::rules).orElse(""));
        row.add(judgement.revision());
        return row;
    }

    private String reason(String key, Reason reason, double times) {
        return texts.text(
                key,
                "question",
                reason.question().label(),
                "answer",
                reason.answer().text(),
                "times",
                texts.text("cases.times", "times", times < 2 ? Math.round(times * 10) / 10.0 : Math.rint(times)));
    }

    /** What would change the verdict, or settle it where there is none yet. */
    private String changes(Judgement judgement) {
        Stream<String> changes = judgement.changes().stream()
                .map(change -> texts.text(
                        "verdict.change",
                        "question",
                        change.question().label(),
                        "answer",
                        change.answer().text(),
                        "verdict",
                        texts.text("outcome." + change.to().id())));
        Stream<String> checks = judgement.checks().stream()
                .map(check -> texts.text("verdict.check", "question", check.text(), "why", check.why()));
        return joined(Stream.concat(changes, checks));
    }

    private String warnings(Case known) {
        if (known.judgement().outcome() == Outcome.UNDER_AGE) {
            return joined(
                    Stream.of("guardian", "consent", "counsel", "safety").map(rule -> texts.text("under-age." + rule)));
        }
        Stream<String> warnings = known.warnings().stream()
                .map(warning ->
                        texts.text("warning." + warning.level().id(), "title", warning.title()) + " " + warning.text());
        Stream<String> follows = known.plan().stream()
                .filter(plan -> plan.followed() != plan.verdict())
                .map(plan ->
                        texts.text("plan.follows", "playbook", plan.playbook().name()));
        return joined(Stream.concat(warnings, follows));
    }

    private String weeks(Plan plan) {
        return texts.text(
                "plan.weeks",
                "least",
                plan.leadTime().least(),
                "most",
                plan.leadTime().most());
    }

    private String offer(Plan plan) {
        return plan.unpaid() ? texts.text("plan.unpaid") : joined(plan.playbook().offer().pay().stream());
    }

    private String rules(Plan plan) {
        return joined(Stream.of(Severity.STOP, Severity.MUST)
                .flatMap(severity -> plan.cards().stream()
                        .filter(card -> card.severity() == severity)
                        .limit(1))
                .map(this::rule));
    }

    private String rule(RuleCard card) {
        return card.severity() == Severity.STOP ? texts.text("batch.rule.stop", "text", card.text()) : card.text();
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(BETWEEN));
    }
}
