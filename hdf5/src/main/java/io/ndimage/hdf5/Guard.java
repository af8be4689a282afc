package io.ndimage.hdf5;

import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/** Stands between jHDF and the callers: whatever that throws becomes the one exception that is promised. */
final class Guard {

    private Guard() {}

    /** Something that is done with the help of jHDF. */
    interface Action<R> {
        R run() throws ImageReadException;
    }

    /** Does something with the help of jHDF. */
    static <R> R run(FileBytes file, Action<R> action) throws ImageReadException {
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
