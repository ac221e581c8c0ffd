package io.kolscout.show;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Channels.Posting;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Interview;
import io.kolscout.record.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict for a channel: what the channel sees, and what its sharer sees before and after. */
public final class ShareScreen {

    private final Texts texts;
    private final Texts teamTexts;
    private final Interview interview;
    private final Share share;
    private final ShareCard card;

    /**
     * The screens of a share.
     *
     * @param sharers the language of what the sharer alone reads
     * @param teams the language of what the channel reads
     */
    public ShareScreen(Language sharers, Language teams, Interview interview, Share share) {
        this.texts = sharers.texts();
        this.teamTexts = teams.texts();
        this.interview = interview;
        this.share = share;
        this.card = new ShareCard(teams, interview, share);
    }

    /** The compact form that the channel sees. */
    public List<Block> card() {
        return card.card().add(new Actions(List.of(takeBack(teamTexts)))).all();
    }

    /** The reasons, for below the card. */
    public List<Block> details() {
        return card.details();
    }

    /**
     * The card as the sharer sees it before anybody else does.
     *
     * @param objection what already speaks against it
     */
    public List<Block> preview(Optional<Posting.Refused> objection) {
        Blocks above = new Blocks();
        objection.ifPresent(refused -> above.strong(sentence(refused)));
        List<Block> blocks =
                new ArrayList<>(above.line(Span.strong(texts.text("share.preview")), Span.channel(share.channel()))
                        .quiet(texts.text("share.preview-details"))
                        .all());
        blocks.addAll(card.card().all());
        blocks.add(new Actions(List.of(post("action.post"), elsewhere(), back())));
        return blocks;
    }

    /** What the sharer sees when it is posted. */
    public List<Block> posted(String link) {
        Blocks blocks = new Blocks().line(Span.strong(texts.text("share.posted")), Span.channel(share.channel()));
        if (!link.isEmpty()) {
            blocks.say(link);
        }
        return blocks.add(new Actions(List.of(takeBack(texts), back()))).all();
    }

    /** What the sharer sees where the platform refused it. */
    public List<Block> refused(Posting.Refused refused) {
        return new Blocks()
                .line(Span.strong(texts.text("share.refused")), Span.channel(share.channel()))
                .say(sentence(refused))
                .add(new Actions(List.of(post("action.post-again"), elsewhere(), back())))
                .all();
    }

    private String sentence(Posting.Refused refused) {
        return texts.text(
                "share.refused." + refused.why().id(),
                "count",
                refused.missing().size(),
                "missing",
                texts.list(refused.missing()));
    }

    private Action takeBack(Texts readers) {
        return new Action(onShare(Verb.TAKE_BACK), readers.text("action.take-back"), false);
    }

    private Action post(String key) {
        return new Action(onShare(Verb.POST), texts.text(key), true);
    }

    private ActionId onShare(Verb verb) {
        return new ActionId(interview.id(), interview.version(), verb, "", share.id());
    }

    private Action elsewhere() {
        return onInterview(Verb.SHARE, "action.share-elsewhere");
    }

    private Action back() {
        return onInterview(Verb.SHOW, "action.show");
    }

    private Action onInterview(Verb verb, String key) {
        return new Action(ActionId.of(interview.id(), interview.version(), verb), texts.text(key), false);
    }
}
