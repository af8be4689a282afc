"""The photographs of benchmark/compare --process, drawn: shades at several scales, an edge, and noise, in three colours."""

import numpy as np

# Of a third of a megapixel and of twelve: height and width.
SIZES = {"0.3 MP": (480, 640), "12 MP": (3000, 4000)}


def draw(height, width, seed=1):
    """A photograph, as rows of pixels of red, green and blue."""
    random = np.random.default_rng(seed)
    gray = np.zeros((height, width), np.float32)
    for spacing, amplitude in ((256, 70), (64, 45), (16, 35), (4, 15), (1, 10)):
        points = random.random((height // spacing + 2, width // spacing + 2), dtype=np.float32)
        gray += amplitude * between(between(points, height, spacing).T, width, spacing).T
    gray = np.where(gray > 90, np.minimum(255, gray + 60), gray)
    return np.stack([gray, gray * 7 / 8, gray * 3 / 4], axis=-1).astype(np.uint8)


def between(points, length, spacing):
    """Values between those of a lattice's lines, so many as asked for."""
    places = np.arange(length, dtype=np.float32) / spacing
    before = places.astype(int)
    fraction = (places - before)[:, np.newaxis]
    return points[before] * (1 - fraction) + points[before + 1] * fraction


def write(folder):
    """Writes the photographs in every format, the gray pixels as .npy, and folders of 21 and 200 small ones."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for name, (height, width) in SIZES.items():
        photo = Image.fromarray(draw(height, width))
        photo.save(folder / f"{name}.jpg", quality=90)
        photo.save(folder / f"{name}.png")
        np.save(folder / f"{name}.npy", np.asarray(photo.convert("L")))
    for number in (21, 200):
        many = folder / f"{number} of 0.3 MP"
        many.mkdir(exist_ok=True)
        for i in range(number):
            Image.fromarray(draw(*SIZES["0.3 MP"], seed=i)).save(many / f"{i:03}.jpg", quality=90)
