#!/usr/bin/env python3
"""A cold program of a library in Python, the like of ColdProgram.java, which describes what it is told and what it prints:

    cold_peers.py LIBRARY THREADS ROUNDS MILLISECONDS LEAST PROGRAM
    cold_peers.py --versions

The libraries are imported, and the arrays read, before the clock. After it, results are compared with ours where these lie beside
the program; the warm comparison has held the others.
"""

import pathlib
import sys
import time

import numpy as np

import peers


def main():
    if sys.argv[1:] == ["--versions"]:
        print("\n".join(f"{library} {version}" for library, version in peers.versions.items()))
        return
    library, threads, rounds, budget, least, program = sys.argv[1:]
    peers.allow(int(threads))
    arrays, calls = {}, []
    for line in open(program):
        name, dtype, *files = line.rstrip("\n").split("\t")
        for file in files:
            if file not in arrays:
                arrays[file] = np.load(file)
        for peer in peers.CASES.get(name, []):
            if peer.library == library and (not peer.types or dtype in peer.types):
                calls.append((name, dtype, peer, [arrays[file] for file in files], []))
    spent, processors = [0.0] * len(calls), {}
    before = time.process_time()
    for turn in range(1, int(rounds) + 1):
        racing = [i for i in range(len(calls)) if turn <= int(least) or spent[i] < float(budget)]
        for i in racing:
            _, _, peer, inputs, samples = calls[i]
            start = time.perf_counter()
            result = peer.call(*inputs)
            taken = (time.perf_counter() - start) * 1000
            del result
            samples.append(taken)
            spent[i] += taken
        if turn in (1, 10, 100, 1000):
            processors[turn] = (time.process_time() - before) * 1000
        if not racing:
            break
    for name, dtype, peer, inputs, samples in calls:
        expected = pathlib.Path(program).parent / f"result-{pathlib.Path(program).stem}-{name}.npy"
        wrong = expected.exists() and peer.difference(np.load(expected), peer.call(*inputs))
        if wrong:
            print("differs", name, dtype, wrong, sep="\t")
            continue
        print("call", name, dtype, " ".join(f"{sample:.4f}" for sample in samples), sep="\t")
    for turn, milliseconds in processors.items():
        print("processors", turn, f"{milliseconds:.1f}", sep="\t")


if __name__ == "__main__":
    main()
