package io.ndimage.benchmark.cold;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads .npy files of little-endian arrays in C order with the JDK alone, so that a cold program has used nothing of ours for it. */
final class ArrayFile {

    private static final int HEADER = 10;

    private ArrayFile() {}

    static NdArray read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.getShort(HEADER - 2);
        byte[] text = new byte[length];
        bytes.position(HEADER).get(text);
        String header = new String(text, StandardCharsets.US_ASCII);
        String[] sizes = between(header, "(", ")").split(",");
        long[] shape = new long[sizes.length];
        int elements = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = Long.parseLong(sizes[axis].trim());
            elements *= (int) shape[axis];
        }
        switch (between(header, "'descr': '", "'").substring(1)) {
            case "f4" -> {
                float[] data = new float[elements];
                bytes.asFloatBuffer().get(data);
                return NdArray.wrap(DType.FLOAT32, data, shape);
            }
            case "f8" -> {
                double[] data = new double[elements];
                bytes.asDoubleBuffer().get(data);
                return NdArray.wrap(DType.FLOAT64, data, shape);
            }
            case "c16" -> {
                double[] data = new double[2 * elements];
                bytes.asDoubleBuffer().get(data);
                return NdArray.wrap(DType.COMPLEX128, data, shape);
            }
            case "i4" -> {
                int[] data = new int[elements];
                bytes.asIntBuffer().get(data);
                return NdArray.wrap(DType.INT32, data, shape);
            }
            case "u1" -> {
                byte[] data = new byte[elements];
                bytes.get(data);
                return NdArray.wrap(DType.UINT8, data, shape);
            }
            case "b1" -> {
                boolean[] data = new boolean[elements];
                for (int i = 0; i < elements; i++) {
                    data[i] = bytes.get() != 0;
                }
                return NdArray.wrap(DType.BOOL, data, shape);
            }
            default -> throw new IOException(file + " holds another type: " + header);
        }
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
