package io.ndimage.golden;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are no fixtures. */
final class Repository {

    private Repository() {}

    /** Returns a file by its path within the repository, wherever in it this program was started. */
    static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(Path.of("").toAbsolutePath() + " is not within the repository");
        }
        return folder.resolve(path);
    }
}
