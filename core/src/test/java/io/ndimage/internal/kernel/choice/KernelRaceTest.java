package io.ndimage.internal.kernel.choice;

import static io.ndimage.internal.kernel.choice.KernelRace.FURTHER;
import static io.ndimage.internal.kernel.choice.KernelRace.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class KernelRaceTest {

    private static final int ELEMENTS = 1_000_000;

    private final KernelRace race = new KernelRace();

    /** Does work some times, and returns how much of its time the plain kernel took. */
    private double partOfPlain(int times, IntToDoubleFunction nanosecondsForAnElement) {
        double plain = 0;
        double all = 0;
        for (int i = 0; i < times; i++) {
            int favourite = race.favourite();
            long tried = race.trial(ELEMENTS);
            double[] took = new double[2];
            took[1 - favourite] = tried * nanosecondsForAnElement.applyAsDouble(1 - favourite);
            took[favourite] = (ELEMENTS - tried) * nanosecondsForAnElement.applyAsDouble(favourite);
            if (tried > 0) {
                race.note(1 - favourite, tried, took[1 - favourite]);
            }
            if (tried < ELEMENTS) {
                race.note(favourite, ELEMENTS - tried, took[favourite]);
            }
            plain += took[PLAIN];
            all += took[PLAIN] + took[FURTHER];
        }
        return plain / all;
    }

    @Test
    void beginsWithThePlainKernel() {
        assertThat(race.favourite()).isEqualTo(PLAIN);
        assertThat(race.trial(ELEMENTS)).isZero();
    }

    @Test
    void changesToTheFasterKernel() {
        partOfPlain(200, kernel -> kernel == PLAIN ? 10 : 1);
        assertThat(race.favourite()).isEqualTo(FURTHER);
        assertThat(partOfPlain(2000, kernel -> kernel == PLAIN ? 10 : 1)).isLessThan(0.03);
    }

    @Test
    void staysWithThePlainKernelWhereItIsFaster() {
        double settling = partOfPlain(1_000_000, kernel -> kernel == PLAIN ? 10 : 50);
        assertThat(settling).isGreaterThan(0.6);
        partOfPlain(1_000_000, kernel -> kernel == PLAIN ? 10 : 50);
        assertThat(partOfPlain(100_000, kernel -> kernel == PLAIN ? 10 : 50)).isGreaterThan(0.95);
    }

    @Test
    void triesASlowKernelOnSmallParts() {
        partOfPlain(100, kernel -> kernel == PLAIN ? 10 : 3000);
        for (int i = 0; i < 100; i++) {
            assertThat(race.trial(ELEMENTS)).isLessThan(ELEMENTS / 10);
            partOfPlain(1, kernel -> kernel == PLAIN ? 10 : 3000);
        }
    }

    @Test
    void findsOutWhenTheOtherBecomesFast() {
        partOfPlain(20_000, kernel -> kernel == PLAIN ? 10 : 1000);
        partOfPlain(20_000, kernel -> kernel == PLAIN ? 10 : 2);
        assertThat(race.favourite()).isEqualTo(FURTHER);
    }

    @Test
    void leavesAKernelThatBecomesSlowAtOnce() {
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 1);
        race.note(FURTHER, ELEMENTS, 1000 * ELEMENTS);
        race.note(FURTHER, ELEMENTS, 1000 * ELEMENTS);
        assertThat(race.favourite()).isEqualTo(PLAIN);
    }

    @Test
    void forgivesOneDisturbance() {
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 1);
        race.note(FURTHER, ELEMENTS, 1000 * ELEMENTS);
        assertThat(race.favourite()).isEqualTo(FURTHER);
    }
}
