"""The command line of benchmark/compare, which has built everything."""

import argparse
import os
import shutil
import subprocess
from pathlib import Path

import cold
import cold_report
import contestants
import history
import page
import results
import whole_process

DESCRIPTION = """Compares the times of NdImage's operations with other libraries' and writes them to docs/benchmarks.md.
Without one of the parts below, it measures every operation warm, beside its peers in the same JVM and in Python."""


def arguments():
    parser = argparse.ArgumentParser(prog="benchmark/compare", description=DESCRIPTION, allow_abbrev=False)
    parts = parser.add_argument_group("parts").add_mutually_exclusive_group()
    parts.add_argument("--cold", action="store_true", help="times from a cold start, in new JVMs and Pythons")
    parts.add_argument("--process", action="store_true", help="whole runs of ./ndimage, of Python scripts, mogrify and vips")
    parts.add_argument("--files", action="store_true", help="reading and writing a file of 100 MB in each format")
    parts.add_argument("--growth", action="store_true", help="our times by size, with 1 thread and with 2, of one type each")
    parts.add_argument("--check", action="store_true", help="only compare the results with the peers', and time nothing")
    parts.add_argument("--write", action="store_true", help="only write the page, from what was measured before")
    some = parser.add_argument_group("some of it")
    some.add_argument("--short", action="store_true", help="of --cold: eleven operations beside OpenCV-Python, printed")
    some.add_argument("--quick", action="store_true", help="measure just long enough to see that everything works")
    some.add_argument("--only", metavar="PATTERN", default="", help="only cases whose name and type contain this (a regex)")
    some.add_argument("--program", metavar="NAME,...", help="of --cold: " + ", ".join(cold.PROGRAMS))
    some.add_argument("--jdk", metavar="N,N", help="of --cold: which versions of those that .ci/run finds")
    some.add_argument("--java-options", metavar="WORDS", default="", help="of --cold: for our JVMs, as ='-Xint -Xmx1g'")
    some.add_argument("--repeats", metavar="N", type=int, help="of --cold: how often, the median counts")
    some.add_argument("--rounds", metavar="N", type=int, default=3, help="how many JVMs time everything warm; 3 unless told")
    some.add_argument("--threads", metavar="N", type=int, default=os.cpu_count(), help="for everybody who can use them")
    some.add_argument("--python", metavar="PROGRAM", default="python3", help="with SciPy and others; 'none' for without")
    some.add_argument("--page", metavar="FILE", type=Path, help="in place of docs/benchmarks.md; nothing goes to the history")
    return parser.parse_args()


def main():
    asked = arguments()
    rough = bool(asked.quick or asked.only or asked.page or asked.java_options)
    if asked.quick or asked.only:
        results.FOLDER = results.TARGET / "rough"  # Rough figures never come to the page.
    part = next((p for p in ("short", "cold", "process", "files", "growth", "check", "write") if vars(asked)[p]), "warm")
    {"cold": measure_cold, "short": measure_short, "process": measure_process}.get(part, measure_in_java)(part, asked)
    if part in ("short", "check"):
        return
    if not rough and not asked.jdk and part != "write":
        history.append(part, asked.program and asked.program.split(","))
    usual = results.TARGET / "benchmarks.md" if rough else results.HOME / "docs" / "benchmarks.md"
    page.write(asked.page or usual)


def measure_cold(_, asked):
    names = asked.program.split(",") if asked.program else list(cold.PROGRAMS)
    jdks = chosen_jdks(asked)
    shutil.rmtree(cold.FOLDER, ignore_errors=True)
    run_java(["--programs"])
    cold.write_noise_programs()
    cold.leave_only(asked.only)
    results.keep("cold-versions", {"texts": cold.versions(jdks, asked.python)})
    for name in names:
        cold.measure(name, jdks, asked.python, asked.threads, 20 if asked.quick else 1, asked.repeats, asked.java_options.split())


def measure_short(_, asked):
    jdks = chosen_jdks(asked) if asked.jdk else chosen_jdks(asked)[:1]
    cold.write_noise_programs()
    results.FOLDER = results.TARGET / "rough"
    for name in asked.program.split(",") if asked.program else ["eleven-512", "eleven-2048"]:
        options = asked.java_options.split()
        cold.measure(name, jdks, asked.python, asked.threads, 1, asked.repeats, options, with_recipes=False)
        for jdk in jdks:
            cold_report.show(name, contestants.ours(jdk, *options).name)


def chosen_jdks(asked):
    jdks = contestants.Jdk.found()
    chosen = [jdk for jdk in jdks if not asked.jdk or str(jdk.version) in asked.jdk.split(",")]
    if not chosen:
        raise SystemExit(f"compare: JDK {asked.jdk} is not among those found: {', '.join(str(j.version) for j in jdks)}")
    return chosen


def measure_process(_, asked):
    results.keep("process", whole_process.measure(asked.python, asked.quick))


def measure_in_java(part, asked):
    if part == "write":
        return
    words = [] if part == "warm" else ["--" + part]
    words += ["--quick"] if asked.quick else []
    words += ["--only", asked.only, "--rounds", asked.rounds, "--threads", asked.threads, "--python", asked.python]
    rows = run_java(words)
    if part != "check":
        results.keep(part, {"rows": rows})


def run_java(words):
    """Runs the program that measures in the JVM, and returns the rows that it reports."""
    modules = subprocess.run(["java", "--list-modules"], capture_output=True, text=True, check=True).stdout
    options = ["-Xmx4g", "-Djava.awt.headless=true", f"-Dndimage.home={results.HOME}"]
    options += [cold.VECTORS] if "jdk.incubator.vector" in modules else []
    command = ["java", *options, "-jar", results.TARGET / "program" / "benchmark.jar", *words]
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True)
    return [line.split("\t") for line in done.stdout.splitlines()]


if __name__ == "__main__":
    main()
