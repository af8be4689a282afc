package io.ndimage.array;

/**
 * What is to be said of an image beside its pixels and axes.
 *
 * @param kind whether something was lost
 * @param text one line, such as {@code embedded colour profile not applied}
 */
public record Note(Kind kind, String text) {

    /** What a note is about. */
    public enum Kind {
        /** Something that was there is gone, or was left aside. */
        LOSS,
        /** Nothing is gone, but the reader should know. */
        INFORMATION
    }

    /** Returns a note of what was lost. */
    public static Note loss(String text) {
        return new Note(Kind.LOSS, text);
    }

    /** Returns a note of something that is no loss. */
    public static Note information(String text) {
        return new Note(Kind.INFORMATION, text);
    }

    /** Returns whether something was lost. */
    public boolean isLoss() {
        return kind == Kind.LOSS;
    }

    @Override
    public String toString() {
        return text;
    }
}
