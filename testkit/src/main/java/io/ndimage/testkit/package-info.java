/**
 * What every operation must keep, for testing operations of your own.
 *
 * <p>Begin with {@link io.ndimage.testkit.Laws}: {@code Laws.check(operation, array)} throws an {@link AssertionError} that says
 * which law an operation breaks. {@link io.ndimage.testkit.RandomArrays} makes arrays to try it on. {@link
 * io.ndimage.testkit.TiledOperation} and {@link io.ndimage.testkit.TiledReduction} compute operations a second time, slowly and plainly,
 * from no more pixels than the operation says it needs; the laws compare the engine with them. {@link
 * io.ndimage.testkit.StrictSource} and {@link io.ndimage.testkit.StrictSink} are arrays of which the engine knows nothing but
 * their regions. {@link io.ndimage.testkit.Hashes} makes a line of text of a result, to be kept beside a test: run on another JDK,
 * and with {@code -Dndimage.kernels=plain} and {@code vector}, the same test holds those to the same bits. {@code
 * Laws.sameBitsFused} and {@code Laws.takesNoMoreMemoryThanItSays} are apart from {@code Laws.check}, since they need a chain of
 * operations, and time. Nothing here needs a test framework.
 */
@NullMarked
package io.ndimage.testkit;

import org.jspecify.annotations.NullMarked;
