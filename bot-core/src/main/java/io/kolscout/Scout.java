package io.kolscout;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Channels;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Retention;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.HomeScreen;
import io.kolscout.show.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: reads what a person says, keeps the interview and the record, and answers. */
public final class Scout implements Bot {

    private static final Logger log = LoggerFactory.getLogger(Scout.class);
    private static final int ID_BYTES = 16;
    private static final int SHARE_ID_BYTES = 10;

    private final Languages languages;
    private final TeamRecord record;
    private final Channels channels;
    private final Retention retention;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param channels where verdicts are shared
     * @param retention how long things are kept, to be told
     */
    public Scout(Languages languages, TeamRecord record, Channels channels, Retention retention, Clock clock) {
        this.languages = languages;
        this.record = record;
        this.channels = channels;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Opening opening(Incoming incoming) {
        Language language = languages.of(incoming.sender().locale());
        Forms forms = new Forms(language);
        if (incoming instanceof Incoming.Quoted quoted) {
            return new Opening.OpensForm(forms.classify(quoted.text()));
        }
        if (incoming instanceof Incoming.Command command) {
            return Commands.asksWhom(command) ? new Opening.OpensForm(forms.classify()) : new Opening.Message();
        }
        if (incoming instanceof Incoming.Click click) {
            return switch (click.action().verb()) {
                case CLASSIFY -> new Opening.OpensForm(forms.classify());
                case SHARE -> new Opening.OpensForm(forms.share(click.action()));
                case PLAN -> new Opening.OpensPage(language.texts().text("plan.heading"));
                default -> new Opening.Message();
            };
        }
        return new Opening.Message();
    }

    @Override
    public Map<String, String> faults(Incoming.Submission submission) {
        return new Forms(languages.of(submission.sender().locale())).faults(submission);
    }

    @Override
    public Reply reply(Incoming incoming) {
        Language language = languages.of(incoming.sender().locale());
        try {
            return new Turn(language, incoming.sender()).reply(incoming);
        } catch (RecordUnavailable e) {
            log.error("The record is unavailable: {}", e.getMessage());
            return Reply.note(language.texts().text("unavailable." + e.reason().id()));
        }
    }

    /** One person's turn, in their language. */
    private final class Turn {

        private final Language language;
        private final Planner planner;
        private final Dialogue dialogue;
        private final Commands commands;
        private final Sharing sharing;

        Turn(Language language, Sender sender) {
            this.language = language;
            this.planner = planner(sender);
            this.dialogue = new Dialogue(language, planner, record, clock, Scout.this::newId);
            this.commands = new Commands(language, planner, record, dialogue);
            this.sharing = new Sharing(languages, sender, record, channels, clock, Scout.this::newShareId);
        }

        Reply reply(Incoming incoming) {
            if (incoming instanceof Incoming.Click click) {
                return click(click.action());
            }
            if (incoming instanceof Incoming.Submission form) {
                return form.form().verb() == Verb.SHARE
                        ? onCurrent(form.form(), interview -> sharing.draft(interview, form))
                        : commands.classify(Forms.creator(form), Forms.context(form, language.rubric()));
            }
            return incoming instanceof Incoming.Command command ? commands.run(command) : commands.whom();
        }

        private Reply click(ActionId action) {
            return switch (action.verb()) {
                case CLASSIFY -> commands.whom();
                case POST -> onCurrent(action, interview -> sharing.post(interview, action));
                case TAKE_BACK -> sharing.takeBack(action);
                default -> dialogue.click(action);
            };
        }

        /** Does something with the interview that an action is on, where the verdict that was seen can still be shared. */
        private Reply onCurrent(ActionId action, Function<Interview, Reply> then) {
            Optional<Interview> interview = record.interview(planner, action.interview());
            if (interview.isEmpty()) {
                return dialogue.gone();
            }
            return interview.get().version() == action.version() && dialogue.shareable(interview.get())
                    ? then.apply(interview.get())
                    : dialogue.stale(interview.get());
        }
    }

    @Override
    public List<Block> home(Sender sender) {
        Language language = languages.of(sender.locale());
        Planner planner = planner(sender);
        List<CommandSpec> commands = CommandCatalogue.of(language);
        try {
            return new HomeScreen(language, commands, retention)
                    .of(Commands.open(record, planner, language), record.verdicts(planner, Commands.MOST_SHOWN));
        } catch (RecordUnavailable e) {
            log.error("The record is unavailable: {}", e.getMessage());
            return new HomeScreen(language, commands, retention)
                    .without(e.reason().id());
        }
    }

    /** Where the record is unavailable, everything counts as new: the reply says so. */
    @Override
    public boolean first(String team, String delivery) {
        try {
            return record.first(team, delivery, clock.instant());
        } catch (RecordUnavailable e) {
            log.warn("Deliveries are not noted: {}", e.getMessage());
            return true;
        }
    }

    @Override
    public List<CommandSpec> commands(Locale locale) {
        return CommandCatalogue.of(languages.of(locale));
    }

    @Override
    public List<String> recentCreators(Sender sender, int most) {
        try {
            Stream<Creator> own =
                    record.interviews(planner(sender), most).stream().map(Interview::creator);
            Map<CreatorKey, String> typed = new LinkedHashMap<>();
            Stream.concat(own, record.sharedCreators(sender.team(), most).stream())
                    .forEach(creator -> typed.putIfAbsent(creator.key(), Forms.typed(creator)));
            return typed.values().stream().limit(most).toList();
        } catch (RecordUnavailable e) {
            log.warn("No creators to complete: {}", e.getMessage());
            return List.of();
        }
    }

    private static Planner planner(Sender sender) {
        return new Planner(sender.team(), sender.person());
    }

    private String newId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES));
    }

    private String newShareId() {
        return HexFormat.of().formatHex(bytes(SHARE_ID_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
