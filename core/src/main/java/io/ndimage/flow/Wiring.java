package io.ndimage.flow;

import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Giving;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Working;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations and what each of them reads: inputs of the whole, or what an earlier operation gives. The last gives the result.
 *
 * @param ports the arrays that the whole takes; the first is its input
 * @param steps the operations, each after those that it reads and those that give its numbers
 */
record Wiring(List<Port> ports, List<Step> steps) implements Serializable {

    /**
     * An operation, and where its arrays come from.
     *
     * @param operation the operation
     * @param from for each of its ports that is fed, the number of an earlier step, or {@code ~port} of an input of the whole
     * @param givers for each of its open numbers, the number of the earlier step that gives it
     */
    record Step(Operation<?> operation, List<Integer> from, List<Integer> givers) implements Serializable {

        /** Keeps copies of the lists. */
        Step {
            from = List.copyOf(from);
            givers = List.copyOf(givers);
            if (givers.size() != Numbers.open(operation).size()) {
                throw new IllegalArgumentException(Named.Names.of(operation) + " is given " + givers.size()
                        + " numbers; it takes " + Numbers.open(operation).size());
            }
        }

        /** Returns where its arrays and its numbers come from. */
        List<Integer> places() {
            return Stream.concat(from.stream(), givers.stream()).toList();
        }

        /** Returns the same with other numbers of the steps that it reads and is given numbers by. */
        Step renumbered(Operation<?> same, IntUnaryOperator place) {
            return new Step(
                    same,
                    from.stream().map(place::applyAsInt).toList(),
                    givers.stream().map(place::applyAsInt).toList());
        }

        /** Returns this with a number that an earlier step gives. */
        Step given(int step, Function<Giving, Scalar> number) {
            Operation<?> known = Numbers.change(
                    operation, (place, giving, open) -> givers.get(place) == step ? number.apply(giving) : open);
            return new Step(
                    known, from, givers.stream().filter(giver -> giver != step).toList());
        }

        /** Returns what belongs to the arrays that this reads, of what belongs to the inputs and to the earlier steps. */
        <T> List<T> read(List<T> inputs, List<T> results) {
            List<T> read = new ArrayList<>();
            for (int place : from) {
                if (place >= 0) {
                    read.add(results.get(place));
                } else if (~place < inputs.size()) {
                    read.add(inputs.get(~place)); // an optional array that is not given is missing at the end
                }
            }
            return read;
        }
    }

