package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.Incoming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations held at a keyboard. */
class TerminalTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;:]*m");

    private final FakeBot bot = new FakeBot();

    @ParameterizedTest
    @ValueSource(ints = {34, 60, 80})
    void showsTheSameTextAsAPipe(int columns) throws Exception {
        List<String> lines = PipedTest.INTERVIEW.lines().toList();
        VirtualTerminal terminal = terminal(columns, Map.of());
        for (String line : lines.subList(0, lines.size() - 1)) {
            terminal.line(line);
        }
        String shown = terminal.leave("/quit\r");

        ByteArrayOutputStream piped = new ByteArrayOutputStream();
        Screen screen = new PlainScreen(
                new ByteArrayInputStream(PipedTest.INTERVIEW.getBytes(StandardCharsets.UTF_8)), piped, columns, true);
        new Console(new FakeBot(), FakeBot.ANN, new EnglishTexts(), screen).run();
        assertEquals(
                piped.toString(StandardCharsets.UTF_8).replaceAll("(?m) +$", "").strip(), shown);
    }

    @Test
    void questionsAreStrongAndReasonsQuiet() throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of()).line("@ann");
        assertEquals(
                List.of("@ann", "Would people in the field know this creator without the feed?"),
                terminal.linesIn(ScreenTerminal::cellBold));
        assertEquals(
                List.of("Authority that stands without a feed is what sets a KOL apart."),
                terminal.linesIn(ScreenTerminal::cellDim));
        terminal.leave(CTRL_D);
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1, false", "NO_COLOR, '', true", "COLUMNS, 80, true"})
    void noColorMeansNoStyleAnywhere(String name, String value, boolean styled) throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of(name, value)).line("@ann");
        terminal.type("/" + TAB + TAB, text -> text.contains("Everything else"));
        terminal.leave(CTRL_C + CTRL_D);
        assertEquals(styled, STYLE.matcher(terminal.raw()).find());
    }

    @Test
    void controlCClearsALineThenLeaves() throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of());
        terminal.type("@ann", text -> text.endsWith("> @ann"));
        terminal.type(CTRL_C, text -> text.endsWith("> @ann\n>"));
        assertTrue(terminal.leave(CTRL_C).endsWith("to go on with it."));
        assertTrue(bot.heard.isEmpty());
    }

    @Test
    void controlDLeaves() throws Exception {
        assertTrue(terminal(80, Map.of()).line("@ann").leave(CTRL_D).endsWith("to go on with it."));
        assertEquals(1, bot.heard.size());
    }

    @ParameterizedTest
    @CsvSource({
        "/cl, /classify",
        "/ex, /exit",
        "/kol s, /kol show",
        "/classify @an, /classify @ann.cooks",
        "/classify @bo goal:s, /classify @bo goal:sales",
        "/kol show @b, /kol show @bo",
        "@b, @bo"
    })
    void completesCommandsAndCreators(String typed, String completed) throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of());
        terminal.type(typed + TAB, text -> text.endsWith("> " + completed));
        terminal.leave(CTRL_C + CTRL_D);
    }

    @Test
    void completesAParameterUpToItsColon() throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of());
        terminal.type("/classify @bo g" + TAB, text -> text.endsWith("@bo goal:"));
        terminal.type("a" + TAB + "\r", text -> bot.heard.size() == 1);
        assertEquals(List.of(new Incoming.Command(FakeBot.ANN, "classify", "@bo goal:awareness")), bot.heard);
        terminal.leave(CTRL_D);
    }

    @Test
    void completesTheChoicesOfAnOpenQuestion() throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of()).line("@ann");
        terminal.type(TAB, text -> text.matches("(?s).*\n>\n1 +\\(No\\).*0 +\\(Not sure\\).*Start over.*"));
        terminal.type("start o" + TAB, text -> text.contains("> Start over"));
        terminal.leave(CTRL_C + CTRL_D);
    }

    @Test
    void completionOutlivesABrokenBot() throws Exception {
        VirtualTerminal terminal = terminal(80, Map.of());
        bot.broken = true;
        terminal.type("@" + TAB + "x", text -> text.endsWith("> @x"));
        terminal.leave(CTRL_C + CTRL_D);
    }

    @Test
    void recallsEarlierLinesAndKeepsThem(@TempDir Path folder) throws Exception {
        Path history = folder.resolve("state").resolve("history");
        new VirtualTerminal(bot, 80, Map.of(), history).line("@ann !! x").leave(CTRL_D);
        assertEquals(List.of("@ann !! x"), Files.readAllLines(history));
        VirtualTerminal again = new VirtualTerminal(bot, 80, Map.of(), history);
        again.type(UP, text -> text.endsWith("> @ann !! x"));
        again.leave(CTRL_C + CTRL_D);
    }

    private VirtualTerminal terminal(int columns, Map<String, String> env) throws Exception {
        return new VirtualTerminal(bot, columns, env, null);
    }
}
