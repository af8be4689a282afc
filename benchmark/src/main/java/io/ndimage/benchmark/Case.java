package io.ndimage.benchmark;

import io.ndimage.array.DType;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation on pixels of a type, as it is timed.
 *
 * @param name what it is called in tables and in {@code peers.py}
 * @param type the type of the first scene's pixels
 * @param scenes what the input shows, and further inputs
 * @param ours our operation
 * @param kind what the goals ask of it
 * @param peers the other libraries that do the same
 */
public record Case(String name, DType type, List<Scene> scenes, Ours ours, Kind kind, List<Peer> peers) {

    /** Which goal an operation counts towards. */
    public enum Kind {
        /** It does so little for each pixel that memory bounds it. */
        MEMORY_BOUND,
        /** Its arithmetic bounds it. */
        COMPUTED,
        /** It measures labelled objects with exact sums. */
        LABELLED
    }

    /** Keeps copies of the lists. */
    public Case {
        scenes = List.copyOf(scenes);
        peers = List.copyOf(peers);
    }

    /** Returns the name and the type, which no other case has. */
    public String id() {
        return name + " " + type;
    }

    /** A row of a table: a case for each of some types. */
    public static final class Row {

        private final String name;
        private List<Scene> scenes = List.of(Scene.PHOTO);
        private List<DType> types = List.of(DType.FLOAT32, DType.UINT8);
        private Kind kind = Kind.COMPUTED;
        private final List<Peer> peers = new ArrayList<>();

        /** Begins a row of what {@link io.ndimage.benchmark.cases.Calls} does, on float32 and uint8 photographs unless told. */
        public Row(String name) {
            this.name = name;
        }

        /** Sets the types of pixels, one case for each. */
        public Row types(DType... these) {
            types = List.of(these);
            return this;
        }

        /** Sets what the inputs show. */
        public Row on(Scene... these) {
            scenes = List.of(these);
            return this;
        }

        /** Sets the goal that it counts towards. */
        public Row kind(Kind goal) {
            kind = goal;
            return this;
        }

        /** Adds a peer. */
        public Row peer(Peer peer) {
            peers.add(peer);
            return this;
        }

        /** Adds the cases to a table. */
        public void into(List<Case> table) {
            for (DType type : types) {
                List<Peer> able =
                        peers.stream().filter(p -> p.types().contains(type)).toList();
                table.add(new Case(name, type, scenes, new Ours(name), kind, able));
            }
        }
    }
}
