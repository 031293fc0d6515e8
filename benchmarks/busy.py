"""Write a table of invented cases that all pass through the same police, prosecutors and court."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from benchmarks.invent_cases import entities, invent_cases

NAMES = ("police unit 01", "prosecutor's office 01", "court 01")


class Office(NamedTuple):
    """An institution of a narrative, as that names it."""

    id: str
    name: str


def invent_busy_cases(directory: Path, cases: int, police: Office, prosecutors: Office, court: Office) -> None:
    """Write the table of `invent_cases` with a police unit, a prosecutor's office and a court.

    Args:
        directory: where to write it.
        cases: how many rows.
        police: the police unit.
        prosecutors: the prosecutor's office.
        court: the court.
    """
    invent_cases(directory, cases, seed=1, document="busy-cases")
    table = directory / "cases.csv"
    text = re.sub(r"(police unit|prosecutor's office|court) \d\d", r"\1 01", table.read_text("utf-8"))
    table.write_bytes(text.encode())
    offices = dict(zip(NAMES, (police, prosecutors, court), strict=True))
    described: dict[str, dict[str, Any]] = {
        id_: {**entity} for id_, entity in entities().items() if entity["label"] == "Factor"
    }
    for entity in entities().values():
        if office := offices.get(entity["name"]):
            described[office.id] = {**entity, "aliases": [office.name]}
    document = directory / "document.yaml"
    fields = yaml.safe_load(document.read_text("utf-8")) | {"sha256": sha256(text.encode()).hexdigest()}
    for file, data in ((document, fields), (directory / "entities.yaml", described)):
        file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
