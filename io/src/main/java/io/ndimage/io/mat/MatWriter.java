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
        variables.keySet().forEach(name -> MatNames.check("variable", name));
        variables.forEach(MatWriter::checkRead);
        switch (version) {
            case V4 -> variables.forEach(Level4Writer::check);
            case V6, V7 -> variables.forEach(Level5Size::check);
            case V7_3 -> Hdf5Writer.check(variables);
        }
    }

    /** Refuses values that were damaged when they were read. */
    private static void checkRead(String name, MatValue value) {
        if (value instanceof MatValue.Unreadable damaged) {
            throw new IllegalArgumentException(
                    "variable '" + name + "' has a value that could not be read: " + damaged.problem());
        }
        if (value instanceof MatValue.Cells cells) {
            cells.cells().forEach(cell -> checkRead(name, cell));
        } else if (value instanceof MatValue.Struct struct) {
            struct.fields().values().forEach(column -> column.forEach(field -> checkRead(name, field)));
        }
    }

    /** Writes variables that have been checked. */
    public static void write(Map<String, MatValue> variables, MatVersion version, OutputStream out) throws IOException {
        switch (version) {
            case V4 -> Level4Writer.write(variables, out);
            case V6, V7 -> Level5Writer.write(variables, version == MatVersion.V7, out);
            case V7_3 -> Hdf5Writer.write(variables, out);
        }
    }
}
