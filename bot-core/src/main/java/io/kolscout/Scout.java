package io.kolscout;

import io.kolscout.chat.Bot;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.creator.Creator;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: reads what a person says, keeps the interview and the record, and answers. */
public final class Scout implements Bot {

    private static final Logger log = LoggerFactory.getLogger(Scout.class);
    private static final int ID_BYTES = 16;

    private final Languages languages;
    private final TeamRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Scout(Languages languages, TeamRecord record, Clock clock) {
        this.languages = languages;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Reply reply(Incoming incoming) {
        Language language = languages.of(incoming.sender().locale());
        Planner planner = planner(incoming.sender());
        Dialogue dialogue = new Dialogue(language, planner, record, clock, this::newId);
        try {
            if (incoming instanceof Incoming.Click click) {
                return dialogue.click(click.action());
            }
            return new Commands(language, planner, record, dialogue).run((Incoming.Command) incoming);
        } catch (RecordUnavailable e) {
            log.error("The record is unavailable: {}", e.getMessage());
            return Reply.note(language.texts().text("unavailable." + e.reason().id()));
        }
    }

    @Override
    public List<CommandSpec> commands(Locale locale) {
        return CommandCatalogue.of(languages.of(locale));
    }

    @Override
    public List<String> recentCreators(Sender sender, int most) {
        try {
            return record.interviews(planner(sender), most).stream()
                    .map(interview -> interview.creator())
                    .map(Scout::typed)
                    .toList();
        } catch (RecordUnavailable e) {
            log.warn("No creators to complete: {}", e.getMessage());
            return List.of();
        }
    }

    /** A creator as a person would type it. */
    private static String typed(Creator creator) {
        return creator.address().isEmpty() ? creator.name() : creator.address();
    }

    private static Planner planner(Sender sender) {
        return new Planner(sender.team(), sender.person());
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
