package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.kolscout.discord.gateway.Gateway;
import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Upkeep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.InOrder;

/** Servers that remove the bot and take it back. */
class ServersTest {

    private static final long PATIENCE = 10_000;

    @TempDir
    private Path home;

    @Test
    void theDataOfAServerThatRemovesTheBotIsMarkedForDeletionUntilItReturns() throws Exception {
        try (Running running = new Running(home)) {
            Guild other = running.discord.guild("other");
            other.outage();
            running.acme.kicksBot();
            awaitDeparted(running, Set.of(running.acme.id()));
            running.acme.addBot();
            awaitDeparted(running, Set.of());
            other.back();
            running.acme.kicksBot();
            awaitDeparted(running, Set.of(running.acme.id()));
            running.restart();
            assertEquals(Set.of(running.acme.id()), departed(running));
            running.acme.addBot();
            awaitDeparted(running, Set.of());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void aReturnThatTheBotDidNotHearOfIsNotedAtItsNextStart() throws Exception {
        try (Running running = new Running(home)) {
            running.acme.kicksBot();
            awaitDeparted(running, Set.of(running.acme.id()));
            running.stop();
            running.acme.addBot();
            running.restart();
            awaitDeparted(running, Set.of());
        }
    }

    @Test
    void aServerThatRemovesTheBotDuringAnOutageDeparted() throws Exception {
        try (Running running = new Running(home)) {
            running.acme.outage();
            running.acme.kicksBot();
            awaitDeparted(running, Set.of(running.acme.id()));
        }
    }

    private static void awaitDeparted(Running running, Set<String> teams) throws Exception {
        for (long i = 0; i < PATIENCE / 10 && !departed(running).equals(teams); i++) {
            Thread.sleep(10);
        }
        assertEquals(teams, departed(running));
    }

    private static Set<String> departed(Running running) throws SQLException {
        Set<String> teams = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + running.record());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT team FROM departed_team")) {
            while (rows.next()) {
                teams.add(rows.getString(1));
            }
        }
        return teams;
    }

    private final Upkeep record = mock(Upkeep.class);

    private static RecordUnavailable unavailable() {
        return new RecordUnavailable(RecordUnavailable.Reason.BUSY, "the record", new IOException());
    }

    @Test
    void aDepartureIsNotedLaterWhereTheRecordIsUnavailable() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                Gateway gateway = new Gateway(discord.token(), Optional.empty(), URI.create(discord.apiUrl()));
                Servers servers = new Servers(record, Clock.systemUTC(), Duration.ofMillis(50))) {
            Guild acme = discord.guild("acme");
            Guild other = discord.guild("other");
            doThrow(unavailable())
                    .doThrow(unavailable())
                    .doNothing()
                    .when(record)
                    .departed(any(), any());
            gateway.connect(servers);
            gateway.awaitConnection(Duration.ofMillis(PATIENCE));
            acme.kicksBot();
            verify(record, timeout(PATIENCE).times(3)).departed(eq(acme.id()), any());
            verify(record, never()).departed(eq(other.id()), any());
        }
        verify(record, times(3)).departed(any(), any());
    }

    @Test
    void aDepartureThatWaitsToBeNotedIsForgottenWhenTheServerReturns() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                Gateway gateway = new Gateway(discord.token(), Optional.empty(), URI.create(discord.apiUrl()));
                Servers servers = new Servers(record, Clock.systemUTC(), Duration.ofMillis(500))) {
            Guild acme = discord.guild("acme");
            gateway.connect(servers);
            gateway.awaitConnection(Duration.ofMillis(PATIENCE));
            doThrow(unavailable()).doNothing().when(record).departed(any(), any());
            acme.kicksBot();
            verify(record, timeout(PATIENCE)).departed(eq(acme.id()), any());
            acme.addBot();
            verify(record, timeout(PATIENCE).times(2)).returned(acme.id());
            Thread.sleep(1000);
        }
        InOrder order = inOrder(record);
        order.verify(record).departed(any(), any());
        order.verify(record).returned(any());
        verify(record, times(1)).departed(any(), any());
    }

    @Test
    void aFailureOfOneNoteDoesNotEndTheOthers() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                Gateway gateway = new Gateway(discord.token(), Optional.empty(), URI.create(discord.apiUrl()));
                Servers servers = new Servers(record, Clock.systemUTC(), Duration.ofMillis(50))) {
            Guild acme = discord.guild("acme");
            Guild other = discord.guild("other");
            gateway.connect(servers);
            gateway.awaitConnection(Duration.ofMillis(PATIENCE));
            doThrow(new IllegalStateException("broken on purpose")).when(record).departed(eq(acme.id()), any());
            doNothing().when(record).departed(eq(other.id()), any());
            acme.kicksBot();
            other.kicksBot();
            verify(record, timeout(PATIENCE)).departed(eq(other.id()), any());
        }
    }
}
