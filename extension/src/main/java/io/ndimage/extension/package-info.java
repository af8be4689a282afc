/**
 * Operations built outside of core, of each kind: {@link io.ndimage.extension.UnsharpMask} is an expression of operations that are
 * there, {@link io.ndimage.extension.ZeroCrossings} has a stage of its own, and {@link io.ndimage.extension.BoundaryLength} is a
 * reduction that looks beyond its tile. {@link io.ndimage.extension.ExtensionTopic} brings them to the catalog.
 */
@NullMarked
package io.ndimage.extension;

import org.jspecify.annotations.NullMarked;
