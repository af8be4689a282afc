package io.ndimage.cli;

import io.ndimage.io.Limits;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How large an image may be that is read. */
final class LimitOptions {
    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            description = "Refuse an image with more pixels than this; " + Limits.STANDARD_PIXELS + " unless told.")
    private long maxPixels = Limits.STANDARD_PIXELS;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Memory.class,
            description = "Refuse an image whose pixels take more memory than this, such as 500m or 2g; "
                    + "a quarter of what Java may use unless told.")
    private long maxBytes = Limits.standard().maxBytes();

    Limits limits() {
        return new Limits(maxPixels, maxBytes);
    }

    /** An amount of memory as Java's {@code -Xmx} takes it: bytes, or a number with k, m or g behind it. */
    static final class Memory implements ITypeConverter<Long> {

        private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgKMG]?)");

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value);
            if (!size.matches()) {
                throw new TypeConversionException("'" + value + "' is no amount of memory such as 500m or 2g");
            }
            int unit = " kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT));
            return Long.parseLong(size.group(1)) << (10 * unit);
        }
    }
}
