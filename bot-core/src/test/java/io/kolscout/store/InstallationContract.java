package io.kolscout.store;

import static io.kolscout.store.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.record.Installation;
import io.kolscout.record.Retention.Limits;
import io.kolscout.record.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store keeps to about where the bot is installed, and about tickets. */
abstract class InstallationContract extends TeamRecordContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration MILLI = Duration.ofMillis(1);

    private Installation stored(String app, String name) {
        return team.installation(app, name).orElseThrow();
    }

    @Test
    void anInstallationIsOfOneAppInOneTeam() {
        team.install("slack", "T1", "sealed", NOON);
        team.install("discord", "T1", "other", NOON);
        reopen();
        assertEquals(new Installation("slack", "T1", "sealed", 1, NOON), stored("slack", "T1"));
        assertEquals("other", stored("discord", "T1").sealed());
        assertEquals(Optional.empty(), team.installation("slack", "t1"));
        assertTrue(team.uninstall("discord", "T1", NOON));
        assertEquals("sealed", stored("slack", "T1").sealed());
    }

    @Test
    void renewalOfAnotherVersionIsRefused() {
        team.install("slack", "T1", "first", NOON);
        Installation first = stored("slack", "T1");
        assertTrue(team.renew(first.next("second")));
        assertFalse(team.renew(first.next("stale")));
        assertEquals(new Installation("slack", "T1", "second", 2, NOON), stored("slack", "T1"));
        assertFalse(team.renew(new Installation("slack", "T2", "x", 1, NOON)));
        assertEquals(Optional.empty(), team.installation("slack", "T2"));
    }

    @Test
    void renewalOfAnInstallationThatWasReplacedIsRefused() {
        team.install("slack", "T1", "old", NOON);
        Installation old = stored("slack", "T1");
        team.install("slack", "T1", "new", NOON.plus(MILLI));
        assertFalse(team.renew(old.next("late")));
        team.uninstall("slack", "T1", NOON.plus(MILLI));
        team.install("slack", "T1", "newest", NOON.plusSeconds(1));
        assertEquals(1, stored("slack", "T1").version());
        assertFalse(team.renew(old.next("late")), "the version is the same, the installation is not");
        assertEquals("newest", stored("slack", "T1").sealed());
    }

    @Test
    void whatWasInstalledLaterStaysInstalled() {
        team.install("slack", "T1", "old", NOON);
        team.install("slack", "T1", "new", NOON.plusSeconds(5));
        assertFalse(team.uninstall("slack", "T1", NOON.plusSeconds(5).minus(MILLI)));
        assertEquals("new", stored("slack", "T1").sealed());
        assertTrue(team.uninstall("slack", "T1", NOON.plusSeconds(5)));
        assertEquals(Optional.empty(), team.installation("slack", "T1"));
        assertFalse(team.uninstall("slack", "T1", NOON.plusSeconds(9)));
    }

    @Test
    void oneOfManyRenewsAnInstallation() throws Exception {
        team.install("slack", "T1", "first", NOON);
        try (Store second = open()) {
            for (int round = 0; round < 20; round++) {
                Installation seen = stored("slack", "T1");
                List<Boolean> renewed =
                        Crowd.of(8, number -> (number % 2 == 0 ? team : second).renew(seen.next("by " + number)));
                assertEquals(1, Collections.frequency(renewed, true));
            }
        }
        assertEquals(21, stored("slack", "T1").version());
    }

    @Test
    void ticketIsGoodOnceAndUntilItsEnd() {
        team.issue("a", NOON);
        team.issue("b", NOON);
        reopen();
        assertFalse(team.redeem("a", NOON));
        assertTrue(team.redeem("a", NOON.minus(MILLI)));
        assertFalse(team.redeem("a", NOON.minus(MILLI)));
        assertFalse(team.redeem("never given out", NOON.minus(MILLI)));
        assertTrue(team.redeem("b", NOON.minus(MILLI)));
    }

    @Test
    void oneOfManyRedeemsATicket() throws Exception {
        try (Store second = open()) {
            for (int round = 0; round < 20; round++) {
                String id = "ticket " + round;
                team.issue(id, NOON.plusSeconds(1));
                List<Boolean> redeemed = Crowd.of(8, number -> (number % 2 == 0 ? team : second).redeem(id, NOON));
                assertEquals(1, Collections.frequency(redeemed, true));
            }
        }
    }

    @Test
    void oldTicketsAndInstallationsOfDepartedTeamsAreDeleted() {
        team.issue("old", NOON);
        team.issue("young", NOON.plus(MILLI));
        team.install("slack", "gone", "sealed", LONG_AGO);
        team.install("slack", "stays", "sealed", LONG_AGO);
        team.departed("gone", NOON);

        assertEquals(
                1,
                team.purge(new Limits(LONG_AGO, LONG_AGO, NOON, NOON), () -> true)
                        .teams());

        assertEquals(Optional.empty(), team.installation("slack", "gone"));
        assertEquals("sealed", stored("slack", "stays").sealed());
        assertFalse(team.redeem("old", LONG_AGO));
        assertTrue(team.redeem("young", LONG_AGO));
    }
}
