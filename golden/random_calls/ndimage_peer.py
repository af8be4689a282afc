"""NdImage in a program of its own, which answers calls through pipes: see AnsweringCalls.java."""

import os
import select
import struct
import subprocess

import numpy as np

from .answers import Answer

PATIENCE = 60  # seconds for one call, a slow start included
OPTIONS = {
    "plain": ["-Dndimage.kernels=plain"],
    "vector": ["-Dndimage.kernels=vector", "--add-modules", "jdk.incubator.vector"],
}


class NdImage:
    def __init__(self, kernels):
        command = ["java", "-Xmx1g", "-XX:+UseSerialGC", *OPTIONS[kernels], "-cp", os.environ["NDIMAGE_CLASSES"],
                   "io.ndimage.golden.AnsweringCalls"]
        self.program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.buffer = b""
        self.catalog = self.text()

    def send(self, calls):
        batch = b"".join(map(frame, calls))
        self.program.stdin.write(struct.pack(">i", len(batch)) + batch)
        self.program.stdin.flush()

    def answer(self):
        """Returns the next answer; raises TimeoutError or EOFError, after which this program is of no more use."""
        word = self.text()
        return Answer(self.arrays()) if word == "arrays" else Answer(word=word, message=self.text())

    def arrays(self):
        return [self.array() for _ in range(self.number())]

    def array(self):
        dtype = np.dtype(self.text())
        shape = [self.number() for _ in range(self.number())]
        data = self.read(int(np.prod(shape, dtype=int)) * dtype.itemsize)
        return np.frombuffer(data, dtype.newbyteorder("<")).reshape(shape).astype(dtype)

    def text(self):
        return self.read(self.number()).decode()

    def number(self):
        return struct.unpack(">i", self.read(4))[0]

    def read(self, count):
        while len(self.buffer) < count:
            if not select.select([self.program.stdout], [], [], PATIENCE)[0]:
                raise TimeoutError
            more = os.read(self.program.stdout.fileno(), 1 << 20)
            if not more:
                raise EOFError
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def close(self):
        self.program.kill()
        self.program.wait()


def frame(call):
    arrays = list(call.arrays.values())
    parts = [text(call.text), text(call.how), struct.pack(">i", len(arrays))]
    for array in arrays:
        parts.append(text(str(array.dtype)))
        parts.append(struct.pack(f">{array.ndim + 1}i", array.ndim, *array.shape))
        parts.append(np.ascontiguousarray(array).tobytes())
    return b"".join(parts)


def text(string):
    data = string.encode()
    return struct.pack(">i", len(data)) + data
