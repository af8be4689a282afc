package io.ndimage.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.Reference;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import io.ndimage.io.mat.Budget;
import io.ndimage.io.mat.MatClass;
import io.ndimage.io.mat.MatNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value as MATLAB has it: its class is an attribute, MATLAB_class. A dataset without that, as other programs write it, has the
 * class of its elements.
 *
 * @param file where it lies
 * @param name its name, empty within cells
 * @param node what jHDF knows of it
 */
record MatlabVariable(OpenFile file, String name, Node node) implements Variable {

    private static final String CLASS = "MATLAB_class";
    private static final String EMPTY = "MATLAB_empty";
    private static final String SPARSE = "MATLAB_sparse";
    private static final String FIELDS = "MATLAB_fields";
    private static final Set<String> NUMBERS = Set.of(
            "double", "single", "logical", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64");
    private static final MatValue NOTHING = MatValue.of(NdArray.zeros(DType.FLOAT64, 0, 0));

    @Override
    public MatVariable header() throws ImageReadException {
        if (node instanceof Group group) {
            return header(group);
        }
        if (!(node instanceof Dataset dataset)) {
            return new MatVariable(name, node.getType().toString(), false, Shape.of(1, 1));
        }
        // Only what stands in place of the elements of an empty value is read.
        Shape shape = shape(dataset, new Budget(file.bytes(), Limits.standard()));
        ElementType type = ElementType.of(dataset.getDataType());
        boolean complex = type != null && type.complex() && !has(EMPTY);
        return new MatVariable(name, className(dataset), complex, shape);
    }

    private MatVariable header(Group group) throws ImageReadException {
        if (has(SPARSE)) {
            Node data = group.getChild("data");
            ElementType type = data instanceof Dataset dataset ? ElementType.of(dataset.getDataType()) : null;
            String word = "logical".equals(className(group)) ? "sparse logical" : "sparse";
            return new MatVariable(name, word, type != null && type.complex(), sparseShape(group));
        }
        String type = className(group);
        return new MatVariable(name, type, false, type.equals("struct") ? structShape(group) : Shape.of(1, 1));
    }

    private boolean has(String attribute) {
        return node.getAttribute(attribute) != null;
    }

    private String className(Node of) {
        String given = OpenFile.text(of, CLASS);
        if (given != null) {
            return MatNames.printable(given);
        }
        if (of instanceof Dataset dataset) {
            ElementType type = ElementType.of(dataset.getDataType());
            boolean reference = dataset.getDataType() instanceof Reference;
            return reference
                    ? "cell"
                    : type == null ? dataset.getDataType().getClass().getSimpleName() : MatClass.word(type.result());
        }
        return "struct";
    }

    private Shape shape(Dataset dataset, Budget budget) throws ImageReadException {
        return has(EMPTY) ? file.shape(dataset, budget) : DatasetElements.shape(file.bytes(), dataset);
    }

    @Override
    public Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
        if (!(node instanceof Dataset dataset) || has(EMPTY) || !NUMBERS.contains(className(dataset))) {
            return Optional.empty();
        }
        DatasetElements elements = file.elements(dataset);
        boolean reversed = dataset.getDimensionsAsLong().length == region.ndim();
        return elements == null || !reversed
                ? Optional.empty()
                : Optional.of(logical(dataset, elements.read(region, budget)));
    }

    @Override
    public Optional<Shape> chunk() {
        return node instanceof Dataset dataset ? DatasetElements.chunk(dataset) : Optional.empty();
    }

    @Override
    public MatValue read(Budget budget, int depth) throws ImageReadException {
        budget.checkDepth(depth);
        if (node instanceof Group group) {
            String type = className(group);
            return has(SPARSE)
                    ? sparse(group, budget)
                    : type.equals("struct") ? struct(group, budget, depth) : new MatValue.Opaque(type, Shape.of(1, 1));
        }
        if (!(node instanceof Dataset dataset)) {
            return new MatValue.Opaque(node.getType().toString(), Shape.of(1, 1));
        }
        String type = className(dataset);
        Shape shape = shape(dataset, budget);
        if (has(EMPTY)) {
            return empty(type, shape);
        }
        if (NUMBERS.contains(type)) {
            return MatValue.of(logical(dataset, file.numbers(dataset, budget)));
        }
        return switch (type) {
            case "char" -> text(file.numbers(dataset, budget));
            case "cell" -> new MatValue.Cells(shape, referred(dataset, budget, depth));
            case "canonical empty" -> NOTHING;
            default -> new MatValue.Opaque(type, shape);
        };
    }

    private NdArray logical(Dataset dataset, NdArray numbers) {
        return className(dataset).equals("logical") ? numbers.astype(DType.BOOL) : numbers;
    }

