"""Times from a cold start: runs the programs of benchmark/compare --cold, and keeps what they took."""

import json
import math
import os
import re
import statistics
import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
TARGET = HOME / "benchmark" / "target"
RESULTS = TARGET / "results" / "cold"
MARKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
UNBOUNDED = 1e9  # Milliseconds.

# The eleven operations whose figures the goals are about: the case, its type and its input.
ELEVEN = [
    ("gaussian sigma 2", "float32"), ("gaussian sigma 5", "uint8"), ("gaussian sigma 5", "float32"),
    ("median 3 x 3", "uint8"), ("median 5 x 5", "uint8"), ("median 3 x 3", "float32"),
    ("sobel first axis", "float32"), ("less than 128", "uint8"), ("minimum 9 x 9", "uint8"),
    ("label of values below 60", "uint8"), ("distance from values of 200 and more", "uint8"),
]  # fmt: skip


class Jdk:
    """A JDK on this machine."""

    PLACES = (
        "/usr/lib/jvm/*", "/opt/*", "~/.sdkman/candidates/java/*", "~/.jdks/*",
        "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    )  # fmt: skip

    def __init__(self, home):
        self.java = str(home / "bin" / "java")
        release = (home / "release").read_text()
        self.full = re.search(r'JAVA_VERSION="([^"]*)"', release)[1]
        self.version = int(self.full.split(".")[0])

    @staticmethod
    def default():
        """The one of JAVA_HOME, or of the path."""
        asked = ["java", "-XshowSettings:properties", "-version"]
        known = os.environ.get("JAVA_HOME") or re.search(
            r"java\.home = (.*)", subprocess.run(asked, capture_output=True, text=True).stderr
        )[1]
        return Jdk(Path(known))

    @staticmethod
    def found():
        """The default one, and the newest of version 25 or more where there is one, as .ci/run chooses it."""
        jdks = [Jdk.default()]
        for pattern in Jdk.PLACES:
            root, rest = os.path.expanduser(pattern).split("*", 1)
            for home in sorted(Path(root).glob("*" + rest)) if os.path.isdir(root) else []:
                if os.access(home / "bin" / "java", os.X_OK) and (home / "release").is_file():
                    jdks.append(Jdk(home))
        newest = max(jdks[1:], key=lambda jdk: jdk.version, default=jdks[0])
        return jdks[:1] + ([newest] if newest.version >= 25 and newest.version > jdks[0].version else [])


class Contestant:
    """Who runs a program: a name, and the command that starts it."""

    def __init__(self, name, command):
        self.name, self.command = name, command

    @staticmethod
    def ours(jdk, options=()):
        """What a user of the library has on the class path, and no options of the JVM but those given."""
        lib = TARGET / "program"
        parts = ("ndimage-core", "ndimage-vector", "ndimage-fft", "JTransforms", "JLargeArrays", "commons-math3")
        jars = [TARGET / "classes"] + [jar for part in parts for jar in sorted(lib.glob(part + "-*.jar"))]
        name = " ".join([f"ndimage, JDK {jdk.version}", *options])
        return Contestant(name, Contestant._java(jdk, options, jars, "ndimage"))

    @staticmethod
    def in_jvm(library, jdk):
        jars = [TARGET / "classes"] + sorted((TARGET / "program").glob("*.jar"))
        return Contestant(library, Contestant._java(jdk, ["-Djava.awt.headless=true"], jars, library))

    @staticmethod
    def in_python(library, python):
        return Contestant(library, [python, str(HOME / "benchmark" / "cold_peers.py"), library])

    @staticmethod
    def _java(jdk, options, jars, who):
        path = os.pathsep.join(map(str, jars))
        return [jdk.java, *options, "-cp", path, "io.ndimage.benchmark.cold.ColdProgram", who]


def run(contestant, program, rounds, budget, threads):
    """Runs a program once in a new process, and returns what it took."""
    words = [*contestant.command, threads, rounds, budget, program]
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, text=True, check=True)
    cases, processors = {}, {}
    for line in done.stdout.splitlines():
        kind, *rest = line.split("\t")
        if kind == "call":
            cases[f"{rest[0]} {rest[1]}"] = figures([float(sample) for sample in rest[2].split()])
        else:
            processors[rest[0]] = float(rest[1])
    return {"cases": cases, "processors": processors}


