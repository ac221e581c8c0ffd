package io.kolscout.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EllipsisTest {

    @Test
    void cuttingHalvesNoCharacter() {
        assertEquals("abc", Ellipsis.cut("abc", 3));
        assertEquals("ab…", Ellipsis.cut("abcd", 3));
        String astronauts = "👩🏽‍🚀".repeat(20);
        for (int most = 2; most < astronauts.length(); most++) {
            String cut = Ellipsis.cut(astronauts, most);
            assertTrue(cut.length() <= most);
            assertEquals(cut, new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
