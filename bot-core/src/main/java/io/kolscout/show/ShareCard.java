package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Warning;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Facts.Fact;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.interview.Interview;
import io.kolscout.record.Share;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;

/** A verdict as a channel reads it, without what can be done with it. */
final class ShareCard {

    private final Language language;
    private final Texts texts;
    private final Interview interview;
    private final Share share;
    private final Judgement judgement;

    ShareCard(Language language, Interview interview, Share share) {
        this.language = language;
        this.texts = language.texts();
        this.interview = interview;
        this.share = share;
        this.judgement = Judge.judge(language.rubric(), interview.answers());
    }

    /** The compact form. */
    Blocks card() {
        Blocks blocks = new Blocks()
                .heading(texts.text(
                        "verdict.heading",
                        "creator",
                        interview.creator().name(),
                        "verdict",
                        VerdictScreen.outcome(texts, judgement.outcome().id())));
        judgement
                .outcome()
                .creatorClass()
                .ifPresent(type -> blocks.say(language.advice().playbook(type).definition()));
        new ReasonsSection(language, judgement).confidence(blocks);
        blocks.list(texts.text("verdict.warnings"), warnings());
        List<Fact> facts = new ArrayList<>();
        if (!share.note().isEmpty()) {
            facts.add(new Fact(texts.text("share.note"), Line.plain(share.note())));
        }
        facts.add(new Fact(
                texts.text("share.ran-by"),
                Line.of(Span.person(interview.owner().person()))));
        facts.add(new Fact(
                texts.text("share.shared-by"), Line.of(Span.person(share.by().person()))));
        return blocks.facts(facts);
    }

    private List<String> warnings() {
        return new Adviser(language.advice(), language.rules())
                .warnings(judgement.outcome(), interview.answers()).stream()
                        .map(this::warning)
                        .toList();
    }

    private String warning(Warning warning) {
        return texts.text("warning." + warning.level().id(), "title", warning.title());
    }

    /** The reasons, for below the card. */
    List<Block> details() {
        Blocks blocks = new Blocks();
        ReasonsSection reasons = new ReasonsSection(language, judgement);
        reasons.reasons(blocks);
        reasons.changes(blocks);
        reasons.reliability(blocks);
        return blocks.line(
                        Span.quiet(texts.text(
                                "verdict.advice-only",
                                "notice",
                                language.advice().notice())),
                        Span.quiet(texts.text("verdict.revision", "revision", judgement.revision())))
                .all();
    }
}
