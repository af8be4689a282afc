package io.ndimage.testkit;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every operation must keep. Each law throws an {@link AssertionError} that names the operation and what differs.
 *
 * <p>Results are compared by {@code equals}: of arrays, type, shape and every bit, all NaNs counting as one value.
 */
public final class Laws {

    /** Bytes: what a Java machine itself moves in its memory. */
    private static final long MOVING = 1 << 20;

    /** Engines with 1, 2, 3 and 8 threads, kept: to begin threads takes longer than most laws. */
    private static final List<Engine> ENGINES =
            Stream.of(1, 2, 3, 8).map(Engine::threads).toList();

    private static final Engine SERIAL = ENGINES.get(0);

    private static final Engine TWO_THREADS = ENGINES.get(1);

    /** Sizes of pieces, from the last axis on, and over again. */
    private static final long[][] PIECES = {{7, 2, 3}, {64, 1}};

    /** Ways to cut and to order passes that are tried. */
    private static final int SCATTERINGS = 3;

    private Laws() {}

    /**
     * Holds an operation to every law that concerns its kind.
     *
     * @param operation the operation
     * @param arrays what to try it on, in the order of its ports; threads surely share work from 65536 elements on
     */
    public static void check(Operation<?> operation, NdArray... arrays) {
        isValue(operation);
        leavesInputsAlone(operation, arrays);
        sharesNoStorage(operation, arrays);
        Object expected = serially(operation, inputs(arrays));
        sameBitsOnAnyThreads(operation, expected, arrays);
        sameBitsFromAnySource(operation, expected, arrays);
        sameBitsFromACopy(operation, expected, arrays);
        if (operation instanceof RegionOperation region) {
            sameBitsIntoAnySink(region, (NdArray) expected, arrays);
            sameBitsInAnyTiling(region, (NdArray) expected, arrays);
            sameBitsInAnyRegion(region, (NdArray) expected, arrays);
        }
        if (operation instanceof Reduction<?, ?> reduction) {
            sameBitsMergedAnyhow(reduction, expected, arrays);
            sameBitsThroughBytes(reduction, expected, arrays);
        }
        if (operation instanceof GlobalOperation<?> global) {
            sameBitsFromAnyPasses(global, arrays);
        }
    }

    /** Passes over tiles of any size, whose tasks are done in any order, some twice, and from their bytes, give the same bits. */
    public static void sameBitsFromAnyPasses(GlobalOperation<?> operation, NdArray... arrays) {
        Object expected = serially(operation, inputs(arrays));
        for (int seed = 0; seed < SCATTERINGS; seed++) {
            try (Engine engine = new ScatteredEngine(seed)) {
                same(operation, "scattered passes, seed " + seed, expected, operation.run(engine, inputs(arrays)));
            }
        }
    }

