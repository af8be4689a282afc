"""What was measured, kept under target/results until it is measured anew: the page is written from there."""

import datetime
import json
import os
import platform
import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
TARGET = HOME / "benchmark" / "target"
FOLDER = TARGET / "results"


def setting():
    """The day, the machine and the commit."""
    return {
        "day": datetime.date.today().isoformat(),
        "machine": f"{processor()}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}",
        "commit": commit(),
    }


def processor():
    try:
        names = [line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.processor() or "unknown processor"


def commit():
    """The commit of the sources, with a + where they were changed since; the history and the pages do not count."""

    def git(*words):
        done = subprocess.run(["git", *words], cwd=HOME, capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    changed = git("status", "--porcelain", "--", ".", ":!docs", ":!benchmark/history.tsv")
    return (git("rev-parse", "--short=10", "HEAD") or "unknown") + ("+" if changed else "")


def keep(name, result):
    """Keeps a result, with its setting, in place of an earlier one of the same name."""
    file = FOLDER / (name + ".json")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"setting": setting(), **result}, indent=1))


def load(name):
    """A result, or None where nothing was measured."""
    file = FOLDER / (name + ".json")
    return json.loads(file.read_text()) if file.exists() else None


def names(folder):
    """The names of all results in a folder."""
    return sorted(f"{folder}/{file.stem}" for file in (FOLDER / folder).glob("*.json"))
