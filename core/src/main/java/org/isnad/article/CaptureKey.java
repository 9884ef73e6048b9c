package org.isnad.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one capture of a page from all others, wherever it is kept. */
public final class CaptureKey {

    /** Bytes of the hash that tell captures apart. */
    private static final int BYTES = 8;

    private CaptureKey() {}

    /**
     * In letters and digits, the same for the same bytes at the same address.
     *
     * @param sha256 of the captured bytes, in hexadecimal
     */
    public static String of(String address, String sha256) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((address + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
