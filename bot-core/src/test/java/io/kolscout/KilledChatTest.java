package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable, killed between any two answers of a whole conversation. */
class KilledChatTest {

    private static final String PROMPT = "\n> ";

    @TempDir
    private Path home;

    @Test
    void killedAfterEachAnswerLosesNothing() throws Exception {
        List<String> answers = List.of("1", "1", "1", "3", "1");
        String shown = said("/classify @acme.shop");
        for (int answered = 0; answered < answers.size(); answered++) {
            assertTrue(shown.contains("question " + (answered + 1) + " of at most 9"), shown);
            shown = said("/kol resume", answers.get(answered));
        }
        assertTrue(shown.contains("@acme.shop: KOL\n"), shown);
        String later = said("/classify @acme.shop");
        assertTrue(later.contains("@acme.shop: KOL\n"), later);
        assertEquals(
                shown.lines()
                        .filter(line -> line.startsWith("- How people find them"))
                        .toList(),
                later.lines()
                        .filter(line -> line.startsWith("- How people find them"))
                        .toList());
        assertTrue(said("/kol history @acme.shop").contains("High"));
    }

    /** Types lines into a new process, waits for what is said to the last, and kills the process at once. */
    private String said(String... lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "io.kolscout.Main"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SCOUT_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            InputStream out = process.getInputStream();
            OutputStream in = process.getOutputStream();
            String answer = untilPrompt(out);
            for (String line : lines) {
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                answer = untilPrompt(out);
            }
            return answer;
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
    }

    private static String untilPrompt(InputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(PROMPT)) {
            int read = out.read();
            if (read < 0) {
                throw new AssertionError("The process ended: " + text);
            }
            text.append((char) read);
        }
        return text.toString();
    }
}
