package io.ndimage.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
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

/** Finds the variables of a file by jHDF; whatever that throws becomes the one exception that is promised. */
public final class JhdfReader implements Hdf5Reader {

    /** What jHDF wants as a name; nothing is opened by it. */
    private static final URI NAMELESS = URI.create("file:///hdf5");

    /** Something that is done with the help of jHDF. */
    private interface Action<R> {
        R run() throws ImageReadException;
    }

    /** Makes a reader, for the service loader. */
    public JhdfReader() {}

    @Override
    public Map<String, MatEntry> index(FileBytes file) throws ImageReadException {
        return guarded(file, () -> {
            HdfFile hdf = new HdfFile(new BoundedChannel(file), NAMELESS);
            OpenFile open = new OpenFile(file, hdf);
            Map<String, MatEntry> entries = new LinkedHashMap<>();
            for (Map.Entry<String, Node> child : hdf.getChildren().entrySet()) {
                // MATLAB keeps for itself what begins so; a link may lead anywhere, also out of the file.
                if (!child.getKey().startsWith("#") && !child.getValue().isLink()) {
                    String name = MatNames.printable(child.getKey());
                    Variable variable = open.variable(name, child.getValue());
                    entries.put(name, new MatEntry(variable.header(), new Content(file, variable)));
                }
            }
            return entries;
        });
    }

    /** A variable that is read when it is asked for. */
    private record Content(FileBytes file, Variable variable) implements MatEntry.Content {

        @Override
        public MatValue read(Budget budget) throws ImageReadException {
            return guarded(file, () -> variable.read(budget, 0));
        }

        @Override
        public Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
            return guarded(file, () -> variable.read(region, budget));
        }
    }

    private static <R> R guarded(FileBytes file, Action<R> action) throws ImageReadException {
        try {
            return action.run();
        } catch (RuntimeException e) {
            Throwable first = e;
            while (first.getCause() != null) {
                first = first.getCause();
            }
            if (first instanceof ImageReadException reason) {
                throw reason;
            }
            String message = first instanceof HdfException ? String.valueOf(first.getMessage()) : first.toString();
            throw first instanceof UnsupportedHdfException
                    ? file.unsupported("HDF5: " + message)
                    : file.malformed(-1, "damaged HDF5: " + message);
        } catch (StackOverflowError e) {
            throw file.malformed(-1, "damaged HDF5: its parts lie in each other without end");
        }
    }
}
