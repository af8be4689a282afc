package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Npy;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrays as .npy files, for every JVM and for Python the same ones.
 *
 * @param folder where they lie
 */
record Store(Path folder) {

    /** Returns the files of a case's inputs, which are drawn if they are not there yet. */
    List<Path> inputs(Case what, Shape shape) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Scene scene : what.scenes()) {
            DType type = scene.type(what.type());
            Path file = folder.resolve(
                    scene.name().toLowerCase(java.util.Locale.ROOT) + "-" + type + "-" + times(shape) + ".npy");
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Npy.write(file, scene.draw(type, shape));
            }
            files.add(file);
        }
        return files;
    }

    /** Returns a case's inputs. */
    Inputs read(Case what, Shape shape) throws IOException {
        Map<Path, NdArray> read = new HashMap<>();
        List<NdArray> arrays = new ArrayList<>();
        for (Path file : inputs(what, shape)) {
            if (!read.containsKey(file)) {
                read.put(file, Npy.read(file));
            }
            arrays.add(read.get(file));
        }
        return Inputs.of(arrays);
    }

    /** Returns the file of our result. */
    Path result(Case what, Shape shape) {
        return folder.resolve("result-" + what.id().replace(' ', '-') + "-" + times(shape) + ".npy");
    }

    private static String times(Shape shape) {
        return java.util.Arrays.stream(shape.sizes())
                .mapToObj(Long::toString)
                .collect(java.util.stream.Collectors.joining("x"));
    }
}
