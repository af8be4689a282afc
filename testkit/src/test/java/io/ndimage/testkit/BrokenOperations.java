package io.ndimage.testkit;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Operations that each break a law. Those on regions take float64 lines. */
final class BrokenOperations {

    private BrokenOperations() {}

    /** What a stage does to a line, so that each broken one is a few words. */
    enum Fault {
        /** Nothing is wrong: the sum of an element and the next. */
        NONE,
        /** Reads two elements further than it says. */
        READS_TOO_FAR,
        /** Depends on where its block begins. */
        KNOWS_WHERE_IT_IS,
        /** Writes to its input. */
        WRITES_TO_ITS_INPUT,
        /** Leaves the last element of every block as it was. */
        LEAVES_ONE_OUT
    }

    /** The sum of each element and the next, with a fault. */
    record NextSum(Fault fault) implements RegionOperation {

        @Override
        public Plan plan(List<Spec> inputs) {
            Feed feed = Feed.port(0, Working.FLOAT64, PerAxis.of(Border.nearest()));
            Spec result = new Spec(DType.FLOAT64, inputs.get(0).shape());
            return Plan.of(List.of(new NextSumStage(feed, result.shape(), fault)), result, Cast.ROUND_SATURATE);
        }
    }

    private record NextSumStage(Feed feed, Shape shape, Fault fault) implements Stage {

        @Override
        public List<Feed> feeds() {
            return List.of(feed);
        }

        @Override
        public Working working() {
            return Working.FLOAT64;
        }

        @Override
        public Region needs(int which, Region out) {
            return out.grow(0, 0, 1);
        }

        @Override
        public void compute(List<Block> in, Block out, Scratch scratch) {
            Block input = in.get(0);
            double[] from = input.doubles();
            int count = (int) out.region().size(0) - (fault == Fault.LEAVES_ONE_OUT ? 1 : 0);
            for (int i = 0; i < count; i++) {
                int at = input.offset() + i;
                int next = fault == Fault.READS_TOO_FAR ? Math.min(at + 3, from.length - 1) : at + 1;
                double bias = fault == Fault.KNOWS_WHERE_IT_IS ? out.region().start(0) : 0;
                out.doubles()[out.offset() + i] = from[at] + from[next] + bias;
            }
            if (fault == Fault.WRITES_TO_ITS_INPUT) {
                from[input.offset()] = 0;
            }
        }
    }

    /** A sum whose rounding depends on the number of threads. */
    record SumByThread() implements GlobalOperation<Double> {

        @Override
        public Double compute(Engine engine, Inputs inputs) {
            double[] values = inputs.array(0).toDoubles();
            double[] sums = new double[engine.threads()];
            engine.local().run(sums.length, t -> {
                for (int i = t; i < values.length; i += sums.length) {
                    sums[t] += values[i];
                }
            });
            double sum = 0;
            for (double part : sums) {
                sum += part;
            }
            return sum;
        }
    }

    /** Counts the elements above 0 that touch one before them across a corner, but none across the corners of tiles. */
    record JoinWithoutCorners() implements GlobalOperation<Long> {

        private record Count() implements TileTask {

            @Override
            public long[] run(TileView tile) {
                Region region = tile.region();
                double[] pixels = tile.read(0, Working.FLOAT64, region).doubles();
                int width = (int) region.size(1);
                long count = 0;
                for (int i = width; i < region.elements(); i++) {
                    boolean isFirst = i % width == 0;
                    count += !isFirst && pixels[i] > 0 && pixels[i - width - 1] > 0 ? 1 : 0;
                }
                return new long[] {count};
            }
        }

        @Override
        public Long compute(Engine engine, Inputs inputs) {
            try (Passes passes = engine.passes()) {
                NdArray input = inputs.array(0).copy().astype(DType.FLOAT64);
                List<long[]> counts = passes.each(new Count(), passes.cut(input.shape()), List.of(input));
                return counts.stream().mapToLong(count -> count[0]).sum();
            }
        }
    }

    /** A sum in floating-point numbers, whose rounding depends on what is added first. */
    record RoundedSum() implements Reduction<double[], Double> {

        @Override
        public List<Feed> feeds(List<Spec> inputs) {
            return List.of(Feed.port(0, Working.FLOAT64));
        }

        @Override
        public double[] begin(List<Spec> inputs) {
            return new double[1];
        }

        @Override
        public void add(double[] partial, Region region, List<Block> blocks, Scratch scratch) {
            for (double value : (double[]) TileValues.of(blocks.get(0)).values()) {
                partial[0] += value;
            }
        }

        @Override
        public void merge(double[] partial, double[] other) {
            partial[0] += other[0];
        }

        @Override
        public void write(double[] partial, DataOutput out) throws IOException {
            out.writeDouble(partial[0]);
        }

        @Override
        public double[] read(DataInput in, List<Spec> inputs) throws IOException {
            return new double[] {in.readDouble()};
        }

        @Override
        public Double finish(double[] partial, List<Spec> inputs) {
            return partial[0];
        }
    }

    /** An operation that sets the first element of its input to zero. */
    record Spoiler() implements GlobalOperation<Double> {

        @Override
        public Double compute(Engine engine, Inputs inputs) {
            inputs.array(0).fill(0);
            return 0.0;
        }
    }

    /** An operation that gives its input back. */
    record Same() implements GlobalOperation<NdArray> {

        @Override
        public NdArray compute(Engine engine, Inputs inputs) {
            return inputs.array(0);
        }
    }

    /** An operation that looks at what kind of source it has. */
    record Nosy() implements GlobalOperation<Boolean> {

        @Override
        public boolean readsWhole() {
            return false;
        }

        @Override
        public Boolean compute(Engine engine, Inputs inputs) {
            return inputs.source(0) instanceof NdArray;
        }
    }

    /** An operation that is equal only to itself. */
    record WithArray(double[] weights) implements GlobalOperation<Integer> {

        @Override
        public Integer compute(Engine engine, Inputs inputs) {
            return weights.length;
        }
    }

    /** An operation that forgets, when it is written, what it was to do. */
    static final class Forgetful implements GlobalOperation<Integer> {

        private static final long serialVersionUID = 1;

        private final transient int number;

        Forgetful(int number) {
            this.number = number;
        }

        @Override
        public Integer compute(Engine engine, Inputs inputs) {
            return number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Forgetful;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
