package io.ndimage.io.tiff;

import io.ndimage.array.Note;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.internal.FileBytes;
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
            if (page != null && page.layout().equals(pages.get(0).layout())) {
                pages.add(page);
            }
        }
        return of(file, pages, first, all);
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
        if (first.number(TiffDirectory.ORIENTATION, 1) != 1) {
            notes.add(Note.loss("orientation not applied"));
        }
        if (description.isCalibrated()) {
            notes.add(Note.loss("ImageJ's calibration of the numbers not applied"));
        }
        if (pages.size() < all) {
            notes.add(Note.loss(all - pages.size() + " of " + all
                    + " pages not read, previews or of another size or type; ask for one by its number, 0 to "
                    + (all - 1)));
        }
        List<TiffPage> found = pages;
        if (all == 1 && description.images() > 1) {
            found = behind(file, pages.get(0), description.images());
            if (found.size() == 1) {
                notes.add(Note.loss("only the first of " + description.images() + " images is there"));
            }
        }
        TiffStack stack = description.stack(found.size(), pages.get(0).layout(), TiffSpacing.of(first));
        return new TiffPages(found, ShapedDescription.shaped(stack, text), notes);
    }

    /** Returns a page and those that lie behind it without directories of their own; the page alone, if the file ends too early. */
    private static List<TiffPage> behind(FileBytes file, TiffPage page, long images) throws ImageReadException {
        long bytes = page.contiguousBytes();
        long start = page.segments().offsets()[0];
        if (bytes == 0 || images > (file.length() - start) / bytes) {
            return List.of(page);
        }
        if (images > TiffChain.MAX_SEGMENTS / page.segments().count()) {
            throw file.limit("more than " + TiffChain.MAX_SEGMENTS + " strips or tiles");
        }
        List<TiffPage> pages = new ArrayList<>();
        for (int i = 0; i < images; i++) {
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
                return single(chain.page(directory), TiffSpacing.of(directory));
            }
        }
        if (count == 1) {
            TiffPages all = of(file);
            if (index >= 0 && index < all.pages.size()) {
                return single(all.pages.get(index), all.stack.spacing());
            }
            count = all.pages.size();
        }
        throw file.malformed(-1, "no page '" + number + "'; it has pages 0 to " + (count - 1));
    }

    private static TiffPages single(TiffPage page, TiffSpacing spacing) {
        return new TiffPages(List.of(page), TiffStack.slices(1, page.layout(), spacing), List.of());
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
            TiffStack stack = TiffStack.slices(1, page.layout(), TiffSpacing.UNKNOWN);
            parts.add(new ImagePart(
                    Integer.toString(number), page.layout().dtype().toString(), stack.shape()));
            if (!isSecondary(directory)) {
                first = first == null ? page : first;
                differ |= !page.layout().equals(first.layout());
            }
        }
        return differ ? parts : List.of();
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
