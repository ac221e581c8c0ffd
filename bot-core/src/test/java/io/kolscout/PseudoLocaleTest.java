package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Form;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.record.Retention;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import io.kolscout.store.SqliteRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot in a made-up language: a text without its marks is written into the code. */
class PseudoLocaleTest {

    private static final Sender ANN = new Sender("local", "local", Locale.ENGLISH);

    /** Keys of the config whose values are read by people. */
    private static final Pattern CONFIG_TEXT = Pattern.compile(
            "((?:text|why|name|definition|title|notice|where|formula|formulaNote|source|note|doNotMix|gaps|leadTimeNote|alternative|authority): \"|^ +- \")(\\p{L}[^\"\\n]*)(\")",
            Pattern.MULTILINE);

    private static final Pattern CONFIG_LABEL = Pattern.compile("label: \"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void everyTextAPersonSeesComesFromABundleOrTheConfig() throws IOException, BadConfigException {
        Language english = pseudoConfig();
        ResourceBundle bundle = new Pseudo(ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT));
        Language pseudo =
                new Language(new Texts(bundle, Locale.ENGLISH), english.rubric(), english.advice(), english.rules());
        Languages languages = new Languages(Map.of(Locale.ENGLISH, pseudo), Optional.empty());
        try (TeamRecord record = SqliteRecord.open(folder.resolve("scout.db"))) {
            Scout scout = new Scout(
                    languages,
                    record,
                    new FakeChannels(),
                    new Retention(30, 12),
                    Clock.fixed(Chat.NOW, ZoneOffset.UTC));
            List<Reply> replies = conversation(scout);
            assertTrue(replies.size() > 40);
            for (Reply reply : replies) {
                for (String text : VisibleText.of(reply)) {
                    assertTrue(marked(text), "written into the code: " + text);
                }
            }
            for (String text : inTeam(scout)) {
                assertTrue(marked(text), "written into the code: " + text);
            }
            for (CommandSpec command : scout.commands(Locale.ENGLISH)) {
                assertTrue(marked(command.summary()));
                assertTrue(command.subcommands().stream().allMatch(sub -> marked(sub.summary())));
            }
        }
    }

    @Test
    void aTextWithoutMarksIsFound() {
        assertTrue(marked("[!Ŵĥöm?!]"));
        assertTrue(marked("@acme.shop"));
        assertTrue(marked("[!x!] 7.5% [!y!]"));
        assertEquals(false, marked("Whom?"));
        assertEquals(false, marked("[!x!] and [!y!]"));
    }

    /** Whether nothing but names, numbers, dates and punctuation stands outside the marks. */
    private static boolean marked(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("[!", i)) {
                depth++;
            } else if (text.startsWith("!]", i)) {
                depth--;
                i++;
            } else if (depth == 0) {
                outside.append(text.charAt(i));
            }
        }
        String left = outside.toString()
                .replaceAll(
                        "@acme\\.shop|https://chat\\.example/C1|C1|U1|Instagram|TikTok|YouTube|November 24, 2026|1-[0-9a-f]{8}",
                        "");
        return depth == 0 && !left.matches("(?s).*\\p{L}.*");
    }

    private static List<Reply> conversation(Scout scout) {
        List<Reply> replies = new ArrayList<>();
        Consumer<String> say = text -> {
            String[] words = text.split(" ", 2);
            replies.add(scout.reply(new Incoming.Command(ANN, words[0], words.length > 1 ? words[1] : "")));
        };
        Stream.of(
                        "nonsense",
                        "kol nonsense",
                        "kol help",
                        "kol resume",
                        "kol history",
                        "kol history @acme.shop",
                        "kol resume @acme.shop",
                        "kol same",
                        "classify",
                        "classify a b",
                        "classify https://example.com/x",
                        "classify <@U1>",
                        "classify @acme.shop goal:x",
                        "classify @acme.shop goal:",
                        "classify @acme.shop x:y")
                .forEach(say);
        for (int choice = 0; choice < 6; choice++) {
            say.accept("classify @acme.shop goal:sales field:crypto region:cn topic:other competitor:ongoing");
            click(scout, replies, "start-over");
            for (int step = 0; step < 9 && asks(replies); step++) {
                click(scout, replies, choice(replies, step == 0 ? Math.min(choice, 5) : choice));
            }
            for (String verb : List.of(
                    "plan", "show", "fit", "skip", "risks", "answer", "back", "keep", "skip", "review", "change",
                    "keep")) {
                click(scout, replies, verb);
            }
        }
        say.accept("classify instagram.com/acme.shop");
        say.accept("classify @acme.shop");
        say.accept("kol history");
        say.accept("kol history @acme.shop");
        say.accept("kol resume");
        click(scout, replies, "save");
        click(scout, replies, "show");
        click(scout, replies, "cancel");
        return replies;
    }

    /** What forms, shared verdicts and the bot's own page say to a member of a team. */
    private static List<String> inTeam(Scout scout) {
        Sender member = new Sender("T1", "U1", Locale.ENGLISH);
        Reply verdict = scout.reply(new Incoming.Command(member, "classify", "@acme.shop"));
        List<Reply> replies = new ArrayList<>(List.of(Reply.note(scout.home(member))));
        while (!Ways.choices(verdict).isEmpty()) {
            verdict = scout.reply(
                    new Incoming.Click(member, Ways.choices(verdict).get(0).id()));
        }
        ActionId share = Ways.to(verdict.blocks(), Verb.SHARE);
        Incoming.Submission empty = new Incoming.Submission(member, share, Map.of());
        List<String> texts = new ArrayList<>(scout.faults(empty).values());
        for (Incoming opening : List.of(
                new Incoming.Click(member, ActionId.general(Verb.CLASSIFY)),
                new Incoming.Quoted(member, "@acme.shop"),
                new Incoming.Click(member, share))) {
            texts.addAll(texts(((Opening.OpensForm) scout.opening(opening)).form()));
        }
        Reply preview = scout.reply(
                new Incoming.Submission(member, share, Map.of(Forms.CHANNEL, "C1", Forms.NOTE, "@acme.shop")));
        Reply posted = scout.reply(new Incoming.Click(member, Ways.to(preview.blocks(), Verb.POST)));
        ActionId takeBack = Ways.to(posted.blocks(), Verb.TAKE_BACK);
        replies.addAll(List.of(preview, posted, Reply.note(scout.home(member))));
        for (String person : List.of("U2", "U1", "U1")) {
            replies.add(scout.reply(new Incoming.Click(new Sender("T1", person, Locale.ENGLISH), takeBack)));
        }
        replies.forEach(reply -> texts.addAll(VisibleText.of(reply)));
        return texts;
    }

    private static List<String> texts(Form form) {
        List<String> texts = new ArrayList<>(List.of(form.title(), form.submit()));
        for (Form.Field field : form.fields()) {
            texts.add(field.label());
            if (field instanceof Form.Text text) {
                texts.add(text.hint());
            } else if (field instanceof Form.Select select) {
                select.values().forEach(value -> texts.add(value.label()));
            }
        }
        return texts;
    }

    private static boolean asks(List<Reply> replies) {
        return replies.get(replies.size() - 1).blocks().stream().anyMatch(Block.Ask.class::isInstance);
    }

    private static String choice(List<Reply> replies, int index) {
        Block.Ask ask = replies.get(replies.size() - 1).blocks().stream()
                .filter(Block.Ask.class::isInstance)
                .map(Block.Ask.class::cast)
                .findFirst()
                .orElseThrow();
        return ask.choices().get(Math.min(index, ask.choices().size() - 1)).id().encode();
    }

    /** Clicks an encoded id, or the first way on of the last reply with this verb, if there is one. */
    private static void click(Scout scout, List<Reply> replies, String idOrVerb) {
        Stream<ActionId> ways = replies.get(replies.size() - 1).blocks().stream()
                .flatMap(block -> {
                    if (block instanceof Block.Ask ask) {
                        return ask.choices().stream().map(choice -> choice.id());
                    }
                    return block instanceof Block.Actions actions
                            ? actions.actions().stream().map(action -> action.id())
                            : Stream.empty();
                });
        ways.filter(id -> id.encode().equals(idOrVerb) || id.encode().contains(":" + idOrVerb + ":"))
                .findFirst()
                .ifPresent(id -> replies.add(scout.reply(new Incoming.Click(ANN, id))));
    }

    /** The shipped config with its texts marked. */
    private Language pseudoConfig() throws IOException, BadConfigException {
        Path config = Files.createDirectory(folder.resolve("config"));
        for (String name : List.of("questions.yaml", "advice.yaml", "rules.yaml")) {
            try (InputStream in = Scout.class.getResourceAsStream("/config/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(config.resolve(name), texts(labels(text)));
            }
        }
        try {
            return Config.load(ConfigSource.folder(config), Map.of(), folder)
                    .languages()
                    .of(Locale.ENGLISH);
        } catch (BadConfigException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static String texts(String yaml) {
        return CONFIG_TEXT
                .matcher(yaml)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "[!" + shortened(found.group(2)) + "!]" + found.group(3)));
    }

    /** Labels stay short and differ. */
    private static String labels(String yaml) {
        AtomicInteger number = new AtomicInteger();
        return CONFIG_LABEL
                .matcher(yaml)
                .replaceAll(found -> Matcher.quoteReplacement("label: \"[!"
                        + found.group(1)
                                .substring(0, Math.min(15, found.group(1).length()))
                        + number.incrementAndGet()
                        + "!]\""));
    }

    /** Room for the marks within the limits of length. */
    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, text.length() - 4) : text;
    }

    /** English with every text between marks, its arguments too. */
    private static final class Pseudo extends ResourceBundle {
        private final ResourceBundle english;

        Pseudo(ResourceBundle english) {
            this.english = english;
        }

        @Override
        protected Object handleGetObject(String key) {
            return "[!" + english.getString(key) + "!]";
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(english.keySet());
        }
    }
}
