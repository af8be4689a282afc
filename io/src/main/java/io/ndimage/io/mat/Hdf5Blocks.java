package io.ndimage.io.mat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a file of version 7.3 in their order. Each gets its address when it is placed, so that those placed later can
 * point to it; the superblock, which comes first and points to the last, is written when all have their place.
 */
final class Hdf5Blocks {

    /** The address that stands for none. */
    static final long NOWHERE = -1;

    /** How many members a leaf of a group's tree holds at most, and how many children a node. */
    static final int LEAF_MEMBERS = 8;

    static final int NODE_CHILDREN = 32;

    private static final int USER_BLOCK_BYTES = 512;
    private static final int SUPERBLOCK_BYTES = 96;
    private static final String DESCRIPTION = "MATLAB 7.3 MAT-file, written by NdImage";

    private final List<Block> blocks = new ArrayList<>();
    private long next = SUPERBLOCK_BYTES;

    /** Writes the bytes of a block. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record Block(long bytes, Content content) {}

    /** Returns a buffer for numbers, which HDF5 has little-endian here. */
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the next multiple of 8. */
    static long padded(long bytes) {
        return bytes + 7 & ~7L;
    }

    /** Returns the address that the next block gets. */
    long next() {
        return next;
    }

    /** Places some bytes, and returns their address. */
    long place(byte[] bytes) {
        return place(bytes.length, out -> out.write(bytes));
    }

    /** Places a block that is written when its turn comes, and returns its address. */
    long place(long bytes, Content content) {
        long address = next;
        blocks.add(new Block(bytes, content));
        next += padded(bytes);
        return address;
    }

    /** Writes the file whose root group has its header at an address. */
    void write(long root, OutputStream out) throws IOException {
        out.write(userBlock());
        out.write(superblock(root));
        for (Block block : blocks) {
            block.content.write(out);
            out.write(new byte[(int) (padded(block.bytes) - block.bytes)]);
        }
    }

    /** Returns what MATLAB looks for at the beginning, which HDF5 passes over. */
    private static byte[] userBlock() {
        ByteBuffer block = buffer(USER_BLOCK_BYTES);
        block.put(String.format("%-116s", DESCRIPTION).getBytes(StandardCharsets.US_ASCII));
        return block.putShort(124, (short) 0x200)
                .put(126, (byte) 'I')
                .put(127, (byte) 'M')
                .array();
    }

    private byte[] superblock(long root) {
        ByteBuffer block = buffer(SUPERBLOCK_BYTES);
        block.put(Hdf5Superblock.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        block.put(13, (byte) Long.BYTES).put(14, (byte) Long.BYTES);
        block.putShort(16, (short) (LEAF_MEMBERS / 2)).putShort(18, (short) (NODE_CHILDREN / 2));
        block.putLong(24, USER_BLOCK_BYTES).putLong(32, NOWHERE);
        block.putLong(40, USER_BLOCK_BYTES + next).putLong(48, NOWHERE);
        return block.putLong(64, root).array();
    }
}
