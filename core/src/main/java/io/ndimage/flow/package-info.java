/**
 * Plans as expressions: {@link io.ndimage.flow.Flow} begins with the inputs of an operation and goes on, value by value, through
 * stages, other operations and arithmetic, to the {@link io.ndimage.plan.Plan} that stores the result. {@link
 * io.ndimage.flow.OrderPlan} chooses among pixels by their order; {@link io.ndimage.flow.WholeNumbers} keeps integers of 64 bits exact
 * where they are chosen or moved.
 */
@NullMarked
package io.ndimage.flow;

import org.jspecify.annotations.NullMarked;
