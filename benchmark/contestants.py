"""Who runs a cold program: the JDKs of this machine with our library or a peer's, and Python with a peer's."""

import os
import re
import subprocess
from pathlib import Path

from results import HOME, TARGET

PLACES = (
    "/usr/lib/jvm/*", "/opt/*", "~/.sdkman/candidates/java/*", "~/.jdks/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
)  # fmt: skip
OURS = ("ndimage-core", "ndimage-vector", "ndimage-fft", "JTransforms", "JLargeArrays", "commons-math3")


class Jdk:
    """A JDK on this machine."""

    def __init__(self, home):
        self.java = str(home / "bin" / "java")
        self.full = re.search(r'JAVA_VERSION="([^"]*)"', (home / "release").read_text())[1]
        self.version = int(self.full.split(".")[0])

    @staticmethod
    def found():
        """The default one, and the newest of version 25 or more where there is one, as .ci/run chooses it."""
        default, others = Jdk._default(), []
        for pattern in PLACES:
            root, rest = os.path.expanduser(pattern).split("*", 1)
            for home in sorted(Path(root).glob("*" + rest)) if os.path.isdir(root) else []:
                if os.access(home / "bin" / "java", os.X_OK) and (home / "release").is_file():
                    others.append(Jdk(home))
        newest = max(others, key=lambda jdk: jdk.version, default=default)
        return [default, newest] if newest.version > max(24, default.version) else [default]

    @staticmethod
    def _default():
        home = os.environ.get("JAVA_HOME")
        if not home:
            asked = ["java", "-XshowSettings:properties", "-version"]
            home = re.search(r"java\.home = (.*)", subprocess.run(asked, capture_output=True, text=True).stderr)[1]
        return Jdk(Path(home))


class Contestant:
    """A name, and the command that starts a cold program."""

    def __init__(self, name, command):
        self.name, self.command = name, command


def ours(jdk, *options):
    """Our library as a user has it on the class path, with no options of the JVM but those given."""
    jars = [jar for part in OURS for jar in sorted((TARGET / "program").glob(part + "-*.jar"))]
    return Contestant(" ".join([f"ndimage {jdk.version}", *options]), _java(jdk, options, jars, "ndimage"))


def in_jvm(library, jdk):
    """A peer in the JVM."""
    jars = sorted((TARGET / "program").glob("*.jar"))
    return Contestant(library, _java(jdk, ["-Djava.awt.headless=true"], jars, library))


def in_python(library, python):
    """A peer in Python."""
    return Contestant(library, [python, str(HOME / "benchmark" / "cold_peers.py"), library])


def _java(jdk, options, jars, who):
    path = os.pathsep.join(map(str, [TARGET / "classes", *jars]))
    return [jdk.java, *options, "-cp", path, "io.ndimage.benchmark.cold.ColdProgram", who]
