package io.ndimage.io.mat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of a group of HDF5 by name: a heap of the names, and a tree whose leaves point to the members. */
final class Hdf5Group {

    private static final int LEAF_BYTES = 8 + 40 * Hdf5Blocks.LEAF_MEMBERS;
    private static final int NODE_HEAD_BYTES = 24;
    private static final int NODE_BYTES = NODE_HEAD_BYTES + 16 * Hdf5Blocks.NODE_CHILDREN + 8;

    /** What stands for "no free room" in a heap. */
    private static final long NO_FREE_ROOM = 1;

    private final SortedMap<String, Long> members = new TreeMap<>();

    /**
     * A node or leaf of the tree.
     *
     * @param address where it lies
     * @param last where its last name lies in the heap
     */
    private record Child(long address, long last) {}

    /** Adds a member whose header is at an address. */
    void add(String name, long address) {
        members.put(name, address);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Places heap and tree, and returns a header that points to them. */
    Hdf5Header place(Hdf5Blocks blocks) {
        List<Child> level = new ArrayList<>();
        int heapBytes = 8;
        for (String name : members.keySet()) {
            heapBytes += (int) Hdf5Blocks.padded(name.length() + 1);
        }
        ByteBuffer names = Hdf5Blocks.buffer(heapBytes);
        ByteBuffer leaf = Hdf5Blocks.buffer(LEAF_BYTES);
        int nameAt = 8;
        int left = members.size();
        for (Map.Entry<String, Long> member : members.entrySet()) {
            if (leaf.position() == 0) {
                int count = Math.min(left, Hdf5Blocks.LEAF_MEMBERS);
                leaf.put(Hdf5Type.text("SNOD")).putShort((short) 1).putShort((short) count);
            }
            names.put(nameAt, Hdf5Type.text(member.getKey()));
            leaf.putLong(nameAt).putLong(member.getValue()).position(leaf.position() + 24);
            left--;
            if (!leaf.hasRemaining() || left == 0) {
                level.add(new Child(blocks.place(leaf.array()), nameAt));
                leaf = Hdf5Blocks.buffer(LEAF_BYTES);
            }
            nameAt += (int) Hdf5Blocks.padded(member.getKey().length() + 1);
        }
        long tree = tree(blocks, level);
        ByteBuffer heap = Hdf5Blocks.buffer(32).put(Hdf5Type.text("HEAP"));
        heap.putLong(8, heapBytes).putLong(16, NO_FREE_ROOM).putLong(24, blocks.next() + heap.capacity());
        long heapAddress = blocks.place(heap.array());
        blocks.place(names.array());
        return Hdf5Header.group(tree, heapAddress);
    }

    /** Places the nodes above the leaves, level after level, and returns the address of the topmost. */
    private static long tree(Hdf5Blocks blocks, List<Child> leaves) {
        List<Child> below = leaves;
        for (int height = 0; ; height++) {
            List<Child> level = new ArrayList<>();
            int count = Math.max(1, (below.size() + Hdf5Blocks.NODE_CHILDREN - 1) / Hdf5Blocks.NODE_CHILDREN);
            long first = blocks.next();
            long before = 0;
            for (int i = 0; i < count; i++) {
                int from = i * Hdf5Blocks.NODE_CHILDREN;
                List<Child> children = below.subList(from, Math.min(below.size(), from + Hdf5Blocks.NODE_CHILDREN));
                ByteBuffer node = Hdf5Blocks.buffer(NODE_BYTES).put(Hdf5Type.text("TREE"));
                node.put(5, (byte) height).putShort(6, (short) children.size());
                node.putLong(8, i == 0 ? Hdf5Blocks.NOWHERE : first + (i - 1L) * NODE_BYTES);
                node.putLong(16, i == count - 1 ? Hdf5Blocks.NOWHERE : first + (i + 1L) * NODE_BYTES);
                node.position(NODE_HEAD_BYTES).putLong(before);
                for (Child child : children) {
                    node.putLong(child.address).putLong(child.last);
                    before = child.last;
                }
                level.add(new Child(blocks.place(node.array()), before));
            }
            if (count == 1) {
                return level.get(0).address;
            }
            below = level;
        }
    }
}
