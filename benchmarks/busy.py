"""Write a table of invented cases that all pass through the same police, prosecutors and court."""

import re
from hashlib import sha256
from pathlib import Path

import yaml

from benchmarks.invent_cases import entities, invent_cases

NAMES = ("police unit 01", "prosecutor's office 01", "court 01")


def invent_busy_cases(directory: Path, cases: int, police: str, prosecutors: str, court: str) -> None:
    """Write the table of `invent_cases` with one police unit, one prosecutor's office and one court.

    Args:
        directory: where to write it.
        cases: how many rows.
        police: id of the police unit, such as that of an institution of a narrative.
        prosecutors: id of the prosecutor's office.
        court: id of the court.
    """
    invent_cases(directory, cases, seed=1, document="busy-cases")
    table = directory / "cases.csv"
    text = re.sub(r"(police unit|prosecutor's office|court) \d\d", r"\1 01", table.read_text("utf-8"))
    table.write_bytes(text.encode())
    ids = dict(zip(NAMES, (police, prosecutors, court), strict=True))
    described = {
        ids.get(entity["name"], id_): entity
        for id_, entity in entities().items()
        if entity["name"] in ids or entity["label"] == "Factor"
    }
    document = directory / "document.yaml"
    fields = yaml.safe_load(document.read_text("utf-8")) | {"sha256": sha256(text.encode()).hexdigest()}
    for file, data in ((document, fields), (directory / "entities.yaml", described)):
        file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
