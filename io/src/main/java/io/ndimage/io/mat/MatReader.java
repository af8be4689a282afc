package io.ndimage.io.mat;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.StoredImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads .mat files of any version, told by their first bytes. */
public final class MatReader {

    private MatReader() {}

    /** Returns what the variables' headers say; of two of one name, the later counts, as in MATLAB. */
    public static List<MatVariable> list(FileBytes file) throws ImageReadException {
        return index(file).values().stream().map(MatEntry::variable).toList();
    }

    /** Returns every variable; one that is damaged takes no other along, unless there is no other. */
    public static Map<String, MatValue> all(FileBytes file, Limits limits) throws ImageReadException {
        Budget budget = new Budget(file, limits);
        Map<String, MatValue> values = new LinkedHashMap<>();
        ImageReadException first = null;
        for (MatEntry entry : index(file).values()) {
            String name = entry.variable().name();
            try {
                values.put(name, entry.content().read(budget));
            } catch (ImageReadException e) {
                values.put(name, Damage.confined(e, entry.variable().shape()));
                first = first == null ? e : first;
            }
        }
        if (first != null && values.values().stream().allMatch(MatValue.Unreadable.class::isInstance)) {
            throw first;
        }
        return Collections.unmodifiableMap(values);
    }

    /** Returns one variable, or what lies in it at the end of a way, reading no other variable's content. */
    public static MatValue one(FileBytes file, String name, Limits limits) throws ImageReadException {
        return value(file, name, new Budget(file, limits));
    }

    private static MatValue value(FileBytes file, String name, Budget budget) throws ImageReadException {
        Map<String, MatEntry> index = index(file);
        MatPath path = index.containsKey(name) ? null : MatPath.parse(name);
        return path == null || !index.containsKey(path.variable())
                ? find(file, index, name).content().read(budget)
                : path.follow(file, find(file, index, path.variable()).content().read(budget));
    }

    /** Returns what lies in a value, by the ways to it, as {@link MatPath#members} does. */
    static Map<String, MatValue> members(FileBytes file, String name) throws ImageReadException {
        MatEntry entry = index(file).get(name);
        boolean numbers = entry != null && entry.variable().isNumbers();
        return numbers ? Map.of() : MatPath.members(name, one(file, name, Limits.standard()));
    }

    /** Returns whether a variable's header says that its elements can be numbers; of what lies within one, it is not known. */
    private static boolean canBeNumbers(Map<String, MatEntry> index, String name) {
        MatEntry entry = index.get(name);
        return entry == null || entry.variable().isNumbers();
    }

    /** Returns one variable, or a value within one, that is numbers or truth values; a sparse one with its zeros. */
    public static NdArray array(FileBytes file, String name, Limits limits) throws ImageReadException {
        Map<String, MatEntry> index = index(file);
        Budget budget = new Budget(file, limits);
        MatValue value = canBeNumbers(index, name) ? value(file, name, budget) : null;
        if (value instanceof MatValue.Numbers array) {
            return array.array();
        }
        if (value instanceof MatValue.Sparse sparse) {
            budget.takeElements(
                    sparse.shape().elements(), sparse.values().dtype().bytes());
            return sparse.dense();
        }
        String type = value == null ? find(file, index, name).variable().type() : MatClass.word(value);
        throw file.unsupported("variable '" + name + "' is of class " + type + ", not numbers");
    }

    /** Returns the sizes of one variable, or of a value within one. */
    public static Shape shape(FileBytes file, String name) throws ImageReadException {
        Map<String, MatEntry> index = index(file);
        return MatPath.parse(name) == null || index.containsKey(name)
                ? find(file, index, name).variable().shape()
                : one(file, name, Limits.standard()).shape();
    }

    /** Returns a region that lies within a variable, or a value within one, of numbers or truth values. */
    public static NdArray region(FileBytes file, String name, Region region, Limits limits) throws ImageReadException {
        MatEntry entry = index(file).get(name);
        if (entry != null && entry.variable().isNumbers()) {
            Optional<NdArray> numbers = entry.content().read(region, new Budget(file, limits));
            if (numbers.isPresent()) {
                return numbers.get();
            }
        }
        return array(file, name, limits).read(region);
    }

    /** Returns a variable of numbers as one whose regions can be read; nothing where all of it has to be read. */
    static Optional<StoredImage> open(FileBytes file, String name) throws ImageReadException {
        MatEntry entry = index(file).get(name);
        if (entry == null || !entry.variable().isNumbers()) {
            return Optional.empty();
        }
        Shape shape = entry.variable().shape();
        Region nothing = Region.whole(Shape.of(new long[shape.ndim()]));
        Optional<NdArray> probe =
                entry.content().read(nothing, new Budget(file, file.options().limits()));
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        StoredImage image = StoredImage.of(
                probe.get().dtype(),
                shape,
                (bytes, region) -> region(bytes, name, region, bytes.options().limits()));
        return Optional.of(image.chunked(entry.content().chunk().orElse(image.chunk())));
    }

    private static MatEntry find(FileBytes file, Map<String, MatEntry> index, String name) throws ImageReadException {
        MatEntry entry = index.get(name);
        if (entry == null) {
            throw file.unsupported("no variable '" + name + "'; it has " + String.join(", ", index.keySet()));
        }
        if (entry.content() instanceof MatEntry.Lost lost) {
            throw lost.problem();
        }
        return entry;
    }

    /** Returns the variables by name, where there is one at least whose header can be read. */
    private static Map<String, MatEntry> index(FileBytes file) throws ImageReadException {
        Map<String, MatEntry> index = entries(file);
        MatEntry first = index.isEmpty() ? null : index.values().iterator().next();
        if (first != null
                && first.content() instanceof MatEntry.Lost lost
                && index.values().stream().allMatch(entry -> entry.content() instanceof MatEntry.Lost)) {
            throw lost.problem();
        }
        return index;
    }

    private static Map<String, MatEntry> entries(FileBytes file) throws ImageReadException {
        byte[] head = file.take(0, Math.min(Preamble.BYTES, file.length()));
        if (Level4Header.recognises(head)) {
            return Level4Index.of(file);
        }
        if (Format.startsWith(head, Hdf5Superblock.SIGNATURE)) {
            return hdf5(file);
        }
        Preamble preamble = Preamble.of(head);
        if (preamble == null) {
            throw file.malformed(0, "not a .mat file");
        }
        return switch (preamble.version()) {
            case Preamble.LEVEL_5 -> Level5Index.of(file, preamble.order());
            case Preamble.HDF5 -> hdf5(file);
            default -> throw file.unsupported("a .mat file of the unknown version " + preamble.version());
        };
    }

    private static Map<String, MatEntry> hdf5(FileBytes file) throws ImageReadException {
        Hdf5Superblock.check(file);
        return Hdf5Reader.find(file).index(file);
    }

    /** Returns the only variable, where there is one. */
    static MatVariable only(FileBytes file) throws ImageReadException {
        List<MatVariable> variables = list(file);
        if (variables.size() != 1) {
            throw file.unsupported("it has " + variables.size() + " variables, not one; ask for one by its name: "
                    + variables.stream().map(MatVariable::name).collect(Collectors.joining(", ")));
        }
        return variables.get(0);
    }
}
