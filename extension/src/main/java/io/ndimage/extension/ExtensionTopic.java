package io.ndimage.extension;

import io.ndimage.op.Topic;

/** Brings the operations to the catalog. */
public final class ExtensionTopic implements Topic {

    @Override
    public Class<?> factories() {
        return ExtensionOperations.class;
    }
}
