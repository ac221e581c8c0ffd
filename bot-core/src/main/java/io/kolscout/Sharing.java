package io.kolscout;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Facts;
import io.kolscout.chat.Block.Facts.Fact;
import io.kolscout.chat.Block.Paragraph;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Channels.Posting;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Line;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.creator.CleanText;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.Share;
import io.kolscout.record.Share.State;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.ShareScreen;
import io.kolscout.show.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Verdicts on their way into a channel and back: drafted, previewed, posted, taken back. */
final class Sharing {

    private final Languages languages;
    private final Texts texts;
    private final Sender sender;
    private final Planner planner;
    private final TeamRecord record;
    private final Channels channels;
    private final Clock clock;
    private final Supplier<String> newId;

    /** @param newId makes a share's id, unlike any other and fit for an {@link ActionId}'s option */
    Sharing(
            Languages languages,
            Sender sender,
            TeamRecord record,
            Channels channels,
            Clock clock,
            Supplier<String> newId) {
        this.languages = languages;
        this.texts = languages.of(sender.locale()).texts();
        this.sender = sender;
        this.planner = new Planner(sender.team(), sender.person());
        this.record = record;
        this.channels = channels;
        this.clock = clock;
        this.newId = newId;
    }

    /** Stores what the form says and shows what the channel will see. */
    Reply draft(Interview interview, Incoming.Submission form) {
        Share draft = new Share(
                newId.get(),
                planner,
                interview.id(),
                interview.version(),
                form.value(Forms.CHANNEL),
                CleanText.prose(form.value(Forms.NOTE), Forms.MOST_NOTE),
                State.DRAFT,
                "",
                clock.instant());
        record.draft(draft);
        return Reply.step(screen(interview, draft).preview(channels.objection(sender, draft.channel())));
    }

    /** Posts a draft, unless something speaks against it. */
    Reply post(Interview interview, ActionId action) {
        Optional<Share> found = record.share(planner.team(), action.option());
        if (found.isEmpty() || !found.get().by().equals(planner)) {
            return gone();
        }
        Share draft = found.get();
        if (draft.state() != State.DRAFT) {
            return already(interview, draft);
        }
        ShareScreen screen = screen(interview, draft);
        return channels.objection(sender, draft.channel())
                .map(refused -> Reply.step(screen.refused(refused)))
                .orElseGet(() -> post(interview, draft, screen));
    }

    private Reply post(Interview interview, Share draft, ShareScreen screen) {
        Share posting = draft.in(State.POSTING, "", clock.instant());
        if (!record.move(posting, State.DRAFT)) {
            return already(interview, draft.id());
        }
        Posting posted = channels.post(sender, draft.channel(), screen.card(), screen.details());
        if (posted instanceof Posting.Refused refused) {
            record.move(draft.in(State.DRAFT, "", clock.instant()), State.POSTING);
            return Reply.step(screen.refused(refused));
        }
        Posting.Posted there = (Posting.Posted) posted;
        return keep(posting.in(State.POSTED, there.place(), clock.instant()))
                ? Reply.step(screen.posted(there.link()))
                : gone();
    }

    /** Remembers where the card is; a card that could never be taken back is removed at once. */
    private boolean keep(Share posted) {
        boolean kept = false;
        try {
            kept = record.move(posted, State.POSTING);
        } finally {
            if (!kept) {
                channels.remove(planner.team(), posted.channel(), posted.place());
            }
        }
        return kept;
    }

    private Reply already(Interview interview, String id) {
        Optional<Share> now = record.share(planner.team(), id);
        return now.isEmpty() ? gone() : already(interview, now.get());
    }

    private Reply already(Interview interview, Share now) {
        return switch (now.state()) {
            case POSTED -> Reply.step(screen(interview, now).posted(""));
            case REMOVED -> Reply.note(texts.text("share.removed"));
            case DRAFT, POSTING ->
                Reply.note(List.of(
                        new Paragraph(Line.plain(texts.text("share.posting"))),
                        new Actions(List.of(new Action(
                                ActionId.of(interview.id(), interview.version(), Verb.SHARE),
                                texts.text("action.share-elsewhere"),
                                false)))));
        };
    }

    /** Removes what was posted. Only who shared it may, and the note says who that is. */
    Reply takeBack(ActionId action) {
        Optional<Share> found = record.share(planner.team(), action.option());
        if (found.isEmpty()) {
            return gone();
        }
        Share share = found.get();
        if (!share.by().equals(planner)) {
            return Reply.note(List.of(
                    new Paragraph(Line.plain(texts.text("share.not-yours"))),
                    new Facts(List.of(new Fact(
                            texts.text("share.shared-by"),
                            Line.of(Span.person(share.by().person())))))));
        }
        if (share.state() != State.POSTED) {
            return share.state() == State.REMOVED ? Reply.note(texts.text("share.removed")) : gone();
        }
        if (!channels.remove(planner.team(), share.channel(), share.place())) {
            return Reply.note(texts.text("share.not-removed"));
        }
        record.move(share.in(State.REMOVED, share.place(), clock.instant()), State.POSTED);
        return Reply.step(removed(share));
    }

    private List<Block> removed(Share share) {
        return List.of(
                new Paragraph(Line.of(Span.plain(texts.text("share.taken-back")), Span.channel(share.channel()))),
                new Actions(List.of(new Action(
                        ActionId.of(share.interview(), share.version(), Verb.SHOW), texts.text("action.show"), true))));
    }

    private Reply gone() {
        return Reply.note(texts.text("share.gone"));
    }

    private ShareScreen screen(Interview interview, Share share) {
        return new ShareScreen(languages.of(sender.locale()), languages.of(sender.teamLocale()), interview, share);
    }
}
