/** Operations of one's own: as a module it sees of NdImage what everybody sees. */
module io.ndimage.extension {
    requires transitive io.ndimage.core;
    requires static org.jspecify;

    exports io.ndimage.extension;

    provides io.ndimage.op.Topic with
            io.ndimage.extension.ExtensionTopic;
}
