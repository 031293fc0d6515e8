"""The dossier as one HTML file: it needs no script, no network and no Tuyun, and what texts contain stays text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from tuyun.graph.analysis.dossier import Choice, Dossier
from tuyun.graph.analysis.layout import Point
from tuyun.graph.statements import Sentence, Statement
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import stamp, wording
from tuyun.report.dossier.picture import KINDS, look, picture
from tuyun.report.environment import environment
from tuyun.report.page import hash_source
from tuyun.report.palette import palette_css

TEMPLATES = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True)
class Context:
    """A sentence with the sentences before and after it, its quoted words marked, and its statements."""

    sentence: Sentence
    before: str
    parts: tuple[tuple[str, bool], ...]
    """The sentence in pieces, each with whether it is quoted."""
    after: str
    statements: tuple[Statement, ...]


@cache
def content_policy() -> str:
    """The Content Security Policy of the file: its own style, and nothing else."""
    style = f"style-src {hash_source(_style())}"
    return f"default-src 'none'; {style}; img-src data:; base-uri 'none'; form-action 'none'"


def page(
    dossier: Dossier,
    revision: int,
    incomplete: Sequence[str] = (),
    *,
    title: str | None = None,
    fixed: Mapping[str, Point] | None = None,
    made: date | None = None,
) -> str:
    """The dossier as HTML.

    Args:
        dossier: what it contains.
        revision: of the graph.
        incomplete: ids of documents that are not completely loaded.
        title: what whoever makes it calls it; by default the names of its first entities.
        fixed: positions of entities in the picture; the others are placed by themselves.
        made: the day on which it is made; left out if None.
    """
    return (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            policy=content_policy(),
            style=_style(),
            title=title or _title(dossier),
            dossier=dossier,
            chosen=list(_chosen(dossier)),
            titles={document.id: document.title for document in dossier.documents},
            picture=picture(dossier, fixed) if dossier.entities else "",
            look=look,
            modalities=vocabulary().modalities,
            kinds={
                kind: words for kind, words in KINDS.items() if any(link.kind == kind for link in dossier.links)
            },
            wrongdoing=any("wrongdoing" in look(link) for link in dossier.links),
            spelled=partial(_spelled, dossier),
            contexts=list(_contexts(dossier)),
            revision=revision,
            incomplete=[
                document for document in incomplete if document in {each.id for each in dossier.documents}
            ],
            stamp=stamp,
            wording=wording,
            made=made,
        )
    )


def _title(dossier: Dossier) -> str:
    names = {entity.id: entity.name for entity in dossier.entities}
    chosen = list(dict.fromkeys(dossier.requested))
    first = [names[id_] for id_ in chosen[:3]]
    more = len(chosen) - len(first)
    if not first:
        return wording.counted(len(dossier.choice.statement), "statement")
    return wording.listed([*first, f"{more} more"] if more else first)


def _chosen(dossier: Dossier) -> Iterator[str]:
    """The filters of the choice, in words."""
    choice: Choice = dossier.choice
    for name, values in (
        *((name, values) for name, values in choice.selection if values),
        ("type of link", choice.type),
        ("kind of link", choice.kind),
        ("modality", choice.modality),
        ("standing", choice.standing),
    ):
        if values:
            yield f"{name}: {wording.listed((wording.spaced(str(value)) for value in values), 'or')}"
    if choice.period_from or choice.period_to:
        days = wording.joined(
            f"from {wording.day(choice.period_from)}" if choice.period_from else "",
            f"to {wording.day(choice.period_to)}" if choice.period_to else "",
            by=" ",
        )
        yield f"period that overlaps the days {days}"


def _spelled(dossier: Dossier, statement: Statement) -> str:
    """All that a statement says, in words: its phrase, how firmly, who says so, and when."""
    names = dossier.names[statement.id]
    roles = [
        f"{wording.spaced(role)}: {wording.listed(names.get(filler, filler) for filler in fillers)}"
        for role, fillers in statement.roles.items()
    ]
    voice = names.get(statement.voice, statement.voice)
    step = wording.step(statement.standing)
    return wording.statement(statement, statement.phrase(names), voice, [*roles, *([step] if step else [])])


def _contexts(dossier: Dossier) -> Iterator[Context]:
    """The quoted sentences in the order of the text."""
    by_sentence: dict[tuple[str, int], list[Statement]] = {}
    for statement in dossier.statements.values():
        by_sentence.setdefault((statement.document, statement.sentence), []).append(statement)
    for (document, number), statements in sorted(by_sentence.items()):
        sentence = dossier.sentences[document, number]
        beside = (dossier.sentences.get((document, number + step)) for step in (-1, 1))
        before, after = (other.text if other else "" for other in beside)
        spans = [(statement.start - sentence.start, statement.end - sentence.start) for statement in statements]
        yield Context(sentence, before, tuple(_parts(sentence.text, spans)), after, tuple(statements))


def _parts(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, each with whether a span covers it.

    >>> list(_parts("abcdef", [(1, 3), (2, 4)]))
    [('a', False), ('bcd', True), ('ef', False)]
    """
    covered = [any(start <= place < end for start, end in spans) for place in range(len(text))]
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or covered[place] != covered[start]:
            yield text[start:place], covered[start]
            start = place


@cache
def _style() -> str:
    return palette_css() + (TEMPLATES / "dossier.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    return environment(TEMPLATES)
