package io.ndimage.benchmark;

import io.ndimage.array.Shape;
import io.ndimage.benchmark.cases.Cases;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times our operations and the peers', and reports what it finds on standard output. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class Compare implements Callable<Integer> {

    private static final Shape SHAPE = Shape.of(2048, 2048);

    @Option(names = "--quick", description = "Measure just long enough to see that everything works.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            description = "Only cases whose name and type contain this (a regex).")
    private Pattern only = Pattern.compile("");

    @Option(names = "--check", description = "Only compare the results with the peers', and time nothing.")
    private boolean check;

    @Option(names = "--growth", description = "Instead: our times by size, with 1 thread and with 2, of one type each.")
    private boolean growth;

    @Option(names = "--files", description = "Instead: reading and writing a file of 100 MB in each format.")
    private boolean files;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many JVMs time everything in a full comparison; 3 unless told.")
    private int rounds = Effort.FULL.rounds();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for everybody who can use them; all unless told.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            description = "The Python with SciPy and others; 'none' for without.")
    private String python = "python3";

    @Option(
            names = "--programs",
            description = "Instead: draw the arrays of the cold programs, and write the programs.")
    private boolean programs;

    private final Path home = Path.of(System.getProperty("ndimage.home", "."));
    private final Path folder = home.resolve("benchmark/target/arrays");

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Compare()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Effort effort = check ? Effort.NONE : quick ? Effort.QUICK : Effort.FULL.rounds(rounds);
        List<Case> cases =
                Cases.list().stream().filter(c -> only.matcher(c.id()).find()).toList();
        forgetArrays();
        if (programs) {
            new ColdInputs(home.resolve("benchmark/target/cold")).write();
        } else if (files) {
            Report.row("setting", Surroundings.jvm());
            try (FilePeers peers = new FilePeers(python, home.resolve("benchmark/files.py"))) {
                new FileTimes(peers, folder, quick ? 1 : 5).run();
            }
        } else if (growth) {
            grow(cases, quick ? Effort.QUICK : Effort.LIGHT);
        } else {
            compare(cases, effort);
        }
        return 0;
    }

    /** Deletes the arrays of earlier runs: the code that draws them may have changed. */
    private void forgetArrays() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void compare(List<Case> cases, Effort effort) throws IOException {
        try (PythonPeers peers =
                python.equals("none") ? null : new PythonPeers(python, home.resolve("benchmark/peers.py"), threads)) {
            Comparison comparison = new Comparison(folder, effort, SHAPE, threads, peers);
            comparison.run(cases);
            Map<String, String> versions = peers == null ? Map.of() : peers.versions();
            Report.row("setting", Surroundings.jvm() + " " + Surroundings.peers(versions));
            Report.row("setting", Surroundings.effort(effort) + " With " + threads + " threads at most.");
            comparison.report();
        }
    }

    private void grow(List<Case> cases, Effort effort) throws IOException {
        try (Trials trials = new Trials(folder, effort, 1)) {
            Growth table = new Growth(trials, new Store(folder));
            Set<String> grown = new HashSet<>();
            for (Case what : cases) {
                if (grown.add(what.name())) {
                    table.run(what);
                }
            }
            Report.row("setting", Surroundings.jvm() + " " + Surroundings.effort(effort));
        }
    }
}
