package io.ndimage.plan;

import java.util.List;

/**
 * A stage whose pixels come from elsewhere than it says itself.
 *
 * @param stage what is computed
 * @param feeds where the pixels come from
 */
record FedStage(Stage stage, List<Feed> feeds) implements DelegatingStage {}
