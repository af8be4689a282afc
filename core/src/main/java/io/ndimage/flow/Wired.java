package io.ndimage.flow;

import io.ndimage.op.Composed;
import io.ndimage.op.Engine;
import io.ndimage.op.Giving;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import java.util.List;

/** An operation that is made of others wired together. A number that one gives for another is computed before the whole is planned. */
interface Wired extends Composed {

    /** Returns what reads what. */
    Wiring wiring();

    @Override
    default String names() {
        return wiring().toString();
    }

    @Override
    default boolean isOpen() {
        return wiring().isOpen();
    }

    @Override
    default Operation<?> settled(Engine engine, Inputs inputs) {
        return Graph.of(wiring().settled((giving, part) -> {
            Object given = giving.refusing(() -> Graph.of(part).run(engine, inputs));
            return each -> each.number(given);
        }));
    }

    @Override
    default Operation<?> assumed(List<Spec> inputs, Guess guess) {
        return Graph.of(wiring().settled((giving, part) -> each -> standIn(each, part, inputs, guess)));
    }

    private static Scalar standIn(Giving giving, Wiring part, List<Spec> inputs, Guess guess) {
        return part.isRegionalBefore() ? giving.standIn(guess, part.lastSpecs(inputs)) : giving.standIn(guess);
    }

    @Override
    default long memoryOfNumbers(Engine engine, List<Spec> inputs) {
        long[] most = new long[1];
        wiring().settled((giving, part) -> {
            most[0] = Math.max(most[0], Graph.of(part).memory(engine, inputs));
            return each -> standIn(each, part, inputs, Guess.SMALL);
        });
        return most[0];
    }
}
