package io.ndimage.engine;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Sink;
import io.ndimage.array.Source;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.WholeOperation;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Gathering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one place where an engine decides whether an operation may take the memory that it needs: everything that is run passes it,
 * before anything is allocated and before a pixel is read.
 *
 * @param limit bytes: what is allowed at most
 * @param threads how many threads compute
 */
record Admission(long limit, int threads) {

    /**
     * Lets a job pass, or refuses it. One of arrays in memory that is small beside what is allowed is not looked at closely.
     *
     * @param out where the result goes; null where an array is made for it
     */
    void check(RegionOperation operation, Job job, @Nullable Sink out) {
        Allowance allowance = Allowance.of(job.inputs(), limit);
        if (!isAmple(allowance, job, PlanMemory.roughly(job, threads))) {
            naming(operation, () -> {
                if (out == null) {
                    NdArray.checkFits(job.plan().result().dtype(), job.part().shape());
                }
                allowance.check(PlanMemory.peak(job, out, threads));
            });
        }
    }

    /** Lets a reduction pass, or refuses it, likewise. */
    void check(Reduction<?, ?> reduction, Gathering<?, ?> gathering, Job job) {
        Allowance allowance = Allowance.of(job.inputs(), limit);
        if (!isAmple(allowance, job, ReductionMemory.roughly(gathering, job, threads))) {
            naming(reduction, () -> allowance.check(ReductionMemory.peak(gathering, job, threads)));
        }
    }

    private static boolean isAmple(Allowance allowance, Job job, long roughly) {
        return allowance.isAmple(roughly) && job.inputs().areArrays();
    }

    /** Lets a global operation pass, or refuses it. */
    void check(GlobalOperation<?> operation, Engine engine, Inputs inputs) {
        List<Spec> specs = inputs.specs();
        boolean readsWhole = operation.readsWhole();
        naming(operation, () -> {
            if (readsWhole) {
                specs.forEach(spec -> NdArray.checkFits(spec.dtype(), spec.shape()));
            }
            long reads =
                    readsWhole ? unread(inputs).stream().mapToLong(Spec::bytes).sum() : tiles(inputs);
            Allowance.of(inputs, limit).check(operation.memory(engine, specs) + reads);
        });
    }

    /** Returns how many bytes the tiles take that threads read at once of inputs that are not in memory. */
    private long tiles(Inputs inputs) {
        Shape shape = inputs.source(0).shape();
        List<Spec> unread = unread(inputs);
        if (shape.isEmpty() || unread.isEmpty()) {
            return 0;
        }
        Cutting tiling = Tiling.of(inputs, threads);
        Region tile = tiling.largest();
        long each = unread.stream()
                .mapToLong(spec -> spec.dtype().bytes(tile.elements()))
                .sum();
        return Math.min(threads, tiling.count()) * each;
    }

    private static List<Spec> unread(Inputs inputs) {
        List<Spec> unread = new ArrayList<>();
        for (int port = 0; port < inputs.size(); port++) {
            Source source = inputs.source(port);
            if (!(source instanceof NdArray)) {
                unread.add(new Spec(source.dtype(), source.shape()));
            }
        }
        return unread;
    }

    /** Checks, and says in a refusal what it is that needs so much. */
    private static void naming(Operation<?> operation, Runnable check) {
        try {
            check.run();
        } catch (MemoryLimitException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith("needs ")
                    ? new MemoryLimitException(who(operation) + " " + message, e.needed())
                    : e;
        }
    }

    private static String who(Operation<?> operation) {
        String name = Named.Names.of(operation);
        return operation instanceof WholeOperation<?> whole ? name + " " + whole.reason() + ": it" : name;
    }
}
