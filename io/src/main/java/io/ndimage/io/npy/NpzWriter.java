package io.ndimage.io.npy;

import io.ndimage.array.NdArray;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .npz files as NumPy does: a zip file of .npy files, all of the same old date, stored or deflated. */
public final class NpzWriter {

    /** A month after the first that a zip file can have: of that one, the JDK also writes the time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private NpzWriter() {}

    /**
     * Checks the names of arrays before anything is written.
     *
     * @throws IllegalArgumentException if one is empty, or would lie outside of the folder into which the file is unpacked
     */
    public static void check(Map<String, NdArray> arrays) {
        for (String name : arrays.keySet()) {
            if (!name.matches("[^/\\\\:\\p{Cntrl}]+") || name.length() > 255) {
                throw new IllegalArgumentException("array name is '" + name.replaceAll("\\p{Cntrl}", "?")
                        + "'; it must have 1 to 255 characters, no slash, colon or control character among them");
            }
        }
    }

    /** Writes arrays whose names have been checked. */
    public static void write(Map<String, NdArray> arrays, boolean deflate, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<String, NdArray> array : arrays.entrySet()) {
            ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
            entry.setTimeLocal(DATE);
            if (!deflate) {
                store(entry, array.getValue());
            }
            zip.putNextEntry(entry);
            NpyEncoder.encode(array.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Says in an entry what its bytes are, which must be known before they are stored. */
    private static void store(ZipEntry entry, NdArray array) throws IOException {
        CRC32 checksum = new CRC32();
        NpyEncoder.encode(array, new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(NpyEncoder.bytes(array));
        entry.setCrc(checksum.getValue());
    }
}
