package io.ndimage.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Node;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.mat.Budget;
import io.ndimage.io.mat.Hdf5Reader;
import io.ndimage.io.mat.MatEntry;
import io.ndimage.io.mat.MatNames;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the variables of a file by jHDF. */
public final class JhdfReader implements Hdf5Reader {

    /** What jHDF wants as a name; nothing is opened by it. */
    private static final URI NAMELESS = URI.create("file:///hdf5");

    /** Makes a reader, for the service loader. */
    public JhdfReader() {}

    @Override
    public Map<String, MatEntry> index(FileBytes file) throws ImageReadException {
        return Guard.run(file, () -> {
            HdfFile hdf = new HdfFile(new BoundedChannel(file), NAMELESS);
            OpenFile open = new OpenFile(file, hdf);
            Map<String, MatEntry> entries = new LinkedHashMap<>();
            for (Map.Entry<String, Supplier<Node>> child : Members.of(hdf, hdf).entrySet()) {
                String name = MatNames.printable(child.getKey());
                // MATLAB keeps for itself what begins so.
                if (!name.startsWith("#")) {
                    entries.put(name, entry(open, name, child.getValue()));
                }
            }
            return entries;
        });
    }

    private static MatEntry entry(OpenFile open, String name, Supplier<Node> member) throws ImageReadException {
        try {
            return Guard.run(open.bytes(), () -> {
                Variable variable = open.variable(name, member.get());
                return new MatEntry(variable.header(), new Content(open.bytes(), variable));
            });
        } catch (ImageReadException e) {
            return MatEntry.lost(name, e);
        }
    }

    /** A variable that is read when it is asked for. */
    private record Content(FileBytes file, Variable variable) implements MatEntry.Content {

        @Override
        public MatValue read(Budget budget) throws ImageReadException {
            return Guard.run(file, () -> variable.read(budget, 0));
        }

        @Override
        public Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
            return Guard.run(file, () -> variable.read(region, budget));
        }

        @Override
        public Optional<Shape> chunk() throws ImageReadException {
            return Guard.run(file, variable::chunk);
        }
    }
}
