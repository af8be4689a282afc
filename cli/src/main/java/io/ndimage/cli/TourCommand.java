package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.cli.tour.Tour;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tour: {@code ndimage tour}. */
@Command(name = "tour", sortOptions = false, description = "Show what it does: six figures and a page about them.")
final class TourCommand implements Callable<Integer> {

    @Option(
            names = "--photo",
            paramLabel = "FILE",
            description = "A photograph to show it on; without one, a scene is drawn.")
    private @Nullable Path photo;

    @Option(
            names = "--objects",
            paramLabel = "FILE",
            description = "A picture of dark objects on bright ground, to be counted; without one, a scene is drawn.")
    private @Nullable Path objects;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to write index.html, the figures as PNG and PDF, and objects.csv; 'tour' unless told. "
                    + "Nothing is written before all is computed, and other files there stay as they are.")
    private Path folder = Path.of("tour");

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private NoteOptions notes = new NoteOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean terminal = Boolean.getBoolean("ndimage.terminal");
        Path page = new Tour(photo, objects, folder, this::read)
                .write(spec.commandLine().getErr(), terminal);
        spec.commandLine().getOut().println(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private Image read(Path file) throws IOException {
        Image image = Images.read(file, reading.options());
        notes.say(spec.commandLine(), file, image.notes());
        return image;
    }
}
