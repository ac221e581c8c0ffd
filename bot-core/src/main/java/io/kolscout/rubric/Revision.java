package io.kolscout.rubric;

import io.kolscout.config.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a version of the bank by its content. */
final class Revision {

    private static final int HEX_DIGITS = 8;

    private Revision() {}

    /**
     * The bank's revision number and the first digits of the SHA-256 of its content: every key, value and their order, but
     * neither comments nor layout, nor any translation.
     */
    static String of(Node root) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(root.canonical().getBytes(StandardCharsets.UTF_8));
            return root.get("revision").whole(1, 1_000_000)
                    + "-"
                    + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
