package io.ndimage.io;

import io.ndimage.array.Shape;

/**
 * Something in a file that can be asked for by name.
 *
 * @param name its name, such as that of a variable; of things numbered alike, the first and the last: {@code 0 to 9}
 * @param type what it holds, in the words of the format
 * @param shape the sizes along its axes
 */
public record ImagePart(String name, String type, Shape shape) {}
