package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import io.ndimage.io.Npy;
import io.ndimage.io.Npz;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The program that {@code golden/interop} starts: it writes files of every format and type into a folder, and {@code files.tsv}, which
 * says what they hold: file, variable, type and shape. The elements follow from type and shape, as {@code
 * written_files/pattern.py} computes them too.
 */
final class WritingFiles {

    /** The golden ratio of 64 bits: its multiples spread over all bits. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final List<DType> VERSION4 = List.of(
            DType.UINT8, DType.UINT16, DType.INT16, DType.INT32, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX128);

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    private WritingFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the files into the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        WritingFiles files = new WritingFiles(Path.of(arguments[0]));
        files.arrays();
        files.variables();
        files.others();
        files.pictures();
        Files.write(files.folder.resolve("files.tsv"), files.lines);
    }

    /** Returns an array whose elements follow from their number in C order. */
    static NdArray pattern(DType dtype, long... sizes) {
        NdArray array = NdArray.zeros(dtype, sizes);
        int numbers = array.elements() * (dtype.isComplex() ? 2 : 1);
        for (int i = 0; i < numbers; i++) {
            long bits = (i + 1) * STEP;
            switch (dtype) {
                case BOOL -> ((boolean[]) array.data())[i] = bits < 0;
                case UINT8, INT8 -> ((byte[]) array.data())[i] = (byte) (bits >> 56);
                case UINT16, INT16 -> ((short[]) array.data())[i] = (short) (bits >> 48);
                case UINT32, INT32 -> ((int[]) array.data())[i] = (int) (bits >> 32);
                case UINT64, INT64 -> ((long[]) array.data())[i] = bits;
                case FLOAT32, COMPLEX64 -> ((float[]) array.data())[i] = (bits >> 40) * 0x1p-12f;
                case FLOAT64, COMPLEX128 -> ((double[]) array.data())[i] = (bits >> 11) * 0x1p-20;
            }
        }
        return array;
    }

    private void said(String file, String variable, NdArray array) {
        lines.add(String.join(
                "\t", file, variable, array.dtype().toString(), array.shape().toString()));
    }

    private void arrays() throws IOException {
        long[][] shapes = {{}, {7}, {0, 5}, {6, 5}, {3, 4, 5}};
        Map<String, NdArray> all = new LinkedHashMap<>();
        for (DType dtype : DType.values()) {
            for (int s = 0; s < shapes.length; s++) {
                NdArray array = pattern(dtype, shapes[s]);
                String name = dtype + "_" + s;
                Npy.write(folder.resolve(name + ".npy"), array);
                said(name + ".npy", "", array);
                all.put(name, array);
                said("stored.npz", name, array);
                said("deflated.npz", name, array);
            }
        }
        Npz.write(folder.resolve("stored.npz"), all);
        Npz.writeCompressed(folder.resolve("deflated.npz"), all);
    }

    private void variables() throws IOException {
        for (MatVersion version : MatVersion.values()) {
            String file = "numbers_" + version.toString().toLowerCase(Locale.ROOT) + ".mat";
            Map<String, MatValue> values = new LinkedHashMap<>();
            for (DType dtype : version == MatVersion.V4 ? VERSION4 : List.of(DType.values())) {
                for (long[] sizes : new long[][] {{1, 1}, {6, 5}, {3, 4, 5}, {3, 0}}) {
                    // An empty complex array of version 7.3 is real.
                    boolean held = sizes.length == 2 || version != MatVersion.V4;
                    if (held && !(dtype.isComplex() && sizes[1] == 0)) {
                        NdArray array = pattern(dtype, sizes);
                        String name = dtype + "_" + sizes.length + "_" + sizes[1];
                        values.put(name, MatValue.of(array));
                        said(file, name, array);
                    }
                }
            }
            MatFile.write(folder.resolve(file), values, version);
        }
    }

