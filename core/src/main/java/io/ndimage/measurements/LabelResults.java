package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What a {@link LabelTable} has gathered, read as arrays: a number, or several, for each entry of the index, in its shape. */
final class LabelResults {

    private final LabelTable table;
    private final int[] rows;
    private final long[] sizes;

    private LabelResults(LabelTable table, int[] rows, long... sizes) {
        this.table = table;
        this.rows = rows;
        this.sizes = sizes;
    }

    /** Returns what is read for the entries of the index. */
    static LabelResults of(LabelTable table) {
        LabelIndex index = table.index();
        return new LabelResults(
                table,
                table.resultRows(),
                index == null ? new long[0] : index.shape().sizes());
    }

    /** Returns what is read for each row of the table. */
    static LabelResults ofRows(LabelTable table) {
        return new LabelResults(table, IntStream.range(0, table.rowCount()).toArray(), table.rowCount());
    }

    /** Returns how many elements each entry has. */
    NdArray counts() {
        CountColumn counts = (CountColumn) table.column(Part.COUNT);
        long[] values = Arrays.stream(rows).mapToLong(counts::get).toArray();
        return NdArray.wrap(DType.INT64, values, sizes);
    }

    /** Returns the type of the sums of elements of a type. */
    static DType sumType(DType type) {
        if (type.isComplex()) {
            return DType.COMPLEX128;
        }
        return type.isFloat() ? DType.FLOAT64 : type.kind() == DType.Kind.UNSIGNED ? DType.UINT64 : DType.INT64;
    }

    /** Returns the sums: of whole numbers exactly, as whole numbers. */
    NdArray sums() {
        if (table.dtype().isFloat() || table.dtype().isComplex()) {
            return parts(Part.SUM, RowSums::get);
        }
        DType type = sumType(table.dtype());
        RowSums sums = (RowSums) table.column(Part.SUM);
        long[] values = new long[rows.length];
        for (int entry = 0; entry < rows.length; entry++) {
            BigInteger sum = sums.whole(rows[entry]);
            if (sum.bitLength() > (type == DType.UINT64 ? Long.SIZE : Long.SIZE - 1)) {
                throw new IllegalArgumentException("the elements" + label(entry) + " sum to " + sum + ", which " + type
                        + " cannot hold; convert the input with astype(FLOAT64), if rounding is meant");
            }
            values[entry] = sum.longValue();
        }
        return NdArray.wrap(type, values, sizes);
    }

    private String label(int entry) {
        LabelIndex index = table.index();
        return index == null ? "" : " of label " + index.label(entry);
    }

    /** Returns the means. */
    NdArray means() {
        return parts(Part.SUM, LabelResults::mean);
    }

    private static double mean(RowSums sums, int row) {
        return sums.get(row) / sums.count(row);
    }

    /** Returns the means of the squared distances from the mean: of complex numbers those of both parts together. */
    NdArray variances() {
        return numbers(this::variance);
    }

    /** Returns the roots of the variances. */
    NdArray deviations() {
        return numbers(row -> Math.sqrt(variance(row)));
    }

    private double variance(int row) {
        return table.column(Part.SQUARES) instanceof PartsColumn parts
                ? mean((RowSums) parts.real(), row) + mean((RowSums) parts.imaginary(), row)
                : mean((RowSums) table.column(Part.SQUARES), row);
    }

    /** Returns the least or the greatest elements, in the input's type. */
    NdArray extremes(Part part) {
        NdArray out = NdArray.zeros(table.dtype(), sizes);
        checked(part).store(rows, out);
        return out;
    }

    /** Returns where the least or the greatest elements stand. */
    NdArray positions(Part part) {
        return wholeNumbers(table.shape().ndim(), checked(part)::position);
    }

    private ExtremeColumn checked(Part part) {
        ExtremeColumn extremes = (ExtremeColumn) table.column(part);
        if (sizes.length == 0 && !extremes.has(rows[0])) {
            throw new IllegalArgumentException(
                    "labels mark no element to measure: an extreme of nothing is not defined");
        }
        return extremes;
    }

    /** Returns the medians: float32 or complex64 where the elements are, which hold the mean of two of them as well as those. */
    NdArray medians() {
        MedianColumn medians = (MedianColumn) table.column(Part.VALUES);
        DType type = table.dtype();
        if (type.isComplex()) {
            return complex(type, medians::get, medians::imaginary);
        }
        NdArray numbers = numbers(medians::get);
        return type == DType.FLOAT32 ? numbers.astype(type) : numbers;
    }

