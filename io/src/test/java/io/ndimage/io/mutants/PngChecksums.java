package io.ndimage.io.mutants;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Makes the checksums of a damaged PNG right, so that the damage is not noticed at the door. */
final class PngChecksums {

    private static final int MAGIC = 0x89504e47;

    private PngChecksums() {}

    /** Corrects the checksum of each chunk that is whole; other files stay as they are. */
    static void correct(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < 8 || bytes.getInt(0) != MAGIC) {
            return;
        }
        for (long at = 8; at + 12 <= file.length; ) {
            int start = (int) at;
            int length = bytes.getInt(start);
            if (length < 0 || length > file.length - start - 12) {
                return;
            }
            CRC32 crc = new CRC32();
            crc.update(file, start + 4, length + 4);
            bytes.putInt(start + 8 + length, (int) crc.getValue());
            at += 12L + length;
        }
    }
}
