package io.ndimage.cli;

import io.ndimage.array.Note;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is said of files on standard error, a line for each note. */
final class NoteOptions {

    @Option(
            names = "--quiet",
            description =
                    "Say nothing on standard error but what was lost, such as pages that were not read, and what failed.")
    private boolean quiet;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Says what there is to say of a file that was read or written; of one that is read twice, once. */
    void say(CommandLine command, Object file, List<Note> notes) {
        for (Note note : notes) {
            String line = file + ": " + note;
            if ((note.isLoss() || !quiet) && said.add(line)) {
                Main.complain(command, line);
            }
        }
    }
}
