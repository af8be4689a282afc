package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What is done to the rows of a TIFF to make them compress better, and how that is undone. */
final class TiffPredictor {

    /** The numbers that files have for predictors. */
    static final int NONE = 1;

    static final int DIFFERENCES = 2;
    static final int FLOATS = 3;

    private TiffPredictor() {}

    /** Refuses what is not read. */
    static void check(FileBytes file, int predictor, int bits, boolean real) throws ImageReadException {
        boolean known = switch (predictor) {
            case NONE -> true;
            case DIFFERENCES -> bits == 8 || bits == 16 || bits == 32 || bits == 64;
            case FLOATS -> real;
            default -> false;
        };
        if (!known) {
            throw file.unsupported("a TIFF with predictor " + predictor + " for samples of " + bits + " bits");
        }
    }

    /**
     * Adds to each sample of a row the sample of the pixel before it.
     *
     * @param bytes of a sample: 1, 2, 4 or 8
     * @param samples of a pixel
     */
    static void sum(byte[] row, int start, int length, int bytes, int samples, ByteOrder order) {
        int step = bytes * samples;
        int end = start + length;
        ByteBuffer numbers = ByteBuffer.wrap(row).order(order);
        switch (bytes) {
            case 1 -> sum(row, start, end, samples);
            case 2 -> {
                for (int i = start + step; i < end; i += 2) {
                    numbers.putShort(i, (short) (numbers.getShort(i) + numbers.getShort(i - step)));
                }
            }
            case 4 -> {
                for (int i = start + step; i < end; i += 4) {
                    numbers.putInt(i, numbers.getInt(i) + numbers.getInt(i - step));
                }
            }
            default -> {
                for (int i = start + step; i < end; i += 8) {
                    numbers.putLong(i, numbers.getLong(i) + numbers.getLong(i - step));
                }
            }
        }
    }

    private static void sum(byte[] row, int start, int end, int step) {
        if (step == 1) {
            int sum = 0;
            for (int i = start; i < end; i++) {
                sum += row[i];
                row[i] = (byte) sum;
            }
        } else {
            for (int i = start + step; i < end; i++) {
                row[i] = (byte) (row[i] + row[i - step]);
            }
        }
    }

    /** Undoes {@link #sum} of little-endian samples of 1 or 2 bytes. */
    static void subtract(byte[] row, int start, int length, int bytes, int samples) {
        int step = bytes * samples;
        if (bytes == 1) {
            for (int i = start + length - 1; i >= start + step; i--) {
                row[i] = (byte) (row[i] - row[i - step]);
            }
        } else {
            ByteBuffer numbers = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = start + length - 2; i >= start + step; i -= 2) {
                numbers.putShort(i, (short) (numbers.getShort(i) - numbers.getShort(i - step)));
            }
        }
    }

    /**
     * Undoes the predictor of floating-point samples: the differences between bytes, and the order in which the highest bytes
     * of all samples come first. The samples are big-endian then.
     */
    static void gather(byte[] row, int start, int length, int bytes, int samples) {
        sum(row, start, start + length, samples);
        int count = length / bytes;
        byte[] apart = new byte[length];
        System.arraycopy(row, start, apart, 0, length);
        for (int b = 0; b < bytes; b++) {
            for (int i = 0; i < count; i++) {
                row[start + i * bytes + b] = apart[b * count + i];
            }
        }
    }
}
