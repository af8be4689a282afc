package io.ndimage.io.jpeg;

import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PixelSize;
import io.ndimage.io.internal.jpeg.JpegScan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Encodes gray or RGB as a sequential JPEG, chroma as fine as luma (4:4:4), with the tables that the standard gives as typical,
 * scaled by the quality as libjpeg scales them.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex K</a>
 */
final class JpegEncoder {

    private static final double[][] COSINES = cosines();

    private final OutputStream out;
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] pixels;
    private final PixelSize size;
    private final int[][] quantizers;
    private final double[] block = new double[64];
    private final double[] half = new double[64];
    private final int[] predictors = new int[3];
    private int bits;
    private int pending;

    JpegEncoder(OutputStream out, Layout layout, byte[] pixels, PixelSize size, int quality) {
        this.out = out;
        this.width = (int) layout.width();
        this.height = (int) layout.height();
        this.channels = layout.channels();
        this.pixels = pixels;
        this.size = size;
        this.quantizers =
                new int[][] {JpegTables.scaled(JpegTables.LUMA, quality), JpegTables.scaled(JpegTables.CHROMA, quality)
                };
    }

    private static double[][] cosines() {
        double[][] table = new double[8][8];
        for (int u = 0; u < 8; u++) {
            for (int x = 0; x < 8; x++) {
                double scale = u == 0 ? StrictMath.sqrt(0.125) : 0.5;
                table[u][x] = scale * StrictMath.cos((2 * x + 1) * u * StrictMath.PI / 16);
            }
        }
        return table;
    }

    void encode() throws IOException {
        segment(0xd8);
        segment(0xe0, jfif());
        int kinds = channels == 1 ? 1 : 2;
        for (int kind = 0; kind < kinds; kind++) {
            int[] content = new int[65];
            content[0] = kind;
            for (int k = 0; k < 64; k++) {
                content[k + 1] = quantizers[kind][JpegScan.zigzag(k)];
            }
            segment(0xdb, content);
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        frame.writeBytes(
                new byte[] {8, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width, (byte) channels
                });
        scan.write(channels);
        for (int c = 0; c < channels; c++) {
            frame.writeBytes(new byte[] {(byte) (c + 1), 0x11, (byte) (c == 0 ? 0 : 1)});
            scan.writeBytes(new byte[] {(byte) (c + 1), (byte) (c == 0 ? 0 : 0x11)});
        }
        scan.writeBytes(new byte[] {0, 63, 0});
        segment(0xc0, ints(frame.toByteArray()));
        for (int kind = 0; kind < kinds; kind++) {
            segment(0xc4, JpegTables.dcHuffman(kind));
            segment(0xc4, JpegTables.acHuffman(kind));
        }
        segment(0xda, ints(scan.toByteArray()));
        for (int y = 0; y < height; y += 8) {
            for (int x = 0; x < width; x += 8) {
                for (int c = 0; c < channels; c++) {
                    gather(y, x, c);
                    transform();
                    code(c);
                }
            }
        }
        put(0x7f, 7);
        segment(0xd9);
    }

    /** Returns the length that whole numbers of pixels fill, an inch or a centimetre, whichever is nearer to the truth. */
    private static double length(PixelSize size) {
        boolean inches = size.remainder(PixelSize.INCH) <= size.remainder(PixelSize.CENTIMETRE);
        return inches ? PixelSize.INCH : PixelSize.CENTIMETRE;
    }

    /** Returns the size of a pixel that a file gives. */
    static PixelSize stored(PixelSize size) {
        return size.stored(length(size), 0xffff);
    }

    /** Returns the segment that says how many pixels fill a length. */
    private int[] jfif() {
        double length = length(size);
        boolean known = !stored(size).isUnknown();
        int unit = !known ? 0 : length == PixelSize.INCH ? 1 : 2;
        int x = known ? (int) size.across(length) : 1;
        int y = known ? (int) size.down(length) : 1;
        return new int[] {'J', 'F', 'I', 'F', 0, 1, 1, unit, x >> 8, x, y >> 8, y, 0, 0};
    }

    private static int[] ints(byte[] bytes) {
        int[] ints = new int[bytes.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = bytes[i];
        }
        return ints;
    }

    private void segment(int marker, int... content) throws IOException {
        out.write(0xff);
        out.write(marker);
        if (content.length > 0) {
            out.write((content.length + 2) >> 8);
            out.write(content.length + 2);
            for (int number : content) {
                out.write(number);
            }
        }
    }

    /** Takes a component's samples about zero; beyond the edges, the last pixel again. */
    private void gather(int top, int left, int component) {
        for (int y = 0; y < 8; y++) {
            int row = Math.min(height - 1, top + y) * width;
            for (int x = 0; x < 8; x++) {
                int at = (row + Math.min(width - 1, left + x)) * channels;
                block[8 * y + x] = channels == 1 ? (pixels[at] & 0xff) - 128.0 : colour(at, component);
            }
        }
    }

    private double colour(int at, int component) {
        int red = pixels[at] & 0xff;
        int green = pixels[at + 1] & 0xff;
        int blue = pixels[at + 2] & 0xff;
        double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
        return switch (component) {
            case 0 -> luma - 128;
            case 1 -> (blue - luma) / 1.772;
            default -> (red - luma) / 1.402;
        };
    }

    private void transform() {
        for (int y = 0; y < 8; y++) {
            for (int u = 0; u < 8; u++) {
                double sum = 0;
                for (int x = 0; x < 8; x++) {
                    sum += block[8 * y + x] * COSINES[u][x];
                }
                half[8 * y + u] = sum;
            }
        }
        for (int v = 0; v < 8; v++) {
            for (int u = 0; u < 8; u++) {
                double sum = 0;
                for (int y = 0; y < 8; y++) {
                    sum += half[8 * y + u] * COSINES[v][y];
                }
                block[8 * v + u] = sum;
            }
        }
    }

    private void code(int component) throws IOException {
        int kind = component == 0 ? 0 : 1;
        int[] quantizer = quantizers[kind];
        int[] dc = JpegTables.DC_CODES[kind];
        int[] ac = JpegTables.AC_CODES[kind];
        int first = (int) Math.rint(block[0] / quantizer[0]);
        number(dc, 0, first - predictors[component]);
        predictors[component] = first;
        int run = 0;
        for (int k = 1; k < 64; k++) {
            int at = JpegScan.zigzag(k);
            int value = (int) Math.rint(block[at] / quantizer[at]);
            if (value == 0) {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) {
                symbol(ac, 0xf0);
            }
            number(ac, run, value);
            run = 0;
        }
        if (run > 0) {
            symbol(ac, 0);
        }
    }

    private void number(int[] codes, int run, int value) throws IOException {
        int length = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        symbol(codes, run << 4 | length);
        put(value < 0 ? (value - 1) & ((1 << length) - 1) : value, length);
    }

    private void symbol(int[] codes, int symbol) throws IOException {
        put(codes[symbol] & 0xffff, codes[symbol] >> 16);
    }

    private void put(int value, int count) throws IOException {
        bits = bits << count | value;
        pending += count;
        while (pending >= 8) {
            int next = bits >> (pending - 8) & 0xff;
            out.write(next);
            if (next == 0xff) {
                out.write(0);
            }
            pending -= 8;
        }
    }
}
