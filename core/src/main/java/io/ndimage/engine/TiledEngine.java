package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.internal.line.Extension;
import io.ndimage.internal.line.Window;
import io.ndimage.op.Block;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scratch;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjIntConsumer;

/** Runs operations tile by tile on some threads. */
final class TiledEngine implements Engine {

    /** Elements: less than this many are computed sooner than another thread wakes up. */
    private static final long WORTH_SHARING = 1 << 15;

    private final Workers workers;

    TiledEngine(int threads) {
        this.workers = new Workers(threads);
    }

    @Override
    public NdArray run(RegionOperation operation, Inputs inputs) {
        return run(operation.plan(inputs.check(operation).specs()), inputs);
    }

    @Override
    public NdArray run(List<RegionOperation> operations, Inputs inputs) {
        PlanChain chain = new PlanChain(inputs.check(operations.get(0)).specs());
        operations.forEach(chain::append);
        return run(chain.plan(), inputs);
    }

    private NdArray run(Plan plan, Inputs inputs) {
        NdArray out = NdArray.zeros(plan.result().dtype(), plan.result().shape());
        execute(plan, inputs, out);
        return out;
    }

    @Override
    public void run(RegionOperation operation, Inputs inputs, Sink out) {
        Plan plan = operation.plan(inputs.check(operation).specs());
        Spec given = new Spec(out.dtype(), out.shape());
        if (!given.equals(plan.result())) {
            throw new IllegalArgumentException("out is " + given.dtype() + " " + given.shape() + "; the result is "
                    + plan.result().dtype() + " " + plan.result().shape());
        }
        for (int port = 0; port < inputs.size(); port++) {
            boolean same = inputs.source(port) == out
                    || (out instanceof NdArray a && inputs.source(port) instanceof NdArray b && a.data() == b.data());
            if (same) {
                throw new IllegalArgumentException(
                        "out is the input array '" + operation.ports().get(port).name() + "'; it must be another");
            }
        }
        execute(plan, inputs, out);
    }

    private void execute(Plan plan, Inputs inputs, Sink out) {
        Shape shape = plan.result().shape();
        if (shape.isEmpty()) {
            return;
        }
        PlanRun run = new PlanRun(plan, inputs);
        Tiling tiling = tiling(plan.stages().get(plan.results().get(0)));
        for (int number : run.stagesToStore(tiling.largest())) {
            Stage stage = run.beginStoring(number);
            Tiling tiles = stage.isIndivisible() ? Tiling.whole(stage.shape()) : tiling(stage);
            Block whole = run.storage(number);
            parallel(tiles, (scratch, i) -> run.storeTile(number, tiles.tile(i), whole, scratch));
        }
        parallel(tiling, (scratch, i) -> run.writeTile(tiling.tile(i), out, scratch));
    }

    @Override
    public <A, R> R run(Reduction<A, R> reduction, Inputs inputs) {
        List<Spec> specs = inputs.check(reduction).specs();
        ConcurrentLinkedQueue<A> parts = new ConcurrentLinkedQueue<>();
        parts.add(reduction.begin(specs));
        Shape shape = specs.get(0).shape();
        if (!shape.isEmpty()) {
            Tiling tiling = Tiling.of(shape, tiles());
            parallel(tiling, (scratch, i) -> {
                A part = parts.poll();
                if (part == null) {
                    part = reduction.begin(specs);
                }
                Region tile = tiling.tile(i);
                reduction.add(part, tile, blocks(reduction, inputs, specs, tile, scratch));
                scratch.release();
                parts.add(part);
            });
        }
        A first = parts.remove();
        reduction.merge(first, List.copyOf(parts), this);
        return reduction.finish(first, specs);
    }

    private static List<Block> blocks(
            Reduction<?, ?> reduction, Inputs inputs, List<Spec> specs, Region tile, Scratch scratch) {
        List<Block> blocks = new ArrayList<>();
        for (int port = 0; port < inputs.size(); port++) {
            Working working = reduction.working(port, specs);
            Window window = inputs.source(port) instanceof NdArray array
                    ? Window.of(array, Region.whole(array.shape()), false)
                    : Window.of(inputs.source(port).read(tile), tile, false);
            Block shared = window.share(tile, working);
            if (shared == null) {
                shared = scratch.block(working, tile);
                new Extension(specs.get(port).shape(), PerAxis.of(Border.constant(0))).fill(window, shared);
            }
            blocks.add(shared);
        }
        return blocks;
    }

    private Tiling tiling(Stage stage) {
        return Tiling.of(stage.shape(), tiles(), stage.wholeAxis());
    }

    /** Returns how many tiles there are to be at least. */
    private int tiles() {
        return workers.threads() == 1 ? 1 : 4 * workers.threads();
    }

    private void parallel(Tiling tiling, ObjIntConsumer<Scratch> work) {
        ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();
        boolean small = tiling.largest().elements() * tiling.count() < WORTH_SHARING;
        Scratch own = new Scratch();
        if (small) {
            for (int i = 0; i < tiling.count(); i++) {
                work.accept(own, i);
            }
            return;
        }
        free.add(own);
        workers.run(tiling.count(), i -> {
            Scratch scratch = free.poll();
            if (scratch == null) {
                scratch = new Scratch();
            }
            work.accept(scratch, i);
            free.add(scratch);
        });
    }

    @Override
    public void parallel(int parts, java.util.function.IntConsumer part) {
        workers.run(parts, part);
    }

    @Override
    public int threads() {
        return workers.threads();
    }

    @Override
    public void close() {
        if (this != Engine.shared()) {
            workers.close();
        }
    }
}
