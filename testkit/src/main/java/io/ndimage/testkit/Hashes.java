package io.ndimage.testkit;

import io.ndimage.array.NdArray;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes of arrays: equal arrays have equal ones, on every machine. */
public final class Hashes {

    private Hashes() {}

    /**
     * Returns the SHA-256 of an array in hexadecimal digits: of the line {@code uint8 (3, 4)} with its type and shape and a line
     * feed, then of the elements in C order, little-endian, a bool as a byte of 0 or 1, every NaN as the canonical one.
     */
    public static String sha256(NdArray array) {
        MessageDigest digest = digest();
        digest.update((array.dtype() + " " + array.shape() + "\n").getBytes(StandardCharsets.US_ASCII));
        digest.update(array.bytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns a SHA-256 of whatever an operation gives: of an array as {@link #sha256(NdArray)}, of a record that of the hashes of
     * its components, a line each, and of anything else that of its text in ASCII.
     */
    public static String ofResult(@Nullable Object result) {
        if (result instanceof NdArray array) {
            return sha256(array);
        }
        StringBuilder text = new StringBuilder();
        if (result instanceof Record parts) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                text.append(ofResult(valueOf(part, parts))).append('\n');
            }
        } else {
            text.append(result);
        }
        MessageDigest digest = digest();
        digest.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @Nullable Object valueOf(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(part + " of a result cannot be read: " + e.getCause(), e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
