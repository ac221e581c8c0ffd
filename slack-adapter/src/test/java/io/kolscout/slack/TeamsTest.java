package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people, one person twice, and two workspaces. */
class TeamsTest {

    @TempDir
    private Path home;

    @Test
    void twoPeopleAskAboutTheSameCreator() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Person bob = running.acme.person("bob");
            Message anns = running.asks(running.ann, running.launch, "/classify @acme.shop");
            Message bobs = running.asks(bob, running.launch, "/classify @acme.shop");
            running.answers(running.ann, anns, "One real person");
            assertTrue(bobs.now().orElseThrow().shows("question 1"));
            Message answered = running.answers(bob, bobs, "Company or institution");
            assertTrue(answered.shows("Not a creator"), answered.lines().toString());
            assertTrue(anns.now().orElseThrow().shows("question 2"));
            assertFalse(bob.screen(running.launch).contains(anns));
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void theSamePersonOnTwoDevices() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Person ann = running.ann;
            Message phone = running.asks(ann, running.launch, "/classify @acme.shop");
            Message laptop = running.asks(ann, running.launch, "/classify @acme.shop");
            assertFalse(phone.ts().equals(laptop.ts()));
            running.answers(ann, phone, "One real person");
            Message stale = running.answers(ann, laptop, "A small team");
            assertTrue(
                    stale.shows("That belongs to an earlier step."),
                    stale.lines().toString());
            assertTrue(stale.shows("question 2"));
            Message back = running.answers(ann, stale, "Back");
            assertTrue(
                    back.shows("Your answer so far: One real person"),
                    back.lines().toString());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void anotherWorkspaceIsAnotherTeam() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Workspace other = running.slack.workspace("T0OTHER");
            Person eve = other.person("eve");
            running.verdict(running.ann, running.launch, "/classify @acme.shop", Running.KOL);
            Message history = running.asks(eve, other.channel("launch"), "/kol history");
            assertTrue(
                    history.shows("You have no verdict yet."), history.lines().toString());
            assertTrue(running.asks(running.ann, running.launch, "/kol history").shows("@acme.shop"));
            assertEquals(List.of(), running.slack.violations());
        }
    }
}
