package io.ndimage.io.png;

/**
 * A piece of a deflated stream.
 *
 * @param bytes whole bytes, behind which the next piece's can stand
 * @param sum the checksum of what was deflated
 */
record DeflatedRows(byte[] bytes, StreamSum sum) {}
