"""Read a text as the reader does, for tests."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import GoldText, gold_texts
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.summary import Summary
from tuyun.graph.resources import ROOT
from tuyun.graph.source.sentences import split
from tuyun.graph.statements import Document

TextRead = tuple[GoldText, list[Proposal], Summary]
"""A text with gold, its proposals and its summary."""


def document(language: str = "en") -> Document:
    """An invented document of 2031 whose reporting period ends on 31 March."""
    return Document(
        id="arlavia-2031", title="A report", publisher="Nobody", year=2031, closing=date(2031, 3, 31),
        country="XA", language=language, licence="made up", sha256="0" * 64,
    )  # fmt: skip


def read(text: str) -> tuple[list[Proposal], Summary]:
    """The proposals of a text, and the summary."""
    about = document()
    return read_text_of(about, split(about.id, about.language, text))


@cache
def readings(place: str) -> Sequence[TextRead]:
    """The texts with gold of a directory of the repository, each with its proposals and its summary.

    They are kept, as several tests look at all development texts, which take over a minute to read.
    """
    return list(read_each(gold_texts(ROOT / place)))


def read_each(texts: Iterable[GoldText]) -> Iterator[TextRead]:
    """Each text with gold, its proposals and its summary."""
    return ((text, *read_text_of(text.document, text.sentences, text.registers)) for text in texts)


def short(proposal: Proposal) -> str:
    """A proposal in a line: predicate, bounds, unit, forms, period, voice, modality, status."""
    entry = proposal.statement
    quantity = entry.quantity
    words: list[str] = [entry.predicate]
    if quantity:
        words.append(f"{quantity.lower}..{quantity.upper} {quantity.unit}")
        words += [f"of {form}" for form in quantity.scope.forms]
        words += [f"[{part.of} {part.lower}]" for part in quantity.parts]
    period = entry.period
    words.append(f"{period.kind} {period.start.year}" if period.start else period.kind)
    words += [entry.status, entry.voice, entry.modality]
    words += [f"by {one}" for one in entry.roles.get("subject", ())]
    return " ".join([*words, "sure" if proposal.sure else "not sure"])


def stated(text: str) -> list[str]:
    """Each proposal of a text, sorted: predicate, subjects, voice and modality."""
    return sorted(
        " ".join(
            [
                proposal.statement.predicate,
                *proposal.statement.roles.get("subject", ()),
                proposal.statement.voice,
                proposal.statement.modality,
            ]
        )
        for proposal in read(text)[0]
    )


def counted(text: str) -> list[str]:
    """Each count of a text in its order: predicate, number, unit, forms, parts and period."""
    lines = []
    for proposal in read(text)[0]:
        entry, quantity = proposal.statement, proposal.statement.quantity
        if quantity is None:
            continue
        parts = [f"[{part.of} {part.lower}]" for part in quantity.parts]
        year = str(entry.period.start.year) if entry.period.start else entry.period.kind
        lines.append(
            " ".join(
                [entry.predicate, str(quantity.lower), str(quantity.unit), *quantity.scope.forms, *parts, year]
            )
        )
    return lines


def asked(text: str) -> list[str]:
    """Each silence of a text: status, predicate, kind of period and question."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        if "question" in entry.roles:
            question = proposal.entities[entry.roles["question"][0]].name
            lines.append(f"{entry.status} {entry.predicate} {entry.period.kind}: {question}")
    return lines


def not_reported(question: str) -> list[str]:
    """The predicates of the sentence that says that the answer to a question was not reported."""
    proposals = read(f"The government did not report {question}.")[0]
    return [each.statement.predicate for each in proposals if each.statement.status == "not_reported"]


def silences(text: str) -> list[str]:
    """Status and predicate of each silence of a text."""
    return [" ".join(line.split()[:2]) for line in asked(text)]