    private MatValue empty(String type, Shape shape) throws ImageReadException {
        if (shape.elements() != 0) {
            throw file.bytes().malformed(-1, "an empty value has the shape " + shape);
        }
        return switch (type) {
            case "char" -> new MatValue.Text(shape, "");
            case "cell" -> new MatValue.Cells(shape, List.of());
            case "struct" -> {
                Map<String, List<MatValue>> fields = new LinkedHashMap<>();
                fieldNames().forEach(field -> fields.put(field, List.of()));
                yield new MatValue.Struct(shape, fields);
            }
            case "canonical empty" -> NOTHING;
            default -> MatClass.empty(type, shape);
        };
    }

    private MatValue text(NdArray codes) {
        StringBuilder text = new StringBuilder(codes.elements());
        for (double code : codes.toDoubles()) {
            text.append((char) code);
        }
        return new MatValue.Text(codes.shape(), text.toString());
    }

    /** Returns what the references of a dataset refer to, in C order. */
    private List<MatValue> referred(Dataset dataset, Budget budget, int depth) throws ImageReadException {
        NdArray addresses = file.numbers(dataset, budget);
        budget.takeValues(addresses.elements());
        List<MatValue> values = new ArrayList<>();
        for (long address : (long[]) addresses.data()) {
            values.add(address == 0 ? NOTHING : file.referred(address, budget, depth + 1));
        }
        return values;
    }

    /** Returns the names of the fields in their order, where the file says it. */
    private Set<String> fieldNames() {
        Attribute fields = node.getAttribute(FIELDS);
        Map<String, Boolean> names = new LinkedHashMap<>();
        if (fields != null && fields.getData() instanceof Object[] list) {
            for (Object field : list) {
                StringBuilder letters = new StringBuilder();
                if (field instanceof Object[] characters) {
                    for (Object character : characters) {
                        letters.append(character);
                    }
                } else {
                    letters.append(field);
                }
                names.put(MatNames.printable(letters.toString()), true);
            }
        }
        return names.keySet();
    }

    /** Returns the fields in their order; where the file does not say it, in that of the group. */
    private Map<String, Supplier<Node>> fields(Group group) {
        Map<String, Supplier<Node>> children = file.members(group);
        Set<String> names = fieldNames();
        if (!names.equals(children.keySet())) {
            return children;
        }
        Map<String, Supplier<Node>> ordered = new LinkedHashMap<>();
        names.forEach(field -> ordered.put(field, children.get(field)));
        return ordered;
    }

    /**
     * Returns the dataset that keeps the values of a field for an array of structs; null where the field has one value, or is
     * damaged.
     */
    private static @Nullable Dataset column(Supplier<Node> member) {
        Node field;
        try {
            field = member.get();
        } catch (RuntimeException damaged) {
            return null;
        }
        boolean many = field instanceof Dataset dataset
                && dataset.getDataType() instanceof Reference
                && dataset.getAttribute(CLASS) == null;
        return many ? (Dataset) field : null;
    }

    private Shape structShape(Group group) throws ImageReadException {
        for (Supplier<Node> field : file.members(group).values()) {
            Dataset column = column(field);
            if (column != null) {
                return DatasetElements.shape(file.bytes(), column);
            }
        }
        return Shape.of(1, 1);
    }

    private MatValue struct(Group group, Budget budget, int depth) throws ImageReadException {
        Shape shape = structShape(group);
        Map<String, List<MatValue>> values = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Node>> field : fields(group).entrySet()) {
            budget.takeValues(1);
            Dataset column = column(field.getValue());
            List<MatValue> all = column == null
                    ? List.of(file.inner(field.getValue(), budget, depth + 1))
                    : referred(column, budget, depth);
            if (all.get(0) instanceof MatValue.Unreadable && column == null) {
                budget.takeValues(shape.elements());
                all = Collections.nCopies((int) shape.elements(), all.get(0));
            }
            if (all.size() != shape.elements()) {
                throw file.bytes()
                        .malformed(
                                -1,
                                "the field '" + field.getKey() + "' has " + all.size() + " values for structs of "
                                        + shape);
            }
            values.put(MatNames.printable(field.getKey()), all);
        }
        return new MatValue.Struct(shape, values);
    }

    private Shape sparseShape(Group group) throws ImageReadException {
        long rows = file.integer(node, SPARSE);
        long columns = file.dataset(group, "jc").getSize() - 1;
        if (rows < 0 || rows > Integer.MAX_VALUE || columns < 0 || columns > Integer.MAX_VALUE) {
            throw file.bytes().malformed(-1, "a sparse matrix of " + rows + " rows and " + columns + " columns");
        }
        return Shape.of(rows, columns);
    }

    private MatValue sparse(Group group, Budget budget) throws ImageReadException {
        SparseParts parts = new SparseParts(file, sparseShape(group), budget);
        boolean logical = className(group).equals("logical");
        Node data = group.getChild("data");
        return data == null
                ? parts.value(new long[0], file.integers(file.dataset(group, "jc"), budget), null, logical)
                : parts.value(
                        file.integers(file.dataset(group, "ir"), budget),
                        file.integers(file.dataset(group, "jc"), budget),
                        file.dataset(group, "data"),
                        logical);
    }
}
