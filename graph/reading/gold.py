"""Gold statements: what people read in a text, to score the reader by."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tuyun.graph.reading.dates.document_years import closing_of
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.source.files import read_yaml
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.source.sentences import cut
from tuyun.graph.statements import Document, Quantity, Sentence
from tuyun.graph.statements.statement import Judgement
from tuyun.graph.vocabulary import vocabulary


@dataclass(frozen=True)
class Record:
    """The fields of a statement that are scored."""

    sentence: int
    predicate: str
    bounds: tuple[float | None, float | None]
    unit: str | None
    forms: frozenset[str]
    parts: frozenset[tuple[str, int, int]]
    period: tuple[str, date | None]
    status: str
    voice: str
    modality: str
    subject: frozenset[str]
    polarity: str = "affirmed"
    sure: bool = False
    text: int = 0
    """The number of its text."""
    open: frozenset[str] = frozenset()
    """The scored fields that the rules leave to a person."""

    def alike(self, other: "Record") -> bool:
        """Whether all scored fields are alike."""
        ours, theirs = (replace(one, sure=False, text=0, open=frozenset()) for one in (self, other))
        return ours == theirs

    @property
    def silent(self) -> bool:
        """Whether it is a silence."""
        return vocabulary().statuses[self.status].silence

    @property
    def counted(self) -> bool:
        """Whether it is a count, of none included."""
        return self.bounds != (None, None) and vocabulary().units.get(self.unit or "") is not None

    @property
    def other(self) -> bool:
        """Whether it is neither a count nor a silence."""
        return not self.counted and not self.silent


def record_of(entry: Judgement, sentence: int, subject: Iterable[str], sure: bool = False) -> Record:
    """The scored fields of a statement."""
    quantity = entry.quantity
    return Record(
        sentence,
        entry.predicate,
        _bounds(quantity),
        quantity.unit if quantity else None,
        frozenset(quantity.scope.forms) if quantity else frozenset(),
        frozenset(_parts(quantity)) if quantity else frozenset(),
        (entry.period.kind, entry.period.start),
        entry.status,
        entry.voice,
        entry.modality,
        frozenset(subject),
        entry.polarity,
        sure,
    )


def who(roles: Mapping[Any, Sequence[str]]) -> tuple[str, ...]:
    """Who did it by the roles of a statement; of a training, who gave it."""
    return tuple(roles.get("subject") or roles.get("giver", ()))


def _parts(quantity: Quantity) -> Iterator[tuple[str, int, int]]:
    """What each part is of, with its bounds; of a group of people, whose name coders make up, the bounds alone."""
    for part in quantity.parts:
        yield COUNTED if part.group else part.of, part.lower, part.upper


def _bounds(quantity: Quantity | None) -> tuple[float | None, float | None]:
    """The bounds of a count; of a figure without bounds, what is stated, twice."""
    if quantity is None:
        return None, None
    return (quantity.stated, quantity.stated) if quantity.stated is not None else (quantity.lower, quantity.upper)


@dataclass(frozen=True)
class GoldText:
    """A text with what people read in it."""

    document: Document
    sentences: tuple[Sentence, ...]
    gold: list[Record]
    registers: Path | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    """The id of each entity by what it is called, as `called` has it."""


COUNTED = "counted"
"""Stands for what a statement counts, whose id its coder makes up; its figures are compared themselves."""


def called(document: Document, id_: str, label: str, name: str) -> str:
    """What an entity is called, so that ids which two coders made up can be compared: its name without case,
    article, acronym and sentence; `COUNTED` for what a statement of this document counts."""
    if label in ("Case", "Trafficker", "Victim") and id_.startswith(id_prefixes(document)[1]):
        return COUNTED
    plain = re.sub(r"^(?:the|an?) | \((?:[A-Z][\w-]*|sentence \d+)\)$", "", name).casefold()
    if re.fullmatch(r"government of [\w’' -]+", plain):  # which the next sentence calls “the government”
        plain = "government"
    if label == "Law":  # the 2010 Counter-Trafficking Act is the Counter-Trafficking Act of 2010
        plain = re.sub(r",? as amended.*$", "", plain)
        plain = re.sub(r"^(?P<law>.+) of (?P<year>\d{4})$", r"\g<year> \g<law>", plain)
    return plain


def gold_texts(path: Path) -> Iterator[GoldText]:
    """The texts of a path: a document's directory, a file of gold, or a directory of these."""
    if path.is_dir() and not (path / "document.yaml").is_file():
        for inner in sorted([*path.glob("*.yaml"), *(file.parent for file in path.glob("*/document.yaml"))]):
            yield from gold_texts(inner)
    elif path.is_dir():
        source = read_source(path)
        if isinstance(source, Narrative):
            names = {
                called(source.document, entity.id, entity.label, entity.name): entity.id
                for entity in source.entities
            }
            counted = {
                entity.id
                for entity in source.entities
                if called(source.document, entity.id, entity.label, entity.name) == COUNTED
            }
            gold = [
                record_of(
                    statement,
                    statement.sentence,
                    [COUNTED if id_ in counted else id_ for id_ in who(statement.roles)],
                )
                for statement in source.statements
            ]
            registers = path.resolve().parent / "registers"
            yield GoldText(source.document, source.sentences, gold, registers, {**names, COUNTED: COUNTED})
    else:
        data = read_yaml(path).data
        document = Document(**data["document"], licence="made up", sha256="0" * 64)
        gold = [
            _written(raw, number, document)
            for number, sentence in enumerate(data["sentences"], start=1)
            for raw in sentence.get("gold", ())
        ]
        yield GoldText(
            document, joined_sentences(document, [sentence["text"] for sentence in data["sentences"]]), gold
        )


