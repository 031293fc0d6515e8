"""tuyun times: from a table with days to waits and open cases, on a real store; and nothing for readers."""

import csv
import json
from datetime import date
from pathlib import Path

from tuyun.graph.store import Store
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.view import View

from tests.cli.command import FICTIONAL, Tuyun
from tests.cli.command import rows as rows_of

DAYS = FICTIONAL.parent / "fictional-days"
LAST = date(2032, 12, 31)


def table() -> list[dict[str, date | None]]:
    """The days of each case, straight from the file."""
    with (DAYS / "cases.csv").open(encoding="utf-8") as file:
        steps = ("opened", "charged", "judged", "closed")
        return [
            {step: date.fromisoformat(row[step]) if row[step] else None for step in steps}
            for row in csv.DictReader(file)
        ]


def fates(start: str, end: str, *later: str) -> dict[str, str]:
    """How many cases have a day of the first step; of the second; of a later step alone; of none."""
    dated = [case for case in table() if case[start]]
    ended = [case for case in dated if case[end]]
    passed = [case for case in dated if not case[end] and any(case[step] for step in later)]
    waiting = len(dated) - len(ended) - len(passed)
    return {
        "cases": str(len(dated)),
        "ended": str(len(ended)),
        "passed": str(len(passed)),
        "waiting": str(waiting),
    }


def test_waits_and_open_cases_are_those_of_the_table(changing: Tuyun, empty_store: Store, tmp_path: Path) -> None:
    assert changing("load", DAYS).code == 0
    found = rows_of(changing("times", "--exact", "--format", "csv"))
    assert [
        (row["from_step"], row["to_step"], {name: row[name] for name in fates("opened", "charged")})
        for row in found
    ] == [
        ("opened", "charged", fates("opened", "charged", "judged", "closed")),
        ("charged", "judged", fates("charged", "judged", "closed")),
        ("judged", "closed", fates("judged", "closed")),
    ]
    assert [(row["median"], row["after_a_year"]) for row in found] == MEDIANS
    months = rows_of(changing("times", "--show", "months", "--exact", "--format", "csv"))
    for row in months:
        end = row["month"]
        begun = [case for case in table() if str(case["opened"])[:7] <= end]
        known = sum(1 for case in begun if case["closed"] and str(case["closed"])[:7] > end)
        maybe = known + sum(1 for case in begun if not case["closed"])
        assert row["open"] == (str(known) if known == maybe else f"{known} to {maybe}")
    assert (months[0]["month"], months[-1]["month"]) == ("2030-02", "2032-12")
    rounded = rows_of(changing("times", "--format", "csv"))
    assert [row["cases"] for row in rounded] != [row["cases"] for row in found]
    assert json.loads(changing("times", "--format", "json").out)["data"][0]["from_step"] == "opened"
    refused = changing("times", "--period", "2031")
    assert (refused.code, refused.err) == (
        2,
        "tuyun: period: waits between steps are not cut to a period. Choose documents, or look at the open cases "
        "of each month.\n",
    )
    for name in ("read/case_days", "read/case_months"):
        assert list(empty_store.fetch(ask_in(View.published, name))) == []
    assert changing("export", "-o", tmp_path / "graph.jsonl").code == 0
    assert changing("remove", "fictional-days").code == 0
    assert changing("load", tmp_path / "graph.jsonl").code == 0
    assert rows_of(changing("times", "--exact", "--format", "csv")) == found


MEDIANS = [("249 to 292", "20% to 30%"), ("355", "47% to 47%"), ("26", "0% to 0%")]
"""As a product over the days of the file gives them, by hand."""
