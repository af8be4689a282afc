package io.ndimage.hdf5;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** J. G. Fletcher's checksum of 16-bit words, which HDF5 puts after the bytes. */
final class Fletcher32 {

    private static final int BYTES = 4;

    private Fletcher32() {}

    /** Returns the bytes before the checksum, which has been compared. */
    static byte[] checked(FileBytes file, byte[] data) throws ImageReadException {
        if (data.length < BYTES) {
            throw file.malformed(-1, "a chunk has no room for its checksum");
        }
        int length = data.length - BYTES;
        ByteBuffer stored = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).position(length);
        int storedLow = Short.toUnsignedInt(stored.getShort());
        int storedHigh = Short.toUnsignedInt(stored.getShort());
        long low = 0;
        long high = 0;
        for (int i = 0; i < length; i += 2) {
            int second = i + 1 < length ? data[i + 1] & 0xff : 0;
            low = (low + ((data[i] & 0xff) << 8 | second)) % 0xffff;
            high = (high + low) % 0xffff;
        }
        // Two words stand for zero: none of its bits, and all of them.
        if (storedLow % 0xffff != low || storedHigh % 0xffff != high) {
            throw file.malformed(-1, "a chunk is damaged (checksum)");
        }
        return Arrays.copyOf(data, length);
    }
}
