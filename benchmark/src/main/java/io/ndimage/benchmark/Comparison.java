package io.ndimage.benchmark;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases against their peers: all are compared, then all are timed, round by round, in turns. */
final class Comparison {

    private final Path folder;
    private final Store store;
    private final Effort effort;
    private final Shape shape;
    private final int threads;
    private final @Nullable PythonPeers python;

    private final Map<Case, Times> times = new LinkedHashMap<>();
    private final Map<Case, List<String>> contestants = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Comparison(Path folder, Effort effort, Shape shape, int threads, @Nullable PythonPeers python) {
        this.folder = folder;
        this.store = new Store(folder);
        this.effort = effort;
        this.shape = shape;
        this.threads = threads;
        this.python = python;
    }

    /** Reports the times, which results differed too much to be timed, and the cases that this build has no operation for. */
    void report() {
        times.forEach((what, measured) -> measured.contestants()
                .forEach(who -> Report.row(
                        "time",
                        what.name(),
                        what.type().toString(),
                        what.kind().toString(),
                        who,
                        Report.milliseconds(measured.median(who)))));
        refusals.forEach(line -> Report.row("refused", line));
        missing.forEach(line -> Report.row("missing", line));
    }

    /** Compares all cases with their peers, then times those that agree. */
    void run(List<Case> cases) throws IOException {
        for (Case what : cases) {
            compare(what);
        }
        for (int round = 1; round <= effort.rounds(); round++) {
            try (Trials trials = new Trials(folder, effort, round)) {
                for (Map.Entry<Case, List<String>> entry : contestants.entrySet()) {
                    time(trials, entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private void compare(Case what) throws IOException {
        Inputs inputs = store.read(what, shape);
        NdArray result;
        try (Engine engine = Engine.threads(threads)) {
            result = Ours.array(what.ours().run(engine, inputs, null));
        } catch (IllegalArgumentException e) {
            missing.add(what.id() + ": " + e.getMessage());
            return;
        }
        Npy.write(store.result(what, shape), result);
        contestants.put(what, agreeing(what, inputs.array(0), result));
    }

    /** Returns who is to be timed in the JVM: we, and the peers whose results agree with ours; notes those that do not. */
    private List<String> agreeing(Case what, NdArray input, NdArray result) throws IOException {
        List<String> alike = new ArrayList<>();
        if (what.ours().takesOut()) {
            alike.add(Times.OUT);
        }
        alike.add(Times.FRESH);
        Map<String, String> differences = new LinkedHashMap<>();
        for (Peer peer : what.peers()) {
            Peer.Prepared prepared = peer.preparation().prepare(input, threads);
            prepared.run();
            String difference = peer.agreement().difference(result, prepared.result());
            if (difference == null) {
                alike.add(peer.library());
            } else {
                differences.put(peer.library(), difference);
            }
        }
        if (python != null) {
            differences.putAll(python.compare(what, shape, store));
        }
        differences.forEach((library, text) -> refusals.add(what.id() + ", " + library + ": " + text));
        System.err.println(what.id() + (differences.isEmpty() ? " agrees" : ": " + differences));
        alike.add(Times.COPY);
        return alike;
    }

    private void time(Trials trials, Case what, List<String> able) throws IOException {
        Times measured = times.computeIfAbsent(what, c -> new Times());
        List<String> racing = able.stream().filter(measured::isRacing).toList();
        trials.time(what, shape, threads, racing).forEach(measured::add);
        if (!measured.has(Times.PLAIN)) {
            measured.add(Times.PLAIN, trials.timePlain(what, shape, threads, able.get(0)));
        }
        if (python != null) {
            List<String> libraries =
                    PythonPeers.LIBRARIES.stream().filter(measured::isRacing).toList();
            double seconds = effort.iterations() * effort.milliseconds() / 1000.0;
            python.time(what, shape, store, seconds, libraries, measured);
        }
        System.err.println(what.id() + ": "
                + measured.contestants().stream()
                        .map(c -> String.format(Locale.ROOT, "%s %.3g", c, measured.median(c)))
                        .collect(Collectors.joining(", ")));
    }
}
