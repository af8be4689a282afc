package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.testkit.BrokenOperations.Fault;
import io.ndimage.testkit.BrokenOperations.NextSum;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each law passes an operation that keeps it and catches one that does not. */
class LawsTest {

    private final NdArray line = new RandomArrays(1).next(DType.FLOAT64, 101);

    private static void caught(String words, ThrowingCallable law) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }

    @Test
    void anOperationThatKeepsTheLawsPasses() {
        assertThatCode(() -> Laws.check(new NextSum(Fault.NONE), line)).doesNotThrowAnyException();
    }

    @Test
    void readingFurtherThanSaidIsCaught() {
        caught("tiles", () -> Laws.sameBitsInAnyTiling(new NextSum(Fault.READS_TOO_FAR), line));
    }

    @Test
    void whatIsWrongInRegionsIsCaught() {
        caught("[50:101] gives", () -> Laws.sameBitsInAnyRegion(new NextSum(Fault.KNOWS_WHERE_IT_IS), line));
        caught("[0:34] gives", () -> Laws.sameBitsInAnyRegion(new NextSum(Fault.LEAVES_ONE_OUT), line));
    }

    @Test
    void dependingOnTheTileIsCaught() {
        caught("tiles HALVES", () -> Laws.sameBitsInAnyTiling(new NextSum(Fault.KNOWS_WHERE_IT_IS), line));
    }

    @Test
    void writingToAnInputBlockIsCaught() {
        NextSum operation = new NextSum(Fault.WRITES_TO_ITS_INPUT);
        caught("fails where it sees", () -> Laws.sameBitsInAnyTiling(operation, line.copy()));
        NdArray large = NdArray.full(DType.FLOAT64, 1, 300_000); // of which tiles share the storage
        caught("the inputs, afterwards", () -> Laws.leavesInputsAlone(operation, large));
    }

    @Test
    void leavingAnElementOutIsCaught() {
        caught("tiles", () -> Laws.sameBitsInAnyTiling(new NextSum(Fault.LEAVES_ONE_OUT), line));
        caught("an array of the caller's", () -> Laws.sameBitsIntoAnySink(new NextSum(Fault.LEAVES_ONE_OUT), line));
    }

    @Test
    void aSumThatDependsOnThreadsIsCaught() {
        caught("threads", () -> Laws.sameBitsOnAnyThreads(new BrokenOperations.SumByThread(), line));
    }

    @Test
    void aSumThatDependsOnTilesIsCaught() {
        caught("merging", () -> Laws.sameBitsMergedAnyhow(new BrokenOperations.RoundedSum(), line));
        caught("writing and reading", () -> Laws.sameBitsThroughBytes(new BrokenOperations.RoundedSum(), line));
    }

    @Test
    void changingAnInputIsCaught() {
        caught("the inputs, afterwards", () -> Laws.leavesInputsAlone(new BrokenOperations.Spoiler(), line));
    }

    @Test
    void sharingStorageIsCaught() {
        caught("shares the storage", () -> Laws.sharesNoStorage(new BrokenOperations.Same(), line));
    }

    @Test
    void dependingOnTheSourceIsCaught() {
        caught("a source", () -> Laws.sameBitsFromAnySource(new BrokenOperations.Nosy(), line));
    }

    @Test
    void anOperationThatIsNoValueIsCaught() {
        caught("a copy", () -> Laws.isValue(new BrokenOperations.WithArray(new double[] {1})));
    }

    @Test
    void anOperationThatForgetsIsCaught() {
        caught("a copy", () -> Laws.sameBitsFromACopy(new BrokenOperations.Forgetful(3), line));
    }

    @Test
    void aStrictSourceRefusesWhatLiesOutside() {
        StrictSource source = new StrictSource(line, Region.of(new long[] {3}, new long[] {9}));

        caught("[2:9] was read", () -> source.read(Region.of(new long[] {2}, new long[] {9})));
    }

    @Test
    void aStrictSinkTakesWholePieces() {
        StrictSink sink = new StrictSink(DType.FLOAT64, line.shape(), Shape.of(10));
        Region last = Region.of(new long[] {90}, new long[] {101});
        sink.write(last, line.read(last));
        Region cut = Region.of(new long[] {0}, new long[] {9});

        caught("cuts pieces", () -> sink.write(cut, line.read(cut)));
    }

    @Test
    void aStrictSinkTakesEachElementOnce() {
        StrictSink sink = new StrictSink(DType.FLOAT64, line.shape());
        Region some = Region.of(new long[] {3}, new long[] {9});
        sink.write(some, line.read(some));

        caught("twice", () -> sink.write(some, line.read(some)));
        caught("never written", sink::array);
    }
}
