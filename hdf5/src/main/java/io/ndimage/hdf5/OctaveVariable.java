package io.ndimage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.internal.ColumnMajor;
import io.ndimage.io.mat.Budget;
import io.ndimage.io.mat.MatClass;
import io.ndimage.io.mat.MatNames;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value as Octave's {@code save -hdf5} has it: a group of its {@code type}, in Octave's words, and its {@code value}.
 *
 * @param file where it lies
 * @param name its name, empty within cells
 * @param group what jHDF knows of it
 */
record OctaveVariable(OpenFile file, String name, Group group) implements Variable {

    /** The attribute that every such group has. */
    static final String MARK = "OCTAVE_NEW_FORMAT";

    private static final String EMPTY = "OCTAVE_EMPTY_MATRIX";
    private static final String RANGE_COUNT = "OCTAVE_RANGE_NELEM";

    @Override
    public MatVariable header() throws ImageReadException {
        Budget budget = new Budget(file.bytes(), Limits.standard());
        String type = type();
        String word = word(type);
        boolean complex = type.contains("complex") && !isEmpty();
        return new MatVariable(name, word, complex, shape(type, budget));
    }

    private String type() throws ImageReadException {
        return MatNames.printable(String.valueOf(file.dataset(group, "type").getData()));
    }

    private Node value() throws ImageReadException {
        Node value = group.getChild("value");
        if (value == null) {
            throw file.bytes().malformed(-1, "'" + group.getName() + "' has no value");
        }
        return value;
    }

    private Group members() throws ImageReadException {
        if (value() instanceof Group members) {
            return members;
        }
        throw file.bytes().malformed(-1, "the value of '" + group.getName() + "' is no group");
    }

    private boolean isEmpty() {
        return group.getAttribute(EMPTY) != null;
    }

    /** Returns the class in MATLAB's words; Octave's own where MATLAB has none. */
    private String word(String type) throws ImageReadException {
        if (type.matches("(null_)?(sq_)?string")) {
            return "char";
        }
        if (type.equals("cell") || type.equals("struct")) {
            return type;
        }
        if (type.equals("scalar struct")) {
            return "struct";
        }
        if (type.startsWith("sparse")) {
            return type.contains("bool") ? "sparse logical" : "sparse";
        }
        if (type.matches("(double_)?range|null_matrix")) {
            return "double";
        }
        if (type.startsWith("bool")) {
            return "logical";
        }
        if (value() instanceof Dataset dataset) {
            ElementType element = ElementType.of(dataset.getDataType());
            if (isEmpty()) {
                return type.startsWith("float") ? "single" : type.contains("int") ? type.split(" ", 2)[0] : "double";
            }
            if (element != null) {
                return MatClass.word(element.result());
            }
        }
        return type;
    }

    private Shape shape(String type, Budget budget) throws ImageReadException {
        if (isEmpty()) {
            return file.shape(value(), budget);
        }
        if (type.matches("(double_)?range")) {
            return Shape.of(1, Math.max(0, file.integer(value(), RANGE_COUNT)));
        }
        if (value() instanceof Dataset dataset) {
            return DatasetElements.shape(file.bytes(), dataset);
        }
        return switch (type) {
            // Reversed as those of datasets are, while the sizes of what is empty are not.
            case "cell" ->
                Shape.of(ColumnMajor.reversed(
                        file.shape(file.dataset(members(), "dims"), budget).sizes()));
            case "struct" -> structShape(budget);
            default -> type.startsWith("sparse") ? sparseShape(budget) : Shape.of(1, 1);
        };
    }

    private Shape structShape(Budget budget) throws ImageReadException {
        for (Supplier<Node> field : file.members(members()).values()) {
            if (field.get() instanceof Group column) {
                return new OctaveVariable(file, "", column).shape("cell", budget);
            }
        }
        return Shape.of(1, 1);
    }

