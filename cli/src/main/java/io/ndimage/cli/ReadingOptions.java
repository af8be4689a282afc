package io.ndimage.cli;

import io.ndimage.io.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How images are read. */
final class ReadingOptions {

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--no-orient",
            description = "Leave a picture as it is stored, whichever way up its file says that it was taken.")
    private boolean lying;

    @Option(
            names = "--strict",
            description = "Refuse a damaged file also where its pixels are whole or can be told all the same.")
    private boolean strict;

    ReadOptions options() {
        return ReadOptions.standard().limits(limits.limits()).upright(!lying).strict(strict);
    }
}
