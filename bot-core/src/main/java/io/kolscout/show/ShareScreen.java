package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Warning;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Facts.Fact;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Interview;
import io.kolscout.record.Share;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;

/** A verdict for a channel: what the channel sees, and what its sharer sees before and after. */
public final class ShareScreen {

    private final Language language;
    private final Texts texts;
    private final Interview interview;
    private final Share share;
    private final Judgement judgement;

    public ShareScreen(Language language, Interview interview, Share share) {
        this.language = language;
        this.texts = language.texts();
        this.interview = interview;
        this.share = share;
        this.judgement = Judge.judge(language.rubric(), interview.answers());
    }

    /** The compact form that the channel sees. */
    public List<Block> card() {
        return cardBlocks().add(new Actions(List.of(takeBack()))).all();
    }

    private Blocks cardBlocks() {
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
    public List<Block> details() {
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

    /** The card as the sharer sees it before anybody else does. */
    public List<Block> preview() {
        List<Block> blocks = new ArrayList<>(new Blocks()
                .line(Span.strong(texts.text("share.preview")), Span.channel(share.channel()))
                .quiet(texts.text("share.preview-details"))
                .all());
        blocks.addAll(cardBlocks().all());
        blocks.add(new Actions(List.of(
                action(Verb.POST, "action.post", true), onInterview(Verb.SHARE, "action.share-elsewhere"), back())));
        return blocks;
    }

    /** What the sharer sees when it is posted. */
    public List<Block> posted(String link) {
        Blocks blocks = new Blocks().line(Span.strong(texts.text("share.posted")), Span.channel(share.channel()));
        if (!link.isEmpty()) {
            blocks.say(link);
        }
        return blocks.add(new Actions(List.of(takeBack(), back()))).all();
    }

    /** What the sharer sees where the platform refused it. */
    public List<Block> refused(Channels.Refusal why) {
        return new Blocks()
                .line(Span.strong(texts.text("share.refused")), Span.channel(share.channel()))
                .say(texts.text("share.refused." + why.id()))
                .add(new Actions(List.of(
                        action(Verb.POST, "action.post-again", true),
                        onInterview(Verb.SHARE, "action.share-elsewhere"),
                        back())))
                .all();
    }

    private Action takeBack() {
        return action(Verb.TAKE_BACK, "action.take-back", false);
    }

    private Action back() {
        return onInterview(Verb.SHOW, "action.show");
    }

    private Action action(Verb verb, String key, boolean main) {
        return new Action(
                new ActionId(interview.id(), interview.version(), verb, "", share.id()), texts.text(key), main);
    }

    private Action onInterview(Verb verb, String key) {
        return new Action(ActionId.of(interview.id(), interview.version(), verb), texts.text(key), false);
    }
}
