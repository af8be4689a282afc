package io.ndimage.io.mat;

import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatVariable;
import io.ndimage.io.internal.PartBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What stands before the content of an array of level 5.
 *
 * @param type its class
 * @param complex whether there are imaginary parts
 * @param logical whether the numbers are truth values
 * @param shape the sizes along the axes
 * @param name the variable's name; empty within cells and structs
 * @param typeName the class in MATLAB's words
 */
record Level5Header(MatClass type, boolean complex, boolean logical, Shape shape, String name, String typeName) {

    private static final int COMPLEX = 0x800;
    private static final int LOGICAL = 0x200;
    private static final int MAX_NAME = 4096;

    /** Reads the header of an array whose element ends at a place. */
    static Level5Header read(PartBytes in, long end) throws ImageReadException {
        Tag tag = Tag.read(in, end);
        if (!tag.isInt32() || tag.bytes() != 8) {
            throw in.malformed("an array's flags are " + tag.bytes() + " bytes of type " + tag.type());
        }
        int flags = in.i32();
        in.skip(4);
        MatClass type = MatClass.of(flags & 0xff, in);
        boolean logical = (flags & LOGICAL) != 0;
        if (type == MatClass.OPAQUE) {
            String name = text(in, end, "a name");
            text(in, end, "a type system");
            return new Level5Header(type, false, false, Shape.of(1, 1), name, text(in, end, "a class's name"));
        }
        Shape shape = shape(in, end);
        String name = text(in, end, "a name");
        String typeName = switch (type) {
            case OBJECT -> text(in, end, "a class's name");
            case FUNCTION -> "function_handle";
            case SPARSE -> logical ? "sparse logical" : "sparse";
            default -> logical && type.dtype() != null ? "logical" : type.name().toLowerCase(Locale.ROOT);
        };
        return new Level5Header(type, (flags & COMPLEX) != 0, logical, shape, name, typeName);
    }

    /** Returns the name of an array whose header is damaged before it. */
    static String name(PartBytes in, long end) throws ImageReadException {
        for (String passed : List.of("flags", "sizes")) {
            Tag tag = Tag.read(in, end);
            if (!tag.isInt32()) {
                throw in.malformed("an array's " + passed + " are of type " + tag.type());
            }
            in.skip(tag.bytes() + tag.padding());
        }
        return text(in, end, "a name");
    }

    private static Shape shape(PartBytes in, long end) throws ImageReadException {
        Tag tag = Tag.read(in, end);
        long ndim = tag.bytes() / 4;
        if (!tag.isInt32() || tag.bytes() % 4 != 0 || ndim < 2) {
            throw in.malformed("an array's sizes are " + tag.bytes() + " bytes of type " + tag.type());
        }
        if (ndim > Shape.MAX_NDIM) {
            throw in.file().limit("an array has " + ndim + " axes; at most " + Shape.MAX_NDIM + " are allowed");
        }
        long[] sizes = new long[(int) ndim];
        for (int a = 0; a < ndim; a++) {
            sizes[a] = tag.type() == Tag.UINT32 ? in.u32() : in.i32();
            if (sizes[a] < 0) {
                throw in.malformed("an array's size along axis " + a + " is " + sizes[a]);
            }
        }
        in.skip(tag.padding());
        try {
            return Shape.of(sizes);
        } catch (IllegalArgumentException e) {
            throw in.file().limit(String.valueOf(e.getMessage()));
        }
    }

    /** Reads an element that is a short text. */
    private static String text(PartBytes in, long end, String what) throws ImageReadException {
        Tag tag = Tag.read(in, end);
        if ((tag.type() != Tag.INT8 && tag.type() != Tag.UINT8 && tag.type() != Tag.UTF8) || tag.bytes() > MAX_NAME) {
            throw in.malformed(what + " is " + tag.bytes() + " bytes of type " + tag.type());
        }
        String text = MatNames.printable(new String(in.take((int) tag.bytes()), StandardCharsets.UTF_8));
        in.skip(tag.padding());
        return text;
    }

    MatVariable variable() {
        return new MatVariable(name, typeName, complex, shape);
    }
}
