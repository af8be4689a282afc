/**
 * Plans as expressions: {@link io.ndimage.flow.Flow} begins with the inputs of an operation and goes on, value by value, through
 * stages, other operations and arithmetic, to the {@link io.ndimage.op.Plan} that stores the result.
 */
@NullMarked
package io.ndimage.flow;

import org.jspecify.annotations.NullMarked;
