package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.array.Note;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Engine;
import io.ndimage.op.RegionOperation;
import io.ndimage.pipeline.ArrayFiles;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Outcome;
import io.ndimage.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs operations on one image: {@code ndimage run photo.jpg 'gray | gaussian_filter sigma=5' -o out.png}. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Run operations on an image.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ndimage run photo.jpg 'gray | gaussian_filter sigma=5' -o out.png",
            "  ndimage run in.npy 'sobel axis=1 mode=nearest' -o out.npy",
            "  ndimage run scan.mat:volume 'median_filter size=3' -o out.npy",
            "  ndimage run objects.png 'gray | less_than 128 | label'",
            "",
            "'ndimage ops' lists the operations, 'ndimage help OPERATION' explains one."
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "INPUT",
            description =
                    "The image: PNG, JPEG, TIFF, BMP, GIF, WebP, PNM, .npy, .npz or .mat, told by its content; FILE:PART for a part.")
    @SuppressWarnings("NullAway.Init")
    private String input;

    @Parameters(
            index = "1",
            paramLabel = "PIPELINE",
            description = "Operations with their parameters, in quotes, with bars between.")
    @SuppressWarnings("NullAway.Init")
    private String pipeline;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = {
                "The file to write, whole or not at all; its ending says the format (.png, .jpg, .tif, .npy, .npz, .mat, .pdf). "
                        + "Without it the result is printed."
            })
    private @Nullable Path output;

    @Mixin
    private FitOptions fit = new FitOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads compute, decode and encode; as many as there are processors unless told. "
                    + "The result is the same for any number.")
    private @Nullable Integer threads;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private NoteOptions notes = new NoteOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads == null) {
            return run(Engine.shared());
        }
        try (Engine engine = Engine.threads(threads)) {
            return run(engine);
        }
    }

    /** Reads, computes and writes on the threads of an engine. */
    private int run(Engine engine) throws IOException {
        ArrayFiles files = address -> read(address, engine).array();
        Pipeline operations = Pipeline.parse(pipeline, Catalog.standard(), files);
        OutputFile file = output == null ? null : new OutputFile(output);
        if (file != null) {
            file.check();
        }
        Image image = read(input, engine);
        Outcome outcome = operations.outcome(engine, image, files);
        Object result = outcome.result();
        if (outcome.image() != null) {
            notes.say(
                    spec.commandLine(),
                    input,
                    added(image.notes(), outcome.image().notes()));
        }
        if (file != null) {
            notes.say(
                    spec.commandLine(),
                    file.path(),
                    file.write(pixels(outcome), fit.options().on(engine)));
        }
        if (file == null || result instanceof ArrayResult) {
            boolean pixels =
                    operations.calls().get(operations.calls().size() - 1).operation() instanceof RegionOperation;
            spec.commandLine().getOut().println(ResultText.of(result, pixels));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    /** Reads a file as the command says, and says what is noted of it: the input, and whatever the pipeline names. */
    private Image read(String address, Engine engine) throws IOException {
        Image image = InputFile.of(address).read(reading.options().on(engine));
        notes.say(spec.commandLine(), address, image.notes());
        return image;
    }

    /** Returns the notes that operations added. */
    private static List<Note> added(List<Note> before, List<Note> after) {
        return after.stream().filter(note -> !before.contains(note)).toList();
    }

    private static Image pixels(Outcome outcome) {
        Image image = outcome.image();
        if (image == null) {
            throw new IllegalArgumentException(
                    "the result is not an array that a file could hold; leave -o out to print it");
        }
        return image;
    }
}
