package io.ndimage.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of a record's component is spelled, in one text or in several that belong together. */
interface Codec {

    /** Returns the names of the texts after the first, which has the component's own name; their defaults beside them. */
    default List<Argument> more() {
        return List.of();
    }

    /** Returns the name of the first text, where it is not the component's own. */
    default @Nullable String rename() {
        return null;
    }

    /** Returns the words that are allowed; empty where its type does not limit them. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * Returns the value of what was given.
     *
     * @param given one for each name; the text {@code none} stands for no value
     * @throws IllegalArgumentException if something is not understood; the message says what is needed, and neither name nor text
     */
    @Nullable
    Object parse(List<Given> given);

    /** Returns the texts of a value. */
    List<String> format(@Nullable Object value);
}
