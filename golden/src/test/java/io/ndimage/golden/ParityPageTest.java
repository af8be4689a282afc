package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page about parity says what the code and the golden cases say. */
class ParityPageTest {

    @Test
    void thePageIsUpToDate() {
        assertThat(ParityPage.FILE).as("run golden/parity to write it anew").hasContent(ParityPage.text());
    }
}
