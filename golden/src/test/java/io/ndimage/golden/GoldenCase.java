package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.pipeline.Pipeline;
import io.ndimage.testkit.Hashes;
import java.util.List;

/**
 * A call that SciPy has answered.
 *
 * @param table the table that it stands in
 * @param call the call in pipeline text
 * @param inputs the names of its inputs
 * @param tolerance how near the result has to come
 * @param kept the name of the result, or its hash
 */
record GoldenCase(String table, String call, List<String> inputs, Tolerance tolerance, String kept) {

    private static final String HASH = "sha256:";

    /** Returns the operation that is called. */
    Operation<?> operation() {
        return Pipeline.parse(call).calls().get(0).operation();
    }

    /** Returns the inputs. */
    List<NdArray> arrays() {
        return inputs.stream().map(name -> Golden.array("inputs", name)).toList();
    }

    /** Returns SciPy's result. */
    NdArray expected() {
        return Golden.array(table, kept);
    }

    /** Returns the operation's result on the inputs. */
    Object run() {
        return operation().run(Engine.shared(), Inputs.of(arrays()));
    }

    /** Returns the operation's result on the inputs as an array; of a table, its columns, side by side, in doubles. */
    NdArray runToArray() {
        return ResultArrays.of(run()).get(0);
    }

    /** Returns whether only a hash of the result is kept. */
    boolean isHashed() {
        return kept.startsWith(HASH);
    }

    /** Checks a result that is an array. */
    void check(NdArray result) {
        check(result, arrays());
    }

    /** Checks the result of some inputs. */
    void check(NdArray result, List<NdArray> from) {
        if (isHashed()) {
            assertThat(HASH + Hashes.sha256(result)).as(toString()).isEqualTo(kept);
            return;
        }
        assertThat(tolerance.complaint(expected(), result, from)).as(toString()).isEmpty();
    }

    /** Returns the call and the names of its inputs. */
    @Override
    public String toString() {
        return call + " of " + String.join(", ", inputs);
    }
}
