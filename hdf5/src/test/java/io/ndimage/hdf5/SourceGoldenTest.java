package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageSource;
import io.ndimage.io.MatFile;
import io.ndimage.io.Npz;
import io.ndimage.op.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables of version 7.3 as sources: what make_hdf5_fixtures.py wrote, in any region, on any threads. */
class SourceGoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat"})
    void regionsAreThoseOfTheVariable(String name) throws IOException {
        Path file = HdfFixtures.file(name);
        Set<Shape> chunks = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Map.Entry<String, NdArray> array :
                Npz.read(HdfFixtures.file("expected.npz")).entrySet()) {
            NdArray whole = array.getValue();
            ImageSource source = MatFile.open(file, array.getKey());
            assertThat(source.dtype()).as(array.getKey()).isEqualTo(whole.dtype());
            assertThat(source.shape()).isEqualTo(whole.shape());
            assertThat(source.chunk().ndim()).isEqualTo(whole.ndim());
            chunks.add(source.chunk());
            try (Engine engine = Engine.threads(2)) {
                engine.local().run(8, part -> {
                    Region region = Region.whole(whole.shape());
                    for (int a = 0; a < whole.ndim(); a++) {
                        long middle = whole.shape().size(a) / 2;
                        boolean first = (part >> (a % 3) & 1) == 0;
                        region = first ? region.with(a, 0, middle) : region.with(a, middle, region.stop(a));
                    }
                    assertThat(source.read(region))
                            .as("%s %s", array.getKey(), region)
                            .isEqualTo(whole.read(region));
                });
            }
        }
        assertThat(chunks).as("sizes of chunks").hasSizeGreaterThan(1);
    }
}
