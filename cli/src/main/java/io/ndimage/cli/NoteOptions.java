package io.ndimage.cli;

import io.ndimage.array.Note;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is said of files on standard error, a line for each note. */
final class NoteOptions {

    @Option(
            names = "--quiet",
            description =
                    "Say nothing on standard error but what was lost, such as pages that were not read, and what failed.")
    private boolean quiet;

    /** Says what there is to say of a file that was read or written. */
    void say(CommandLine command, Object file, List<Note> notes) {
        for (Note note : notes) {
            if (note.isLoss() || !quiet) {
                Main.complain(command, file + ": " + note);
            }
        }
    }
}
