"""Start Spark and stop it, with the settings that it needs here."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSettings, Where, needs_extra
from tuyun.graph.spark.java import java_home
from tuyun.graph.spark.master import check_master, is_local

_LOG = """rootLogger.level = off
rootLogger.appenderRef.none.ref = none
appender.none.type = Null
appender.none.name = none
logger.shell.name = org.apache.spark.api.python.PythonGatewayServer
logger.shell.level = off
"""
"""What goes wrong in the end is raised, and lost executors are replaced."""


@contextmanager
def spark_context(master: str) -> Iterator[Any]:
    """A `pyspark.SparkContext` for the block.

    Args:
        master: ``local[N]``, ``local-cluster[WORKERS,CORES,MEGABYTES]`` or ``spark://HOST:PORT``. What else Spark
            can be set comes from the directory that SPARK_CONF_DIR names.

    Raises:
        InvalidSettings: the master is not valid or does not answer, or Spark did not start.
        MissingExtra: the packages are not installed.
    """
    with needs_extra("spark", "`--on`"):
        from pyspark import SparkConf, SparkContext
    check_master(master)
    with tempfile.TemporaryDirectory(prefix="tuyun-spark-") as made:
        folder = Path(made)
        log = folder / "log4j2.properties"
        log.write_text(_LOG, "utf-8")
        options = f"-Dlog4j2.configurationFile={log.as_uri()}"
        settings = {
            "spark.app.name": "tuyun",
            "spark.driver.extraJavaOptions": options,
            "spark.driver.maxResultSize": "0",
            "spark.local.dir": str(folder),
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
        }
        variables = {"JAVA_HOME": str(java_home(folder / "java"))}
        variables["PYSPARK_PYTHON"] = os.environ.get("PYSPARK_PYTHON", sys.executable)
        if is_local(master):
            settings |= {"spark.driver.host": "127.0.0.1", "spark.executor.extraJavaOptions": options}
            variables["SPARK_LOCAL_IP"] = "127.0.0.1"
        with _environment(variables):
            context = _started(SparkContext, SparkConf().setMaster(master).setAll(list(settings.items())))
            try:
                yield context
            finally:
                _stop(context)


def _started(kind: Any, conf: Any) -> Any:  # noqa: ANN401 - pyspark has no stubs where it is not installed
    try:
        return kind(conf=conf)
    except Exception as error:  # whatever Java raised, under one of several types
        raise InvalidSettings(
            f"Spark did not start: {str(error).strip().splitlines()[0]}",
            where=Where(field="--on"),
            todo="See what Java wrote above; JAVA_HOME may name another Java, 17 or newer.",
        ) from error


def _stop(context: Any) -> None:  # noqa: ANN401 - as above
    """Stop Spark, and its Java with it, which pyspark would leave until this process ends."""
    gateway = context._gateway
    context.stop()
    gateway.shutdown()
    gateway.proc.stdin.close()  # Java ends when its input does
    gateway.proc.wait()
    type(context)._gateway = type(context)._jvm = None


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
