package io.ndimage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTest {

    @ParameterizedTest
    @CsvSource({
        "0, 255, 6, 0 50 100 150 200 250",
        "-1.3, 1.3, 4, −1 0 1",
        "0.1, 0.3, 3, 0.1 0.2 0.3",
        "0, 1, 5, 0 0.2 0.4 0.6 0.8 1",
        "-2e-7, 2e-7, 4, −2e−7 −1e−7 0 1e−7 2e−7",
        "0, 65535e4, 4, 0 2e8 4e8 6e8",
        "41.25, 41.25, 5, 41.25",
        "0.33333333, 0.33333333, 5, 0.33333",
        "0, 1, 0, 0 0.5 1",
        "-1.7e308, 1.7e308, 4, −1e308 0 1e308",
        "0, 4.9e-324, 3, 0 2e−324 4e−324",
    })
    void standAtRoundNumbers(double low, double high, int room, String labels) {
        List<Tick> ticks = Tick.between(new ColorLimits(low, high), room);
        assertThat(ticks.stream().map(Tick::label)).containsExactly(labels.split(" "));
        assertThat(ticks).allSatisfy(tick -> assertThat(tick.position()).isBetween(0.0, 1.0));
    }
}
