package io.ndimage.io.tiff;

import io.ndimage.io.internal.Layout;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tifffile writes into the description of a file's first page: the shape of the array, and perhaps a letter for each axis,
 * as <code>{"shape": [2, 3, 512, 512], "axes": "TZYX"}</code>.
 */
final class ShapedDescription {

    private static final Pattern SHAPE =
            Pattern.compile("\\{.*\"shape\": \\[([0-9]{1,9}(?:, [0-9]{1,9}){0,15})].*", Pattern.DOTALL);
    private static final Pattern AXES = Pattern.compile(".*\"axes\": \"([A-Z]+)\".*", Pattern.DOTALL);

    private ShapedDescription() {}

    /** Returns whether a text is such a description. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Returns how many pages there are by a description; 1 where it does not say so. */
    static long pages(String text, Layout page) {
        long pages = 1;
        for (long size : lead(text, page)) {
            pages = Layout.times(pages, size);
        }
        return Math.max(1, pages);
    }

    /** Returns the sizes of the axes before those of a page; none where a text is no description, or one of other pages. */
    private static long[] lead(String text, Layout page) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return new long[0];
        }
        long[] sizes = Arrays.stream(matcher.group(1).split(", "))
                .mapToLong(Long::parseLong)
                .toArray();
        int lead = sizes.length - (page.channels() == 1 ? 2 : 3);
        boolean fits = lead > 0
                && sizes[lead] == page.height()
                && sizes[lead + 1] == page.width()
                && sizes[sizes.length - 1] == (page.channels() == 1 ? page.width() : page.channels());
        return fits ? Arrays.copyOf(sizes, lead) : new long[0];
    }

    /**
     * Returns a stack of slices as a description says that they lie, of which the last may be missing; null where that says
     * something else or nothing.
     */
    static @Nullable TiffStack shaped(TiffStack slices, String description) {
        Layout page = new Layout(1, slices.height(), slices.width(), slices.samples(), slices.dtype());
        long[] lead = lead(description, page);
        if (lead.length == 0 || slices.frames() * slices.channels() != 1) {
            return null;
        }
        long inner = lead[0] == 0 ? 0 : pages(description, page) / lead[0];
        if (inner > 0 && slices.slices() < inner * lead[0] && slices.slices() % inner == 0) {
            lead[0] = slices.slices() / inner;
        }
        return named(slices, lead, letters(description, lead.length + (page.channels() == 1 ? 2 : 3), lead.length));
    }

    /** Returns a letter for each of the first axes: those given, or T and Z from the last. */
    private static String letters(String description, int ndim, int lead) {
        Matcher matcher = AXES.matcher(description);
        if (matcher.matches() && matcher.group(1).length() == ndim) {
            return matcher.group(1).substring(0, lead);
        }
        return lead <= 2 ? "TZ".substring(2 - lead) : "";
    }

    private static @Nullable TiffStack named(TiffStack slices, long[] sizes, String letters) {
        long[] counts = {1, 1, 1};
        int last = -1;
        long pages = 1;
        for (int a = 0; a < letters.length(); a++) {
            int place = "TZC".indexOf(letters.charAt(a));
            if (place <= last) {
                return null;
            }
            last = place;
            counts[place] = sizes[a];
            pages = Layout.times(pages, sizes[a]);
        }
        boolean colours = counts[2] > 1 && slices.samples() > 1;
        return pages == slices.slices() && !colours
                ? new TiffStack(
                        counts[0],
                        counts[1],
                        counts[2],
                        slices.height(),
                        slices.width(),
                        slices.samples(),
                        slices.dtype(),
                        slices.spacing())
                : null;
    }
}
