package io.ndimage.io.mat;

import io.ndimage.io.MatValue;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of all fields of a file, each once, in a heap; structs keep the order of their fields as a list of places in it. */
final class Hdf5FieldNames {

    /** How many names a heap can hold, and so that the list of a struct has room in its header. */
    static final int MOST = 4000;

    /** The smallest heap that HDF5 reads. */
    private static final int LEAST_BYTES = 4096;

    private static final int HEAD_BYTES = 16;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private long address;

    /** Adds the names of a value's fields, and of all that lie in it. */
    void add(MatValue value) {
        if (value instanceof MatValue.Cells cells) {
            cells.cells().forEach(this::add);
        } else if (value instanceof MatValue.Struct struct) {
            struct.fields().forEach((field, values) -> {
                places.putIfAbsent(field, places.size() + 1);
                values.forEach(this::add);
            });
        }
    }

    /** Returns how many names there are. */
    int count() {
        return places.size();
    }

    /** Places the heap, if there is any name. */
    void place(Hdf5Blocks blocks) {
        if (places.isEmpty()) {
            return;
        }
        int used = HEAD_BYTES;
        for (String name : places.keySet()) {
            used += HEAD_BYTES + (int) Hdf5Blocks.padded(name.length());
        }
        ByteBuffer heap = Hdf5Blocks.buffer(Math.max(LEAST_BYTES, used + HEAD_BYTES));
        heap.put(Hdf5Type.text("GCOL")).put((byte) 1).putLong(8, heap.capacity());
        int at = HEAD_BYTES;
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            String name = place.getKey();
            heap.putShort(at, place.getValue().shortValue()).putShort(at + 2, (short) 1);
            heap.putLong(at + 8, name.length()).put(at + HEAD_BYTES, Hdf5Type.text(name));
            at += HEAD_BYTES + (int) Hdf5Blocks.padded(name.length());
        }
        // What is left is an object of its own.
        heap.putLong(at + 8, heap.capacity() - at);
        address = blocks.place(heap.array());
    }

    /** Returns a list of names as HDF5 stores it: for each its length and where it lies. */
    byte[] list(Collection<String> fields) {
        ByteBuffer list = Hdf5Blocks.buffer(HEAD_BYTES * fields.size());
        for (String field : fields) {
            Integer place = places.get(field);
            if (place == null) {
                throw new IllegalStateException("the field " + field + " has not been added");
            }
            list.putInt(field.length()).putLong(address).putInt(place);
        }
        return list.array();
    }
}
