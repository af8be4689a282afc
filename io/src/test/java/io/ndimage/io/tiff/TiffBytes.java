package io.ndimage.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a little-endian classic TIFF, whose first directory is changed. */
record TiffBytes(byte[] bytes) {

    private ByteBuffer in() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns where the entry of a tag lies. */
    int entry(int tag) {
        ByteBuffer in = in();
        int at = in.getInt(4) + 2;
        while (in.getShort(at) != (short) tag) {
            at += 12;
        }
        return at;
    }

    /** Returns the value of a tag, or where its values lie. */
    int value(int tag) {
        return in().getInt(entry(tag) + 8);
    }

    /** Returns value i of a tag whose values lie elsewhere. */
    int value(int tag, int i) {
        return in().getInt(value(tag) + 4 * i);
    }

    TiffBytes with(int tag, int value) {
        TiffBytes changed = new TiffBytes(bytes.clone());
        changed.in().putInt(entry(tag) + 8, value);
        return changed;
    }

    /** Changes value i of a tag whose values lie elsewhere. */
    TiffBytes with(int tag, int i, int value) {
        TiffBytes changed = new TiffBytes(bytes.clone());
        changed.in().putInt(value(tag) + 4 * i, value);
        return changed;
    }

    /** Takes an entry away: it becomes one of a tag that nobody knows. */
    TiffBytes without(int tag) {
        TiffBytes changed = new TiffBytes(bytes.clone());
        changed.in().putShort(entry(tag), (short) 65_000);
        return changed;
    }

    /** Makes an entry one of another tag, with another value. */
    TiffBytes renamed(int tag, int other, int value) {
        TiffBytes changed = with(tag, value);
        changed.in().putShort(entry(tag), (short) other);
        return changed;
    }

    /** Changes how many values a tag has. */
    TiffBytes counting(int tag, int count) {
        TiffBytes changed = new TiffBytes(bytes.clone());
        changed.in().putInt(entry(tag) + 4, count);
        return changed;
    }
}