    /** An operation gives the same bits with 1, 2, 3 and 8 threads, and when it is run again. */
    public static void sameBitsOnAnyThreads(Operation<?> operation, NdArray... arrays) {
        sameBitsOnAnyThreads(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsOnAnyThreads(Operation<?> operation, Object expected, NdArray... arrays) {
        for (Engine engine : ENGINES) {
            same(operation, engine.threads() + " threads", expected, operation.run(engine, inputs(arrays)));
        }
    }

    /** Any region of the result, computed from no more than every stage says it needs, has the bits of the whole. */
    public static void sameBitsInAnyTiling(RegionOperation operation, NdArray... arrays) {
        sameBitsInAnyTiling(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsInAnyTiling(RegionOperation operation, NdArray expected, NdArray... arrays) {
        List<Source> strict = new ArrayList<>();
        for (NdArray array : arrays) {
            strict.add(new StrictSource(array));
        }
        for (Tiles tiles : Tiles.values()) {
            NdArray result;
            try {
                result = new TiledOperation(operation, Inputs.of(strict)).whole(tiles);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(operation + " fails where it sees what it says it needs, tiles " + tiles, e);
            }
            same(operation, "tiles " + tiles, expected, result);
        }
    }

    /** A region of the result, computed by itself, has the bits of the whole, and no more of the inputs is read than it needs. */
    public static void sameBitsInAnyRegion(RegionOperation operation, NdArray... arrays) {
        sameBitsInAnyRegion(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsInAnyRegion(RegionOperation operation, NdArray expected, NdArray... arrays) {
        for (Region part : parts(expected.shape())) {
            List<NotedSource> noted = Stream.of(arrays).map(NotedSource::new).toList();
            same(
                    operation,
                    "tile " + part,
                    expected.read(part),
                    new TiledOperation(operation, Inputs.of(noted)).region(part));
            NdArray result;
            try {
                result = TWO_THREADS.run(
                        operation,
                        Inputs.of(noted.stream().map(NotedSource::asRead).toList()),
                        part);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        operation + " fails where only what the region " + part + " needs is there", e);
            }
            same(operation, "region " + part, expected.read(part), result);
            same(operation, "region " + part + " of arrays", result, TWO_THREADS.run(operation, inputs(arrays), part));
        }
    }

    /** Returns regions of an array: its first corner, its last, one amid it, and one without elements. */
    private static List<Region> parts(Shape shape) {
        Region whole = Region.whole(shape);
        Region first = whole;
        Region last = whole;
        Region amid = whole;
        Region nothing = whole;
        for (int a = 0; a < shape.ndim(); a++) {
            long size = shape.size(a);
            first = first.with(a, 0, (size + 2) / 3);
            last = last.with(a, size / 2, size);
            amid = amid.with(a, size / 3, size - size / 3);
            nothing = nothing.with(a, size / 2, size / 2);
        }
        return List.of(first, last, amid, nothing);
    }

    private static Shape piece(int ndim, long[] sizes) {
        long[] piece = new long[ndim];
        for (int a = 0; a < ndim; a++) {
            piece[a] = sizes[(ndim - 1 - a) % sizes.length];
        }
        return Shape.of(piece);
    }

    /** The summary has the same bits, however the input is cut and the partial results are merged. */
    public static void sameBitsMergedAnyhow(Reduction<?, ?> reduction, NdArray... arrays) {
        sameBitsMergedAnyhow(reduction, serially(reduction, inputs(arrays)), arrays);
    }

    private static void sameBitsMergedAnyhow(Reduction<?, ?> reduction, Object expected, NdArray... arrays) {
        for (Tiles tiles : Tiles.values()) {
            same(
                    reduction,
                    "merging tiles " + tiles,
                    expected,
                    TiledReduction.oneByOne(reduction, inputs(arrays), tiles));
            same(
                    reduction,
                    "merging pairs of tiles " + tiles,
                    expected,
                    TiledReduction.inPairs(reduction, inputs(arrays), tiles));
        }
    }

    /** Partial results that are written, read and merged in any order give the same bits. */
    public static void sameBitsThroughBytes(Reduction<?, ?> reduction, NdArray... arrays) {
        sameBitsThroughBytes(reduction, serially(reduction, inputs(arrays)), arrays);
    }

    private static void sameBitsThroughBytes(Reduction<?, ?> reduction, Object expected, NdArray... arrays) {
        for (Tiles tiles : Tiles.values()) {
            Object result;
            try {
                result = TiledReduction.throughBytes(reduction, inputs(arrays), tiles, tiles.ordinal());
            } catch (IOException e) {
                throw new AssertionError(reduction + ": a partial result cannot be read", e);
            }
            same(reduction, "writing and reading what tiles " + tiles + " give", expected, result);
        }
    }

    /** No input is changed. */
    public static void leavesInputsAlone(Operation<?> operation, NdArray... arrays) {
        List<NdArray> before = new ArrayList<>();
        for (NdArray array : arrays) {
            before.add(array.copy());
        }
        serially(operation, inputs(arrays));
        same(operation, "the inputs, afterwards", before, List.of(arrays));
    }

    /** A result that is an array has storage of its own. */
    public static void sharesNoStorage(Operation<?> operation, NdArray... arrays) {
        if (serially(operation, inputs(arrays)) instanceof NdArray result) {
            for (NdArray array : arrays) {
                if (array.data() == result.data()) {
                    throw new AssertionError(operation + " gives a result that shares the storage of an input");
                }
            }
        }
    }

    /** Arrays of which nothing is known but how to read their regions give the same bits, in whatever chunks they are stored. */
    public static void sameBitsFromAnySource(Operation<?> operation, NdArray... arrays) {
        sameBitsFromAnySource(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsFromAnySource(Operation<?> operation, Object expected, NdArray... arrays) {
        List<StrictSource> sources = Stream.of(arrays).map(StrictSource::new).toList();
        same(operation, "a source", expected, serially(operation, Inputs.of(sources)));
        for (long[] sizes : PIECES) {
            List<StrictSource> chunked = Stream.of(arrays)
                    .map(array -> new StrictSource(array).chunked(piece(array.ndim(), sizes)))
                    .toList();
            same(
                    operation,
                    "a source in chunks of " + Arrays.toString(sizes),
                    expected,
                    serially(operation, Inputs.of(chunked)));
        }
    }

    /**
     * The result has the same bits in an array of the caller's and in a sink of which nothing is known but how to write, in whatever
     * pieces that is to be written.
     */
    public static void sameBitsIntoAnySink(RegionOperation operation, NdArray... arrays) {
        sameBitsIntoAnySink(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsIntoAnySink(RegionOperation operation, NdArray expected, NdArray... arrays) {
        Inputs inputs = inputs(arrays);
        NdArray out = NdArray.zeros(expected.dtype(), expected.shape());
        out.fill(1);
        TWO_THREADS.run(operation, inputs, out);
        same(operation, "an array of the caller's", expected, out);
        StrictSink sink = new StrictSink(expected.dtype(), expected.shape());
        TWO_THREADS.run(operation, inputs, sink);
        same(operation, "a sink", expected, sink.array());
        for (long[] sizes : PIECES) {
            StrictSink pieces = new StrictSink(expected.dtype(), expected.shape(), piece(expected.ndim(), sizes));
            TWO_THREADS.run(operation, inputs, pieces);
            same(operation, "a sink of pieces of " + Arrays.toString(sizes), expected, pieces.array());
        }
    }

    /**
     * The memory in use while the operation is computed by one thread, garbage collected, is never more than was said before. It is
     * looked at in several places where work is done, which takes some milliseconds each. Nothing else may run in the program, and
     * its collector must be the serial one, {@code -XX:+UseSerialGC -XX:MarkSweepDeadRatio=0}: others round arrays up, and this one
     * else leaves some dead ones where they are.
     */
    public static void takesNoMoreMemoryThanItSays(Operation<?> operation, NdArray... arrays) {
        Inputs inputs = inputs(arrays);
        serially(operation, inputs); // so that all classes are loaded
        try (MemoryProbe probe = new MemoryProbe(Engine.serial())) {
            operation.run(probe, inputs);
            long said = operation.memory(probe, inputs.specs());
            if (probe.most() > said + MOVING) {
                throw new AssertionError(
                        operation + " takes " + probe.most() + " bytes of memory; it says that it takes " + said);
            }
        }
    }

    /**
     * Under a limit of one byte the operation is refused before anything of its inputs is read, and names what it needs; with that
     * much it is computed from sources, and the memory in use is never more. The program is to be as for {@link
     * #takesNoMoreMemoryThanItSays}.
     */
    public static void takesNoMoreMemoryThanItAsksFor(Operation<?> operation, NdArray... arrays) {
        List<Source> unreadable = new ArrayList<>();
        List<Source> strict = new ArrayList<>();
        for (NdArray array : arrays) {
            unreadable.add(new UnreadSource(array.dtype(), array.shape()));
            strict.add(new StrictSource(array));
        }
        Object expected = serially(operation, Inputs.of(strict));
        long asked = asks(operation, SERIAL.within(1), Inputs.of(unreadable));
        for (long less = 1; less < asked; ) {
            less = asked;
            try (MemoryProbe probe = new MemoryProbe(SERIAL.within(asked))) {
                same(operation, "the memory it asks for", expected, operation.run(probe, Inputs.of(strict)));
                if (probe.most() > asked + MOVING) {
                    throw new AssertionError(operation + " takes " + probe.most()
                            + " bytes of memory with sources; it asks for " + asked);
                }
            } catch (MemoryLimitException of) {
                asked = of.needed(); // what it could not know before it had read something
            }
        }
    }

    /** Returns how many bytes an operation asks for where it is allowed hardly any. */
    private static long asks(Operation<?> operation, Engine engine, Inputs inputs) {
        try {
            operation.run(engine, inputs);
        } catch (MemoryLimitException e) {
            return e.needed();
        }
        throw new AssertionError(operation + " is not refused where hardly any memory is allowed");
    }

    /** Operations run together, fused tile by tile where the engine finds that faster, give the bits of one after the other. */
    public static void sameBitsFused(List<RegionOperation> chain, NdArray input) {
        NdArray expected = input;
        for (RegionOperation operation : chain) {
            expected = serially(operation, inputs(expected));
        }
        for (Engine engine : ENGINES) {
            NdArray fused = engine.run(Graph.chain(chain), inputs(input));
            same(chain, engine.threads() + " threads with the operations fused", expected, fused);
        }
    }

    /** The operation, written and read back, is equal and gives the same bits. */
    public static void sameBitsFromACopy(Operation<?> operation, NdArray... arrays) {
        sameBitsFromACopy(operation, serially(operation, inputs(arrays)), arrays);
    }

    private static void sameBitsFromACopy(Operation<?> operation, Object expected, NdArray... arrays) {
        same(
                operation,
                "a copy that was written and read back",
                expected,
                serially(writtenAndRead(operation), inputs(arrays)));
    }

    /** The operation, written and read back, is equal, has the same hash code and reads the same as text. */
    public static void isValue(Operation<?> operation) {
        Operation<?> copy = writtenAndRead(operation);
        same(operation, "a copy that was written and read back", operation, copy);
        same(operation, "the hash code of a copy", operation.hashCode(), copy.hashCode());
        same(operation, "the text of a copy", operation.toString(), copy.toString());
    }

    private static Operation<?> writtenAndRead(Operation<?> operation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(operation);
            out.flush();
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Operation<?>) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(operation + " cannot be written and read back", e);
        }
    }

    private static Inputs inputs(NdArray... arrays) {
        return Inputs.of(List.of(arrays));
    }

    private static <R> R serially(Operation<R> operation, Inputs inputs) {
        return operation.run(SERIAL, inputs);
    }

    private static void same(Object operation, String what, Object expected, Object result) {
        if (!Objects.equals(expected, result)) {
            throw new AssertionError(
                    operation + ": " + what + " gives another result: " + Difference.between(expected, result));
        }
    }
}
