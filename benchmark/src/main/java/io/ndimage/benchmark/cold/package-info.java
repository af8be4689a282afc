/** The time to a result from a cold start: programs of their own, which are started anew for everybody. */
@NullMarked
package io.ndimage.benchmark.cold;

import org.jspecify.annotations.NullMarked;
