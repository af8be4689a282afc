#!/usr/bin/env python3
"""Does to photographs what `./ndimage run` does in benchmark/compare --process: process.py LIBRARY TASK PHOTO OUTPUT.

Where PHOTO is a folder, so is OUTPUT, and every photograph in it becomes a PNG.
"""

import pathlib
import sys

import numpy as np

library, task, photo, output = sys.argv[1:]

if library == "SciPy and Pillow":
    from PIL import Image
    from scipy import ndimage

    def read(file):
        return np.asarray(Image.open(file).convert("L"))

    def write(file, pixels):
        Image.fromarray(pixels).save(file, quality=90)

    def blur(gray):
        return ndimage.gaussian_filter(gray, 5)

    def count(gray):
        opened = ndimage.binary_opening(gray < 128, np.ones((9, 5)), iterations=2)
        return ndimage.label(opened)[1]

else:
    import cv2

    def read(file):
        return cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)

    def write(file, pixels):
        quality = [cv2.IMWRITE_JPEG_QUALITY, 90] if str(file).endswith(".jpg") else []
        cv2.imwrite(str(file), pixels, quality)

    def blur(gray):
        return cv2.GaussianBlur(gray, (41, 41), 5, borderType=cv2.BORDER_REFLECT)

    def count(gray):
        mask = (gray < 128).astype(np.uint8)
        opened = cv2.morphologyEx(
            mask, cv2.MORPH_OPEN, np.ones((9, 5)), iterations=2, borderType=cv2.BORDER_CONSTANT, borderValue=0
        )
        return cv2.connectedComponents(opened, connectivity=4)[0] - 1


if task == "count":
    print("Number of objects:", count(read(photo)))
elif photo.endswith(".npy"):
    np.save(output, blur(np.load(photo)))
elif pathlib.Path(photo).is_dir():
    for file in pathlib.Path(photo).iterdir():
        write(pathlib.Path(output) / (file.stem + ".png"), blur(read(file)))
else:
    write(output, blur(read(photo)))
