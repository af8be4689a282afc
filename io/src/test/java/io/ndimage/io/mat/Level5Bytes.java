package io.ndimage.io.mat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/** The bytes of files of level 5, also of those that no writer would write. */
final class Level5Bytes {

    private Level5Bytes() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ints(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(words);
        return bytes.array();
    }

    static byte[] element(int type, byte... content) {
        return join(ints(type, content.length), content, new byte[-content.length & 7]);
    }

    static byte[] matrix(int type, int[] sizes, byte... content) {
        return named("x", type, sizes, content);
    }

    static byte[] deflated(byte... content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        }
        return join(ints(Tag.COMPRESSED, out.size()), out.toByteArray());
    }

    /** Returns an array of a class with some flags and a name. */
    static byte[] named(String name, int type, int[] sizes, byte... content) {
        byte[] head = join(element(Tag.UINT32, ints(type, 0)), element(Tag.INT32, ints(sizes)));
        return element(Tag.MATRIX, join(head, element(Tag.INT8, name.getBytes(StandardCharsets.US_ASCII)), content));
    }

    static byte[] file(byte[]... variables) {
        return file("MATLAB 5.0 MAT-file", variables);
    }

    static byte[] file(String text, byte[]... variables) {
        byte[] header = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 128);
        header[125] = 1;
        header[126] = 'I';
        header[127] = 'M';
        return join(header, join(variables));
    }
}
