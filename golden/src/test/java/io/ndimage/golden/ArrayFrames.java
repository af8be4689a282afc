package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts and arrays between programs: a text is its length and its bytes; arrays are their number, and of each the name of its
 * type, the number of its dimensions, its sizes and its elements, little-endian. Lengths and sizes are big-endian ints.
 */
final class ArrayFrames {

    private ArrayFrames() {}

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static List<NdArray> read(DataInputStream in) throws IOException {
        List<NdArray> arrays = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            DType dtype = DType.valueOf(readText(in).toUpperCase(Locale.ROOT));
            long[] sizes = new long[in.readInt()];
            for (int a = 0; a < sizes.length; a++) {
                sizes[a] = in.readInt();
            }
            int size = Math.toIntExact(Shape.of(sizes).elements() * dtype.bytes());
            arrays.add(NdArray.of(in.readNBytes(size), dtype, sizes));
        }
        return arrays;
    }

    static void write(List<NdArray> arrays, DataOutputStream out) throws IOException {
        out.writeInt(arrays.size());
        for (NdArray array : arrays) {
            writeText(array.dtype().toString(), out);
            out.writeInt(array.ndim());
            for (long size : array.shape().sizes()) {
                out.writeInt((int) size);
            }
            out.write(array.bytes());
        }
    }
}
