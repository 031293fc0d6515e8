"""Write a document with a table of invented cases: ``python -m benchmarks.invent_cases DIRECTORY --cases 100000``.

Tests and benchmarks load it where they need a large table. Nothing in it describes a real country: Arlavia does
not exist, its institutions are numbered, and its victims are counts or pseudonyms. The same seed gives the same
bytes on every machine.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml
from tuyun.graph.source.records import MAPPING

Row = dict[str, str]
T = TypeVar("T")

POLICE, PROSECUTORS, COURTS = 24, 14, 12
FORMS = ("sex_trafficking", "forced_labor", "child_sex_trafficking", "trafficking")
REASONS = {
    "xa-insufficient-evidence": "insufficient evidence",
    "xa-unwilling-victims": "victims did not want to cooperate",
    "xa-suspect-left": "the suspect left the country",
}
OUTCOMES = (
    ("investigated", 0.46),
    ("dropped", 0.17),
    ("prosecuted", 0.07),
    ("dismissed", 0.06),
    ("acquitted", 0.05),
    ("convicted", 0.19),
)
"""The outcomes of cases with their shares: half of the cases get past the police, a fifth end in a conviction."""
FIRST_DAY, DAYS = date(2028, 1, 1), 3 * 365
RECURRING = 0.1  # share of the pseudonyms that an earlier case has too


def rows(cases: int, seed: int) -> Iterator[Row]:
    """The rows of the table. A smaller table is the beginning of a larger table."""
    random = Random(seed)  # noqa: S311 - invented data, no secret
    people = 0

    def choose(values: Sequence[T]) -> T:
        return values[int(random.random() * len(values))]  # only random() is the same in every Python

    for number in range(1, cases + 1):
        row = dict.fromkeys(COLUMNS, "")
        row["case"] = f"C-{number:06d}"
        row["opened"] = (FIRST_DAY + timedelta(int(random.random() * DAYS))).isoformat()
        row["form"] = choose(FORMS)
        row["police"] = f"police unit {int(random.random() * POLICE) + 1:02d}"
        draw = random.random()
        if draw < 0.6:
            row["victims"] = str(int(random.random() * 6) + 1)
        elif draw < 0.9:
            pseudonyms = []
            for _ in range(int(random.random() * 3) + 1):
                again = people and random.random() < RECURRING
                people += not again
                pseudonyms.append(f"V-{int(random.random() * people) + 1 if again else people:07d}")
            row["pseudonyms"] = ";".join(dict.fromkeys(pseudonyms))
        row["outcome"] = _outcome(random.random())
        if row["outcome"] != "investigated":
            office = f"prosecutor's office {int(random.random() * PROSECUTORS) + 1:02d}"
            row["dropped_by" if row["outcome"] == "dropped" else "prosecuted_by"] = office
        if row["outcome"] in ("dropped", "dismissed"):
            row["reason"] = choose(list(REASONS.values()))
        if row["outcome"] in ("dismissed", "acquitted", "convicted"):
            row["court"] = f"court {int(random.random() * COURTS) + 1:02d}"
        yield row


def _outcome(draw: float) -> str:
    for name, share in OUTCOMES:
        draw -= share
        if draw < 0:
            return name
    return OUTCOMES[-1][0]


COLUMNS = (
    "case", "opened", "form", "victims", "pseudonyms", "police", "dropped_by", "prosecuted_by", "court", "outcome",
    "reason",
)  # fmt: skip


def entities() -> dict[str, dict[str, str]]:
    """The 50 institutions and the reasons, by id."""
    known = {f"xa-police-unit-{n:02d}": ("Institution", f"police unit {n:02d}") for n in range(1, POLICE + 1)}
    known |= {
        f"xa-prosecutors-office-{n:02d}": ("Institution", f"prosecutor's office {n:02d}")
        for n in range(1, PROSECUTORS + 1)
    }
    known |= {f"xa-court-{n:02d}": ("Court", f"court {n:02d}") for n in range(1, COURTS + 1)}
    known |= {name: ("Factor", words) for name, words in REASONS.items()}
    return {name: {"label": label, "name": words} for name, (label, words) in known.items()}


def mapping(table: str) -> dict[str, object]:
    """The content of ``records.yaml``: what the columns of the table mean."""

    def fact(predicate: str, subject: object, only: str = "", **more: object) -> dict[str, object]:
        condition = {"only": {"column": "outcome", "is": only}} if only else {}
        return {"predicate": predicate, "roles": {"subject": subject, "object": "case", **more}, **condition}

    reason, court = {"column": "reason"}, {"column": "court"}
    return {
        "table": table,
        "case": "case",
        "form": "form",
        "opened": "opened",
        "victims": {"count": "victims", "pseudonyms": "pseudonyms"},
        "facts": [
            fact("victim_in", "victims"),
            fact("opened_investigation", {"column": "police"}),
            fact("dropped", {"column": "dropped_by"}, reason=dict(reason)),
            fact("prosecuted", {"column": "prosecuted_by"}),
            fact("heard", dict(court)),
            fact("dismissed", dict(court), "dismissed", reason=dict(reason)),
            fact("acquitted", dict(court), "acquitted"),
            fact("convicted", dict(court), "convicted"),
        ],
    }


def invent_cases(
    directory: Path, cases: int, seed: int, *, jsonl: bool = False, document: str = "arlavia-cases"
) -> None:
    """Write ``document.yaml``, ``entities.yaml``, ``records.yaml`` and the table, as CSV or as JSON Lines."""
    directory.mkdir(parents=True, exist_ok=True)
    table = directory / ("cases.jsonl" if jsonl else "cases.csv")
    with table.open("w", encoding="utf-8", newline="") as file:
        if jsonl:
            for row in rows(cases, seed):
                file.write(json.dumps(row | {"victims": int(row["victims"]) if row["victims"] else None}) + "\n")
        else:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows(cases, seed))
    with table.open("rb") as raw:
        digest = hashlib.file_digest(raw, "sha256").hexdigest()
    MAPPING.validate_python(mapping(table.name))
    files = {
        "document": {
            "id": document,
            "kind": "records",
            "title": f"{cases} invented cases of Arlavia, a country that does not exist (seed {seed})",
            "publisher": "Fictional",
            "year": 2031,
            "country": "XA",
            "licence": "CC0-1.0",
            "sha256": digest,
        },
        "entities": entities(),
        "records": mapping(table.name),
    }
    for name, data in files.items():
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=110)
        (directory / f"{name}.yaml").write_text(text, "utf-8")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.invent_cases", description="Write a document with a table of invented cases."
    )
    parser.add_argument("directory", type=Path, help="directory to write to")
    parser.add_argument("--cases", type=int, default=1000, help="how many rows (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (default 1)")
    parser.add_argument("--jsonl", action="store_true", help="write JSON Lines instead of CSV")
    options = parser.parse_args()
    if not 1 <= options.cases <= 999_999:
        parser.error("--cases: from 1 to 999,999")
    invent_cases(options.directory, options.cases, options.seed, jsonl=options.jsonl)


if __name__ == "__main__":
    main()
