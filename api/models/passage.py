"""A passage: a statement in the sentence that it is quoted from."""

from tuyun.api.models.link import End
from tuyun.graph.statements import Period, is_row_id, period_in_words
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.store.provenance import provenance_of
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import period_of
from tuyun.graph.vocabulary.model import Force
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PolarityName,
    PredicateName,
    StandingName,
    StatusName,
)


class PassageSource(Value):
    """The document of a passage."""

    id: str
    title: str
    section: str | None
    publisher: str
    year: int
    country: str | None
    language: str
    """ISO 639."""
    where: str | None
    """Where it was published: an address on the web, or words."""
    licence: str


class Passage(Value):
    """A statement in its whole sentence. Of a row of a table there are only its words."""

    statement: str
    document: PassageSource
    sentence: int
    """Number of the sentence, or of the row."""
    text: str
    """The whole sentence; of a row, its words."""
    start: int
    """Offset of the quote in the sentence, in Unicode code points."""
    end: int
    entities: tuple[End, ...]
    """The entities that it names, in the order of its roles; none of a row."""
    phrase: str | None
    """What is said, in words that say no more than the sentence; null for a row, as all that follows."""
    predicate: PredicateName | None
    force: Force | None
    voice: str | None
    """Who says so: an entity's id, `report` or `unnamed`."""
    voice_name: str | None
    modality: ModalityName | None
    polarity: PolarityName | None
    status: StatusName | None
    standing: StandingName | None
    period: Period | None
    when: str | None
    """The period in words; empty if it is not stated."""
    note: str | None
    """The other reading, if two are possible."""
    provenance: Provenance | None
    """Who proposed it and who decided; null if people coded it by hand."""
    coded: str | None
    """Who coded it, in words."""

    @classmethod
    def from_row(cls, row: Record) -> "Passage":
        """From a row of ``read/passages``."""
        statement, sentence, quote = row["told"], row["sentence"], row["quote"]
        source = PassageSource(**row["document"])
        if is_row_id(row["id"]):
            nothing = dict.fromkeys(cls.model_fields)
            here = {"statement": row["id"], "document": source, "sentence": row["row"], "entities": ()}
            return cls(**{**nothing, **here, "text": quote, "start": 0, "end": len(quote)})
        period, provenance = period_of(statement, "period"), provenance_of(statement)
        return cls(
            statement=row["id"],
            document=source,
            sentence=sentence["number"],
            text=sentence["text"],
            start=statement["start"] - sentence["start"],
            end=statement["end"] - sentence["start"],
            entities=tuple(End(**entity) for entity in {named["id"]: named for named in row["entities"]}.values()),
            period=period,
            when=period_in_words(period),
            note=statement.get("note"),
            provenance=provenance,
            coded=provenance.in_words() if provenance else "coded by hand",
            **{name: statement[name] for name in TOLD},
        )


TOLD = (
    "phrase", "predicate", "force", "voice", "voice_name", "modality", "polarity", "status", "standing",
)  # fmt: skip