    /** Returns the centres of mass. */
    NdArray centers() {
        int ndim = table.shape().ndim();
        if (table.column(Part.SUM) instanceof PartsColumn mass) {
            return complexCenters(mass, (PartsColumn) table.column(Part.MOMENTS));
        }
        RowSums mass = (RowSums) table.column(Part.SUM);
        MomentColumn moments = (MomentColumn) table.column(Part.MOMENTS);
        double[] values = new double[Math.multiplyExact(rows.length, ndim)];
        for (int i = 0; i < values.length; i++) {
            int row = rows[i / ndim];
            values[i] = moments.get(i % ndim, row) / mass.get(row);
        }
        return NdArray.wrap(DType.FLOAT64, values, withAxis(ndim));
    }

    private NdArray complexCenters(PartsColumn mass, PartsColumn moments) {
        int ndim = table.shape().ndim();
        NdArray out = NdArray.zeros(DType.COMPLEX128, withAxis(ndim));
        double[] slots = (double[]) out.data();
        for (int i = 0; i < out.elements(); i++) {
            int row = rows[i / ndim];
            double re = ((RowSums) mass.real()).get(row);
            double im = ((RowSums) mass.imaginary()).get(row);
            double momentRe = ((MomentColumn) moments.real()).get(i % ndim, row);
            double momentIm = ((MomentColumn) moments.imaginary()).get(i % ndim, row);
            double scale = Math.max(Math.abs(re), Math.abs(im)); // so that no square overflows
            if (scale == 0) { // each part by 0, as NumPy divides
                slots[2 * i] = momentRe / scale;
                slots[2 * i + 1] = momentIm / scale;
                continue;
            }
            double size = re / scale * re + im / scale * im;
            slots[2 * i] = (momentRe * (re / scale) + momentIm * (im / scale)) / size;
            slots[2 * i + 1] = (momentIm * (re / scale) - momentRe * (im / scale)) / size;
        }
        return out;
    }

    /** Returns where boxes start along each axis, and then where they stop. */
    NdArray boxes() {
        return wholeNumbers(2 * table.shape().ndim(), ((BoxColumn) table.column(Part.BOX))::write);
    }

    /** Returns how many elements lie in each bin. */
    NdArray histograms() {
        HistogramColumn histograms = (HistogramColumn) table.column(Part.BINS);
        return wholeNumbers(histograms.bins(), histograms::write);
    }

    /** A number of a row, read from a column of sums. */
    private interface OfSums {
        double of(RowSums sums, int row);
    }

    /** Returns a number for each entry, or, of complex elements, one that is made of a part's sums for each part. */
    private NdArray parts(Part part, OfSums number) {
        if (table.column(part) instanceof PartsColumn parts) {
            return complex(
                    DType.COMPLEX128,
                    row -> number.of((RowSums) parts.real(), row),
                    row -> number.of((RowSums) parts.imaginary(), row));
        }
        RowSums sums = (RowSums) table.column(part);
        return numbers(row -> number.of(sums, row));
    }

    /** Returns a number for each entry. */
    NdArray numbers(IntToDoubleFunction ofRow) {
        return NdArray.wrap(
                DType.FLOAT64, Arrays.stream(rows).mapToDouble(ofRow).toArray(), sizes);
    }

    /** Returns a complex number for each entry. */
    NdArray complex(DType type, IntToDoubleFunction real, IntToDoubleFunction imaginary) {
        NdArray out = NdArray.zeros(type, sizes);
        double[] reals = Arrays.stream(rows).mapToDouble(real).toArray();
        double[] imaginaries = Arrays.stream(rows).mapToDouble(imaginary).toArray();
        Pixels.of(type).fromDoubles(reals, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
        Pixels.imaginary(type).fromDoubles(imaginaries, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
        return out;
    }

    /** Writes several numbers of a row into an array. */
    private interface RowWriter {
        void write(int row, long[] out, int at);
    }

    /** Returns so many whole numbers for each entry, along one more axis. */
    private NdArray wholeNumbers(int each, RowWriter writer) {
        long[] values = new long[Math.multiplyExact(rows.length, each)];
        for (int entry = 0; entry < rows.length; entry++) {
            writer.write(rows[entry], values, entry * each);
        }
        return NdArray.wrap(DType.INT64, values, withAxis(each));
    }

    private long[] withAxis(int size) {
        long[] all = Arrays.copyOf(sizes, sizes.length + 1);
        all[sizes.length] = size;
        return all;
    }
}