def joined_sentences(document: Document, texts: Iterable[str]) -> tuple[Sentence, ...]:
    """The sentences of a document whose texts are joined by blanks."""
    text, ends = "", []
    for sentence in texts:
        text += sentence
        ends.append(len(text))
        text += " "
    return cut(document.id, text.rstrip(), ends)


def _written(raw: dict[str, Any], sentence: int, document: Document) -> Record:
    """A record of a file of gold. ``n`` is a figure or two bounds; ``when`` is 2020, 2020-06, 2019-2021,
    since-2016, fiscal-2019-10-01, rp, rp-1 (the reporting period, the period before), 2021-06-30, or a kind
    without days."""
    figure = raw.get("n")
    bounds = (None, None) if figure is None else tuple(figure) if isinstance(figure, list) else (figure, figure)
    parts = frozenset((of, number, number) for of, number in raw.get("parts", {}).items())
    parts |= {(COUNTED, number, number) for number in raw.get("groups", {}).values()}
    status = raw.get("status") or ("measured" if figure is not None else "none")
    return Record(
        sentence,
        raw["is"],
        bounds,
        raw.get("unit"),
        frozenset(raw.get("forms", ())),
        parts,
        _when(raw.get("when"), document),
        status,
        raw.get("voice", "report"),
        raw.get("modality", "asserted"),
        frozenset(raw.get("by", ())),
        raw.get("polarity", "affirmed"),
    )


def _when(raw: object, document: Document) -> tuple[str, date | None]:
    match raw:
        case None:
            return "unspecified", None
        case int() as number:
            return "calendar_year", date(number, 1, 1)
        case "rp" | "rp-1":
            last = closing_of(document) or date(document.year, 12, 31)
            year = last.year - 1 - (raw == "rp-1")
            return "reporting_period", last.replace(year=year) + timedelta(days=1)
        case "consecutive":
            return "consecutive_years", None
        case str() as words if words.startswith("since-"):
            return "since_year", date(int(words[6:]), 1, 1)
        case str() as words if words.startswith("fiscal-"):
            return "fiscal_year", date.fromisoformat(words[7:])
        case str() as words if len(words) == 9 and words[4] == "-":
            return "several_years", date(int(words[:4]), 1, 1)
        case "recent" | "prior_years" | "several_years" | "rough_date" | "until_now":
            return str(raw), None
        case date():
            return "dated", raw
    return "dated", date.fromisoformat(f"{raw}-01")
