package io.ndimage.io.mat;

import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes .mat files of any version. */
public final class MatWriter {

    private MatWriter() {}

    /**
     * Checks, before anything is written, that a version can hold the variables.
     *
     * @throws IllegalArgumentException if it cannot; the message says which and why
     */
    public static void check(Map<String, MatValue> variables, MatVersion version) {
        variables.forEach((name, value) -> {
            MatNames.check("variable", name);
            if (version == MatVersion.V4) {
                Level4Writer.check(name, value);
            } else {
                Level5Size.check(name, value);
            }
        });
    }

    /** Writes variables that have been checked. */
    public static void write(Map<String, MatValue> variables, MatVersion version, OutputStream out) throws IOException {
        if (version == MatVersion.V4) {
            Level4Writer.write(variables, out);
        } else {
            Level5Writer.write(variables, version == MatVersion.V7, out);
        }
    }
}
