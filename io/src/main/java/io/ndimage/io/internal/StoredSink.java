package io.ndimage.io.internal;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** How regions of an array are written to a file, each to its place; for any number of threads. */
public interface StoredSink {

    /** Writes what the file has beside the elements, and makes it as long as it is to be. */
    void begin(FileChannel out) throws IOException;

    /** Writes a region that lies within the array. */
    void write(FileChannel out, Region region, NdArray pixels) throws IOException;
}