def figures(samples):
    """The milliseconds of the first calls together, at some numbers of them, and the median of the last quarter."""
    sums, total = {}, 0.0
    for number, sample in enumerate(samples, 1):
        total += sample
        if number in MARKS:
            sums[str(number)] = round(total, 4)
    steady = statistics.median(samples[3 * len(samples) // 4 :])
    return {"calls": len(samples), "sums": sums, "steady": round(steady, 4)}


def middle(runs):
    """The medians of several runs' figures."""
    cases = {}
    for case in runs[0]["cases"]:
        every = [run["cases"][case] for run in runs]
        marks = [mark for mark in every[0]["sums"] if all(mark in one["sums"] for one in every)]
        cases[case] = {
            "calls": min(one["calls"] for one in every),
            "sums": {mark: statistics.median(one["sums"][mark] for one in every) for mark in marks},
            "steady": statistics.median(one["steady"] for one in every),
        }
    rounds = [r for r in runs[0]["processors"] if all(r in run["processors"] for run in runs)]
    return {
        "cases": cases,
        "processors": {r: statistics.median(run["processors"][r] for run in runs) for r in rounds},
        "runs": len(runs),
    }


def noise_program(size):
    """Writes the program of the eleven operations on noise of some size, and returns its file."""
    import numpy as np

    folder = TARGET / "cold"
    folder.mkdir(parents=True, exist_ok=True)
    floats = (np.random.default_rng(1).random((size, size)) * 255).astype(np.float32)
    files = {}
    for array in (floats, floats.astype(np.uint8)):
        files[str(array.dtype)] = folder / f"noise-{array.dtype}-{size}.npy"
        np.save(files[str(array.dtype)], array)
    program = folder / f"eleven-{size}.tsv"
    program.write_text("".join(f"{name}\t{dtype}\t{files[dtype]}\n" for name, dtype in ELEVEN))
    return program


def keep(program, contestant, result):
    """Keeps a result for the page; an earlier one of the same contestant is replaced."""
    folder = RESULTS / program
    folder.mkdir(parents=True, exist_ok=True)
    (folder / (contestant.name + ".json")).write_text(json.dumps(result, indent=1))


def geometric_mean(ratios):
    return math.exp(statistics.fmean(map(math.log, ratios))) if ratios else math.nan


def figure(result, case, mark):
    """A case's milliseconds at a number of calls, or "steady"; NaN where it was not called as often."""
    found = result["cases"].get(case)
    if not found:
        return math.nan
    return found["steady"] if mark == "steady" else found["sums"].get(mark, math.nan)


def ratio(ours, theirs, mark):
    """The geometric mean of our times over another's, of all cases that both have."""
    ratios = [figure(ours, case, mark) / figure(theirs, case, mark) for case in ours["cases"]]
    return geometric_mean([r for r in ratios if not math.isnan(r)])


def eleven(sizes, contestants, repeats, threads):
    """Runs the program of the eleven operations in turns, keeps its figures, and prints ours over the last contestant's."""
    for size in sizes:
        program, rounds = noise_program(size), 400 if size <= 512 else 120
        runs = {contestant: [] for contestant in contestants}
        for _ in range(repeats):
            for contestant in contestants:
                runs[contestant].append(run(contestant, program, rounds, UNBOUNDED, threads))
        for contestant in contestants:
            runs[contestant] = middle(runs[contestant])
            keep(program.stem, contestant, runs[contestant])
        show(size, rounds, repeats, runs)


def show(size, rounds, repeats, results):
    *ours, peer = results
    marks = ("1", "10", "100", "steady")
    for contestant in ours:
        print(f"\n{size} x {size}: {contestant.name} over {peer.name}; {rounds} rounds, median of {repeats} runs")
        print(f"{'first':>48}{'ten':>8}{'hundred':>8}{'steady':>8}   ms, steady")
        for case in results[contestant]["cases"]:
            pair = [results[contestant], results[peer]]
            ratios = [figure(pair[0], case, mark) / figure(pair[1], case, mark) for mark in marks]
            steady = "   {:.3f} / {:.3f}".format(*(figure(one, case, "steady") for one in pair))
            print(f"{case:40}" + "".join(f"{r:8.2f}" for r in ratios) + steady)
        means = "".join(f"{ratio(results[contestant], results[peer], mark):8.2f}" for mark in marks)
        print(f"{'geometric mean':40}" + means)
        seconds = (
            "".join(f"{results[who]['processors'].get(mark, math.nan) / 1000:8.2f}" for mark in marks[:3])
            for who in (contestant, peer)
        )
        print(f"{'processor time, s':40}" + "\n".join(f"{s}" if i == 0 else f"{'  of ' + peer.name:40}{s}" for i, s in enumerate(seconds)))
