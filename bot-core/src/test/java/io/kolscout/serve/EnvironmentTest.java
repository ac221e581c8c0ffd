package io.kolscout.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kolscout.show.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says, and what is wrong with it. */
class EnvironmentTest {

    private static final URI OTHERWISE = URI.create("https://chat.example/api/");
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    private static final String PROBLEM = "share.gone";

    private static Environment environment(Map<String, String> variables) {
        return new Environment(variables, TEXTS);
    }

    private static URI url(Environment environment) {
        return environment.url("URL", OTHERWISE, url -> url.getPath().endsWith("/"), PROBLEM);
    }

    @Test
    void whatIsNotSetIsAsUsual() {
        Environment nothing = environment(Map.of("TOKEN", " \n"));
        assertEquals("", nothing.value("TOKEN"));
        assertEquals("", nothing.value("ANOTHER"));
        assertEquals(OTHERWISE, url(nothing));
        assertEquals(3000, nothing.port(3000, PROBLEM));
        assertEquals("127.0.0.1", nothing.host());
        assertDoesNotThrow(nothing::check);
    }

    @Test
    void whatIsSetCounts() {
        Environment set =
                environment(Map.of("TOKEN", " t\n", "URL", "http://[::1]:1/", "PORT", "0", "SCOUT_HOST", "0.0.0.0 "));
        assertEquals("t", set.value("TOKEN"));
        assertEquals(URI.create("http://[::1]:1/"), url(set));
        assertEquals(0, set.port(3000, PROBLEM));
        assertEquals("0.0.0.0", set.host());
        assertDoesNotThrow(set::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "chat.example/",
                "ftp://chat.example/",
                "http:///",
                "http://u@h/",
                "http://h/?/",
                "http://h"
            })
    void anAddressThatIsNoneIsAProblem(String value) {
        Environment bad = environment(Map.of("URL", value));
        assertEquals(OTHERWISE, url(bad));
        assertEquals(List.of(TEXTS.text(PROBLEM)), bad.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "x", "123456"})
    void aPortThatIsNoneIsAProblem(String value) {
        Environment bad = environment(Map.of("PORT", value));
        assertEquals(3000, bad.port(3000, PROBLEM));
        assertEquals(List.of(TEXTS.text(PROBLEM)), bad.problems());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Environment bad = environment(Map.of("PORT", "x"));
        bad.problem("share.posting");
        bad.port(3000, PROBLEM);
        Unusable unusable = assertThrows(Unusable.class, bad::check);
        assertEquals(List.of(TEXTS.text("share.posting"), TEXTS.text(PROBLEM)), unusable.sentences());
    }
}
