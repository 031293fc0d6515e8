"""No decision is lost: readers at once, in threads and processes, and processes killed while they write."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml
from tuyun.graph.errors import ReviewConflict
from tuyun.graph.reading.decisions.decision import Decision
from tuyun.graph.reading.decisions.fold import fold
from tuyun.graph.reading.decisions.log import read_log
from tuyun.graph.review.acts import Act, Review
from tuyun.graph.review.material import read_material

from tests.graph.review.example import under_review, written

TEXT = " ".join(f"Courts convicted {number} traffickers in 2030." for number in range(2, 10))
WRITERS = """
import os, random, sys
from pathlib import Path
from tuyun.graph.review.acts import Act, Review
from tuyun.graph.review.material import read_material

def write(chance):
    review = Review(read_material(Path(sys.argv[1])))
    while True:
        view = review.view("aida")
        item = chance.choice(view.items)
        stands = item.decision.id if item.decision else None
        verdict = chance.choice(["accept", "unsure", "reject"])
        reason = "not_said" if verdict == "reject" else None
        after = review.decide("aida", Act(verdict=verdict, item=item.id, expects=stands, reason=reason))
        print(next(one for one in after.items if one.id == item.id).decision.id, flush=True)

for seed in sys.stdin:
    if (pid := os.fork()) == 0:
        print(os.getpid(), flush=True)
        write(random.Random(int(seed)))
    os.waitpid(pid, 0)
    print("killed", flush=True)
"""
"""A process that forks a writer for each line that it reads, so that only the first has to import the modules. A
writer says its own number, and then each decision once it is written."""


def whole(review: Review) -> list[Decision]:
    """The decisions of the log, which must fold into what the file of statements has."""
    decisions = [entry for entry in read_log(review.log) if isinstance(entry, Decision)]
    entries, _ = fold(decisions, review.material.sentences).statements()
    written = yaml.safe_load((review.material.directory / "statements.yaml").read_text("utf-8"))
    assert [(one["sentence"], one["quote"]) for one in written] == [(one.sentence, one.quote) for one in entries]
    return decisions


def interleaved(review: Review, rounds: int, seed: int) -> None:
    """Two readers, each with two tabs, decide in an order that chance gives; each tab knows what it saw last."""
    chance = random.Random(seed)  # noqa: S311 - an order for a test
    tabs = [(who, review.view(who)) for who in ("aida", "aida", "bek", "bek")]
    confirmed: list[str] = []
    refused = 0
    for _ in range(rounds):
        place = chance.randrange(len(tabs))
        who, view = tabs[place]
        one = chance.choice(view.items)
        now = next(item for item in review.view(who).items if item.id == one.id).decision
        expects = one.decision.id if one.decision else None
        verdict = chance.choice(["accept", "unsure", "reject", "undo"])
        act = Act.model_validate(
            {
                "verdict": verdict,
                "item": one.id,
                "expects": expects,
                "reason": "not_said" if verdict == "reject" else None,
            }
        )
        try:
            tabs[place] = who, review.decide(who, act)
        except ReviewConflict as conflict:
            stale = (now.id if now else None) != expects
            assert stale or (verdict == "undo" and now is None)
            told = conflict.stands
            refused += 1
            tabs[place] = who, review.view(who)
            assert told == (now.id if now else None)
        else:
            assert (now.id if now else None) == expects
            confirmed.append(read_log(review.log)[-1].model_dump_json())
    assert [entry.model_dump_json() for entry in read_log(review.log)] == confirmed
    assert len(confirmed) + refused == rounds
    assert refused > 0
    whole(review)


def test_interleavings_of_two_readers_with_two_tabs_each_lose_nothing(tmp_path: Path) -> None:
    interleaved(under_review(tmp_path, text=TEXT), 40, 1)


@pytest.mark.long
def test_a_thousand_interleavings_lose_nothing(tmp_path: Path) -> None:
    for seed in range(25):
        place = tmp_path / str(seed)
        place.mkdir()
        interleaved(under_review(place, text=TEXT), 40, seed)


def test_of_many_at_once_about_one_proposal_one_is_written(tmp_path: Path) -> None:
    review = under_review(tmp_path, text=TEXT)
    names = [one.id for one in review.view("aida").items]

    def decide(number: int) -> str | None:
        own = Review(review.material)
        act = Act(verdict="accept", item=names[number % len(names)])
        try:
            after = own.decide("aida", act)
        except ReviewConflict:
            return None
        return next(one.decision.id for one in after.items if one.id == act.item and one.decision)

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(decide, range(4 * len(names))))
    assert sorted(one for one in found if one) == sorted(one.id for one in whole(review))
    assert len(whole(review)) == len(names)


def killed(directory: Path, times: int) -> None:
    """Kill a writer so many times, whenever chance says; each decision that it confirmed is in the log."""
    chance = random.Random(times)  # noqa: S311 - moments for a test
    confirmed: list[str] = []
    command = [sys.executable, "-c", WRITERS, str(directory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(times):
            process.stdin.write(f"{number}\n")
            process.stdin.flush()
            writer = int(process.stdout.readline())
            confirmed.append(process.stdout.readline().strip())  # however long the first takes on a busy machine
            time.sleep(chance.uniform(0.0, 0.5))
            os.kill(writer, signal.SIGKILL)
            confirmed += [line.strip() for line in iter(process.stdout.readline, "killed\n")]
        process.stdin.close()
    review = Review(read_material(directory))
    ids = [entry.id for entry in read_log(review.log) if isinstance(entry, Decision)]
    assert set(confirmed) <= set(ids)
    assert len(ids) - len(confirmed) <= times  # those that were written, and not confirmed any more
    assert confirmed
    one = review.view("aida").items[0]
    review.decide("aida", Act(verdict="accept", item=one.id, expects=one.decision.id if one.decision else None))
    whole(review)
    for line in review.log.read_text("utf-8").splitlines():
        json.loads(line)


def test_a_killed_writer_loses_no_confirmed_decision(tmp_path: Path) -> None:
    killed(written(tmp_path, TEXT), 1)


@pytest.mark.long
def test_fifty_kills_lose_no_confirmed_decision(tmp_path: Path) -> None:
    killed(written(tmp_path, TEXT), 50)
