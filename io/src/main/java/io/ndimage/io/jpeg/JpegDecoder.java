package io.ndimage.io.jpeg;

import io.ndimage.array.Image;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes a JPEG of 8 bits, sequential or progressive, to the samples that libjpeg gives; its colour profile is not applied. */
final class JpegDecoder {

    /** No file of good will has more; one of ill will could take minutes. */
    private static final int MAX_SCANS = 100;

    private final FileBytes file;
    private final JpegHeader header;
    private final ByteCursor in;
    private final @Nullable JpegHuffman[] dcTables = new JpegHuffman[4];
    private final @Nullable JpegHuffman[] acTables = new JpegHuffman[4];
    private final int[][] quantizers = new int[4][0];
    private final Set<JpegComponent> seen = new HashSet<>();
    private final int hMax;
    private final int vMax;
    private int interval;

    private JpegDecoder(FileBytes file, JpegHeader header) {
        this.file = file;
        this.header = header;
        this.in = file.from(2, ByteOrder.BIG_ENDIAN);
        this.hMax = header.components().stream().mapToInt(c -> c.h).max().orElse(1);
        this.vMax = header.components().stream().mapToInt(c -> c.v).max().orElse(1);
    }

    static Image decode(FileBytes file, Limits limits) throws ImageReadException {
        JpegHeader header = JpegHeader.read(file);
        Layout layout = header.layout();
        layout.check(file, limits);
        long blocks =
                header.components().stream().mapToLong(JpegComponent::blocks).sum();
        // Each block takes at least one bit. Its coefficients take two bytes each.
        Layout.prove(file, blocks, file.length(), 8);
        if (blocks * 64 > Integer.MAX_VALUE / 2 || blocks * 128 > 3 * limits.maxBytes()) {
            throw file.limit("decoding takes " + blocks * 128 + " bytes more, beyond the limits");
        }
        JpegDecoder decoder = new JpegDecoder(file, header);
        decoder.coefficients();
        byte[] upright = Orientation.upright(
                decoder.pixels(), header.height(), header.width(), layout.channels(), header.orientation());
        return header.size().spacing(layout.image(upright, header.notes()));
    }

    private void coefficients() throws ImageReadException {
        for (JpegComponent component : header.components()) {
            component.coefficients = new short[Math.toIntExact(64 * component.blocks())];
        }
        int scans = 0;
        while (!complete() || header.progressive()) {
            int marker = JpegHeader.marker(file, in);
            if (marker == 0xd9) {
                break;
            }
            long at = in.position();
            int length = in.u16();
            if (length < 2 || length > file.length() - at) {
                throw length < 2
                        ? file.malformed(at, "a segment of no bytes at byte " + at)
                        : file.truncated(at, length);
            }
            switch (marker) {
                case 0xc4 -> huffmanTables(at + length);
                case 0xdb -> quantizers(at + length);
                case 0xdd -> interval = in.u16();
                case 0xda -> {
                    if (++scans > MAX_SCANS) {
                        throw file.limit("a JPEG of more than " + MAX_SCANS + " scans");
                    }
                    scan();
                    continue;
                }
                default -> {}
            }
            in.seek(at + length);
        }
        if (!complete()) {
            throw file.malformed(in.position(), "a JPEG without the pixels of all its components");
        }
    }

    private boolean complete() {
        return seen.size() == header.components().size();
    }

    private void huffmanTables(long end) throws ImageReadException {
        while (in.position() < end) {
            int which = in.u8();
            int[] counts = new int[16];
            int total = 0;
            for (int i = 0; i < 16; i++) {
                counts[i] = in.u8();
                total += counts[i];
            }
            if (total > 256 || (which & 15) > 3 || which > 0x1f) {
                throw file.malformed(in.position(), "a damaged Huffman table at byte " + in.position());
            }
            JpegHuffman table = new JpegHuffman(file, counts, in.take(total));
            (which < 16 ? dcTables : acTables)[which & 15] = table;
        }
    }

    private void quantizers(long end) throws ImageReadException {
        while (in.position() < end) {
            int which = in.u8();
            if ((which & 15) > 3 || which > 0x1f) {
                throw file.malformed(in.position(), "a damaged quantization table at byte " + in.position());
            }
            int[] table = new int[64];
            for (int k = 0; k < 64; k++) {
                table[JpegScan.ZIGZAG[k]] = which < 16 ? in.u8() : in.u16();
            }
            quantizers[which & 15] = table;
        }
    }

    private void scan() throws ImageReadException {
        long at = in.position();
        int count = in.u8();
        List<JpegScan.Part> parts = new ArrayList<>();
        Set<JpegComponent> here = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int id = in.u8();
            int tables = in.u8();
            JpegComponent component = component(id, at);
            if ((tables >> 4) > 3 || (tables & 15) > 3 || !here.add(component)) {
                throw file.malformed(at, "a damaged scan at byte " + at);
            }
            latch(component, at);
            parts.add(new JpegScan.Part(component, dcTables[tables >> 4], acTables[tables & 15]));
        }
        int first = in.u8();
        int last = in.u8();
        int bits = in.u8();
        boolean progressive = header.progressive();
        boolean wrong = progressive
                && (last > 63
                        || first > last
                        || (first == 0 && last > 0)
                        || (first > 0 && count > 1)
                        || (bits & 15) > 13);
        if (count < 1 || wrong) {
            throw file.malformed(at, "a damaged scan at byte " + at);
        }
        JpegScan scan = new JpegScan(
                new JpegBits(file, in),
                parts,
                progressive,
                first,
                last,
                progressive ? bits >> 4 : 0,
                progressive ? bits & 15 : 0);
        scan.read(
                (header.width() + 8 * hMax - 1) / (8 * hMax), (header.height() + 8 * vMax - 1) / (8 * vMax), interval);
    }

    private JpegComponent component(int id, long at) throws ImageReadException {
        for (JpegComponent component : header.components()) {
            if (component.id == id) {
                return component;
            }
        }
        throw file.malformed(at, "a scan of a component " + id + " that does not exist, at byte " + at);
    }

    /** Keeps the quantization table that holds when a component is first seen. */
    private void latch(JpegComponent component, long at) throws ImageReadException {
        if (seen.add(component)) {
            int[] quantizer = quantizers[component.quantization];
            if (quantizer.length == 0) {
                throw file.malformed(at, "a quantization table is missing at byte " + at);
            }
            component.quantizer = quantizer;
        }
    }

    /** Returns the pixels of the coefficients, as the picture is stored. */
    private byte[] pixels() {
        List<JpegUpsampling> planes = new ArrayList<>();
        for (JpegComponent component : header.components()) {
            component.transform();
            planes.add(new JpegUpsampling(component, hMax, vMax));
        }
        return new JpegColours(header, planes).pixels();
    }
}
