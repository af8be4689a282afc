package io.ndimage.cli;

import io.ndimage.io.Rescale;
import io.ndimage.io.WriteOptions;
import picocli.CommandLine.Option;

/** What is done with pixels that the format cannot hold: one choice at most. */
final class FitOption {
    @Option(
            names = "--rescale",
            description =
                    "For a format that does not hold the result's type: bring the least value to black and the greatest to white.")
    private boolean rescale;

    @Option(
            names = "--clip",
            description = "For such a format too: round every value, and bring it within the format's range.")
    private boolean clip;

    WriteOptions options() {
        Rescale choice = rescale ? Rescale.RESCALE : clip ? Rescale.CLIP : Rescale.FAIL;
        return WriteOptions.standard().rescale(choice);
    }
}
