package io.ndimage.io.kill;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.io.ImageSink;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A writer of files, to be killed.
 *
 * @param name what the file is called
 * @param version the version of a .mat file, or none for what {@link Images#write} writes
 * @param byRegions whether it is written row by row
 */
record Writer(String name, List<MatVersion> version, boolean byRegions) {

    /** Writing an image of so many pixels a side takes some milliseconds in any format. */
    private static final int SIDE = 1200;

    /** Returns each of this library's writers. */
    static List<Writer> all() {
        Stream<Writer> images =
                Images.outputEndings().stream().map(ending -> new Writer("image" + ending, List.of(), false));
        Stream<Writer> versions = Stream.of(MatVersion.values())
                .map(version -> new Writer(version.name().toLowerCase(Locale.ROOT) + ".mat", List.of(version), false));
        Stream<Writer> byRegions = Stream.of(new Writer("regions.npy", List.of(), true));
        return Stream.of(images, versions, byRegions)
                .flatMap(writers -> writers)
                .toList();
    }

    /** Returns one of the two images that are written in turn. */
    static NdArray image(int turn) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (turn % 2 == 0 ? i % 251 : i / SIDE % 239);
        }
        return NdArray.wrap(DType.UINT8, pixels, SIDE, SIDE);
    }

    /** Writes an image to a folder. */
    void write(Path folder, NdArray image) throws IOException {
        Path file = folder.resolve(name);
        if (byRegions) {
            try (ImageSink sink = Images.create(file, image.dtype(), image.shape())) {
                for (int row = 0; row < SIDE; row++) {
                    Region region = Region.whole(image.shape()).with(0, row, row + 1);
                    sink.write(region, image.read(region));
                }
            }
        } else if (version.isEmpty()) {
            Images.write(file, image);
        } else {
            MatFile.write(file, Map.of("image", MatValue.of(image)), version.get(0));
        }
    }

    /** Returns what the file holds. */
    NdArray read(Path folder) throws IOException {
        return Images.read(folder.resolve(name)).array();
    }

    /** Returns the names of files in a folder that are not the one that is written. */
    List<String> strays(Path folder) {
        List<String> strays = new ArrayList<>(List.of(folder.toFile().list()));
        strays.remove(name);
        return strays;
    }
}
