"""Whole runs of programs, as a user starts them: start, decode, compute, write, end."""

import os
import re
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass

import numpy as np

import contestants
import photographs
import results

FOLDER = results.TARGET / "photographs"
NDIMAGE = str(results.HOME / "ndimage")
SCRIPTS = ("SciPy and Pillow", "OpenCV-Python")
TOOLS = ("mogrify", "vips")
BEATEN = 4  # A program that takes so many times as long as we is not run again.
BLUR = "gray | gaussian_filter 5"
COUNT = "gray | less_than 128 | binary_opening ones(9,5) iterations=2 | label"
EVERY_FILE = 'for f in "$1"/*.jpg; do "$0" run --quiet "$f" "$3" -o "$2/$(basename "$f" .jpg).png" || exit; done'
IN_VIPS = 'vips colourspace "$0" "$1.gray.v" b-w && vips gaussblur "$1.gray.v" "$1$2" 5'


@dataclass(frozen=True)
class Task:
    """What is done: to which photograph or folder, of which format, and what comes out; "" where a number is printed."""

    name: str
    photo: str
    source: str
    result: str
    runs: int

    @property
    def title(self):
        formats = self.source.strip(".") + (" to " + self.result.strip(".") if self.result else "")
        return f"{self.name}, {self.photo}, {formats}"

    @property
    def is_folder(self):
        return self.source == "folder"

    def input(self):
        return FOLDER / (self.photo if self.is_folder else self.photo + self.source)

    def output(self, program):
        """A folder of the program's own, and within it the file, which is called as the input is."""
        folder = FOLDER / "results" / program
        folder.mkdir(parents=True, exist_ok=True)
        return folder if self.is_folder else folder / (self.photo + self.result)


TASKS = (
    [Task("blur", photo, *formats, runs)
     for photo, runs in (("0.3 MP", 11), ("12 MP", 7))
     for formats in ((".jpg", ".png"), (".png", ".jpg"), (".npy", ".npy"))]
    + [Task("count", "0.3 MP", ".jpg", "", 11), Task("count", "12 MP", ".jpg", "", 7)]
    + [Task("blur", "21 of 0.3 MP", "folder", ".png", 3), Task("blur", "200 of 0.3 MP", "folder", ".png", 1)]
)  # fmt: skip


def measure(python, quick):
    """Runs every task by every program that is there, in turns, and returns what it took."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    photographs.write(FOLDER)
    there = ["ndimage", *(SCRIPTS if python != "none" else ()), *(tool for tool in TOOLS if shutil.which(tool))]
    rows, refused = start_rows(python, 3 if quick else 11), []
    for task in TASKS:
        if not (quick and task.is_folder):
            found, wrong = run_task(task, [p for p in there if command(p, task, python)], python, 1 if quick else task.runs)
            rows += found
            refused += wrong
    absent = [tool for tool in TOOLS if tool not in there]
    return {"rows": rows, "refused": refused, "absent": absent, "versions": versions(there, python)}


def run_task(task, programs, python, runs):
    """Runs a task in turns; a program whose result differs from ours is not timed, and one that is beaten only once."""
    samples, refused, sizes = {program: [] for program in programs}, {}, {}
    for turn in range(runs + 1):
        for program in programs:
            if program in refused or is_beaten(samples, program):
                continue
            seconds, processor, printed = execute(command(program, task, python))
            if turn == 0:
                sizes[program] = size(task, program)
                wrong = difference(task, program, printed)
                if wrong:
                    refused[program] = f"{task.title}, {program}: {wrong}"
                    continue
            if turn > 0 or task.runs == 1:  # The first fills caches, but where there are so many files.
                samples[program].append((seconds, processor))
        if task.runs == 1:
            break
    timed = {program: taken for program, taken in samples.items() if taken}
    print(task.title + ": " + ", ".join(f"{p} {median_seconds(taken):.2f} s" for p, taken in timed.items()), flush=True)
    rows = [row(task.title, program, *zip(*taken), sizes[program]) for program, taken in timed.items()]
    return rows, list(refused.values())


def is_beaten(samples, program):
    return bool(samples[program]) and median_seconds(samples[program]) > BEATEN * median_seconds(samples["ndimage"])


def median_seconds(taken):
    return statistics.median(seconds for seconds, _ in taken)


def row(task, program, seconds, processors, size=None):
    return {
        "task": task,
        "program": program,
        "seconds": round(statistics.median(seconds), 4),
        "processor": round(statistics.median(processors), 4),
        "runs": len(seconds),
        "bytes": size,
    }


def command(program, task, python):
    """The words of a task's command; None where a program does not do it."""
    photo, output = task.input(), task.output(program)
    pipeline = COUNT if task.name == "count" else BLUR if task.source != ".npy" else BLUR.split(" | ")[1]
    if program == "ndimage":
        if task.is_folder:
            return ["bash", "-c", EVERY_FILE, NDIMAGE, photo, output, pipeline]
        return [NDIMAGE, "run", photo, pipeline, *(["-o", output] if task.result else [])]
    if program in SCRIPTS:
        return [python, results.HOME / "benchmark" / "process.py", program, task.name, photo, output]
    if task.name == "count" or task.source == ".npy":
        return None
    if program == "vips":
        return None if task.is_folder else ["bash", "-c", IN_VIPS, photo, output, "[Q=90]" if task.result == ".jpg" else ""]
    photos = sorted(photo.iterdir()) if task.is_folder else [photo]
    folder = output if task.is_folder else output.parent
    quality = ["-quality", "90"] if task.result == ".jpg" else []
    options = ["-format", task.result[1:], "-colorspace", "Gray", "-blur", "0x5", *quality]
    return ["mogrify", "-path", folder, *options, *photos]


