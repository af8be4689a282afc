package io.ndimage.hdf5;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file as jHDF sees it: read by position, never mapped, and not for ever. A file whose parts point at each other in circles, or
 * at one part from many, is given up when several times its size has been read.
 */
final class BoundedChannel implements SeekableByteChannel {

    private static final int MOST_TIMES = 16;
    private static final long LEAST_BYTES = 1 << 22;

    private final FileBytes file;
    private final long most;
    private long position;
    private long done;

    BoundedChannel(FileBytes file) {
        this.file = file;
        this.most = LEAST_BYTES + MOST_TIMES * file.length();
    }

    @Override
    public int read(ByteBuffer into) throws ImageReadException {
        if (position < 0 || position >= file.length()) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), file.length() - position);
        done += count;
        if (done > most) {
            throw file.limit("its parts refer to each other without end, or to one part from many");
        }
        int limit = into.limit();
        file.read(position, into.limit(into.position() + count));
        into.limit(limit);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return file.length();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Does nothing: the file is closed by whoever opened it. */
    @Override
    public void close() {}
}
