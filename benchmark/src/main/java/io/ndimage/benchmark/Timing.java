package io.ndimage.benchmark;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.benchmark.cases.Cases;
import io.ndimage.io.Npy;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One contestant's work on one case, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Timing {

    /** The system property for the folder of the arrays. */
    static final String FOLDER = "ndimage.benchmark.folder";

    /** The case's name and type. */
    @Param("")
    public String id = "";

    /** The sizes of the input along its axes, with commas. */
    @Param("")
    public String sizes = "";

    /** How many threads may be used. */
    @Param("1")
    public int threads;

    /** Who does it: one of ours, the copy, or a peer's library. */
    @Param("")
    public String contestant = "";

    private Engine engine = Engine.serial();
    private Callable<Object> work = Object::new;

    /** Returns sizes as text. */
    static String text(Shape shape) {
        return Arrays.toString(shape.sizes()).replaceAll("[\\[\\] ]", "");
    }

    /** Brings the arrays, and checks that our bits are those that were compared with the peers'. */
    @Setup
    public void prepare() throws IOException {
        Case what = Cases.find(id);
        Shape shape = Shape.of(
                Arrays.stream(sizes.split(",")).mapToLong(Long::parseLong).toArray());
        Store store = new Store(Path.of(System.getProperty(FOLDER, "")));
        Inputs inputs = store.read(what, shape);
        engine = Engine.threads(threads);
        switch (contestant) {
            case Times.FRESH -> {
                check(Ours.array(what.ours().run(engine, inputs, null)), store.result(what, shape));
                work = () -> what.ours().run(engine, inputs, null);
            }
            case Times.OUT -> {
                NdArray out = Ours.array(what.ours().run(engine, inputs, null));
                check(out, store.result(what, shape));
                out.fill(0);
                what.ours().run(engine, inputs, out);
                check(out, store.result(what, shape));
                work = () -> what.ours().run(engine, inputs, out);
            }
            case Times.COPY ->
                work = copying(inputs.array(0), Ours.array(what.ours().run(engine, inputs, null)));
            default -> {
                Peer peer = what.peers().stream()
                        .filter(p -> p.library().equals(contestant))
                        .findFirst()
                        .orElseThrow();
                work = peer.preparation().prepare(inputs.array(0), threads)::run;
            }
        }
    }

    private static void check(NdArray result, Path expected) throws IOException {
        if (Files.exists(expected) && !Npy.read(expected).equals(result)) {
            throw new IllegalStateException("the result has other bits than the one in " + expected);
        }
    }

    private Callable<Object> copying(NdArray input, NdArray result) {
        long bytes = (long) input.elements() * input.dtype().bytes()
                + (long) result.elements() * result.dtype().bytes();
        byte[] from = new byte[Math.toIntExact(bytes / 2)];
        byte[] to = new byte[from.length];
        int part = (from.length + threads - 1) / threads;
        return () -> {
            engine.local().run(threads, i -> {
                int start = Math.min(from.length, i * part);
                System.arraycopy(from, start, to, start, Math.min(part, from.length - start));
            });
            return to;
        };
    }

    /** Does the work once. */
    @Benchmark
    public Object time() throws Exception {
        return work.call();
    }

    /** Ends our threads. */
    @TearDown
    public void close() {
        engine.close();
    }
}
