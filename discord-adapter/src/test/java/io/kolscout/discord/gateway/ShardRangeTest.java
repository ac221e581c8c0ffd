package io.kolscout.discord.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRangeTest {

    @ParameterizedTest
    @CsvSource({"0-3/8, 0, 3, 8", "4-7/8, 4, 7, 8", "0/2, 0, 0, 2", "1/2, 1, 1, 2", "0-0/1, 0, 0, 1"})
    void aRangeIsRead(String text, int first, int last, int total) {
        assertEquals(Optional.of(new ShardRange(first, last, total)), ShardRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0-3",
                "3-0/8",
                "0-8/8",
                "8/8",
                "0/0",
                "-1/2",
                "0-3/8 ",
                "0-3/8/1",
                "a/b",
                "0-999999/1000000"
            })
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), ShardRange.parse(text));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ShardRange(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new ShardRange(0, 2, 2));
    }
}
