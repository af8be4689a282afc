/**
 * NumPy's .npy and .npz files as formats among the others: not API, {@link io.ndimage.io.Npy} and {@link io.ndimage.io.Npz} are.
 *
 * <p>{@code NpyHeader} reads and writes the first bytes, {@code NpyDictionary} parses the text in them; {@code NpyDecoder} and
 * {@code NpyEncoder} move the elements, those of a region where {@code StoredRows} says that they lie. An .npz file is a zip file:
 * {@code ZipDirectory} finds its {@code ZipMember}s, {@code NpzReader} and {@code NpzWriter} take them for arrays.
 */
@NullMarked
package io.ndimage.io.npy;

import org.jspecify.annotations.NullMarked;
