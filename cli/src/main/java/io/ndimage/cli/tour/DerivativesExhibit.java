package io.ndimage.cli.tour;

import static io.ndimage.arithmetic.Arithmetic.hypot;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.measurements.Measurements.maximum;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.cli.tour.Shown.Fact;
import io.ndimage.figure.ColorLimits;
import io.ndimage.figure.ColorMap;
import io.ndimage.figure.Figure;
import io.ndimage.figure.Panel;
import io.ndimage.figure.Scale;
import java.util.ArrayList;
import java.util.List;

/** Derivatives of Gaussians: blurring and differentiating in one. */
final class DerivativesExhibit implements Exhibit {

    /** Leaves the largest half percent out, so that few strong edges do not darken the rest; zero stays mid-gray. */
    static final Scale MOST_OF_BOTH_SIGNS = values -> {
        ColorLimits limits = Scale.percentiles(0.5, 99.5).limits(values);
        double reach = Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
        return reach > 0 ? new ColorLimits(-reach, reach) : Scale.symmetric().limits(values);
    };

    private static final int[] SIGMAS = {2, 5, 10};

    @Override
    public String name() {
        return "3-derivatives";
    }

    @Override
    public String title() {
        return "Gaussian derivatives";
    }

    @Override
    public String sentence() {
        return "An image convolved with the derivative of a Gaussian is blurred and differentiated in one. Sigma chooses the "
                + "scale of the edges: windows at 2, the outlines of what is large at 10.";
    }

    @Override
    public String java() {
        return """
                NdArray gray = gray().apply(photo).array();
                List<Panel> panels = new ArrayList<>();
                for (int sigma : new int[] {2, 5, 10}) {
                    NdArray ix = gaussianFilter(sigma).order(0, 1).apply(gray);
                    NdArray iy = gaussianFilter(sigma).order(1, 0).apply(gray);
                    NdArray magnitude = hypot().apply(ix, iy);
                    panels.add(Panel.of(ix, ColorMap.signedGray()).title("x, sigma " + sigma));
                    panels.add(Panel.of(iy, ColorMap.signedGray()).title("y, sigma " + sigma));
                    panels.add(Panel.of(magnitude).title("Magnitude, sigma " + sigma));
                }
                Figure figure = Figure.of(3, panels);
                """;
    }

    @Override
    public List<String> commands(Sources sources) {
        String photo = sources.photo().path();
        return List.of(
                "./ndimage run " + photo + " 'gray | gaussian_filter sigma=5 order=0,1' --rescale -o x-5.png",
                "./ndimage run " + photo + " 'gray | gaussian_filter sigma=5 order=1,0' --rescale -o y-5.png",
                "./ndimage run " + photo
                        + " 'gray | gaussian_gradient_magnitude sigma=5 output=float32' --rescale -o magnitude-5.png");
    }

    @Override
    public Shown show(Sources sources) {
        NdArray gray = sources.photo().grays().astype(DType.FLOAT32);
        List<Panel> panels = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        List<Fact> times = new ArrayList<>();
        for (int sigma : SIGMAS) {
            long start = System.nanoTime();
            NdArray ix = gaussianFilter(sigma).order(0, 1).apply(gray);
            NdArray iy = gaussianFilter(sigma).order(1, 0).apply(gray);
            NdArray magnitude = hypot().apply(ix, iy);
            times.add(Fact.millisSince("x, y, magnitude, sigma " + sigma, start));
            double greatest = maximum().apply(magnitude).getDouble();
            facts.add(Fact.of("greatest magnitude, sigma " + sigma, "%.1f", greatest));
            panels.add(Panel.of(ix, ColorMap.signedGray(), MOST_OF_BOTH_SIGNS).title("x, sigma " + sigma));
            panels.add(Panel.of(iy, ColorMap.signedGray(), MOST_OF_BOTH_SIGNS).title("y, sigma " + sigma));
            panels.add(Panel.of(magnitude, ColorMap.gray(), Scale.percentiles(0, 99.5))
                    .title("Magnitude, sigma " + sigma));
        }
        facts.addAll(times);
        return Shown.of(Figure.of(SIGMAS.length, panels), facts.toArray(Fact[]::new));
    }
}
