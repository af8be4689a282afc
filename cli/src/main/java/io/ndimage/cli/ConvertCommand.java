package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an image in another format: {@code ndimage convert scan.mat:volume volume.npy}. */
@Command(
        name = "convert",
        sortOptions = false,
        description = "Write an image in another format.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ndimage convert photo.jpg photo.png",
            "  ndimage convert scan.mat:volume volume.npy",
            "  ndimage convert scan.mat:s.volume volume.tif",
            "  ndimage convert scan.mat:s patient.json",
            "  ndimage convert stack.tif:3 page.png",
            "  ndimage convert mask.png:index labels.npy"
        })
final class ConvertCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "INPUT",
            description = "The image: a file of any format that is read, or a part of one: FILE:PART.")
    @SuppressWarnings("NullAway.Init")
    private String input;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file to write, whole or not at all; its ending says the format. "
                    + "What a .mat file holds also goes to .json, a char array to .txt.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Mixin
    private FitOptions fit = new FitOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--quality", paramLabel = "Q", description = "The quality of a JPEG, 1 to 100; 90 unless told.")
    private int quality = WriteOptions.standard().quality();

    @Mixin
    private NoteOptions notes = new NoteOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (TextFile.isNamed(output)) {
            new TextFile(output)
                    .write(
                            InputFile.of(input),
                            reading.options(),
                            found -> notes.say(spec.commandLine(), input, found),
                            problem -> Main.complain(spec.commandLine(), input + ": " + problem));
            return ExitCode.DONE;
        }
        WriteOptions options = fit.options().quality(quality);
        OutputFile file = new OutputFile(output);
        file.check();
        Image image = InputFile.of(input).read(reading.options());
        notes.say(spec.commandLine(), input, image.notes());
        notes.say(spec.commandLine(), output, file.write(image, options));
        return ExitCode.DONE;
    }
}
