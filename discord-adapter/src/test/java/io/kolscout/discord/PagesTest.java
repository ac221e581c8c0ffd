package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are longer than a message. */
class PagesTest {

    /** Headings of a long plan, of which its message has room for the first alone. */
    private static final List<String> HEADINGS = List.of(
            "Formats",
            "What to offer",
            "What never to do",
            "What to measure",
            "Contract points",
            "Before you sign",
            "Benchmarks for engagement",
            "Disclosure and sector rules");

    @TempDir
    private Path home;

    @Test
    void aPlanThatDoesNotFitIsAFileWithAllOfItAndItsBeginningBesideIt() {
        try (Running running = new Running(home)) {
            Message verdict = running.verdict(
                    running.ann,
                    running.launch,
                    "/classify creator:@acme.shop goal:sales topic:same region:us field:medical competitor:no");
            Message plan = plan(running, verdict);
            assertTrue(plan.shows("There is more than fits here: all of it is in the file below."), plan.text());
            assertTrue(plan.shows("[file kol-scout.md]"), plan.lines().toString());
            assertTrue(plan.isEphemeral());
            assertEquals(1, plan.files().size());
            String all = plan.files().get(0).text();
            for (String heading : HEADINGS) {
                assertTrue(all.contains(heading), heading + " is missing: " + all);
            }
            assertTrue(all.startsWith("# "), all);
            assertFalse(all.contains("There is more than fits here"), all);
            assertTrue(plan.shows("What to offer"));
            assertFalse(plan.shows("Disclosure and sector rules"));
            assertEquals(List.of(), running.discord.violations());
        }
    }

    private static Message plan(Running running, Message verdict) {
        running.ann.clicks(verdict, "Full plan");
        return running.ann.waitsForMessage(running.launch, message -> message.shows("partnership plan"));
    }
}
