package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteBuffer;

/** Decodes the pixels of a portable map: bits as true for white, numbers as they are stored. */
final class PnmSamples {

    private final FileBytes file;
    private final PnmHeader header;
    private final Layout layout;
    private final Object out;

    private PnmSamples(FileBytes file, PnmHeader header, Layout layout) {
        this.file = file;
        this.header = header;
        this.layout = layout;
        this.out = Elements.allocate(
                layout.dtype(), layout.bytes() / layout.dtype().bytes());
    }

    static Image decode(FileBytes file, PnmHeader header, Limits limits) throws ImageReadException {
        Layout layout = header.layout();
        layout.check(file, limits);
        Layout.prove(file, header.bytes(), file.length() - header.data(), 1);
        PnmSamples samples = new PnmSamples(file, header, layout);
        switch (header.kind()) {
            case PLAIN -> samples.plain();
            case PLAIN_BITS -> samples.plainBits();
            case BITS -> samples.bits();
            case BYTES -> samples.bytes();
        }
        return layout.image(samples.out, header.notes(file)).white(header.imageWhite());
    }

    private void plain() throws ImageReadException {
        PnmWords words = new PnmWords(file, header.data());
        long samples = layout.bytes() / layout.dtype().bytes();
        for (int i = 0; i < samples; i++) {
            store(words.number("a pixel"), i, words.position());
        }
    }

    private void plainBits() throws ImageReadException {
        PnmWords words = new PnmWords(file, header.data());
        boolean[] pixels = (boolean[]) out;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = words.bit() == 0;
        }
    }

    private void bits() throws ImageReadException {
        boolean[] pixels = (boolean[]) out;
        int width = header.width();
        byte[] row = new byte[(width + 7) / 8];
        for (int y = 0; y < header.height(); y++) {
            file.read(header.data() + (long) y * row.length, row, 0, row.length);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (row[x / 8] >> (7 - x % 8) & 1) == 0;
            }
        }
    }

    private void bytes() throws ImageReadException {
        if (header.white() == 255) {
            file.read(header.data(), ByteBuffer.wrap((byte[]) out));
            return;
        }
        boolean wide = header.white() > 255;
        int rowSamples = header.width() * header.channels();
        byte[] row = new byte[Math.multiplyExact(rowSamples, wide ? 2 : 1)];
        for (int y = 0; y < header.height(); y++) {
            long at = header.data() + (long) y * row.length;
            file.read(at, row, 0, row.length);
            if (header.white() == 65_535) {
                Elements.load(ByteBuffer.wrap(row), out, DType.UINT16, y * rowSamples);
                continue;
            }
            for (int i = 0; i < rowSamples; i++) {
                int value = wide ? (row[2 * i] & 0xff) << 8 | (row[2 * i + 1] & 0xff) : row[i] & 0xff;
                store(value, y * rowSamples + i, at + (wide ? 2L * i : i));
            }
        }
    }

    private void store(int value, int i, long at) throws ImageReadException {
        if (value > header.white()) {
            throw file.malformed(at, "a pixel is " + value + ", more than the largest value " + header.white());
        }
        switch (layout.dtype()) {
            case BOOL -> ((boolean[]) out)[i] = value != 0;
            case UINT8 -> ((byte[]) out)[i] = (byte) value;
            default -> ((short[]) out)[i] = (short) value;
        }
    }
}
