package io.kolscout;

import io.kolscout.chat.Block;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.creator.CleanText;
import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorReader;
import io.kolscout.creator.Reading;
import io.kolscout.interview.Conversation;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;
import io.kolscout.show.HelpScreen;
import io.kolscout.show.Language;
import io.kolscout.show.RecordScreens;
import io.kolscout.show.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The slash commands: {@code /classify} classifies, {@code /kol} holds the rest. */
final class Commands {

    static final String CLASSIFY = "classify";
    static final String KOL = "kol";
    static final String HELP = "help";
    static final String RESUME = "resume";
    static final String HISTORY = "history";
    static final String SAME = "same";
    private static final List<String> WORDS = List.of(HELP, RESUME, HISTORY);
    static final int MOST_SHOWN = 10;
    private static final int MOST_LOOKED_AT = 200;

    private final Language language;
    private final Texts texts;
    private final Planner planner;
    private final TeamRecord record;
    private final Dialogue dialogue;

    Commands(Language language, Planner planner, TeamRecord record, Dialogue dialogue) {
        this.language = language;
        this.texts = language.texts();
        this.planner = planner;
        this.record = record;
        this.dialogue = dialogue;
    }

    /** Runs a command. */
    Reply run(Incoming.Command command) {
        String[] words = command.text().strip().split("[\\s\\p{Z}]+", 2);
        String first = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        boolean word = WORDS.contains(first);
        return switch (command.name().toLowerCase(Locale.ROOT)) {
            case CLASSIFY -> word ? word(first, rest) : classify(command.text());
            case KOL -> kol(first, rest);
            default -> Reply.note(texts.text("unknown-command", "command", CleanText.echo(command.name())));
        };
    }

    private Reply kol(String first, String rest) {
        if (first.equals(SAME)) {
            return same(rest);
        }
        return first.isEmpty() || WORDS.contains(first)
                ? word(first, rest)
                : Reply.note(texts.text("unknown-subcommand", "word", CleanText.echo(first)));
    }

    private Reply same(String text) {
        String typed = text.strip();
        int link = typed.lastIndexOf(' ');
        if (link < 0) {
            return Reply.note(texts.text("same.usage"));
        }
        return read(
                typed.substring(0, link), handle -> read(typed.substring(link + 1), profile -> same(handle, profile)));
    }

    private Reply same(Creator handle, Creator profile) {
        if (!handle.key().platform().isEmpty() || profile.key().platform().isEmpty()) {
            return Reply.note(texts.text("same.usage"));
        }
        return Reply.note(texts.text(
                record.same(planner, handle.key(), profile) ? "same.done" : "same.both",
                "handle",
                handle.name(),
                "profile",
                profile.address()));
    }

    private Reply word(String word, String rest) {
        return switch (word) {
            case RESUME -> rest.isBlank() ? resume() : onCreator(rest, this::resume);
            case HISTORY -> rest.isBlank() ? history() : onCreator(rest, this::history);
            default -> Reply.note(HelpScreen.of(language, CommandCatalogue.of(language)));
        };
    }

    private Reply classify(String text) {
        Request request = Request.read(text, language.rubric());
        if (!request.faults().isEmpty()) {
            return Reply.note(fault(request.faults().get(0)));
        }
        if (request.creator().isBlank()) {
            return whom();
        }
        return classify(request.creator(), request.context());
    }

    /** Whether a command leaves out everything, the creator above all. */
    static boolean asksWhom(Incoming.Command command) {
        return command.name().equalsIgnoreCase(CLASSIFY) && isBlank(command.text());
    }

    /** Whether there is nothing but space of any kind, such as phones put between words. */
    static boolean isBlank(String typed) {
        return typed.matches("[\\s\\p{Z}]*");
    }

    /** Asks for the creator. */
    Reply whom() {
        return Reply.note(texts.text("missing-creator"));
    }

    /** Classifies a creator as typed, for a campaign of which this is known. */
    Reply classify(String typed, Map<String, String> context) {
        return onCreator(typed, creator -> dialogue.classify(creator, context));
    }

    /** Reads a creator, and where it is a handle that the planner said means a profile, takes the profile. */
    private Reply onCreator(String typed, Function<Creator, Reply> then) {
        return read(
                typed,
                creator -> then.apply(
                        creator.key().platform().isEmpty()
                                ? record.meant(planner, creator.key()).orElse(creator)
                                : creator));
    }

    private Reply read(String typed, Function<Creator, Reply> then) {
        Reading reading = CreatorReader.read(typed);
        if (reading instanceof Reading.Found found) {
            return then.apply(found.creator());
        }
        return Reply.note(refusal(texts, (Reading.Refused) reading));
    }

    /** Why no creator could be told, and what to type instead. */
    static String refusal(Texts texts, Reading.Refused refused) {
        String key = "creator." + refused.why().id();
        return texts.text(
                refused.hint().isEmpty() ? key : key + ".hint", "typed", refused.shown(), "hint", refused.hint());
    }

    private String fault(Request.Fault fault) {
        List<Option> values = language.rubric()
                .question(fault.option())
                .map(Question::options)
                .orElse(List.of());
        return switch (fault.reason()) {
            case UNKNOWN_OPTION ->
                texts.text(
                        "unknown-option",
                        "option",
                        CleanText.echo(fault.option()),
                        "options",
                        texts.list(language.rubric().context().stream()
                                .map(question -> question.id() + ":")
                                .toList()));
            case UNKNOWN_VALUE ->
                texts.text(
                        "unknown-value",
                        "value",
                        CleanText.echo(fault.value()),
                        "option",
                        fault.option(),
                        "values",
                        texts.list(values.stream().map(Option::id).toList()));
            case MISSING_VALUE ->
                texts.text(
                        "missing-value",
                        "option",
                        fault.option(),
                        "example",
                        values.get(0).id());
        };
    }

    /** A planner's interviews without a verdict yet, last changed first. */
    static List<Interview> open(TeamRecord record, Planner planner, Language language) {
        Conversation conversation = new Conversation(language.rubric());
        return record.interviews(planner, MOST_LOOKED_AT).stream()
                .filter(interview -> !conversation.judged(interview.answers()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private Reply resume() {
        List<Interview> open = open(record, planner, language);
        if (open.isEmpty()) {
            return Reply.note(texts.text("resume.none"));
        }
        return open.size() == 1 ? dialogue.show(open.get(0)) : Reply.step(new RecordScreens(language).open(open));
    }

    private Reply resume(Creator creator) {
        Optional<Interview> interview = record.interviewOn(planner, creator.key());
        return interview
                .map(dialogue::show)
                .orElseGet(() -> Reply.note(texts.text("resume.none-on", "creator", creator.name())));
    }

    private Reply history() {
        return history(
                record.verdicts(planner, MOST_SHOWN),
                texts.text("history.heading.all"),
                texts.text("history.none-all"));
    }

    private Reply history(Creator creator) {
        return history(
                record.verdicts(planner, creator.key(), MOST_SHOWN),
                texts.text("history.heading", "creator", creator.name()),
                texts.text("history.none", "creator", creator.name()));
    }

    private Reply history(List<VerdictRecord> verdicts, String heading, String none) {
        if (verdicts.isEmpty()) {
            return Reply.note(none);
        }
        List<Block> blocks = new RecordScreens(language).history(heading, verdicts);
        return Reply.note(blocks);
    }
}
