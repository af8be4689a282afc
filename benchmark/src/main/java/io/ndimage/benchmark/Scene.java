package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.measurements.Measurements;
import io.ndimage.morphology.Morphology;
import java.util.Arrays;

/** What the arrays show. Each is computed from its coordinates alone: the same on every machine. */
public enum Scene {
    /** Grey levels of 0 to 255: shades at several scales, edges, and some noise, as in a photograph. */
    PHOTO {
        @Override
        NdArray draw(DType type, Shape shape) {
            return texture(shape, new int[] {256, 64, 16, 4, 1}, new double[] {70, 45, 35, 15, 10}, 90)
                    .astype(type);
        }
    },
    /** The grey levels of a photograph, and two shifted ones, as the three colours of its pixels. */
    COLOURS {
        @Override
        NdArray draw(DType type, Shape shape) {
            byte[] grey = (byte[]) PHOTO.draw(DType.UINT8, shape).data();
            byte[] colours = new byte[Math.multiplyExact(3, grey.length)];
            for (int i = 0; i < colours.length; i++) {
                colours[i] = grey[(i / 3 + 1000 * (i % 3)) % grey.length];
            }
            long[] sizes = Arrays.copyOf(shape.sizes(), shape.ndim() + 1);
            sizes[shape.ndim()] = 3;
            return NdArray.wrap(DType.UINT8, colours, sizes).astype(type);
        }
    },
    /** Objects of some ten pixels across, with holes: half of the area. */
    BLOBS {
        @Override
        NdArray draw(DType type, Shape shape) {
            return texture(shape, new int[] {24, 6}, new double[] {10, 4}, 0)
                    .greaterThan(7)
                    .astype(type);
        }
    },
    /** Each pixel true or false as a coin falls. */
    NOISE {
        @Override
        NdArray draw(DType type, Shape shape) {
            return texture(shape, new int[] {1}, new double[] {1}, 0)
                    .greaterThan(0.5)
                    .astype(type);
        }
    },
    /** One pixel in five hundred is true. */
    SPECKS {
        @Override
        NdArray draw(DType type, Shape shape) {
            return texture(shape, new int[] {1}, new double[] {1}, 0)
                    .greaterThan(0.998)
                    .astype(type);
        }
    },
    /** The numbers of the blobs. */
    BLOB_LABELS {
        @Override
        NdArray draw(DType type, Shape shape) {
            return Measurements.label()
                    .apply(BLOBS.draw(DType.BOOL, shape))
                    .array()
                    .astype(type);
        }

        @Override
        DType type(DType ofCase) {
            return DType.INT32;
        }
    },
    /** The blobs' numbers where blobs are the deepest, a few elements of each: where floods begin. */
    MARKERS {
        @Override
        NdArray draw(DType type, Shape shape) {
            NdArray cores = Morphology.binaryErosion().iterations(3).apply(BLOBS.draw(DType.BOOL, shape));
            return Measurements.label().apply(cores).array().astype(type);
        }

        @Override
        DType type(DType ofCase) {
            return DType.INT32;
        }
    },
    /** Points on lines that are bent, the more so the further from the first corner: where an image is read off. */
    BENT_LINES {
        @Override
        NdArray draw(DType type, Shape shape) {
            int height = (int) shape.size(0);
            int width = (int) shape.size(1);
            double[] places = new double[2 * height * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    places[y * width + x] = y - 0.1 * y * x / width;
                    places[(height + y) * width + x] = x - 0.1 * x * y / height;
                }
            }
            return NdArray.wrap(DType.FLOAT64, places, 2, height, width);
        }

        @Override
        DType type(DType ofCase) {
            return DType.FLOAT64;
        }
    };

    /** Returns the type of its elements in a case of a type. */
    DType type(DType ofCase) {
        return ofCase;
    }

    abstract NdArray draw(DType type, Shape shape);

    /** Returns sums of random values on lattices, interpolated between their points, as float32. */
    private static NdArray texture(Shape shape, int[] spacings, double[] heights, double edge) {
        long[] sizes = shape.sizes();
        int width = (int) sizes[sizes.length - 1];
        int height = (int) sizes[sizes.length - 2];
        int depth = sizes.length == 3 ? (int) sizes[0] : 1;
        float[] pixels = new float[Math.toIntExact(shape.elements())];
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                int start = (z * height + y) * width;
                for (int octave = 0; octave < spacings.length; octave++) {
                    addLine(pixels, start, width, y, z, spacings[octave], heights[octave]);
                }
                for (int x = 0; x < width && edge > 0; x++) {
                    float shade = pixels[start + x];
                    pixels[start + x] = (float) (shade > edge ? Math.min(255, shade + 60) : shade);
                }
            }
        }
        return NdArray.wrap(DType.FLOAT32, pixels, sizes);
    }

    private static void addLine(float[] pixels, int start, int width, int y, int z, int spacing, double height) {
        double fy = (double) (y % spacing) / spacing;
        double fz = (double) (z % spacing) / spacing;
        double left = 0;
        double right = point(0, y / spacing, z / spacing, fy, fz, spacing);
        for (int x = 0; x < width; x++) {
            if (x % spacing == 0) {
                left = right;
                right = point(x / spacing + 1, y / spacing, z / spacing, fy, fz, spacing);
            }
            double fx = (double) (x % spacing) / spacing;
            pixels[start + x] += (float) (height * (left + fx * (right - left)));
        }
    }

    /** Returns the value between the lattice's points along y and z. */
    private static double point(int x, int y, int z, double fy, double fz, int seed) {
        double near = between(random(x, y, z, seed), random(x, y + 1, z, seed), fy);
        return fz == 0
                ? near
                : between(near, between(random(x, y, z + 1, seed), random(x, y + 1, z + 1, seed), fy), fz);
    }

    private static double between(double a, double b, double fraction) {
        return a + fraction * (b - a);
    }

    /** Returns a number of 0 to 1 for a lattice point, by the mixing steps of SplitMix64. */
    private static double random(int x, int y, int z, int seed) {
        long bits = ((long) seed << 48) ^ ((long) z << 32) ^ ((long) y << 16) ^ x;
        bits = (bits + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        bits ^= bits >>> 31;
        return (bits >>> 11) * 0x1.0p-53;
    }
}
