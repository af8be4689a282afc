package io.ndimage.io.tiff;

import io.ndimage.array.Note;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a file that are read together, what they are together, and what is to be said of them and of the others.
 *
 * @param pages all of one layout
 * @param stack what they are together
 */
record TiffPages(List<TiffPage> pages, TiffStack stack, List<Note> notes) {

    /** What a directory says of a page that is not shown beside others: a smaller copy, or a mask. */
    private static final int PREVIEW_OR_MASK = 5;

    /** Returns the first page and those that lie as it does; smaller copies of a page, and masks, are left out. */
    static TiffPages of(FileBytes file) throws ImageReadException {
        TiffChain chain = new TiffChain(file);
        TiffDirectory top = chain.next();
        TiffDirectory first = top;
        int all = 1;
        for (; isSecondary(first) && chain.hasNext(); all++) {
            first = chain.next();
        }
        if (isSecondary(first)) {
            first = top;
        }
        List<TiffPage> pages = new ArrayList<>();
        pages.add(chain.page(first));
        for (; chain.hasNext(); all++) {
            TiffDirectory directory = chain.next();
            TiffPage page = isSecondary(directory) ? null : chain.page(directory);
            if (page != null && isLike(file, page, pages.get(0))) {
                pages.add(page);
            }
        }
        return of(file, pages, first, all);
    }

    /** Returns whether a page lies as another once both are read. */
    private static boolean isLike(FileBytes file, TiffPage page, TiffPage first) {
        return page.shown(file).equals(first.shown(file))
                && page.colours().inks() == first.colours().inks()
                && page.white() == first.white();
    }

    /** Returns the same pages, of the numbers of their palettes' colours. */
    TiffPages indices(FileBytes file) throws ImageReadException {
        List<TiffPage> numbers = new ArrayList<>();
        for (TiffPage page : pages) {
            numbers.add(page.indices(file));
        }
        return new TiffPages(numbers, stack.of(numbers.get(0).shown(file)), notes);
    }

    private static boolean isSecondary(TiffDirectory directory) throws ImageReadException {
        return (directory.number(TiffDirectory.SUBFILE_TYPE, 0) & PREVIEW_OR_MASK) != 0;
    }

    private static TiffPages of(FileBytes file, List<TiffPage> pages, TiffDirectory first, int all)
            throws ImageReadException {
        String text = first.text(TiffDirectory.DESCRIPTION);
        ImageJDescription description = new ImageJDescription(text);
        List<Note> notes = new ArrayList<>();
        if (first.has(TiffDirectory.ICC_PROFILE)) {
            notes.add(Note.loss("embedded colour profile not applied"));
        }
        notes.addAll(pages.get(0).orientation().notes(file));
        if (first.has(TiffDirectory.SUB_DIRECTORIES)) {
            notes.add(Note.information("pictures within pages, such as smaller copies, not read"));
        }
        if (description.isCalibrated()) {
            notes.add(Note.loss("ImageJ's calibration of the numbers not applied"));
        }
        if (pages.size() < all) {
            notes.add(Note.loss(all - pages.size() + " of " + all
                    + " pages not read, previews or of another size or type; ask for one by its number, 0 to "
                    + (all - 1)));
        }
        Layout page = pages.get(0).shown(file);
        long claimed = description.images(page);
        List<TiffPage> found = pages;
        if (all == 1) {
            claimed = Math.max(
                    claimed,
                    Math.max(ShapedDescription.pages(text, page), first.count(TiffDirectory.METAMORPH_PLANES)));
            found = behind(file, pages.get(0), claimed);
        }
        if (found.size() < claimed && claimed > all) {
            Note note = Note.loss("only " + (found.size() == 1 ? "the first" : found.size()) + " of " + claimed
                    + " images " + (found.size() == 1 ? "is" : "are") + " there");
            file.forgive(first.position(), note);
        }
        TiffSpacing spacing = pages.get(0).orientation().asked(file).isLying()
                ? TiffSpacing.of(first).turned()
                : TiffSpacing.of(first);
        TiffStack stack = description.stack(found.size(), page, spacing);
        @Nullable TiffStack shaped = ShapedDescription.shaped(stack, text);
        String unknown = shaped != null ? "" : unknown(description, text, found.size(), stack);
        if (!unknown.isEmpty()) {
            notes.add(Note.loss(unknown + " not applied; the pages lie behind each other"));
        }
        return new TiffPages(found, shaped == null ? stack : shaped, notes);
    }

