package io.ndimage.op;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The arrays that an operation is run on, in the order of its ports; trailing optional ones may be missing. */
public final class Inputs {

    private final List<Source> sources;
    private final List<Spec> specs;

    private Inputs(List<? extends Source> sources) {
        Spec[] known = new Spec[sources.size()];
        for (int port = 0; port < known.length; port++) {
            Source source = sources.get(port);
            known[port] = new Spec(source.dtype(), source.shape());
        }
        this.sources = List.copyOf(sources);
        this.specs = List.of(known);
    }

    /** Returns arrays as the inputs of an operation. */
    public static Inputs of(NdArray input, NdArray... more) {
        List<Source> sources = new ArrayList<>();
        sources.add(input);
        sources.addAll(List.of(more));
        return new Inputs(sources);
    }

    /** Returns sources as the inputs of an operation. */
    public static Inputs of(List<? extends Source> sources) {
        return new Inputs(sources);
    }

    /** Returns how many arrays there are. */
    public int size() {
        return sources.size();
    }

    /** Returns the source at a port. */
    public Source source(int port) {
        return sources.get(port);
    }

    /** Returns the source at a port as an array, all of it read into memory where it is not there already. */
    public NdArray array(int port) {
        return array(sources.get(port));
    }

    /** Returns these inputs, some of them read whole into memory where they are not there already. */
    public Inputs inMemory(IntPredicate ports) {
        List<Source> read = new ArrayList<>();
        for (int port = 0; port < sources.size(); port++) {
            read.add(ports.test(port) ? array(sources.get(port)) : sources.get(port));
        }
        return new Inputs(read);
    }

    private static NdArray array(Source source) {
        return source instanceof NdArray array ? array : source.read(Region.whole(source.shape()));
    }

    /** Returns whether all of them are in memory. */
    public boolean areArrays() {
        for (Source source : sources) {
            if (!(source instanceof NdArray)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the types and shapes. */
    public List<Spec> specs() {
        return specs;
    }

    /**
     * Checks that the required ports of an operation are there, and none too many.
     *
     * @throws IllegalArgumentException if not
     */
    public Inputs check(Operation<?> operation) {
        List<Port> ports = operation.ports();
        for (int p = sources.size(); p < ports.size(); p++) {
            if (ports.get(p).required()) {
                throw new IllegalArgumentException(Named.Names.of(operation) + " needs the array '"
                        + ports.get(p).name() + "', " + ports.get(p).meaning());
            }
        }
        if (sources.size() > ports.size()) {
            throw new IllegalArgumentException(
                    Named.Names.of(operation) + " takes " + ports.size() + " arrays, not " + sources.size());
        }
        return this;
    }
}
