package io.kolscout.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " @a", "＝1", "＋1", "－1", "＠a", "="})
    void putsAnApostropheBeforeWhatLooksLikeAFormula(String text) {
        assertEquals("'" + text, Cells.safe(text));
        assertEquals(text.strip(), Cells.bare(Cells.safe(text.strip())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "1-1", "'", "'a", "Ada", "“=”"})
    void leavesTheRest(String text) {
        assertEquals(text, Cells.safe(text));
        assertEquals(text, Cells.bare(text));
    }
}
