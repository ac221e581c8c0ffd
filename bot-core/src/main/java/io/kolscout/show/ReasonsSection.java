package io.kolscout.show;

import io.kolscout.chat.Span;
import io.kolscout.verdict.Confidence;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Outcome;
import io.kolscout.verdict.Reason;
import java.util.ArrayList;
import java.util.List;

/** Why a verdict is what it is, and how sure. */
final class ReasonsSection {

    private final Language language;
    private final Texts texts;
    private final Judgement judgement;

    ReasonsSection(Language language, Judgement judgement) {
        this.language = language;
        this.texts = language.texts();
        this.judgement = judgement;
    }

    /** How sure the verdict is, and why; nothing where it has no confidence. */
    void confidence(Blocks blocks) {
        judgement.confidence().ifPresent(stated -> blocks.line(confidence(stated)));
    }

    private Span[] confidence(Confidence stated) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.strong(texts.text("verdict.confidence", "word", texts.text("confidence." + stated.id()))));
        spans.add(Span.plain(texts.text(
                "confidence.because." + unlowered(stated).id(),
                "verdict",
                VerdictScreen.outcome(texts, judgement.outcome().id()),
                "runnerUp",
                VerdictScreen.outcome(texts, judgement.runnerUp().id()))));
        if (judgement.notSure() > 0) {
            spans.add(Span.plain(texts.text(
                    judgement.lowered() ? "confidence.lowered" : "confidence.not-sure",
                    "notSure",
                    judgement.notSure(),
                    "asked",
                    judgement.asked())));
        }
        return spans.toArray(Span[]::new);
    }

    private Confidence unlowered(Confidence stated) {
        if (!judgement.lowered()) {
            return stated;
        }
        return stated == Confidence.MEDIUM ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** How often verdicts of this confidence were right; nothing where that is not known. */
    void reliability(Blocks blocks) {
        judgement.confidence().ifPresent(stated -> reliability(blocks, stated));
    }

    private void reliability(Blocks blocks, Confidence stated) {
        language.rubric()
                .reliability()
                .filter(known -> stated != Confidence.LOW && !judgement.lowered())
                .ifPresent(known -> blocks.quiet(texts.text(
                        "confidence.reliability",
                        "share",
                        texts.percent(stated == Confidence.HIGH ? known.high() : known.medium()),
                        "source",
                        known.source())));
    }

    /** The answers that speak for and against it. */
    void reasons(Blocks blocks) {
        if (judgement.outcome() == Outcome.INSTITUTION) {
            return;
        }
        if (judgement.outcome() == Outcome.CANNOT_TELL) {
            blocks.say(texts.text(
                    "verdict.leaning",
                    "verdict",
                    VerdictScreen.outcome(texts, judgement.leaning().id())));
        }
        List<String> speakingFor = judgement.reasonsFor().stream()
                .map(reason -> reason("verdict.reason.for", reason, reason.ratio()))
                .toList();
        List<String> speakingAgainst = judgement.reasonsAgainst().stream()
                .map(reason -> reason("verdict.reason.against", reason, 1 / reason.ratio()))
                .toList();
        blocks.list(texts.text("verdict.for"), orElse(speakingFor, "verdict.for.none"));
        blocks.list(texts.text("verdict.against"), orElse(speakingAgainst, "verdict.against.none"));
    }

    private List<String> orElse(List<String> lines, String none) {
        return lines.isEmpty() ? List.of(texts.text(none)) : lines;
    }

    private String reason(String key, Reason reason, double times) {
        return texts.text(
                key,
                "question",
                reason.question().label(),
                "answer",
                reason.answer().text(),
                "times",
                texts.number(times, times < 2 ? 1 : 0));
    }

    /** What would change it, or settle it. */
    void changes(Blocks blocks) {
        if (judgement.outcome().creatorClass().isPresent()) {
            List<String> changes = judgement.changes().stream()
                    .map(change -> texts.text(
                            "verdict.change",
                            "question",
                            change.question().label(),
                            "answer",
                            change.answer().text(),
                            "verdict",
                            VerdictScreen.outcome(texts, change.to().id())))
                    .toList();
            blocks.list(texts.text("verdict.changes"), orElse(changes, "verdict.change.none"));
        }
        blocks.list(
                texts.text("verdict.checks"),
                judgement.checks().stream()
                        .map(check -> texts.text("verdict.check", "question", check.text(), "why", check.why()))
                        .toList());
    }
}
