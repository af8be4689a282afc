package io.ndimage.benchmark;

import boofcv.BoofVersion;
import ij.ImageJ;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencv.core.Core;

/** What the figures depend on besides the machine and the code, in sentences. */
final class Surroundings {

    private Surroundings() {}

    /** Returns the JVM. */
    static String jvm() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ".";
    }

    /** Returns the peers' versions. */
    static String peers(Map<String, String> python) {
        String versions = python.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return "In the JVM: OpenCV " + Core.VERSION + ", BoofCV " + BoofVersion.VERSION + ", ImageJ " + ImageJ.VERSION
                + (versions.isEmpty() ? "." : "; apart: " + versions + ".");
    }

    /** Returns how long was measured. */
    static String effort(Effort effort) {
        return "JVMs that time everything: " + effort.rounds()
                + " (one of our plain kernels, of the copy, and of a peer that takes more than 4 times as long as we); "
                + effort.warmups() + " iterations to warm up (a third, once our code is warm or for a peer) and "
                + effort.iterations() + " that count, of "
                + effort.milliseconds() + " ms or one call.";
    }
}
