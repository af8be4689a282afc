package io.ndimage.plan;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.GlobalOperation;
import java.util.List;

/**
 * The passes over tiles of which a {@link GlobalOperation} is made. Its {@code compute} is the driver: it has a pass do a task with
 * each tile, does the little that lies between, and begins the next. The engine decides how large tiles are, where tasks are done
 * and where arrays lie; none of that changes a bit of any result.
 */
public interface Passes extends AutoCloseable {

    /**
     * Returns an array cut into tiles, of sizes that suit the engine.
     *
     * @param whole the axes along which no line is cut
     */
    Cutting cut(Shape shape, int... whole);

    /** Returns an array of zeros for passes to write: room that is given back when these passes are closed, unless it is the result. */
    Kept make(Working working, Shape shape);

    /**
     * Returns an array for what becomes of another, tile by tile: the pass that writes it may read of the other one each tile by
     * itself alone. It may be the same array, and the other one is read no more after that pass.
     */
    Kept renew(Kept former);

    /**
     * Does a task for each tile, once or more often, and returns the answers in the order of the tiles.
     *
     * @param inputs what tasks read
     * @param outs what they write, of the shape that was cut
     */
    List<long[]> each(TileTask task, Cutting tiles, List<? extends Source> inputs, Kept... outs);

    /** Leaves numbers for the task of a tile, as an earlier task might. */
    void note(String name, int tile, NdArray numbers);

    /** Gives back the room of what was kept and is not a result. */
    @Override
    void close();
}
