package io.ndimage.cli;

import io.ndimage.array.DType;
import io.ndimage.io.Rescale;
import io.ndimage.io.WriteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is done with pixels that the format cannot hold, and how many bits a number takes in the file. */
final class FitOptions {

    @ArgGroup
    private Choice choice = new Choice();

    @Option(
            names = "--depth",
            paramLabel = "BITS",
            converter = Depth.class,
            description =
                    "Write whole numbers of 8 or 16 bits; unless told, those of the format in which least is lost.")
    private @Nullable DType type;

    WriteOptions options() {
        return WriteOptions.standard().rescale(choice.rescale()).type(type);
    }

    /** One choice at most. */
    private static final class Choice {

        @Option(
                names = "--rescale",
                description =
                        "For a format that does not hold the result's type: bring the least value to black and the greatest to white.")
        private boolean rescale;

        @Option(
                names = "--clip",
                description = "For such a format too: round every value, and bring it within the format's range.")
        private boolean clip;

        Rescale rescale() {
            return rescale ? Rescale.RESCALE : clip ? Rescale.CLIP : Rescale.FAIL;
        }
    }

    /** A number of bits as the type of so many. */
    static final class Depth implements ITypeConverter<DType> {

        @Override
        public DType convert(String value) {
            return switch (value) {
                case "8" -> DType.UINT8;
                case "16" -> DType.UINT16;
                default -> throw new TypeConversionException("'" + value + "' bits are not offered; 8 and 16 are");
            };
        }
    }
}
