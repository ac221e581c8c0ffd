package io.kolscout.slack.install;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that seal texts: AES-256-GCM with a random nonce of 96 bits. The first key seals, all of them open. A sealed text is
 * {@code id:base64url}, where the id is its key's and the bytes are the nonce, the cipher text and the tag of 128 bits. It
 * opens only where it belongs. The keyring's string names no key.
 */
public final class Keyring {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String first;
    private final SecretKeySpec sealing;
    private final Map<String, SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    private Keyring(String first, SecretKeySpec sealing, Map<String, SecretKeySpec> keys) {
        this.first = first;
        this.sealing = sealing;
        this.keys = keys;
    }

    /**
     * Reads keys.
     *
     * @param written {@code id:key} pairs with commas between, each key 32 bytes in base64
     * @return nothing where it is anything else
     */
    public static Optional<Keyring> parse(String written) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        String first = "";
        for (String pair : written.split(",", -1)) {
            String[] parts = pair.strip().split(":", 2);
            Optional<byte[]> key = parts.length == 2 ? decoded(Base64.getDecoder(), parts[1]) : Optional.empty();
            if (key.filter(bytes -> bytes.length == KEY_BYTES).isEmpty()
                    || !ID.matcher(parts[0]).matches()
                    || keys.put(parts[0], new SecretKeySpec(key.get(), "AES")) != null) {
                return Optional.empty();
            }
            first = first.isEmpty() ? parts[0] : first;
        }
        String id = first;
        return Optional.ofNullable(keys.get(id)).map(sealing -> new Keyring(id, sealing, keys));
    }

    /**
     * Seals a text.
     *
     * @param place where the sealed text belongs
     */
    String seal(String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, sealing, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer all =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return first + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** Opens what was sealed for a place; nothing where no key fits, or it belongs elsewhere or was changed. */
    Optional<String> open(String place, String sealed) {
        String[] parts = sealed.split(":", 2);
        SecretKeySpec key = keys.get(parts[0]);
        Optional<byte[]> bytes = parts.length == 2 ? decoded(Base64.getUrlDecoder(), parts[1]) : Optional.empty();
        if (key == null
                || bytes.filter(all -> all.length >= NONCE_BYTES + TAG_BITS / Byte.SIZE)
                        .isEmpty()) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(bytes.get(), NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(bytes.get(), NONCE_BYTES, bytes.get().length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether a text was sealed with the key that seals now. */
    boolean isNewest(String sealed) {
        return sealed.startsWith(first + ":");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Optional<byte[]> decoded(Base64.Decoder decoder, String text) {
        try {
            return Optional.of(decoder.decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Keys " + keys.keySet();
    }
}
