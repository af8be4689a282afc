package io.ndimage.benchmark.cold;

import java.util.Arrays;

/** A case of a cold program, with the times of its calls. */
abstract class ColdCall {

    private final String name;
    private final String type;
    private double[] milliseconds = new double[16];
    private int calls;
    private double spent;

    ColdCall(String name, String type) {
        this.name = name;
        this.type = type;
    }

    /** Computes it, with a new result. */
    abstract Object run();

    /** Computes it once, and notes how long that took. */
    final void time() {
        long start = System.nanoTime();
        Object result = run();
        double taken = (System.nanoTime() - start) / 1e6;
        if (result == null) {
            throw new IllegalStateException(name + " gave nothing");
        }
        if (calls == milliseconds.length) {
            milliseconds = Arrays.copyOf(milliseconds, 2 * calls);
        }
        milliseconds[calls++] = taken;
        spent += taken;
    }

    /** Returns how many milliseconds all calls took together. */
    final double spent() {
        return spent;
    }

    /** Returns the name, the type and the milliseconds of every call, as a line. */
    final String line() {
        StringBuilder line = new StringBuilder("call\t")
                .append(name)
                .append('\t')
                .append(type)
                .append('\t');
        for (int i = 0; i < calls; i++) {
            line.append(i == 0 ? "" : " ").append(Math.rint(milliseconds[i] * 1e4) / 1e4);
        }
        return line.toString();
    }
}
