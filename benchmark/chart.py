"""Draws curves over logarithmic axes as SVG: panels of equal size, with one legend."""

import math

PANEL, LEFT, TOP, GAP, COLUMNS = (330, 220), 52, 34, 62, 2
COLOURS = ("#0072B2", "#56B4E9", "#E69F00", "#009E73", "#CC79A7", "#8C6D00", "#D55E00", "#777777")


def draw(panels, across, up):
    """The picture of panels: titles to lines, which are names to lists of points; the axes' texts stand once."""
    names = list(dict.fromkeys(name for lines in panels.values() for name in lines))
    colours = dict(zip(names, COLOURS))
    points = [point for lines in panels.values() for line in lines.values() for point in line]
    if not points:
        return ""
    x_range = (min(x for x, _ in points), max(x for x, _ in points))
    y_range = (min(1, *(y for _, y in points)) / 1.2, max(1, *(y for _, y in points)) * 1.2)
    rows = -(-len(panels) // COLUMNS)
    width = LEFT + COLUMNS * (PANEL[0] + GAP)
    height = TOP + rows * (PANEL[1] + GAP) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for i, (title, lines) in enumerate(panels.items()):
        left, top = LEFT + i % COLUMNS * (PANEL[0] + GAP), TOP + i // COLUMNS * (PANEL[1] + GAP)
        parts.append(panel(title, lines, colours, x_range, y_range, left, top))
    bottom = height - 14
    parts.append(f'<text x="{LEFT}" y="{bottom - 22}">{across}; {up}</text>')
    for i, name in enumerate(names):
        x = LEFT + i * (width - LEFT) / len(names)
        parts.append(f'<rect x="{x:.0f}" y="{bottom - 9}" width="14" height="4" fill="{colours[name]}"/>')
        parts.append(f'<text x="{x + 18:.0f}" y="{bottom}" font-size="11">{name}</text>')
    return "\n".join(parts) + "\n</svg>\n"


def panel(title, lines, colours, x_range, y_range, left, top):
    def x(value):
        return left + PANEL[0] * portion(value, x_range)

    def y(value):
        return top + PANEL[1] * (1 - portion(value, y_range))

    parts = [f'<text x="{left}" y="{top - 8}" font-weight="bold">{title}</text>']
    for tick in powers(x_range):
        parts.append(f'<path d="M{x(tick):.1f} {top}V{top + PANEL[1]}" stroke="#ddd"/>')
        parts.append(f'<text x="{x(tick):.1f}" y="{top + PANEL[1] + 15}" text-anchor="middle">{tick:,.0f}</text>')
    for tick in powers(y_range):
        stroke = "#444" if tick == 1 else "#ddd"
        parts.append(f'<path d="M{left} {y(tick):.1f}H{left + PANEL[0]}" stroke="{stroke}"/>')
        parts.append(f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>')
    for name, points in lines.items():
        path = "L".join(f"{x(a):.1f} {y(b):.1f}" for a, b in points)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colours[name]}" stroke-width="2"/>')
    return "\n".join(parts)


def portion(value, limits):
    low, high = map(math.log, limits)
    return (math.log(value) - low) / (high - low)


def powers(limits):
    """The powers of ten between two numbers."""
    low, high = math.ceil(math.log10(limits[0]) - 1e-9), math.floor(math.log10(limits[1]) + 1e-9)
    return [10.0**exponent for exponent in range(low, high + 1)]
