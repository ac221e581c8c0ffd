package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void brokenConnectionsAreNoLinesOfTheirOwn() {
        LoggerContext context = new LoggerContext();
        assertEquals(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY, new Logging().configure(context));
        assertFalse(context.getLogger("com.zaxxer.hikari.pool.ProxyConnection").isWarnEnabled());
        assertTrue(context.getLogger("com.zaxxer.hikari.pool.HikariPool").isErrorEnabled());
        assertTrue(context.getLogger(Scout.class).isWarnEnabled());
        assertFalse(context.getLogger(Scout.class).isInfoEnabled());
    }
}
