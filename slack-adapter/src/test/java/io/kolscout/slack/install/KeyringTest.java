package io.kolscout.slack.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {

    private static final String OLD = "old:" + "A".repeat(43) + "=";
    private static final String NEW = "new:" + "B".repeat(42) + "A=";

    private static Keyring keyring(String written) {
        return Keyring.parse(written).orElseThrow();
    }

    @Test
    void opensWhatItSealedInItsPlaceAlone() {
        Keyring keyring = keyring(OLD);
        String sealed = keyring.seal("here", "a secret, é漢");
        assertEquals(Optional.of("a secret, é漢"), keyring.open("here", sealed));
        assertEquals(Optional.empty(), keyring.open("there", sealed));
        assertNotEquals(sealed, keyring.seal("here", "a secret, é漢"), "a nonce is used again");
    }

    @Test
    void theFirstKeySealsAndAllOpen() {
        String sealed = keyring(OLD).seal("here", "secret");
        Keyring both = keyring(NEW + ", " + OLD);
        assertEquals(Optional.of("secret"), both.open("here", sealed));
        assertFalse(both.isNewest(sealed));
        String anew = both.seal("here", "secret");
        assertTrue(both.isNewest(anew));
        assertEquals(Optional.of("secret"), keyring(NEW).open("here", anew));
        assertEquals(Optional.empty(), keyring(OLD).open("here", anew));
        assertEquals(Optional.empty(), keyring(OLD.replace("AAAA", "CCCC")).open("here", sealed));
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        Keyring keyring = keyring(OLD);
        String sealed = keyring.seal("here", "secret");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'x' ? 'y' : 'x';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertEquals(Optional.empty(), keyring.open("here", changed), changed);
            assertEquals(Optional.empty(), keyring.open("here", sealed.substring(0, i)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                "k1:",
                "k1:not base64!",
                "k1:dG9vIHNob3J0",
                "k 1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,",
                "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void anythingElseIsNoKeyring(String written) {
        assertEquals(Optional.empty(), Keyring.parse(written));
    }

    @Test
    void itsStringNamesNoKey() {
        assertEquals("Keys [new, old]", keyring(NEW + "," + OLD).toString());
    }
}