def execute(words):
    """Runs a program, and returns the seconds of wall clock, those of the processors, and what was printed."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in words], cwd=results.HOME, stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"compare: this failed: {' '.join(map(str, words))}")
    return seconds, used.ru_utime + used.ru_stime, printed


def difference(task, program, printed):
    """What is wrong with a program's result beside ours: other numbers, or pictures further apart than libraries' ways allow."""
    if program == "ndimage":
        task_printed[task] = numbers(printed)
        return None
    if not task.result:
        return None if numbers(printed) == task_printed[task] else f"printed {printed.strip()}"
    ours, theirs = (pixels(result(task, who)) for who in ("ndimage", program))
    if ours.shape != theirs.shape:
        return f"shape {theirs.shape} where ours is {ours.shape}"
    away = np.abs(ours[20:-20, 20:-20] - theirs[20:-20, 20:-20])
    allowed = 2 if program in SCRIPTS and task.result != ".jpg" else 16  # Encoders and grays differ.
    return None if away.max() <= allowed else f"differs by {away.max():.0f} grey levels"


task_printed = {}


def numbers(printed):
    return re.findall("[0-9]+", printed)


def result(task, program):
    output = task.output(program)
    return sorted(output.glob("*.png"))[0] if task.is_folder else output


def pixels(file):
    from PIL import Image

    array = np.load(file) if file.suffix == ".npy" else np.asarray(Image.open(file).convert("L"))
    return array.astype(np.float32)


def size(task, program):
    return result(task, program).stat().st_size if task.result in (".png", ".jpg") else None


def start_rows(python, runs):
    """Programs that do next to nothing, beside what is loaded by others before they do anything."""
    java, empty = contestants.Jdk.found()[0].java, FOLDER / "Empty.java"
    empty.write_text("class Empty { public static void main(String[] words) {} }\n")
    subprocess.run([java + "c", "-d", FOLDER, empty], check=True)
    pairs = {
        "start: help": {"ndimage": [NDIMAGE, "--help"], "SciPy and Pillow": [python, "-c", "import scipy.ndimage"]},
        "start: version": {
            "ndimage": [NDIMAGE, "--version"],
            "an empty Java program": [java, "-Xshare:auto", "-cp", FOLDER, "Empty"],
        },
    }
    rows = []
    for task, programs in pairs.items():
        samples = {program: [] for program in programs if python != "none" or program != "SciPy and Pillow"}
        for turn in range(runs + 1):
            for program, taken in samples.items():
                seconds, processor, _ = execute(programs[program])
                if turn:
                    taken.append((seconds, processor))
        rows += [row(task, program, *zip(*taken)) for program, taken in samples.items()]
    return rows


def versions(programs, python):
    """What each program says of itself, as far as it does."""
    asked = {
        "mogrify": ["mogrify", "--version"],
        "vips": ["vips", "--version"],
        "SciPy and Pillow": [python, "-c", "import scipy, PIL; print('SciPy', scipy.__version__, 'Pillow', PIL.__version__)"],
        "OpenCV-Python": [python, "-c", "import cv2; print('OpenCV-Python', cv2.__version__)"],
    }
    firsts = [execute(asked[program])[2].splitlines()[0] for program in programs if program in asked]
    return [re.sub(r"^Version: |( https?:).*| [Qx]\d.*", "", first).strip() for first in firsts]
