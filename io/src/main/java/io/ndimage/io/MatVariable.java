package io.ndimage.io;

import io.ndimage.array.Shape;
import java.util.List;

/**
 * What a .mat file says of one of its variables, without its content.
 *
 * @param name the variable's name
 * @param type its class in MATLAB's words, such as {@code double}, {@code logical}, {@code struct} or {@code function_handle}, or
 *     {@code unreadable} where its header is damaged
 * @param complex whether the numbers have imaginary parts
 * @param shape the sizes along its axes, two at least
 */
public record MatVariable(String name, String type, boolean complex, Shape shape) {

    /** Returns whether the elements can be numbers or truth values: it is no text, cell array or struct. */
    public boolean isNumbers() {
        return !List.of("char", "cell", "struct").contains(type);
    }
}
