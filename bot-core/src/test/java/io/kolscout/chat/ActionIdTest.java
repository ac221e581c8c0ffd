package io.kolscout.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdTest {

    private static final String LONGEST_ID = "a".repeat(ActionId.MAX_ID_LENGTH);

    @ParameterizedTest
    @EnumSource(Verb.class)
    void survivesEncodingWithEveryVerb(Verb verb) {
        ActionId id = new ActionId("Ab_-9", 12, verb, "without-feed", "no");
        assertEquals(Optional.of(id), ActionId.parse(id.encode()));
        ActionId whole = ActionId.of("Ab_-9", 0, verb);
        assertEquals(Optional.of(whole), ActionId.parse(whole.encode()));
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void theLongestFitsEveryPlatform(Verb verb) {
        ActionId id = new ActionId("x".repeat(22), 9_999_999_999L, verb, LONGEST_ID, LONGEST_ID);
        assertTrue(id.encode().length() <= ActionId.MAX_LENGTH, id.encode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a:1:answer:q",
                "a:1:no-such-verb:q:o",
                "a:-1:answer:q:o",
                "a:99999999999999999999:answer:q:o",
                "a:1:answer:Q:o",
                "a:1:answer:q:o:more",
                "a b:1:answer:q:o",
                "a:1:answer:q:o\n"
            })
    void anythingElseIsNoId(String text) {
        assertEquals(Optional.empty(), ActionId.parse(text));
    }

    @Test
    void refusesPartsThatWouldNotSurviveEncoding() {
        assertThrows(IllegalArgumentException.class, () -> ActionId.of("a:b", 1, Verb.BACK));
        assertThrows(IllegalArgumentException.class, () -> ActionId.of("", 1, Verb.BACK));
        assertThrows(IllegalArgumentException.class, () -> ActionId.of("a", -1, Verb.BACK));
        assertThrows(IllegalArgumentException.class, () -> new ActionId("a", 1, Verb.ANSWER, LONGEST_ID + "a", "o"));
    }
}
