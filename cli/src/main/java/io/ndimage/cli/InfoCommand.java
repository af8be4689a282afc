package io.ndimage.cli;

import io.ndimage.io.FileContents;
import io.ndimage.io.ImageList;
import io.ndimage.io.Images;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what files hold: {@code ndimage info photo.jpg}, {@code ndimage info scan.mat}. */
@Command(
        name = "info",
        description =
                "Describe images: shape, axes, type, range, memory; or list the parts of a file: arrays, or pages.")
final class InfoCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The files, FILE:PART for a part of one, or folders; what cannot be read is passed over.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        int described = 0;
        List<Failure> failures = new ArrayList<>();
        for (String argument : files) {
            try {
                for (InputFile file : inputs(argument)) {
                    try {
                        describe(file);
                        described++;
                    } catch (IOException | OutOfMemoryError e) {
                        failures.add(complain(e));
                    }
                }
            } catch (IOException e) {
                failures.add(complain(e));
            }
        }
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        return described > 0 ? ExitCode.SOME_INPUTS_FAILED : Failure.ofAll(failures);
    }

    private Failure complain(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        Main.complain(spec.commandLine(), failure.line());
        return failure;
    }

    /** Returns what an argument names: the images of a folder, or one. */
    private List<InputFile> inputs(String argument) throws IOException {
        if (!new File(argument).isDirectory()) {
            return List.of(InputFile.of(argument));
        }
        ImageList list = Images.list(argument);
        if (list.hidden() + list.others() > 0) {
            Main.complain(
                    spec.commandLine(),
                    argument + ": passed over " + list.hidden() + " hidden and " + list.others() + " other files");
        }
        return list.files().stream().map(file -> new InputFile(file, null)).toList();
    }

    private void describe(InputFile file) throws IOException {
        FileContents contents = file.part() == null
                ? Images.contents(file.path(), reading.options())
                : Images.contents(file.path(), file.part(), reading.options());
        Description description =
                new Description().add("format", contents.format() + ", " + NumberText.bytes(contents.fileBytes()));
        if (!contents.parts().isEmpty()) {
            contents.parts().forEach(description::add);
        } else {
            description.add(file.read(reading.options()));
        }
        contents.views().forEach(description::add);
        PrintWriter out = spec.commandLine().getOut();
        out.println(file);
        out.println(description);
        out.flush();
    }
}
