package io.ndimage.flow;

import io.ndimage.array.DType;
import io.ndimage.op.Composed;
import io.ndimage.op.Engine;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import java.util.List;

/**
 * What gives a number within a graph, until the operation with the parameter is added to it: nothing else can take it.
 *
 * @param graph the graph
 * @param place the number of the step that gives it
 * @param giver the operation there
 */
record Taken(Graph graph, int place, Operation<?> giver) implements ResultOperation<Object>, Composed {

    private static IllegalArgumentException elsewhere() {
        return new IllegalArgumentException("a number of a graph is a parameter of what is added to that graph alone");
    }

    @Override
    public Object run(Engine engine, Inputs inputs) {
        throw elsewhere();
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        throw elsewhere();
    }

    @Override
    public DType number(List<Spec> inputs) {
        throw elsewhere();
    }

    @Override
    public String names() {
        return Named.Names.of(giver);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Operation<?> settled(Engine engine, Inputs inputs) {
        throw elsewhere();
    }

    @Override
    public Operation<?> assumed(List<Spec> inputs, Guess guess) {
        throw elsewhere();
    }

    @Override
    public long memoryOfNumbers(Engine engine, List<Spec> inputs) {
        throw elsewhere();
    }
}
