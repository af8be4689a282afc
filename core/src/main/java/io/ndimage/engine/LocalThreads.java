package io.ndimage.engine;

import io.ndimage.op.Threads;
import java.util.function.IntConsumer;

/** An engine's threads for work that is not its own, of which it tells as of a pass. */
record LocalThreads(Workers workers, Reports reports) implements Threads {

    @Override
    public int count() {
        return workers.threads();
    }

    @Override
    public void run(int parts, IntConsumer part) {
        Reports.Pass pass = reports.begin(parts);
        workers.run(parts, i -> {
            part.accept(i);
            pass.advance();
        });
    }
}