    @Override
    public Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
        String type = type();
        boolean range = type.endsWith("range");
        if (range || isEmpty() || !(value() instanceof Dataset dataset) || !header().isNumbers()) {
            return Optional.empty();
        }
        DatasetElements elements = file.elements(dataset);
        boolean reversed = dataset.getDimensionsAsLong().length == region.ndim();
        return elements == null || !reversed
                ? Optional.empty()
                : Optional.of(logical(type, elements.read(region, budget)));
    }

    private static NdArray logical(String type, NdArray numbers) {
        return type.startsWith("bool") ? numbers.astype(DType.BOOL) : numbers;
    }

    @Override
    public Optional<Shape> chunk() throws ImageReadException {
        return value() instanceof Dataset dataset ? DatasetElements.chunk(dataset) : Optional.empty();
    }

    @Override
    public MatValue read(Budget budget, int depth) throws ImageReadException {
        budget.checkDepth(depth);
        String type = type();
        String word = word(type);
        if (isEmpty()) {
            return empty(word, file.shape(value(), budget));
        }
        return switch (word) {
            case "char" -> text(file.numbers(file.dataset(group, "value"), budget));
            case "cell" -> cells(budget, depth);
            case "struct" -> type.equals("struct") ? structs(budget, depth) : struct(budget, depth);
            case "sparse", "sparse logical" -> sparse(word.equals("sparse logical"), budget);
            default -> type.endsWith("range") ? range(budget) : numbers(type, budget);
        };
    }

    private MatValue numbers(String type, Budget budget) throws ImageReadException {
        return value() instanceof Dataset dataset && ElementType.of(dataset.getDataType()) != null
                ? MatValue.of(logical(type, file.numbers(dataset, budget)))
                : new MatValue.Opaque(type, Shape.of(1, 1));
    }

    private MatValue empty(String word, Shape shape) throws ImageReadException {
        if (shape.elements() != 0) {
            throw file.bytes().malformed(-1, "an empty value has the shape " + shape);
        }
        return switch (word) {
            case "char" -> new MatValue.Text(shape, "");
            case "cell" -> new MatValue.Cells(shape, List.of());
            default -> MatClass.empty(word, shape);
        };
    }

    /** Returns the text of Octave's characters, which are bytes; those of a row are UTF-8. */
    private static MatValue text(NdArray codes) {
        byte[] bytes = codes.data() instanceof byte[] stored
                ? stored
                : (byte[]) codes.astype(DType.UINT8).data();
        boolean row = codes.ndim() == 2 && codes.shape().size(0) == 1;
        String text = new String(bytes, row ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return row ? MatValue.of(text) : new MatValue.Text(codes.shape(), text);
    }

    private MatValue range(Budget budget) throws ImageReadException {
        long count = Math.max(0, file.integer(value(), RANGE_COUNT));
        budget.takeElements(count, Double.BYTES);
        double[] ends = file.doubles(file.dataset(group, "value"), 3);
        NdArray range = NdArray.zeros(DType.FLOAT64, 1, count);
        for (int i = 0; i < count; i++) {
            range.doubles()[i] = ends[0] + i * ends[2];
        }
        return MatValue.of(range);
    }

    private MatValue.Cells cells(Budget budget, int depth) throws ImageReadException {
        Shape shape = shape("cell", budget);
        Map<String, Supplier<Node>> children = isEmpty() ? Map.of() : file.members(members());
        int count = Math.max(0, children.size() - 1);
        if (shape.elements() != count) {
            throw file.bytes().malformed(-1, "a cell array of shape " + shape + " has " + count + " cells");
        }
        budget.takeValues(count);
        MatValue[] cells = new MatValue[count];
        for (int i = 0; i < count; i++) {
            cells[i] = inner(children.get("_" + i), budget, depth);
        }
        MatValue[] ordered = new MatValue[cells.length];
        ColumnMajor.toRowMajor(cells, 0, 1, ordered, 0, 1, shape.sizes());
        return new MatValue.Cells(shape, List.of(ordered));
    }

    private MatValue inner(@Nullable Supplier<Node> node, Budget budget, int depth) throws ImageReadException {
        if (node == null) {
            throw file.bytes().malformed(-1, "'" + group.getName() + "' lacks one of its values");
        }
        return file.inner(node, budget, depth + 1);
    }

    private MatValue struct(Budget budget, int depth) throws ImageReadException {
        Map<String, MatValue> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Node>> field : file.members(members()).entrySet()) {
            budget.takeValues(1);
            fields.put(MatNames.printable(field.getKey()), inner(field.getValue(), budget, depth));
        }
        return MatValue.of(fields);
    }

    private MatValue structs(Budget budget, int depth) throws ImageReadException {
        Shape shape = structShape(budget);
        Map<String, List<MatValue>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Node>> field : file.members(members()).entrySet()) {
            if (!(inner(field.getValue(), budget, depth) instanceof MatValue.Cells column)
                    || !column.shape().equals(shape)) {
                throw file.bytes()
                        .malformed(-1, "the field '" + field.getKey() + "' is no cell array of shape " + shape);
            }
            fields.put(MatNames.printable(field.getKey()), column.cells());
        }
        return new MatValue.Struct(shape, fields);
    }

    private Shape sparseShape(Budget budget) throws ImageReadException {
        long rows = file.integers(file.dataset(members(), "nr"), budget)[0];
        long columns = file.integers(file.dataset(members(), "nc"), budget)[0];
        if (rows < 0 || rows > Integer.MAX_VALUE || columns < 0 || columns > Integer.MAX_VALUE) {
            throw file.bytes().malformed(-1, "a sparse matrix of " + rows + " rows and " + columns + " columns");
        }
        return Shape.of(rows, columns);
    }

    private MatValue sparse(boolean logical, Budget budget) throws ImageReadException {
        Group parts = members();
        return new SparseParts(file, sparseShape(budget), budget)
                .value(
                        file.integers(file.dataset(parts, "ridx"), budget),
                        file.integers(file.dataset(parts, "cidx"), budget),
                        file.dataset(parts, "data"),
                        logical);
    }
}
