package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import java.nio.ByteOrder;

/** The first block of HDF5 in a file: where it is, and whether the file is as long as it says. */
final class Hdf5Superblock {

    static final String SIGNATURE = "\u0089HDF\r\n\u001a\n";

    private static final int BYTES = 48;

    private Hdf5Superblock() {}

    /** Checks the superblock, which lies at the beginning, after 512 bytes, or after twice as many any number of times. */
    static void check(FileBytes file) throws ImageReadException {
        for (long at = 0; file.length() - at >= BYTES; at = at == 0 ? 512 : 2 * at) {
            if (Format.startsWith(file.take(at, SIGNATURE.length()), SIGNATURE)) {
                check(file, at);
                return;
            }
        }
        throw file.malformed(0, "a .mat file of version 7.3 without the HDF5 that it should be; was it cut short?");
    }

    private static void check(FileBytes file, long at) throws ImageReadException {
        ByteCursor in = file.from(at + SIGNATURE.length(), ByteOrder.LITTLE_ENDIAN);
        int version = in.u8();
        if (version > 3) {
            throw file.unsupported("a superblock of HDF5 of version " + version + "; known are 0 to 3");
        }
        boolean old = version < 2;
        in.skip(old ? 4 : 0);
        int addressBytes = in.u8();
        int lengthBytes = in.u8();
        if (addressBytes != Long.BYTES || lengthBytes != Long.BYTES) {
            throw file.unsupported("a file of HDF5 with addresses of " + addressBytes + " and lengths of " + lengthBytes
                    + " bytes; those of 8 are known");
        }
        in.seek(at + (version == 0 ? 24 : version == 1 ? 28 : 12));
        long base = in.i64();
        in.skip(Long.BYTES);
        long end = in.i64();
        if (base != at) {
            throw file.malformed(at, "HDF5 begins at byte " + at + ", while its superblock says " + base);
        }
        if (end < 0 || end > file.length()) {
            throw file.truncated(at, end - at);
        }
    }
}
