"""The choices that calls are combined from, and those that depend on an array's shape."""

SHAPES = [(1,), (2,), (7,), (31,), (5, 7), (1, 13), (13, 8), (0, 3), (17, 11), (3, 4, 5), (2, 7, 1), (2, 3, 1, 4)]
MODES = ["reflect", "mirror", "nearest", "wrap", "constant", "constant cval=-2.5", "each"]


def each(values, count):
    return [values[i % len(values)] for i in range(count)] if count > 1 else values[0]


def mode_words(mode, count):
    if mode == "each":
        return ",".join(each(["wrap", "mirror", "constant", "nearest"], count)) if count > 1 else "mirror"
    return mode


def axes_of(choice, ndim):
    """The axes that are named, and how many axes the operation works on."""
    if choice == "last":
        return -1, 1
    if choice == "some" and ndim > 2:
        return [0, 2], 2
    if choice == "backwards" and ndim > 1:
        return [ndim - 1, 0], 2
    return None, ndim


def axis_of(choice, ndim):
    return {"default": None, "first": 0, "last": -1, "middle": ndim // 2}[choice]


def ends(size):
    """The least and the greatest origin of a window."""
    return -(size // 2), (size - 1) // 2


def origin_of(choice, sizes):
    """The origin of a window of some sizes; low and high are its ends."""
    if choice == "none":
        return None
    per_axis = [{"low": ends(s)[0], "high": ends(s)[1], "each": ends(s)[i % 2]}[choice] for i, s in enumerate(sizes)]
    return per_axis[0] if len(set(per_axis)) == 1 else per_axis
