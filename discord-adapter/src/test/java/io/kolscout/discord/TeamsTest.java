package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people, one person twice, and two servers. */
class TeamsTest {

    @TempDir
    private Path home;

    @Test
    void twoPeopleAskAboutTheSameCreator() {
        try (Running running = new Running(home)) {
            Person bob = running.acme.member("bob");
            Message anns = running.asks(running.ann, running.launch, "/classify creator:@acme.shop");
            Message bobs = running.asks(bob, running.launch, "/classify creator:@acme.shop");
            Running.answers(running.ann, anns, "One real person");
            assertTrue(bobs.now().orElseThrow().shows("question 1"));
            Message answered = Running.answers(bob, bobs, "Company or institution");
            assertTrue(answered.shows("Not a creator"), answered.lines().toString());
            assertTrue(anns.now().orElseThrow().shows("question 2"));
            assertEquals(
                    List.of(bobs.id()),
                    bob.visible(running.launch).stream().map(Message::id).toList());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void theSamePersonOnTwoDevices() {
        try (Running running = new Running(home)) {
            Person ann = running.ann;
            Message phone = running.asks(ann, running.launch, "/classify creator:@acme.shop");
            Message laptop = running.asks(ann, running.launch, "/classify creator:@acme.shop");
            assertFalse(phone.id().equals(laptop.id()));
            Running.answers(ann, phone, "One real person");
            Message stale = Running.answers(ann, laptop, "A small team");
            assertTrue(
                    stale.shows("That belongs to an earlier step."),
                    stale.lines().toString());
            assertTrue(stale.shows("question 2"));
            Message back = Running.answers(ann, stale, "Back");
            assertTrue(
                    back.shows("Your answer so far: One real person"),
                    back.lines().toString());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void anotherServerIsAnotherTeamForTheSamePersonToo() {
        try (Running running = new Running(home)) {
            Guild other = running.discord.guild("other");
            Person ann = other.member("ann");
            running.verdict(ann, running.launch, "/classify creator:@acme.shop");
            Message history = running.asks(ann, other.channel("launch"), "/kol history");
            assertTrue(
                    history.shows("You have no verdict yet."), history.lines().toString());
            assertTrue(running.asks(ann, running.launch, "/kol history").shows("acme.shop"));
            assertEquals(List.of(), running.discord.violations());
        }
    }
}
