package io.ndimage.io.internal.jpeg;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Sharing;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes a JPEG of 8 bits, sequential or progressive, to the samples that libjpeg gives; its colour profile is not applied. */
public final class JpegDecoder {

    /** No file of good will has more; one of ill will could take minutes. */
    private static final int MAX_SCANS = 100;

    /** Rows of blocks of the component that has most of them, of which pixels are made at a time. */
    private static final int BLOCKS_HIGH = 8;

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

    /** The last scan of a sequential picture, which is read while pixels are made of its first rows. */
    private @Nullable JpegScan last;

    private JpegDecoder(FileBytes file, JpegHeader header) {
        this.file = file;
        this.header = header;
        this.in = file.from(header.start(), ByteOrder.BIG_ENDIAN);
        this.hMax = header.components().stream().mapToInt(c -> c.h).max().orElse(1);
        this.vMax = header.components().stream().mapToInt(c -> c.v).max().orElse(1);
    }

    /** Returns the grays or colours of a file, as the picture is stored. */
    public static byte[] decode(FileBytes file, JpegHeader header, Limits limits) throws ImageReadException {
        check(file, header, limits);
        JpegDecoder decoder = new JpegDecoder(file, header);
        decoder.coefficients();
        byte[] pixels = decoder.shared(Math.min(3, header.components().size()));
        decoder.end();
        return pixels;
    }

    /**
     * Returns the samples of a strip or tile of a larger picture, as many a pixel as there are components.
     *
     * @param tables where segments with tables lie that hold unless the strip has its own, after the mark that begins them; 0 for none
     * @param coded whether the components are luma and chromas, which become colours
     */
    public static byte[] decodeStrip(FileBytes file, JpegHeader header, long tables, boolean coded, Limits limits)
            throws ImageReadException {
        check(file, header, limits);
        JpegDecoder decoder = new JpegDecoder(file, header);
        if (tables > 0) {
            decoder.in.seek(tables);
            decoder.tables();
            decoder.in.seek(header.start());
        }
        decoder.coefficients();
        return decoder.pixels(coded, header.components().size());
    }

    private static void check(FileBytes file, JpegHeader header, Limits limits) throws ImageReadException {
        long blocks =
                header.components().stream().mapToLong(JpegComponent::blocks).sum();
        // Each block takes at least one bit. Its coefficients take two bytes each.
        Layout.prove(file, blocks, file.length(), 8);
        if (blocks * 64 > Integer.MAX_VALUE / 2 || blocks * 128 > 3 * limits.maxBytes()) {
            throw file.limit("decoding takes " + blocks * 128 + " bytes more, beyond the limits");
        }
    }

    /** Reads segments of tables up to a mark of the end. */
    private void tables() throws ImageReadException {
        for (int marker = JpegHeader.marker(file, in); marker != JpegHeader.END; marker = JpegHeader.marker(file, in)) {
            long at = in.position();
            int length = length();
            table(marker, at + length);
            in.seek(at + length);
        }
    }

    private void coefficients() throws ImageReadException {
        for (JpegComponent component : header.components()) {
            component.coefficients = new short[Math.toIntExact(64 * component.blocks())];
        }
        int scans = 0;
        while (!complete() || (header.progressive() && (in.hasNext() || !accurate()))) {
            int marker = JpegHeader.marker(file, in);
            if (marker == JpegHeader.END) {
                in.skip(-2);
                break;
            }
            long at = in.position();
            int length = length();
            if (marker == 0xda) {
                if (++scans > MAX_SCANS) {
                    throw file.limit("a JPEG of more than " + MAX_SCANS + " scans");
                }
                scan();
            } else {
                table(marker, at + length);
                in.seek(at + length);
            }
        }
        if (!complete()) {
            throw file.malformed(in.position(), "a JPEG without the pixels of all its components");
        }
    }

    /** Reads the length of a segment, which must lie within the file. */
    private int length() throws ImageReadException {
        long at = in.position();
        int length = in.u16();
        if (length < 2) {
            throw file.malformed(at, "a segment of no bytes at byte " + at);
        }
        if (length > file.length() - at) {
            throw file.truncated(at, length);
        }
        return length;
    }

    private void table(int marker, long end) throws ImageReadException {
        switch (marker) {
            case 0xc4 -> huffmanTables(end);
            case 0xdb -> quantizers(end);
            case 0xdd -> interval = in.u16();
            default -> {}
        }
    }

    /** Notes that the mark of the end is missing behind the pixels. */
    private void end() throws ImageReadException {
        if (!in.hasNext()) {
            file.forgive(file.length(), "the file ends without its end mark, behind its pixels");
        }
    }

    /** Returns whether every coefficient has come with all its bits. */
    private boolean accurate() {
        return header.components().stream().allMatch(JpegComponent::isAccurate);
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
        int end = in.u8();
        int bits = in.u8();
        boolean progressive = header.progressive();
        boolean wrong = progressive
                && (end > 63 || first > end || (first == 0 && end > 0) || (first > 0 && count > 1) || (bits & 15) > 13);
        if (count < 1 || wrong) {
            throw file.malformed(at, "a damaged scan at byte " + at);
        }
        for (JpegScan.Part part : parts) {
            part.component().refined(progressive ? first : 0, progressive ? end : 63, progressive ? bits & 15 : 0);
        }
        JpegScan scan = new JpegScan(
                new JpegBits(file, in),
                parts,
                progressive,
                first,
                end,
                progressive ? bits >> 4 : 0,
                progressive ? bits & 15 : 0,
                (header.width() + 8 * hMax - 1) / (8 * hMax),
                (header.height() + 8 * vMax - 1) / (8 * vMax),
                interval);
        if (complete() && !progressive) {
            last = scan;
        } else {
            scan.read();
        }
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

    /** Returns the pixels, made by the threads that the file's options name. */
    private byte[] shared(int channels) throws ImageReadException {
        byte[] out = new byte[header.width() * header.height() * channels];
        int bands = (header.height() + bandHeight() - 1) / bandHeight();
        Sharing.run(file.options(), bands, out.length, () -> {
            JpegColours colours = colours(header.coded(), channels);
            return band -> band(colours, band, out);
        });
        return out;
    }

    /** Returns the pixels, made by this thread. */
    private byte[] pixels(boolean coded, int channels) throws ImageReadException {
        byte[] out = new byte[header.width() * header.height() * channels];
        JpegColours colours = colours(coded, channels);
        for (int band = 0; band * bandHeight() < header.height(); band++) {
            band(colours, band, out);
        }
        return out;
    }

    private int bandHeight() {
        return 8 * vMax * BLOCKS_HIGH;
    }

    private void band(JpegColours colours, int band, byte[] out) throws ImageReadException {
        int from = band * bandHeight();
        int to = Math.min(header.height(), from + bandHeight());
        if (last != null) {
            // The rows of a component at half the height are mixed with the next one.
            last.read(Math.min(header.height(), to + 2), header.height());
        }
        colours.store(from, to, out);
    }

    private JpegColours colours(boolean coded, int channels) {
        List<JpegUpsampling> planes = new ArrayList<>();
        for (JpegComponent component : header.components()) {
            planes.add(new JpegUpsampling(component, hMax, vMax));
        }
        return new JpegColours(header.width(), coded, channels, planes);
    }
}
