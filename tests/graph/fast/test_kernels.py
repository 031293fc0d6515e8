"""Rules that every kernel keeps."""

import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph import fast

MOST = 9
"""Arguments that a reader can keep apart; related arrays are passed as a NamedTuple."""
MODULES = sorted(path.stem for path in Path(fast.__file__).parent.glob("*.py") if path.stem != "__init__")


def kernels(module: str) -> list[Any]:
    """The compiled functions that a module defines."""
    functions = vars(import_module(f"tuyun.graph.fast.{module}")).values()
    return [
        function for function in functions if hasattr(function, "py_func") and function.__module__.endswith(module)
    ]


@pytest.mark.once
def test_kernels_take_few_arguments() -> None:
    taken = {
        f"{module}.{kernel.__name__}": len(inspect.signature(kernel.py_func).parameters)
        for module in MODULES
        for kernel in kernels(module)
    }
    assert len(taken) > 25
    assert {name: count for name, count in taken.items() if count > MOST} == {}
