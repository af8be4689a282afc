package io.ndimage.io.mat;

import io.ndimage.io.internal.ColumnMajor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What HDF5 says of a dataset or group: a list of messages, its attributes among them. */
final class Hdf5Header {

    private static final int SPACE = 1;
    private static final int TYPE = 3;
    private static final int FILL_VALUE = 5;
    private static final int LAYOUT = 8;
    private static final int ATTRIBUTE = 12;
    private static final int MEMBERS = 17;
    private static final int MESSAGE_HEAD_BYTES = 8;
    private static final int HEAD_BYTES = 16;
    private static final long[] SCALAR = {};

    private final List<ByteBuffer> messages = new ArrayList<>();
    private int bytes = HEAD_BYTES;

    /** Returns the header of a dataset whose elements lie in one piece. */
    static Hdf5Header dataset(byte[] type, long address, long dataBytes, long... sizes) {
        Hdf5Header header = new Hdf5Header();
        header.message(SPACE, space(sizes));
        header.message(TYPE, type);
        // Version, allocated late, written if set, the default value.
        header.message(FILL_VALUE, new byte[] {2, 2, 2, 1, 0, 0, 0, 0});
        ByteBuffer layout = Hdf5Blocks.buffer(18).put((byte) 3).put((byte) 1);
        header.message(LAYOUT, layout.putLong(address).putLong(dataBytes).array());
        return header;
    }

    /** Returns the header of a group whose members are found by a tree, their names in a heap. */
    static Hdf5Header group(long tree, long heap) {
        Hdf5Header header = new Hdf5Header();
        header.message(
                MEMBERS, Hdf5Blocks.buffer(16).putLong(tree).putLong(heap).array());
        return header;
    }

    /** Returns MATLAB's sizes as HDF5 says them: the slowest first, while MATLAB's first axis is the fastest. */
    private static byte[] space(long... sizes) {
        ByteBuffer space = Hdf5Blocks.buffer(8 + 8 * sizes.length).put((byte) 1).put((byte) sizes.length);
        space.position(8).asLongBuffer().put(ColumnMajor.reversed(sizes));
        return space.array();
    }

    private void message(int kind, byte[] body) {
        int room = (int) Hdf5Blocks.padded(body.length);
        ByteBuffer message = Hdf5Blocks.buffer(MESSAGE_HEAD_BYTES + room).putShort((short) kind);
        message.putShort((short) room).position(MESSAGE_HEAD_BYTES).put(body);
        messages.add(message);
        bytes += message.capacity();
    }

    /** Adds an attribute that is a text. */
    Hdf5Header attribute(String name, String text) {
        return attribute(name, Hdf5Type.text(text.length()), Hdf5Type.text(text), SCALAR);
    }

    /** Adds an attribute that is one value. */
    Hdf5Header attribute(String name, byte[] type, byte[] value) {
        return attribute(name, type, value, SCALAR);
    }

    /** Adds an attribute. */
    Hdf5Header attribute(String name, byte[] type, byte[] values, long... sizes) {
        byte[] space = space(sizes);
        int nameRoom = (int) Hdf5Blocks.padded(name.length() + 1);
        int typeRoom = (int) Hdf5Blocks.padded(type.length);
        ByteBuffer body = Hdf5Blocks.buffer(8 + nameRoom + typeRoom + space.length + values.length);
        body.putShort((short) 1)
                .putShort((short) (name.length() + 1))
                .putShort((short) type.length)
                .putShort((short) space.length);
        body.put(Hdf5Type.text(name)).position(8 + nameRoom);
        body.put(type).position(8 + nameRoom + typeRoom);
        message(ATTRIBUTE, body.put(space).put(values).array());
        return this;
    }

    /** Returns the header's bytes. */
    byte[] bytes() {
        ByteBuffer header = Hdf5Blocks.buffer(bytes).putShort((short) 1).putShort((short) messages.size());
        header.putInt(1).putInt(bytes - HEAD_BYTES).position(HEAD_BYTES);
        messages.forEach(message -> header.put(message.array()));
        return header.array();
    }
}
