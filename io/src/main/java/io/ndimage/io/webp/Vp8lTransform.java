package io.ndimage.io.webp;

/** How pixels were changed before they were coded. */
interface Vp8lTransform {

    /** Returns how many stored pixels a row has. */
    int storedWidth();

    /** Returns the pixels that stored ones stand for; the array that is given may be taken for them. */
    int[] undo(int[] pixels, int height);
}