    /** Keeps copies of the lists. */
    Wiring {
        ports = List.copyOf(ports);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there is no operation; at least one is needed");
        }
        for (int s = 0; s < steps.size(); s++) {
            for (int place : steps.get(s).places()) {
                if (place >= s || ~place >= ports.size()) {
                    throw new IllegalArgumentException("step " + s + " reads " + place
                            + "; allowed are earlier steps and the " + ports.size() + " inputs");
                }
            }
        }
    }

    /** Returns the last operation. */
    Operation<?> last() {
        return steps.get(steps.size() - 1).operation();
    }

    /** Returns whether all operations but the last are region operations, those aside that give numbers alone. */
    boolean isRegionalBefore() {
        return IntStream.range(0, steps.size() - 1)
                .allMatch(step -> steps.get(step).operation() instanceof RegionOperation || !isRead(step));
    }

    /** Returns whether a step's array is read by another. */
    boolean isRead(int step) {
        return steps.stream().anyMatch(reader -> reader.from().contains(step));
    }

    /** Returns what the number of a step is given for first; null where it gives none. */
    @Nullable
    Giving giving(int step) {
        for (Step taker : steps) {
            int place = taker.givers().indexOf(step);
            if (place >= 0) {
                Giving giving = Numbers.open(taker.operation()).get(place);
                return new Giving(
                        giving.taker(), giving.parameter(), steps.get(step).operation());
            }
        }
        return null;
    }

    /** Returns whether a number of an operation is open. */
    boolean isOpen() {
        return steps.stream().anyMatch(step -> !step.givers().isEmpty());
    }

    /** Returns the same with the number that a step gives, at its place wherever it is taken. */
    Wiring given(int step, Function<Giving, Scalar> number) {
        return new Wiring(
                ports, steps.stream().map(taker -> taker.given(step, number)).toList());
    }

    /** Returns the operations with all numbers known, each of them once what gives it is, and without what gives them. */
    Wiring settled(BiFunction<Giving, Wiring, Function<Giving, Scalar>> numbers) {
        Wiring rest = this;
        for (int step = 0; step < steps.size() - 1; step++) {
            Giving giving = giving(step);
            if (giving != null) {
                rest = rest.given(step, numbers.apply(giving, rest.upTo(step, List.of())));
            }
        }
        return rest.upTo(steps.size() - 1, List.of());
    }

    /** Returns the values that the first steps, all of them region operations, give within a flow. */
    List<Value> values(Flow flow, int count) {
        List<Value> results = new ArrayList<>();
        for (Step step : steps.subList(0, count)) {
            results.add(flow.result((RegionOperation) step.operation(), step.read(flow.inputs(), results)));
        }
        return results;
    }

    /** Returns the values that the last operation reads, where all before it are region operations. */
    List<Value> lastInputs(Flow flow) {
        return steps.get(steps.size() - 1).read(flow.inputs(), values(flow, steps.size() - 1));
    }

    /** Returns the types and shapes of these. */
    List<Spec> lastSpecs(List<Spec> inputs) {
        return lastInputs(Flow.of(inputs, Working.FLOAT64)).stream()
                .map(Value::spec)
                .toList();
    }

    /**
     * Returns the operations that a step is computed from and the step itself, with what some steps gave as further inputs.
     *
     * @param given the numbers of these steps, which may not be the step's own
     */
    Wiring upTo(int step, List<Integer> given) {
        List<Port> inputs = new ArrayList<>(ports);
        given.forEach(number -> inputs.add(new Port("step" + number, true, "what step " + number + " gave")));
        List<Step> kept = new ArrayList<>();
        int[] places = new int[steps.size()];
        boolean[] needed = needed(step, given);
        for (int s = 0; s <= step; s++) {
            int at = given.indexOf(s);
            if (at >= 0) {
                places[s] = ~(ports.size() + at);
            } else if (needed[s]) {
                places[s] = kept.size();
                kept.add(steps.get(s).renumbered(steps.get(s).operation(), place -> place < 0 ? place : places[place]));
            }
        }
        return new Wiring(inputs, kept);
    }

    private boolean[] needed(int step, List<Integer> given) {
        boolean[] needed = new boolean[steps.size()];
        needed[step] = true;
        for (int s = step; s >= 0; s--) {
            for (int place : needed[s] ? steps.get(s).places() : List.<Integer>of()) {
                if (place >= 0 && !given.contains(place)) {
                    needed[place] = true;
                }
            }
        }
        return needed;
    }

    /**
     * Operations as they work on an image, each on the spatial axes that the image has by then. One that leaves the image as it is,
     * as one without colours does that is made gray, is left out.
     *
     * @param ports the arrays that the whole takes
     * @param steps the operations that are left
     * @param places for each of the operations, where what it gives is found: a step's number, or {@code ~port}
     * @param images what is known of the inputs
     * @param inputs the types and shapes of the inputs
     * @param known what is known of what each of the operations gives
     * @param specs the types and shapes of that
     */
    record OnImage(
            List<Port> ports,
            List<Step> steps,
            List<Integer> places,
            List<Geometry> images,
            List<Spec> inputs,
            List<Geometry> known,
            List<Spec> specs) {

        private int lastPlace() {
            return places.isEmpty() ? ~0 : places.get(places.size() - 1);
        }

        /** Returns whether the image stays as it is. */
        boolean isInput() {
            return lastPlace() < 0;
        }

        /** Returns what is left, up to what the last operation gives. */
        Wiring wiring() {
            return new Wiring(ports, steps.subList(0, lastPlace() + 1));
        }

        /** Returns what is known of what the last operation gives. */
        Geometry lastKnown() {
            return known.isEmpty() ? images.get(0) : known.get(known.size() - 1);
        }

        /** Returns what is known of the array that the last operation of a wiring reads of these. */
        Geometry read(Wiring whole) {
            return whole.steps.get(whole.steps.size() - 1).read(images, known).get(0);
        }

        /** Returns what is known of an array of a shape that the last operation of a wiring gives of these. */
        Geometry known(Wiring whole, Shape shape) {
            Step last = whole.steps.get(whole.steps.size() - 1);
            Geometry image = read(whole);
            Shape from = last.read(inputs, specs).get(0).shape();
            return last.operation().on(image).geometry(image, from, shape);
        }

        /** Returns these with the last operation of a wiring behind them. */
        Wiring then(Wiring whole) {
            Step last = whole.steps.get(whole.steps.size() - 1);
            List<Step> all = new ArrayList<>(steps);
            all.add(last.renumbered(last.operation().on(read(whole)), place -> place < 0 ? place : places.get(place)));
            return new Wiring(ports, all);
        }
    }

    /**
     * Returns the first operations, all of them region operations or what gives numbers alone, as they work on an image.
     *
     * @param more the arrays at the further ports
     */
    OnImage on(Image image, NdArray[] more, int count) {
        List<Spec> inputs = Inputs.of(image.array(), more).specs();
        List<Geometry> images = inputs.stream()
                .map(spec -> spec.shape().ndim() == image.array().ndim()
                        ? image.geometry()
                        : Geometry.of(spec.shape().ndim()))
                .toList();
        List<Step> adapted = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Geometry> known = new ArrayList<>();
        List<Spec> specs = new ArrayList<>();
        for (Step step : steps.subList(0, count)) {
            Geometry seen = step.read(images, known).get(0);
            List<Spec> read = step.read(inputs, specs);
            IntUnaryOperator place = old -> old < 0 ? old : places.get(old);
            if (step.operation() instanceof RegionOperation operation && operation.leaves(seen)) {
                places.add(place.applyAsInt(step.from().get(0)));
                known.add(seen);
                specs.add(read.get(0));
                continue;
            }
            Operation<?> next = step.operation().on(seen);
            Spec result = read.get(0);
            if (next instanceof RegionOperation) {
                Operation<?> planned = Numbers.change(
                        next,
                        (number, giving, open) -> giving.standIn(
                                Guess.SMALL,
                                steps.get(step.givers().get(number)).read(inputs, specs)));
                result = ((RegionOperation) planned).plan(read).result();
            }
            places.add(adapted.size());
            adapted.add(step.renumbered(next, place));
            known.add(next.geometry(seen, read.get(0).shape(), result.shape()));
            specs.add(result);
        }
        return new OnImage(ports, adapted, places, images, inputs, known, specs);
    }

    /** Returns the names with bars between. */
    @Override
    public String toString() {
        return steps.stream().map(step -> Named.Names.of(step.operation())).collect(Collectors.joining(" | "));
    }
}
