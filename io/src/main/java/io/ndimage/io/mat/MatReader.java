package io.ndimage.io.mat;

import io.ndimage.array.NdArray;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads .mat files of any version, told by their first bytes. */
public final class MatReader {

    static final String HDF5 = "\u0089HDF\r\n\u001a\n";

    private MatReader() {}

    /** Returns what the variables' headers say; of two of one name, the later counts, as in MATLAB. */
    public static List<MatVariable> list(FileBytes file) throws ImageReadException {
        return index(file).values().stream().map(MatEntry::variable).toList();
    }

    /** Returns every variable. */
    public static Map<String, MatValue> all(FileBytes file, Limits limits) throws ImageReadException {
        Budget budget = new Budget(file, limits);
        Map<String, MatValue> values = new LinkedHashMap<>();
        for (MatEntry entry : index(file).values()) {
            values.put(entry.variable().name(), entry.content().read(budget));
        }
        return Collections.unmodifiableMap(values);
    }

    /** Returns one variable, reading no other's content. */
    public static MatValue one(FileBytes file, String name, Limits limits) throws ImageReadException {
        return find(file, name).content().read(new Budget(file, limits));
    }

    /** Returns one variable that is numbers or truth values; a sparse one with its zeros. */
    public static NdArray array(FileBytes file, String name, Limits limits) throws ImageReadException {
        return array(file, find(file, name), limits);
    }

    private static NdArray array(FileBytes file, MatEntry entry, Limits limits) throws ImageReadException {
        MatVariable variable = entry.variable();
        boolean numbers = !List.of("char", "cell", "struct").contains(variable.type());
        Budget budget = new Budget(file, limits);
        MatValue value = numbers ? entry.content().read(budget) : null;
        if (value instanceof MatValue.Numbers array) {
            return array.array();
        }
        if (value instanceof MatValue.Sparse sparse) {
            budget.takeElements(
                    sparse.shape().elements(), sparse.values().dtype().bytes());
            return sparse.dense();
        }
        throw file.unsupported("variable '" + variable.name() + "' is of class " + variable.type() + ", not numbers");
    }

    private static MatEntry find(FileBytes file, String name) throws ImageReadException {
        Map<String, MatEntry> index = index(file);
        MatEntry entry = index.get(name);
        if (entry == null) {
            throw file.unsupported("no variable '" + name + "'; it has " + String.join(", ", index.keySet()));
        }
        return entry;
    }

    private static Map<String, MatEntry> index(FileBytes file) throws ImageReadException {
        byte[] head = file.take(0, Math.min(Level5Index.HEADER_BYTES, file.length()));
        if (Level4Header.recognises(head)) {
            return Level4Index.of(file);
        }
        if (Format.startsWith(head, HDF5)) {
            throw file.unsupported("an HDF5 file, as MATLAB's version 7.3 is; save it with -v7");
        }
        if (head.length < Level5Index.HEADER_BYTES) {
            throw notMat(file);
        }
        boolean little = head[126] == 'I' && head[127] == 'M';
        boolean big = head[126] == 'M' && head[127] == 'I';
        int version = little ? head[125] : head[124];
        if (!little && !big) {
            throw notMat(file);
        }
        return switch (version) {
            case 1 -> Level5Index.of(file, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            case 2 -> throw file.unsupported("a .mat file of version 7.3, which is HDF5; save it with -v7");
            default -> throw file.unsupported("a .mat file of the unknown version " + version);
        };
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

    private static ImageReadException notMat(FileBytes file) {
        return file.malformed(0, "not a .mat file");
    }
}
