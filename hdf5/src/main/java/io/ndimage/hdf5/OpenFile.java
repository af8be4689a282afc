package io.ndimage.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ContiguousDataset;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.mat.Budget;
import io.ndimage.io.mat.Damage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that jHDF has opened, and how things in it are looked up.
 *
 * @param bytes the file itself
 * @param hdf what jHDF makes of it
 */
record OpenFile(FileBytes bytes, HdfFile hdf) {

    /** Returns what a node is, by Octave's mark or else in MATLAB's way. */
    Variable variable(String name, Node node) {
        return node instanceof Group group && group.getAttribute(OctaveVariable.MARK) != null
                ? new OctaveVariable(this, name, group)
                : new MatlabVariable(this, name, node);
    }

    /** Returns a value within another one; if it is damaged, no other is taken along. */
    MatValue inner(Supplier<Node> node, Budget budget, int depth) throws ImageReadException {
        return Damage.confined(() ->
                Guard.run(bytes, () -> variable("", node.get()).read(budget, depth)));
    }

    /** Returns the members of a group by name. */
    Map<String, Supplier<Node>> members(Group group) {
        return Members.of(hdf, group);
    }

    /** Returns the value that a reference refers to. */
    MatValue referred(long address, Budget budget, int depth) throws ImageReadException {
        return inner(() -> hdf.getNodeByAddress(address), budget, depth);
    }

    /** Returns the elements of a dataset, or null where they are no numbers. */
    @Nullable
    DatasetElements elements(Dataset dataset) {
        ElementType type = ElementType.of(dataset.getDataType());
        return type == null ? null : new DatasetElements(bytes, hdf.getUserBlockSize(), dataset, type);
    }

    /** Returns the elements of a dataset in MATLAB's order of axes. */
    NdArray numbers(Dataset dataset, Budget budget) throws ImageReadException {
        return numbers(dataset, DatasetElements.shape(bytes, dataset), budget);
    }

    /** Returns the elements of a dataset, of which there must be one axis or only one that is long, as they come. */
    long[] integers(Node node, Budget budget) throws ImageReadException {
        Dataset dataset = dataset(node);
        NdArray numbers = numbers(dataset, Shape.of(dataset.getSize()), budget);
        if (numbers.dtype().isComplex()) {
            throw bytes.malformed(-1, "'" + node.getName() + "' has complex numbers where integers belong");
        }
        return (long[]) numbers.astype(DType.INT64).data();
    }

    /** Returns the elements of a dataset as an array of as many. */
    NdArray numbers(Dataset dataset, Shape shape, Budget budget) throws ImageReadException {
        DatasetElements elements = elements(dataset);
        if (elements == null) {
            throw bytes.unsupported("'" + dataset.getName() + "' has elements of HDF5's "
                    + dataset.getDataType().getClass().getSimpleName() + ", which are no numbers");
        }
        return elements.read(shape, budget);
    }

    /** Returns some doubles that a dataset's elements consist of. */
    double[] doubles(Dataset dataset, int count) throws ImageReadException {
        if (!(dataset instanceof ContiguousDataset piece) || dataset.getSizeInBytes() != (long) count * Double.BYTES) {
            throw bytes.malformed(-1, "'" + dataset.getName() + "' does not have " + count + " numbers");
        }
        byte[] stored = bytes.take(hdf.getUserBlockSize() + piece.getDataAddress(), (long) count * Double.BYTES);
        double[] values = new double[count];
        Elements.load(ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN), values, DType.FLOAT64, 0);
        return values;
    }

    /** Returns a member of a group that must be there and be a dataset. */
    Dataset dataset(Group group, String name) throws ImageReadException {
        Supplier<Node> node = members(group).get(name);
        if (node == null) {
            throw bytes.malformed(-1, "'" + group.getName() + "' has no '" + name + "'");
        }
        return dataset(node.get());
    }

    private Dataset dataset(Node node) throws ImageReadException {
        if (node instanceof Dataset dataset) {
            return dataset;
        }
        throw bytes.malformed(-1, "'" + node.getName() + "' is no dataset");
    }

    /** Returns sizes that the file stores as numbers. */
    Shape shape(Node sizes, Budget budget) throws ImageReadException {
        if (dataset(sizes).getSize() > Shape.MAX_NDIM) {
            throw bytes.limit(
                    "an array has " + dataset(sizes).getSize() + " axes; at most " + Shape.MAX_NDIM + " are allowed");
        }
        try {
            return Shape.of(integers(sizes, budget));
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(-1, String.valueOf(e.getMessage()));
        }
    }

    /** Returns an attribute that is a text, or null where there is none. */
    static @Nullable String text(Node node, String name) {
        Attribute attribute = node.getAttribute(name);
        return attribute == null ? null : String.valueOf(attribute.getData());
    }

    /** Returns an attribute that is one integer. */
    long integer(Node node, String name) throws ImageReadException {
        Attribute attribute = node.getAttribute(name);
        ElementType type = attribute == null ? null : ElementType.of(attribute.getDataType());
        ByteBuffer value = attribute == null ? null : attribute.getBuffer();
        if (type == null || value == null || type.complex() || attribute.getSize() != 1) {
            throw bytes.malformed(-1, "'" + node.getName() + "' has no number as its " + name);
        }
        Object data = Elements.allocate(type.dtype(), 1);
        type.load(value.order(type.order()).limit(value.position() + type.bytes()), data, 0);
        return NdArray.wrap(type.dtype(), data, 1).getLong(0);
    }
}
