package io.ndimage.testkit;

import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.flow.Sequence;
import io.ndimage.io.Images;
import io.ndimage.op.ArrayOperation;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.pipeline.Call;
import io.ndimage.pipeline.Outcome;
import io.ndimage.pipeline.Pipeline;
import io.ndimage.testkit.RandomArrays.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the catalog, on images with a channel axis, a z axis and unequal spacing: what gives an array gives an image
 * that knows its axes, no channel shows in another, and Java and text give and refuse the same.
 */
class ImageAxesLawTest {

    /** What moves pixels, or reads them off elsewhere: tests of their own say what becomes of their spacing. */
    private static final Set<String> MOVES = Set.of("zoom", "rotate", "affine_transform", "map_coordinates");

    /** What makes one number of a pixel's colours, and what depends on where an element stands among all. */
    private static final Set<String> ACROSS = Set.of("gray", "normal_noise");

    private static final List<List<String>> IMAGES = List.of(
            List.of("y", "x"),
            List.of("z", "y", "x"),
            List.of("y", "x", Image.CHANNEL),
            List.of("z", "y", "x", Image.CHANNEL),
            List.of(Image.CHANNEL, "y", "x"));

    private final RandomArrays random = new RandomArrays(11);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static List<String> calls() {
        return Stream.concat(
                        Examples.all().stream(),
                        Stream.of(
                                "gaussian_filter sigma=1",
                                "gaussian_filter1d sigma=1 axis=-1",
                                "uniform_filter1d size=3 axis=-2",
                                "correlate weights=ones(3,3,3)",
                                "generic_laplace derivative2='gaussian_filter1d sigma=1 order=2'",
                                "binary_erosion",
                                "binary_fill_holes",
                                "binary_hit_or_miss",
                                "binary_propagation",
                                "grey_closing size=3",
                                "distance_transform_edt",
                                "distance_transform_edt return_distances=false return_indices=true",
                                "distance_transform_cdt return_distances=false return_indices=true",
                                "distance_transform_bf return_distances=false return_indices=true",
                                "label",
                                "watershed_ift",
                                "add",
                                "equal",
                                "atan2",
                                "roll 1 axis=-1",
                                "spline_filter1d order=3 axis=-1",
                                "shift shift=0.4 order=1",
                                "rotate angle=90 axes=-1,-2",
                                "fftn s=4,8",
                                "fftn axes=-2",
                                "gaussian_filter sigma=1 axes=-2,-1",
                                "binary_erosion axes=-1",
                                "ifftn axes=0",
                                "irfftn axes=0,1",
                                "fourier_gaussian sigma=1",
                                "fourier_gaussian sigma=1 n=9",
                                "fourier_shift shift=0.5",
                                "maximum_position",
                                "histogram min=0 max=9 bins=3",
                                "center_of_mass"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anArrayMadeOfAnImageIsAnImage(String text) throws IOException {
        boolean taken = false;
        for (List<String> axes : IMAGES) {
            for (DType dtype : List.of(DType.BOOL, DType.UINT8, DType.FLOAT64, DType.COMPLEX128)) {
                taken |= check(text, axes, dtype, true);
                taken |= check(text, axes, dtype, false);
            }
        }
        assertThat(taken).as("any image is taken").isTrue();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void togetherOnAnImageOperationsGiveWhatOneByOneGives(String text) {
        if (!(Examples.operation(text) instanceof RegionOperation operation)
                || operation.ports().stream().anyMatch(port -> port.required() && !port.equals(Port.INPUT))) {
            return;
        }
        List<RegionOperation> chain =
                List.of(uniformFilter(3), operation, zoom(2).order(1).border(Border.nearest()));
        for (List<String> axes : IMAGES) {
            NdArray pixels = random.next(DType.FLOAT64, Values.UNIFORM, sizes(axes));
            Image image = Image.of(pixels, axes.toArray(String[]::new)).spaced(spacing(axes), "mm");
            Image expected = image;
            try {
                for (RegionOperation next : chain) {
                    expected = next.apply(expected);
                }
            } catch (IllegalArgumentException refused) {
                assertThatThrownBy(() -> Sequence.run(Engine.serial(), chain, image))
                        .hasMessage(refused.getMessage());
                continue;
            }
            assertThat(Sequence.run(Engine.serial(), chain, image)).isEqualTo(expected);
        }
    }

    /**
     * Checks a call on an image.
     *
     * @param everywhere whether further arrays have a channel axis where the image has one
     * @return whether it was not refused
     */
    private boolean check(String text, List<String> axes, DType dtype, boolean everywhere) throws IOException {
        Operation<?> operation = Examples.operation(text);
        NdArray[] arrays = Examples.arrays(operation, random, dtype, Values.UNIFORM, true, sizes(axes));
        Image image = new Image(arrays[0], axes, spacing(axes), "mm", List.of(Note.information("a note")));
        NdArray[] more = Arrays.copyOfRange(arrays, 1, arrays.length);
        if (!everywhere) {
            for (int p = 0; p < more.length && image.channelAxis() >= 0; p++) {
                more[p] = more[p].shape().equals(image.array().shape())
                        ? channel(more[p], image.channelAxis(), 0)
                        : more[p];
            }
        }
        if (List.of("add", "equal", "atan2").contains(text)) {
            more = new NdArray[] {everywhere ? arrays[0].copy() : channel(arrays[0], axes.size() - 1, 0)};
        }
        Pipeline inText = inText(text, more);
        Object result;
        try {
            result = inJava(operation, image, more);
        } catch (IllegalArgumentException refused) {
            String name = Named.Names.of(operation);
            assertThatThrownBy(() -> inText.run(Engine.serial(), image))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(refused.getMessage())
                    .hasMessageStartingWith(name);
            return false;
        }
        Outcome outcome = inText.outcome(Engine.serial(), image);
        if (result instanceof Image given) {
            assertThat(outcome).isEqualTo(new Outcome(given, given));
            checkAxes(operation, image, given);
            if (image.channelAxis() >= 0
                    && !ACROSS.contains(Named.Names.of(operation))
                    && !text.contains("=-") // of an image without channels, that counts from elsewhere
                    && !(image.channelAxis() == 0 && text.contains("ax"))) {
                checkChannels((ArrayOperation) operation, image, more, given);
            }
        } else if (result instanceof ArrayResult holder) {
            assertThat(outcome.result()).isEqualTo(result);
            assertThat(outcome.image()).isEqualTo(operation.image(holder.array(), image, more));
            checkAxes(operation, image, operation.image(holder.array(), image, more));
        } else if (result instanceof NdArray table) {
            assertThat(outcome.image()).isEqualTo(Image.of(table));
        } else {
            assertThat(outcome).isEqualTo(new Outcome(result, null));
        }
        return true;
    }

    private static long[] sizes(List<String> axes) {
        return axes.stream()
                .mapToLong(axis -> switch (axis) {
                    case "z" -> 4;
                    case "y" -> 7;
                    case "x" -> 6;
                    default -> 3;
                })
                .toArray();
    }

    private static List<Double> spacing(List<String> axes) {
        return axes.stream()
                .map(axis -> switch (axis) {
                    case "z" -> 2.5;
                    case "y" -> 0.5;
                    case "x" -> 0.1;
                    default -> 1.0;
                })
                .toList();
    }

    /** Returns what the operation gives by its method that takes an image. */
    private static Object inJava(Operation<?> operation, Image image, NdArray[] more) {
        return operation instanceof ArrayOperation array
                ? array.apply(image, more)
                : ((ResultOperation<?>) operation).apply(image, more);
    }

    /** Returns the call as text, with the further arrays in files. */
    private Pipeline inText(String text, NdArray[] more) throws IOException {
        List<Call> calls = Pipeline.parse(text).calls();
        Call call = calls.get(calls.size() - 1);
        List<Port> ports = call.operation().ports();
        Map<String, String> files = new HashMap<>();
        for (int p = 0; p < more.length; p++) {
            Path file = folder.resolve(ports.get(p + 1).name() + ".npy");
            Images.write(file, Image.of(more[p]));
            files.put(ports.get(p + 1).name(), file.toString());
        }
        return new Pipeline(List.of(new Call(call.entry(), call.operation(), files)));
    }

    private static void checkAxes(Operation<?> operation, Image image, Image given) {
        String name = Named.Names.of(operation);
        assertThat(given.axes()).hasSize(given.array().ndim());
        assertThat(given.notes()).startsWith(Note.information("a note"));
        if (name.equals("gray") && image.channelAxis() >= 0) {
            assertThat(given.geometry()).isEqualTo(image.geometry().without(image.channelAxis()));
        } else if (given.array().ndim() == image.array().ndim() + 1) {
            assertThat(given.geometry().without(0)).isEqualTo(image.geometry());
            assertThat(given.channelAxis()).isZero();
        } else if (given.axes().equals(image.axes())) {
            boolean same =
                    given.spacing().equals(image.spacing()) && given.unit().equals("mm");
            assertThat(same || MOVES.contains(name) || name.endsWith("fftn")).isTrue();
        } else {
            assertThat(MOVES).contains(name);
        }
    }

    /** Checks that each channel is what the operation makes of it alone. */
    private static void checkChannels(ArrayOperation operation, Image image, NdArray[] more, Image given) {
        int axis = given.channelAxis();
        assertThat(axis).isEqualTo(image.channelAxis());
        for (int c = 0; c < 3; c++) {
            int number = c;
            NdArray[] others = Arrays.stream(more)
                    .map(array -> array.ndim() == image.array().ndim() ? channel(array, axis, number) : array)
                    .toArray(NdArray[]::new);
            Image alone =
                    image.with(channel(image.array(), axis, c), image.geometry().without(axis));
            Image expected = operation.apply(alone, others);
            assertThat(given.with(
                            channel(given.array(), axis, c), given.geometry().without(axis)))
                    .isEqualTo(expected);
        }
    }

    private static NdArray channel(NdArray array, int axis, int number) {
        Shape shape = array.shape();
        return array.read(Region.whole(shape).with(axis, number, number + 1))
                .reshape(shape.without(axis).sizes());
    }
}
