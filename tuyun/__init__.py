"""Tuyun: a country's anti-trafficking justice chain as an evidence-linked graph.

The folders `graph`, `api`, `cli` and `report` are imported below this name. They stand inside this folder in the
wheel, and beside it in a checkout.
"""

from pathlib import Path

if __name__ != "tuyun":
    raise ModuleNotFoundError(f"No module named {__name__!r}")  # in a checkout the path below leads here again
if not (Path(__file__).parent / "graph").is_dir():
    __path__.append(str(Path(__file__).parents[1]))
