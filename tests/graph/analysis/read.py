"""Narratives as the analyses read them, and statements by the labels that people write."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.derive import derive_row
from tuyun.graph.derive.steps import is_loss, step_types
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, Table, read_source

from tests.cypher.rows import labels

DOCUMENTS = Path(__file__).parents[2] / "documents"


@cache
def narrative(name: str) -> Narrative:
    """The seed, or a fictional document, by its directory."""
    directory = seed() / name
    source = read_source(directory if directory.exists() else DOCUMENTS / name)
    assert isinstance(source, Narrative)
    return source


@cache
def kyrgyz() -> Corpus:
    """The Kyrgyz narrative."""
    return corpus_of(narrative("kyrgyz-republic-2022"))


@cache
def arlavia() -> Corpus:
    """The invented country with a whole chain."""
    return corpus_of(narrative("fictional-country"))


def spelled(name: str, ids: Iterable[str]) -> list[str]:
    """Labels of the statements of a document."""
    known = labels(narrative(name))
    return [known[one] for one in ids]


def chain() -> Corpus:
    """The invented country in whose text all counts are tied together."""
    return corpus_of(narrative("fictional-chain"))


def patterns(name: str) -> list[dict[str, Any]]:
    """The cases of a table as ``read/case_patterns`` gathers them, straight from its file."""
    table = read_source(DOCUMENTS / name)
    assert isinstance(table, Table)
    names = {one.id: (one.name, one.label) for one in table.entities}
    found: Counter[tuple[str | None, int | None, tuple[tuple[str, ...], ...]]] = Counter()
    for row in table.rows():
        made = derive_row(table, row)
        (case,) = [one.entity for one in made.nodes.values() if one.entity.label == "Case"]
        steps = sorted(
            {
                (link.type, *((link.source, *names[link.source]) if is_loss(step) else ("", "", "")), modality)
                for link in made.links.values()
                for step in [step_types().get(link.type)]
                for modality in link.modalities
                if step and link.target == case.id
            }
        )
        opened = case.opened.start if case.opened else None
        found[case.form, opened.year if opened else None, tuple(steps)] += 1
    return [
        {
            "country": table.document.country,
            "document": name,
            "form": form,
            "year": year,
            "steps": [list(one) for one in steps],
            "cases": cases,
        }
        for (form, year, steps), cases in found.items()
    ]
