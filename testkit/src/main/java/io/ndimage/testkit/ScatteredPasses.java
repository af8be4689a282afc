package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Passes as another machine might do them: over tiles of random sizes, in random order, some tasks twice, each of them a copy made
 * of its bytes. Tasks read copies, write into blocks of their own, and see no note of their own pass.
 */
final class ScatteredPasses implements Passes {

    /** Tiles along an axis of many elements are so many at least. */
    private static final int TILES = 5;

    private final Random random;
    private final Map<List<Object>, NdArray> notes = new HashMap<>();

    ScatteredPasses(Random random) {
        this.random = random;
    }

    /** An array with another one that it was before. */
    private record Store(
            Working working, NdArray array, @Nullable Kept former) implements Kept {

        @Override
        public DType dtype() {
            return array.dtype();
        }

        @Override
        public Shape shape() {
            return array.shape();
        }

        @Override
        public NdArray read(Region region) {
            return array.read(region);
        }
    }

    @Override
    public Cutting cut(Shape shape, int... whole) {
        long[] tile = new long[shape.ndim()];
        for (int a = 0; a < tile.length; a++) {
            tile[a] = 1L + random.nextInt((int) Math.max(TILES, shape.size(a) / TILES));
        }
        for (int axis : whole) {
            tile[axis] = Math.max(1, shape.size(axis));
        }
        return Cutting.of(Region.whole(shape), tile);
    }

    @Override
    public Kept make(Working working, Shape shape) {
        NdArray array = NdArray.zeros(working.dtype(), shape);
        return new Store(working, array, null);
    }

    @Override
    public Kept renew(Kept former) {
        Store known = (Store) former;
        return new Store(known.working(), NdArray.zeros(known.dtype(), known.shape()), former);
    }

    @Override
    public List<long[]> each(TileTask task, Cutting tiles, List<? extends Source> inputs, Kept... outs) {
        List<Integer> order = new ArrayList<>();
        for (int tile = 0; tile < tiles.count(); tile++) {
            order.addAll(Collections.nCopies(1 + random.nextInt(2), tile));
        }
        Collections.shuffle(order, random);
        long[][] answers = new long[tiles.count()][];
        Map<List<Object>, NdArray> left = new HashMap<>();
        for (int tile : order) {
            View view = new View(tile, tiles.tile(tile), inputs, outs, left);
            long[] answer = copy(task).run(view);
            if (answers[tile] != null && !Arrays.equals(answers[tile], answer)) {
                throw new AssertionError(task + " answers otherwise when it is done again with tile " + tile);
            }
            answers[tile] = answer;
            view.write();
        }
        notes.putAll(left);
        return Arrays.asList(answers);
    }

    private static TileTask copy(TileTask task) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(task);
        } catch (IOException e) {
            throw new AssertionError(task + " cannot be sent to another machine", e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (TileTask) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(task + " does not come back from its bytes", e);
        }
    }

    @Override
    public void note(String name, int tile, NdArray numbers) {
        notes.put(List.of(name, tile), numbers.copy());
    }

    @Override
    public void close() {
        notes.clear();
    }

    private final class View implements TileView {
        private final int number;
        private final Region region;
        private final List<? extends Source> inputs;
        private final Kept[] outs;
        private final Map<List<Object>, NdArray> left;
        private final NdArray[] written;
        private final Scratch scratch = new Scratch();

        View(int number, Region region, List<? extends Source> inputs, Kept[] outs, Map<List<Object>, NdArray> left) {
            this.number = number;
            this.region = region;
            this.inputs = inputs;
            this.outs = outs;
            this.left = left;
            this.written = new NdArray[outs.length];
            for (int i = 0; i < outs.length; i++) {
                written[i] = NdArray.zeros(outs[i].dtype(), region.shape());
                if (((Store) outs[i]).former() != null) {
                    written[i].fill(7);
                }
            }
        }

        void write() {
            for (int i = 0; i < outs.length; i++) {
                ((Store) outs[i]).array().write(region, written[i]);
            }
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Region region() {
            return region;
        }

        @Override
        public Block read(int port, Working working, Region part) {
            Source source = inputs.get(port);
            for (Kept out : outs) {
                if (out == source || (((Store) out).former() == source && !region.contains(part))) {
                    throw new AssertionError("tile " + region + " reads " + part + " of what its pass writes");
                }
            }
            return new Block(working, part, values(source.read(part), working), 0, Block.strides(working, part));
        }

        /** Returns elements in a working type; as truth values, all but zeros are true. */
        private static Object values(NdArray pixels, Working working) {
            if (working != Working.BOOL) {
                return pixels.astype(working.dtype()).copy().data();
            }
            boolean[] truths = new boolean[pixels.elements()];
            Pixels.of(pixels.dtype()).toBooleans(pixels.data(), 0, truths, 0, truths.length);
            return truths;
        }

        @Override
        public Block out(int which) {
            Working working = ((Store) outs[which]).working();
            return new Block(working, region, written[which].data(), 0, Block.strides(working, region));
        }

        @Override
        public void note(String name, NdArray numbers) {
            left.put(List.of(name, number), numbers.copy());
        }

        @Override
        public NdArray note(String name, int tile) {
            NdArray numbers = notes.get(List.of(name, tile));
            if (numbers == null) {
                throw new AssertionError("no earlier pass left " + name + " for tile " + tile);
            }
            return numbers.copy();
        }

        @Override
        public Scratch scratch() {
            return scratch;
        }
    }
}
