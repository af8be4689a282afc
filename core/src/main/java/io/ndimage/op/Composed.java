package io.ndimage.op;

/** An operation that is made of others, by whose names it goes. */
public interface Composed {

    /** Returns the names with bars between. */
    String names();
}
