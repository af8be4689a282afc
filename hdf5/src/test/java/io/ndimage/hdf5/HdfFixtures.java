package io.ndimage.hdf5;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The files that the scripts in fixtures wrote. */
final class HdfFixtures {

    private HdfFixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(HdfFixtures.class.getResource("/fixtures/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
