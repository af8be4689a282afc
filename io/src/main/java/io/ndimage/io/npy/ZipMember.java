package io.ndimage.io.npy;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.PartBytes;
import java.nio.ByteOrder;

/**
 * A file within a zip file, as the directory at its end says.
 *
 * @param name its name
 * @param flags the bits that say how it is kept
 * @param method how it is compressed
 * @param checksum the CRC-32 of its bytes
 * @param packed how many bytes it takes in the zip file
 * @param bytes how many bytes it has
 * @param offset where its own header lies
 */
record ZipMember(String name, int flags, int method, long checksum, long packed, long bytes, long offset) {

    private static final long SIGNATURE = 0x04034b50;
    private static final int HEADER_BYTES = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Returns whether the bytes lie in the file as they are. */
    boolean isStored() {
        return method == STORED;
    }

    /** Returns the member's bytes; that it cannot have as many as it claims is noticed before. */
    PartBytes open(FileBytes file) throws ImageReadException {
        if ((flags & ENCRYPTED) != 0) {
            throw file.unsupported("its member '" + name + "' is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw file.unsupported("its member '" + name + "' is compressed by method " + method
                    + "; known are 0 (stored) and 8 (deflated)");
        }
        ByteCursor in = file.from(offset, ByteOrder.LITTLE_ENDIAN);
        if (in.u32() != SIGNATURE) {
            throw file.malformed(offset, "no member '" + name + "' at byte " + offset);
        }
        in.skip(HEADER_BYTES - 8);
        long names = in.u16() + (long) in.u16();
        long data = offset + HEADER_BYTES + names;
        if (packed > file.length() - data) {
            throw file.truncated(data, packed);
        }
        boolean deflated = method == DEFLATED;
        if (deflated ? bytes / PartBytes.DEFLATE_RATIO > packed : bytes != packed) {
            throw file.malformed(
                    offset, "its member '" + name + "' claims " + bytes + " bytes in " + packed + " of the file");
        }
        return PartBytes.zipped(file, "member", data, packed, deflated);
    }
}
