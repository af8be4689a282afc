package io.ndimage.benchmark;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** Every case against its peers: compared once, then timed in turns. */
final class Comparison {

    private final Trials trials;
    private final Store store;
    private final Effort effort;
    private final Shape shape;
    private final int threads;
    private final @Nullable PythonPeers python;

    private final Map<Case, Times> times = new LinkedHashMap<>();
    private final Map<String, List<Double>> copies = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Comparison(Trials trials, Store store, Effort effort, Shape shape, int threads, @Nullable PythonPeers python) {
        this.trials = trials;
        this.store = store;
        this.effort = effort;
        this.shape = shape;
        this.threads = threads;
        this.python = python;
    }

    /** Returns the times, by case. */
    Map<Case, Times> times() {
        return times;
    }

    /** Returns which results differed too much to be timed, and how, a line each. */
    List<String> refusals() {
        return refusals;
    }

    /** Returns the cases that this build has no operation for. */
    List<String> missing() {
        return missing;
    }

    /** Compares a case with its peers, and times those that agree. */
    void run(Case what) throws IOException, RunnerException {
        Inputs inputs = store.read(what, shape);
        NdArray result;
        try (Engine engine = Engine.threads(threads)) {
            result = Ours.array(what.ours().run(engine, inputs, null));
        } catch (IllegalArgumentException e) {
            missing.add(what.id() + ": " + e.getMessage());
            return;
        }
        Npy.write(store.result(what, shape), result);
        List<String> contestants = agreeing(what, inputs.array(0), result);
        if (effort.rounds() > 0) {
            time(what, contestants, bytes(inputs.array(0)) + " in, " + bytes(result) + " out");
        }
    }

    /** Returns who is to be timed in the JVM: we, and the peers whose results agree with ours; notes those that do not. */
    private List<String> agreeing(Case what, NdArray input, NdArray result) throws IOException {
        List<String> contestants = new ArrayList<>();
        if (what.ours().takesOut()) {
            contestants.add(Timing.OUT);
        }
        contestants.add(Timing.FRESH);
        Map<String, String> differences = new LinkedHashMap<>();
        for (Peer peer : what.peers()) {
            Peer.Prepared prepared = peer.preparation().prepare(input, threads);
            prepared.run();
            String difference = peer.agreement().difference(result, prepared.result());
            if (difference == null) {
                contestants.add(peer.library());
            } else {
                differences.put(peer.library(), difference);
            }
        }
        if (python != null) {
            differences.putAll(python.compare(what, shape, store));
        }
        differences.forEach((library, text) -> refusals.add(what.id() + ", " + library + ": " + text));
        System.err.println(what.id() + (differences.isEmpty() ? " agrees" : ": " + differences));
        return contestants;
    }

    private static long bytes(NdArray array) {
        return (long) array.elements() * array.dtype().bytes();
    }

    private void time(Case what, List<String> contestants, String bytes) throws IOException, RunnerException {
        Times measured = new Times();
        boolean copyIsKnown = copies.containsKey(bytes);
        double seconds = effort.iterations() * effort.milliseconds() / 1000.0;
        for (int round = 0; round < effort.rounds(); round++) {
            List<String> racing =
                    contestants.stream().filter(measured::isRacing).toList();
            trials.time(what, shape, threads, false, racing).forEach(measured::add);
            if (!measured.has(Times.PLAIN)) {
                trials.time(what, shape, threads, true, contestants.subList(0, 1))
                        .forEach((contestant, samples) -> measured.add(Times.PLAIN, samples));
            }
            if (!copyIsKnown) {
                trials.time(what, shape, threads, false, List.of(Timing.COPY))
                        .forEach((contestant, samples) -> copies.computeIfAbsent(bytes, b -> new ArrayList<>())
                                .addAll(samples));
            }
            if (python != null) {
                List<String> libraries = PythonPeers.LIBRARIES.stream()
                        .filter(measured::isRacing)
                        .toList();
                python.time(what, shape, store, seconds, libraries, measured);
            }
        }
        measured.add(Times.COPY, copies.getOrDefault(bytes, List.of()));
        times.put(what, measured);
        System.err.println("  "
                + measured.contestants().stream()
                        .map(c -> String.format(Locale.ROOT, "%s %.3g", c, measured.median(c)))
                        .collect(Collectors.joining(", ")));
    }
}
