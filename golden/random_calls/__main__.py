"""Draws random calls, asks SciPy and NdImage, and compares.

    golden/differential --cases 10000 --seed 1
    golden/differential --only median_filter --only rank_filter
    golden/differential --seed 1 --case 4711       # one case again, as it was found

Every call of the catalog is drawn: type, shape, every parameter, arrays beside the input, threads or tiles, kernels. SciPy runs in a child
process that may crash or hang. Of the first cases of an operation that differ without a reason in differences.tsv, the shortest is printed;
then the exit code is 1.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict

from . import catalog
from .comparison import complaint
from .differences import table
from .drawing import draw, drawable
from .peers import Peers
from .shrinking import shrunk

BATCH = 200
SHOWN = 3


def main():
    options = arguments()
    peers = Peers()
    operations = drawable(catalog.read(peers.catalog), options.only)
    if options.case is not None:
        return again(peers, draw(options.seed, options.case, operations))
    run = Run(options, peers, operations)
    run.all()
    return run.summary()


def arguments():
    parser = argparse.ArgumentParser(prog="golden/differential", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="what the calls are drawn from (1)")
    parser.add_argument("--cases", type=int, default=10000, help="how many calls (10000)")
    parser.add_argument("--only", action="append", help="draw calls of this operation alone; may be repeated")
    parser.add_argument("--case", type=int, help="run one case again, by its number; with the same --seed and --only")
    return parser.parse_args()


def again(peers, call):
    expectation, answer = peers.ask([call])[0]
    wrong = complaint(expectation, answer, list(call.arrays.values()))
    print(f"{call}\nexpected: {expectation.answer}\nNdImage:  {answer}\n{wrong or 'as expected'}")
    return 1 if wrong else 0


class Run:
    def __init__(self, options, peers, operations):
        self.options, self.peers, self.operations = options, peers, operations
        self.start = time.monotonic()
        self.done = 0
        self.words, self.rows, self.names = Counter(), Counter(), Counter()
        self.differing = Counter()
        self.reported = defaultdict(int)

    def all(self):
        while self.done < self.options.cases:
            numbers = range(self.done, min(self.done + BATCH, self.options.cases))
            calls = [draw(self.options.seed, number, self.operations) for number in numbers]
            for number, call, (expectation, answer) in zip(numbers, calls, self.peers.ask(calls)):
                self.note(number, call, expectation, answer)
            self.done = numbers.stop
            self.progress()

    def note(self, number, call, expectation, answer):
        self.names[call.name] += 1
        self.rows.update(expectation.rows)
        self.words[f"SciPy {expectation.answer.word}"] += 1
        if expectation.answer.word in ["crashed", "hangs"]:
            print(f"\nSciPy {expectation.answer.word}, case {number}: {call}")
            return
        wrong = complaint(expectation, answer, list(call.arrays.values()))
        if wrong:
            self.differing[call.name] += 1
            if self.reported[call.name] < SHOWN:
                self.reported[call.name] += 1
                self.report(number, call, wrong)

    def report(self, number, call, wrong):
        small = shrunk(call, self.peers)
        expectation, answer = self.peers.ask([small])[0]
        only = "".join(f" --only {name}" for name in self.options.only or [])
        print(f"\n{call.name} differs: {wrong}\nshortest: {small}\nexpected: {expectation.answer}\n"
              f"NdImage:  {answer}\nagain: golden/differential --seed {self.options.seed}{only} --case {number}\n", flush=True)

    def progress(self):
        seconds = time.monotonic() - self.start
        print(f"\r{self.done} of {self.options.cases}, {self.done / seconds:.0f} a second, "
              f"{sum(self.differing.values())} differ", end="", file=sys.stderr, flush=True)

    def summary(self):
        seconds = time.monotonic() - self.start
        print(f"\n\n{self.done} cases of {len(self.names)} operations in {seconds:.0f} s, {self.done / seconds:.0f} a second, seed {self.options.seed}")
        print(", ".join(f"{word} {count}" for word, count in self.words.most_common()))
        print("deliberate differences, and in how many cases:\n" + table(self.rows))
        if self.differing:
            print("differing without a reason: " + ", ".join(f"{name} {count}" for name, count in self.differing.most_common()))
        return 1 if self.differing else 0


sys.exit(main())