    /** Returns what of the pages' order a description says in words that are not known here; an empty text for nothing. */
    private static String unknown(ImageJDescription description, String text, int pages, TiffStack stack) {
        if (pages == 1) {
            return "";
        }
        if (text.contains("<OME")) {
            return "the axes of OME's description";
        }
        if (ShapedDescription.isOne(text)) {
            return "the shape and axes of the description";
        }
        return description.isOtherThan(stack) ? "ImageJ's frames, slices and channels" : "";
    }

    /** Returns a page and as many of those that lie behind it, without directories of their own, as the file holds. */
    private static List<TiffPage> behind(FileBytes file, TiffPage page, long images) throws ImageReadException {
        long bytes = page.contiguousBytes();
        if (bytes == 0 || images <= 1) {
            return List.of(page);
        }
        long there = Math.min(images, (file.length() - page.segments().offsets()[0]) / bytes);
        if (there > TiffChain.MAX_SEGMENTS / page.segments().count()) {
            throw file.limit("more than " + TiffChain.MAX_SEGMENTS + " strips or tiles");
        }
        List<TiffPage> pages = new ArrayList<>();
        for (int i = 0; i < there; i++) {
            pages.add(page.with(page.segments().moved(i * bytes)));
        }
        return pages;
    }

    /** Returns one page, given its number from 0 on. */
    static TiffPages part(FileBytes file, String number) throws ImageReadException {
        int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
        TiffChain chain = new TiffChain(file);
        int count = 0;
        for (; chain.hasNext(); count++) {
            TiffDirectory directory = chain.next();
            if (count == index) {
                TiffPage page = chain.page(directory);
                TiffSpacing spacing = TiffSpacing.of(directory);
                return single(file, page, page.orientation().asked(file).isLying() ? spacing.turned() : spacing);
            }
        }
        if (count == 1) {
            TiffPages all = of(file);
            if (index >= 0 && index < all.pages.size()) {
                return single(file, all.pages.get(index), all.stack.spacing());
            }
            count = all.pages.size();
        }
        throw file.malformed(-1, "no page '" + number + "'; it has pages 0 to " + (count - 1));
    }

    private static TiffPages single(FileBytes file, TiffPage page, TiffSpacing spacing) {
        TiffStack stack = TiffStack.slices(1, page.shown(file), spacing);
        return new TiffPages(List.of(page), stack, page.orientation().notes(file));
    }

    /** Returns every page that can be read, where they are no stack; nothing where they are one. */
    static List<ImagePart> parts(FileBytes file) throws ImageReadException {
        TiffChain chain = new TiffChain(file);
        List<ImagePart> parts = new ArrayList<>();
        TiffPage first = null;
        boolean differ = false;
        for (int number = 0; chain.hasNext(); number++) {
            TiffDirectory directory = chain.next();
            TiffPage page = readable(chain, directory);
            if (page == null) {
                continue;
            }
            TiffStack stack = TiffStack.slices(1, page.shown(file), TiffSpacing.UNKNOWN);
            parts.add(new ImagePart(Integer.toString(number), stack.dtype().toString(), stack.shape()));
            if (!isSecondary(directory)) {
                first = first == null ? page : first;
                differ |= !page.shown(file).equals(first.shown(file));
            }
        }
        return differ ? parts : List.of();
    }

    /** Returns what can be asked for by name beside a file's image: the pages of a stack, the numbers of colours. */
    static List<ImagePart> views(FileBytes file, ImageInfo image) throws ImageReadException {
        List<ImagePart> views = new ArrayList<>();
        TiffPages all = of(file);
        TiffPage first = all.pages.get(0);
        int last = count(file) - 1;
        if (last > 0 && parts(file).isEmpty()) {
            TiffStack page = TiffStack.slices(1, first.shown(file), TiffSpacing.UNKNOWN);
            views.add(new ImagePart("0 to " + last, page.dtype().toString(), page.shape()));
        }
        if (first.colours().palette() != null) {
            views.addAll(Palette.views(image));
        }
        return views;
    }

    /** Returns how many pages can be asked for by their numbers. */
    private static int count(FileBytes file) throws ImageReadException {
        TiffChain chain = new TiffChain(file);
        int count = 0;
        for (; chain.hasNext(); count++) {
            chain.next();
        }
        return count == 1 ? of(file).pages.size() : count;
    }

    private static @Nullable TiffPage readable(TiffChain chain, TiffDirectory directory) throws ImageReadException {
        try {
            return chain.page(directory);
        } catch (ImageReadException e) {
            if (e.kind() == Kind.LIMIT_EXCEEDED) {
                throw e;
            }
            return null;
        }
    }
}
