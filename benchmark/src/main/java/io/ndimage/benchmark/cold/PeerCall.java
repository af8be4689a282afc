package io.ndimage.benchmark.cold;

import io.ndimage.array.NdArray;
import io.ndimage.benchmark.Peer;
import io.ndimage.benchmark.cases.Cases;
import java.util.List;

/** A peer in the JVM; its native library is loaded, and its input made, before the clock. */
final class PeerCall extends ColdCall {

    private final Peer.Prepared work;

    private PeerCall(String name, String type, Peer.Prepared work) {
        super(name, type);
        this.work = work;
    }

    /** Adds what a library does for a case, if it does anything. */
    static void addTo(List<ColdCall> calls, String library, int threads, String name, String type, NdArray input) {
        for (Peer peer : Cases.find(name + " " + type).peers()) {
            if (peer.library().equals(library)) {
                calls.add(new PeerCall(name, type, peer.preparation().prepare(input, threads)));
            }
        }
    }

    @Override
    Object run() {
        work.forget();
        return work.run();
    }
}
