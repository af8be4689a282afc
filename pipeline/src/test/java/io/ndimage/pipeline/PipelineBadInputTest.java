package io.ndimage.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineBadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "gausian_filter 5; unknown operation 'gausian_filter'; did you mean gaussian_filter",
                "gausian; unknown operation 'gausian'; did you mean gaussian_filter",
                "open; unknown operation 'open'; did you mean binary_opening",
                "geometric_transform; 'geometric_transform' is there in Java only, as it takes a function",
                "xyzzy; unknown operation 'xyzzy'; 'ndimage ops' lists them",
                "gaussian_filter; gaussian_filter needs sigma, the standard deviation of the Gaussian",
                "gaussian_filter sgma=5; gaussian_filter has no parameter 'sgma'",
                "gaussian_filter sigma=wide; gaussian_filter: sigma is 'wide'",
                "gaussian_filter sigma=-1; gaussian_filter: sigma is -1.0",
                "gaussian_filter sigma=nan; gaussian_filter: sigma is NaN",
                "gaussian_filter sigma=inf; gaussian_filter: sigma is Infinity",
                "gaussian_filter 1 order=-1; gaussian_filter: order is -1",
                "gaussian_filter 1 order=0.5; gaussian_filter: order is '0.5'",
                "gaussian_filter 1 mode=sideways; gaussian_filter: mode 'sideways' is unknown",
                "gaussian_filter 1 output=float16; gaussian_filter: output: unknown type 'float16'",
                "gaussian_filter 1 cast=up; gaussian_filter: cast is 'up'",
                "gaussian_filter 1 sigma=2; gaussian_filter: sigma is given twice",
                "gaussian_filter (1,2; 'gaussian_filter (1,2' has an open bracket",
                "gaussian_filter 1 |; an operation is missing",
                "\"\"; an operation is missing",
                "gaussian_filter 1 axes=5; gaussian_filter: axis 5 is out of range for an array of 2 dimensions",
                "gaussian_filter 1 axes=0,-2; gaussian_filter: axes 0,-2 name an axis twice",
                "gaussian_filter 1,2,3; gaussian_filter: sigma has 3 values",
                "median_filter; median_filter: size is none",
                "median_filter 3 footprint=ones(3,3); median_filter: size is '3'",
                "median_filter x; median_filter: size is 'x'",
                "grey_erosion; grey_erosion: size is none, and so are footprint and structure",
                "generic_filter mode 3; generic_filter: function 'mode' is unknown; allowed are mean, median, std",
                "generic_filter mean; generic_filter: size is none, and so is footprint",
                "generic_gradient_magnitude tilt; generic_gradient_magnitude: derivative: unknown operation 'tilt'",
                "generic_laplace 'median_filter 3'; generic_laplace: derivative2 is 'median_filter 3'; allowed is convolve1d",
                "generic_laplace 'gaussian_filter1d -1'; generic_laplace: derivative2 is 'gaussian_filter1d -1'; gaussian_filter1d",
                "correlate1d weights=[1+2k]; correlate1d: weights is '[1+2k]'; a number is needed",
                "correlate1d weights=[1+j]; correlate1d: weights is '[1+j]'; a number is needed",
                "gaussian_filter 1e300; gaussian_filter: sigma 1.0E300 with truncate 4.0 reaches",
            })
    void textIsAnsweredInOneLine(String text, String message) {
        assertThatThrownBy(() -> Pipeline.parse(text).run(Engine.shared(), Image.of(NdArray.zeros(DType.UINT8, 4, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ones(9,5",
                "ones(a)",
                "ones(-1)",
                "ones(100000,100000)",
                "cross(2,2)",
                "disk()",
                "[[1,2],[3]]",
                "[1,2",
                "[1]]",
                "[a]",
                "[[1],2]"
            })
    void malformedArraysAreRefused(String text) {
        assertThatThrownBy(() -> ArrayText.parse(text, ArrayFiles.standard()))
                .isInstanceOfAny(IllegalArgumentException.class, UncheckedIOException.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }
}