    /** What is no array of numbers: spelled out in {@code written_files/spelled.py} and {@code spelled.m}. */
    private void others() throws IOException {
        MatValue one = MatValue.of(NdArray.full(DType.FLOAT64, 1, 1, 1));
        MatValue two = MatValue.of(NdArray.full(DType.FLOAT64, 2, 1, 1));
        MatValue text = MatValue.of("hello");
        Map<String, MatValue> values = new LinkedHashMap<>();
        values.put("text", text);
        values.put("lines", new MatValue.Text(Shape.of(2, 3), "onetwo"));
        values.put("cells", new MatValue.Cells(Shape.of(2, 2), List.of(one, text, two, MatValue.of("x"))));
        values.put("no_cells", new MatValue.Cells(Shape.of(0, 2), List.of()));
        values.put("single_struct", MatValue.of(Map.of("x", two)));
        Map<String, List<MatValue>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(text, MatValue.of("you")));
        fields.put("a", List.of(one, two));
        values.put("structs", new MatValue.Struct(Shape.of(1, 2), fields));
        NdArray rows = NdArray.wrap(DType.INT32, new int[] {1, 0, 2}, 3);
        NdArray columns = NdArray.wrap(DType.INT32, new int[] {0, 1, 3, 3}, 4);
        for (DType dtype : List.of(DType.FLOAT64, DType.COMPLEX128, DType.BOOL)) {
            NdArray entries = NdArray.of(new double[] {2.5, 1.5, -3}).astype(dtype);
            values.put("sparse_" + dtype, new MatValue.Sparse(Shape.of(4, 3), rows, columns, entries));
        }
        for (MatVersion version : List.of(MatVersion.V6, MatVersion.V7, MatVersion.V7_3)) {
            String name = "others_" + version.toString().toLowerCase(Locale.ROOT) + ".mat";
            MatFile.write(folder.resolve(name), values, version);
        }
    }

    private void picture(String name, Image image) throws IOException {
        Images.write(folder.resolve(name), image);
        said(name, "", image.array());
    }

    private void pictures() throws IOException {
        for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.UINT16)) {
            picture("gray_" + dtype + ".png", Image.of(pattern(dtype, 13, 17), "y", "x"));
        }
        for (DType dtype : List.of(DType.UINT8, DType.UINT16)) {
            for (int channels = 2; channels <= 4; channels++) {
                Image image = Image.of(pattern(dtype, 13, 17, channels), "y", "x", Image.CHANNEL);
                picture(channels + "_" + dtype + ".png", image);
            }
        }
        for (DType dtype : DType.values()) {
            if (!dtype.isComplex()) {
                picture("gray_" + dtype + ".tif", Image.of(pattern(dtype, 13, 17), "y", "x"));
                picture("pages_" + dtype + ".tif", Image.of(pattern(dtype, 5, 13, 17), "z", "y", "x"));
                if (dtype != DType.BOOL) {
                    picture("rgb_" + dtype + ".tif", Image.of(pattern(dtype, 13, 17, 3), "y", "x", Image.CHANNEL));
                }
            }
        }
        maps();
        photographs();
    }

    /** Netpbm's maps. */
    private void maps() throws IOException {
        picture("bool.pbm", Image.of(pattern(DType.BOOL, 13, 17), "y", "x"));
        picture("bool.pam", Image.of(pattern(DType.BOOL, 13, 17), "y", "x"));
        for (DType dtype : List.of(DType.UINT8, DType.UINT16)) {
            picture(dtype + ".pgm", Image.of(pattern(dtype, 13, 17), "y", "x"));
            picture(dtype + ".ppm", Image.of(pattern(dtype, 13, 17, 3), "y", "x", Image.CHANNEL));
            picture("gray_" + dtype + ".pam", Image.of(pattern(dtype, 13, 17), "y", "x"));
            picture("rgb_" + dtype + ".pam", Image.of(pattern(dtype, 13, 17, 3), "y", "x", Image.CHANNEL));
        }
        picture("gray.pfm", Image.of(pattern(DType.FLOAT32, 13, 17), "y", "x"));
        picture("rgb.pfm", Image.of(pattern(DType.FLOAT32, 13, 17, 3), "y", "x", Image.CHANNEL));
    }

    /** Files that lose something: what is read again here is what the others must read too. */
    private void photographs() throws IOException {
        for (int channels : new int[] {1, 3}) {
            NdArray smooth = NdArray.zeros(DType.FLOAT64, 40, 50, channels);
            for (int i = 0; i < smooth.elements(); i++) {
                smooth.doubles()[i] = 128 + 100 * StrictMath.sin(i * 0.002 * channels);
            }
            NdArray pixels = smooth.astype(DType.UINT8);
            Path file = folder.resolve("photo" + channels + ".jpg");
            NdArray shaped = channels == 1 ? pixels.reshape(40, 50) : pixels;
            Images.write(file, shaped, WriteOptions.standard().quality(90));
            Npy.write(
                    folder.resolve("photo" + channels + ".jpg.npy"),
                    Images.read(file).array());
        }
    }
}
