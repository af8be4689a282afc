package io.ndimage.benchmark;

import io.ndimage.array.Shape;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A round of {@link Timing}: a JVM for everybody, and one for our plain kernels, both of which wait for their turns. */
final class Trials implements AutoCloseable {

    private final Path folder;
    private final Effort effort;
    private final int round;
    private @Nullable Turns usual;
    private @Nullable Turns plain;

    Trials(Path folder, Effort effort, int round) throws IOException {
        this.folder = folder;
        this.effort = effort;
        this.round = round;
        Files.createDirectories(folder);
    }

    /** Returns milliseconds of some contestants. One that fails is missing; the log says why. */
    Map<String, List<Double>> time(Case what, Shape shape, int threads, List<String> contestants) throws IOException {
        if (usual == null) {
            usual = start("usual", List.of());
        }
        return ask(usual, what, shape, threads, contestants);
    }

    /** Returns milliseconds of one of ours with the plain kernels. */
    List<Double> timePlain(Case what, Shape shape, int threads, String contestant) throws IOException {
        if (plain == null) {
            plain = start("plain", List.of("-Dndimage.kernels=plain"));
        }
        return ask(plain, what, shape, threads, List.of(contestant)).getOrDefault(contestant, List.of());
    }

    private Turns start(String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-XX:MaxRAMPercentage=50",
                "-Djava.awt.headless=true",
                "-D" + Timing.FOLDER + "=" + folder));
        if (ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent()) {
            command.add("--add-modules=jdk.incubator.vector");
        }
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), TimingProgram.class.getName(), name + "-" + round));
        return new Turns(command);
    }

    private Map<String, List<Double>> ask(Turns program, Case what, Shape shape, int threads, List<String> contestants)
            throws IOException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        program.ask(
                List.of(
                        what.id(),
                        Timing.text(shape),
                        Integer.toString(threads),
                        effort.text(),
                        String.join(",", contestants)),
                (kind, contestant, text) -> times.put(contestant, Times.parse(text)));
        if (times.size() < contestants.size()) {
            System.err.println("  failed among " + contestants + " of " + what.id() + "; see the logs in " + folder);
        }
        return times;
    }

    @Override
    public void close() {
        for (Turns program : new Turns[] {usual, plain}) {
            if (program != null) {
                program.close();
            }
        }
    }
}
