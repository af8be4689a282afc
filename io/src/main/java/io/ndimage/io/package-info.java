/**
 * Files of pixels: images and NumPy arrays, read and written exactly.
 *
 * <p>Start with {@link io.ndimage.io.Images}: it reads any file it knows, told by its content, and writes one by its name's
 * ending. {@link io.ndimage.io.Npy} and {@link io.ndimage.io.Npz} read and write NumPy's own arrays, {@link io.ndimage.io.MatFile}
 * MATLAB's variables; {@link io.ndimage.io.BufferedImages} turns arrays into
 * the JDK's images and back. {@link io.ndimage.io.AtomicFile} is how every file is written: whole or not at all.
 *
 * <p>The decoders are our own: no plugin found on the class path can change a pixel. Each scans its header first and checks what
 * it claims, against {@link io.ndimage.io.Limits} and against what the bytes present can hold, before anything is allocated. A
 * file that cannot be read gives an {@link io.ndimage.io.ImageReadException} and nothing else.
 *
 * <p>Inside, there is a package per format ({@code png}, {@code jpeg}, {@code tiff}, {@code bmp}, {@code gif}, {@code pnm}, {@code webp}, {@code npy},
 * {@code mat}), none
 * of which sees another, and {@code internal} for what they share. They are not API. The arrows go one way: {@code Images},
 * {@code Npy}, {@code Npz} and {@code MatFile} to the formats, these to {@code internal}, and all to the few words that callers and formats have in common:
 * {@link io.ndimage.io.ImageInfo}, {@link io.ndimage.io.FileContents}, {@link io.ndimage.io.ImagePart}, {@link io.ndimage.io.ImageList}, {@link
 * io.ndimage.io.MatValue}, {@link io.ndimage.io.MatVariable}, {@link io.ndimage.io.MatVersion}, {@link io.ndimage.io.ImageReadException}, {@link io.ndimage.io.Limits}, {@link
 * io.ndimage.io.WriteOptions} and {@link io.ndimage.io.Rescale}.
 */
@NullMarked
package io.ndimage.io;

import org.jspecify.annotations.NullMarked;
