package io.ndimage.io.tiff;

import io.ndimage.io.internal.Layout;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ImageJ writes into the description of a file's first page: a line {@code key=value} for each thing it knows of the stack.
 * The pages are in the order of {@link TiffStack}.
 */
final class ImageJDescription {

    private static final String FIRST_LINE = "ImageJ=";

    /** The version of ImageJ from which on these keys are known. */
    private static final String VERSION = "1.11a";

    private static final int MOST_COLOURS = 7;
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Set<String> PIXELS = Set.of("pixel", "pixels");

    private final Map<String, String> values = new HashMap<>();

    /** Reads a description, whoever wrote it. */
    ImageJDescription(String text) {
        if (text.startsWith(FIRST_LINE)) {
            for (String line : text.split("[\r\n]+", -1)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }
    }

    /** Returns how many such pages the file holds by this: as many as it says, or as its axes have where they have more. */
    long images(Layout page) {
        long channels = page.channels() == 1 ? count("channels") : 1;
        long ofAxes = Layout.times(Layout.times(count("frames"), count("slices")), channels);
        return Math.max(count("images"), ofAxes);
    }

    /** Returns whether the numbers stored stand for others. */
    boolean isCalibrated() {
        return values.containsKey("c0") || values.containsKey("cf");
    }

    /**
     * Returns what the pages are together. Where there are more or fewer than this says, the outermost of frames, slices and channels
     * has as many as there are; where that is no whole number, and where this says nothing, they are slices.
     */
    TiffStack stack(long pages, Layout page, TiffSpacing ofPage) {
        String unit = unit();
        TiffSpacing spacing = new TiffSpacing(
                distance("finterval"),
                distance("spacing"),
                ofPage.y(),
                ofPage.x(),
                unit.isEmpty() ? ofPage.unit() : unit);
        long frames = count("frames");
        long slices = count("slices");
        long channels = count("channels");
        if (frames > 1) {
            frames = pages / Layout.times(slices, channels);
        } else if (slices > 1) {
            slices = pages / channels;
        } else if (channels > 1) {
            channels = pages;
        }
        boolean fits = Layout.times(Layout.times(frames, slices), channels) == pages;
        return fits && (channels == 1 || page.channels() == 1)
                ? new TiffStack(
                        frames, slices, channels, page.height(), page.width(), page.channels(), page.dtype(), spacing)
                : TiffStack.slices(pages, page, spacing);
    }

    /** Returns whether this names axes that a stack does not have. */
    boolean isOtherThan(TiffStack stack) {
        return (count("frames") > 1 && stack.frames() == 1) || (count("channels") > 1 && stack.channels() == 1);
    }

    private long count(String key) {
        try {
            return Math.max(1, Long.parseLong(values.getOrDefault(key, "1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private double distance(String key) {
        try {
            double value = Double.parseDouble(values.getOrDefault(key, "1"));
            return value > 0 && value <= Double.MAX_VALUE ? value : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Returns the unit, in which a character past ASCII may be written as a backslash, u and four digits. */
    private String unit() {
        String unit = ESCAPED.matcher(values.getOrDefault("unit", ""))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        return PIXELS.contains(unit) ? "" : unit;
    }

    /** Returns the description of a stack that is written. */
    static String of(TiffStack stack) {
        TiffSpacing spacing = stack.spacing();
        StringBuilder text = new StringBuilder(FIRST_LINE + VERSION + "\n");
        text.append("images=").append(stack.layout().pages()).append('\n');
        append(text, "channels", stack.channels());
        append(text, "slices", stack.slices());
        append(text, "frames", stack.frames());
        if (stack.channels() > 1 || (stack.slices() > 1 && stack.frames() > 1)) {
            boolean colours = stack.channels() > 1 && stack.channels() <= MOST_COLOURS;
            text.append("hyperstack=true\nmode=")
                    .append(colours ? "composite" : "grayscale")
                    .append('\n');
        }
        if (!spacing.unit().isEmpty()) {
            text.append("unit=").append(ascii(spacing.unit())).append('\n');
        }
        if (spacing.z() != 1) {
            text.append("spacing=").append(spacing.z()).append('\n');
        }
        if (spacing.t() != 1) {
            text.append("finterval=").append(spacing.t()).append('\n');
        }
        return text.append("loop=false\n").toString();
    }

    private static void append(StringBuilder text, String key, long count) {
        if (count > 1) {
            text.append(key).append('=').append(count).append('\n');
        }
    }

    private static String ascii(String unit) {
        StringBuilder text = new StringBuilder();
        for (char c : unit.toCharArray()) {
            if (c < ' ') {
                continue;
            }
            text.append(c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
        return text.toString();
    }
}
