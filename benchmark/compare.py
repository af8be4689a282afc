"""The command line of benchmark/compare, which has built everything."""

import argparse
import os

import cold


def main():
    parser = argparse.ArgumentParser(prog="benchmark/compare")
    parser.add_argument("--cold", action="store_true", help="times from a cold start")
    parser.add_argument("--short", action="store_true", help="with --cold: eleven operations on noise, beside OpenCV-Python")
    parser.add_argument("--sizes", metavar="N,N", default="512,2048", help="of the arrays, along each axis")
    parser.add_argument("--jdk", metavar="N,N", help="versions of Java; the default one with --short, else those of .ci/run")
    parser.add_argument("--java-options", default="", help="for ours: as --java-options='--add-modules jdk.incubator.vector'")
    parser.add_argument("--repeats", metavar="N", type=int, default=2, help="how often each program runs; the median counts")
    parser.add_argument("--threads", metavar="N", type=int, default=os.cpu_count(), help="for everybody who can use them")
    parser.add_argument("--python", metavar="PROGRAM", default="python3", help="the Python with SciPy and others")
    asked = parser.parse_args()
    jdks = cold.Jdk.found()
    chosen = [jdk for jdk in jdks if not asked.jdk or str(jdk.version) in asked.jdk.split(",")]
    if asked.short and not asked.jdk:
        chosen = jdks[:1]
    contestants = [cold.Contestant.ours(jdk, asked.java_options.split()) for jdk in chosen]
    contestants.append(cold.Contestant.in_python("OpenCV-Python", asked.python))
    cold.eleven([int(size) for size in asked.sizes.split(",")], contestants, asked.repeats, asked.threads)


if __name__ == "__main__":
    main()
