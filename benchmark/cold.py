"""Times from a cold start: runs the programs of benchmark/compare --cold, each in a new process, and keeps what they took."""

import re
import statistics
import subprocess
from dataclasses import dataclass

import contestants
import results

FOLDER = results.TARGET / "cold"
MARKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
UNBOUNDED = 1e9  # Milliseconds.
LEAST_CALLS = 20  # Of ours: the steady state is one of a warm program.

# The eleven operations that the goals are about, which work on noise: the case and its type.
ELEVEN = [
    ("gaussian sigma 2", "float32"), ("gaussian sigma 5", "uint8"), ("gaussian sigma 5", "float32"),
    ("median 3 x 3", "uint8"), ("median 5 x 5", "uint8"), ("median 3 x 3", "float32"),
    ("sobel first axis", "float32"), ("less than 128", "uint8"), ("minimum 9 x 9", "uint8"),
    ("label of values below 60", "uint8"), ("distance from values of 200 and more", "uint8"),
]  # fmt: skip

OPENCV = ("OpenCV-Python",)
EVERYBODY = ("OpenCV-Python", "SciPy", "scikit-image", "OpenCV", "BoofCV", "ImageJ")
IN_PYTHON = EVERYBODY[:3]
VECTORS = "--add-modules=jdk.incubator.vector"
ONE_THREAD = "-XX:ActiveProcessorCount=1"


@dataclass(frozen=True)
class Program:
    """How a program is run: at most so many rounds; a case leaves when its calls took so many milliseconds, ours or a peer's."""

    rounds: int
    ours: float = UNBOUNDED
    theirs: float = UNBOUNDED
    peers: tuple = OPENCV
    repeats: int = 1
    recipes: tuple = ()  # Options of the JVM, with which ours are run too.


PROGRAMS = {
    "eleven-64": Program(5000),
    "eleven-512": Program(400, repeats=2, recipes=(VECTORS,)),
    "eleven-2048": Program(120, repeats=2, recipes=(VECTORS,)),
    "all-256": Program(1000, 500, 200, EVERYBODY),
    "all-512": Program(1000, 1000, 300, EVERYBODY),
    "all-2048": Program(1000, 1200, 400, EVERYBODY),
    "colours": Program(1000, 1000, 400, ("OpenCV-Python", "OpenCV")),
    "fourier-2048": Program(100, 3000, 2000, ("SciPy",), recipes=(ONE_THREAD,)),
    "fourier-256": Program(100, 6000, 4000, ("SciPy",), recipes=(ONE_THREAD,)),
}


def measure(name, jdks, python, threads, haste=1, repeats=None, options=(), with_recipes=True):
    """Runs a program for everybody, in turns where it is repeated, and keeps the medians; recipes and a hasty run are not repeated.

    With haste, budgets and rounds are divided by it: to see that everything works.
    """
    program = PROGRAMS[name]
    runners = [contestants.ours(jdk, *options) for jdk in jdks]
    recipes = [contestants.ours(jdk, recipe) for recipe in program.recipes for jdk in jdks]
    recipes = recipes if with_recipes and not options and haste == 1 else []
    for library in program.peers:
        if library not in IN_PYTHON:
            runners.append(contestants.in_jvm(library, jdks[0]))
        elif python != "none":
            runners.append(contestants.in_python(library, python))
    threads = 1 if name.startswith("fourier") else threads  # SciPy's: the goal speaks of one.
    runs = {runner: [] for runner in [*runners, *recipes]}
    for turn in range(repeats or (program.repeats if haste == 1 else 1)):
        for runner in [*runners, *(recipes if turn == 0 else ())]:
            budget = program.ours if runner.name.startswith("ndimage") else program.theirs
            rounds = max(10, program.rounds // haste)
            least = LEAST_CALLS if runner.name.startswith("ndimage") and haste == 1 else 1
            found = run(runner, FOLDER / (name + ".tsv"), [threads, rounds, budget / haste, least])
            runs[runner].append(found)
            print(f"{name}, {runner.name}: {len(found['cases'])} cases", flush=True)
    for runner, found in runs.items():
        results.keep(f"cold/{name}/{runner.name}", middle(found))


def run(contestant, program, limits):
    """Runs a program once in a new process, and returns what it took."""
    words = [*contestant.command, *limits, program]
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, text=True, check=True)
    cases, processors, refused = {}, {}, []
    for line in done.stdout.splitlines():
        kind, *rest = line.split("\t")
        if kind == "call":
            cases[f"{rest[0]} {rest[1]}"] = figures([float(sample) for sample in rest[2].split()])
        elif kind == "processors":
            processors[rest[0]] = float(rest[1])
        elif kind == "differs":
            refused.append(f"{program.stem}, {contestant.name}, {rest[0]} {rest[1]}: {rest[2]}")
    return {"cases": cases, "processors": processors, "refused": refused}


def figures(samples):
    """The milliseconds of the first calls together, at some numbers of them, and the median of the last quarter."""
    sums, total = {}, 0.0
    for number, sample in enumerate(samples, 1):
        total += sample
        if number in MARKS:
            sums[str(number)] = round(total, 4)
    steady = statistics.median(samples[3 * len(samples) // 4 :])
    return {"calls": len(samples), "total": round(total, 4), "sums": sums, "steady": round(steady, 5)}


def middle(runs):
    """The medians of several runs' figures, as far as all of them went."""
    cases = {}
    for case in runs[0]["cases"]:
        every = [run["cases"][case] for run in runs]
        marks = [mark for mark in every[0]["sums"] if all(mark in one["sums"] for one in every)]
        cases[case] = {
            "calls": min(one["calls"] for one in every),
            "total": statistics.median(one["total"] for one in every),
            "sums": {mark: statistics.median(one["sums"][mark] for one in every) for mark in marks},
            "steady": statistics.median(one["steady"] for one in every),
        }
    rounds = [r for r in runs[0]["processors"] if all(r in run["processors"] for run in runs)]
    processors = {r: statistics.median(run["processors"][r] for run in runs) for r in rounds}
    return {"cases": cases, "processors": processors, "refused": runs[0]["refused"], "runs": len(runs)}


def leave_only(pattern):
    """Takes the cases out of the programs whose name and type do not contain a pattern."""
    for program in FOLDER.glob("*.tsv"):
        lines = program.read_text().splitlines(keepends=True)
        program.write_text("".join(line for line in lines if re.search(pattern, " ".join(line.split("\t")[:2]))))


def versions(jdks, python):
    """The versions of the JDKs, and of what Python has."""
    texts = [f"JDK {jdk.full}" for jdk in jdks]
    if python != "none":
        asked = [python, str(results.HOME / "benchmark" / "cold_peers.py"), "--versions"]
        texts += subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return texts


def write_noise_programs():
    """Writes the programs of the eleven operations, with their arrays; the others are drawn in Java."""
    import numpy as np

    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PROGRAMS:
        if name.startswith("eleven"):
            size = int(name.split("-")[1])
            floats = (np.random.default_rng(1).random((size, size)) * 255).astype(np.float32)
            lines = []
            for array in (floats, floats.astype(np.uint8)):
                np.save(FOLDER / f"noise-{array.dtype}-{size}.npy", array)
            for case, dtype in ELEVEN:
                lines.append(f"{case}\t{dtype}\t{FOLDER}/noise-{dtype}-{size}.npy\n")
            (FOLDER / (name + ".tsv")).write_text("".join(lines))
