"""Writes the page with the figures from what was measured; a part of which nothing is kept here stays as it is."""

import re

import page_cold
import page_goals
import page_others
import page_warm

HEAD = """# Benchmarks

Written by `benchmark/compare`; nothing here is typed by hand. [How it is measured](../benchmark/README.md).
"""
PARTS = {
    "From a cold start": page_cold.write,
    "What it must reach": page_goals.write,
    "Side by side": page_warm.write,
    "Slower than a peer": page_warm.write_slower,
    "Whole processes": page_others.write_processes,
    "Files": page_others.write_files,
    "Growth": page_others.write_growth,
    "Slower than the last time": page_others.write_history,
}


def write(file):
    """Writes the page, and its pictures and further pages beside it."""
    before = parts_of(file.read_text()) if file.exists() else {}
    file.parent.mkdir(parents=True, exist_ok=True)
    text = HEAD
    for title, written in PARTS.items():
        part = written(file) or before.get(title)
        if part:
            text += f"\n## {title}\n\n{part.strip()}\n"
    file.write_text(text)
    print(f"written to {file}")


def parts_of(text):
    found = re.split(r"(?m)^## (.*)\n", text)
    return dict(zip(found[1::2], found[2::2]))
