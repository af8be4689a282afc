package io.ndimage.io.tiff;

import io.ndimage.array.DType;

/** Turns samples whose zero is white into ones whose zero is black. */
final class Complement {

    private Complement() {}

    /** Replaces each sample of an unsigned type by what is missing to the largest of its bits; samples of other types stay. */
    static void of(DType dtype, int bits, Object data, int start, int end) {
        int most = bits >= Integer.SIZE ? -1 : (1 << bits) - 1;
        switch (dtype) {
            case BOOL -> {
                boolean[] p = (boolean[]) data;
                for (int i = start; i < end; i++) {
                    p[i] = !p[i];
                }
            }
            case UINT8 -> {
                byte[] p = (byte[]) data;
                for (int i = start; i < end; i++) {
                    p[i] = (byte) (p[i] ^ most);
                }
            }
            case UINT16 -> {
                short[] p = (short[]) data;
                for (int i = start; i < end; i++) {
                    p[i] = (short) (p[i] ^ most);
                }
            }
            case UINT32 -> {
                int[] p = (int[]) data;
                for (int i = start; i < end; i++) {
                    p[i] ^= most;
                }
            }
            default -> {}
        }
    }
}
