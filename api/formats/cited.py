"""The statements of a link as a file shows them: what each says, how firmly, who says so, and where.

A file leaves the answer that it came from, so that its links carry the words that an answer has beside them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from tuyun.api.models.answer import Evidence
from tuyun.api.models.link import Link
from tuyun.graph.analysis.cohorts import RECORDS


@dataclass(frozen=True)
class Cited:
    """The columns of a link's statements in a file: parallel lists, with an entry for each statement."""

    statements: list[str]
    phrases: list[str]
    """What each says in words; of a row of a table, the caption of the link."""
    modalities: list[str]
    standings: list[str]
    voices: list[str]
    """Names of who says so; `report`, `unnamed`, or `records` for a row of a table."""
    quotes: list[str]
    titles: list[str]
    sentences: list[int]
    """Numbers of the sentences, or of the rows."""


COLUMNS = tuple(Cited.__dataclass_fields__)


def cited(link: Link, evidence: Mapping[str, Evidence]) -> Cited:
    """What a link rests on, in the order of its pairs.

    Args:
        link: the link.
        evidence: by the ids of statements; has each statement of the link.
    """
    known = [evidence[pair.statement] for pair in link.pairs]
    return Cited(
        statements=[pair.statement for pair in link.pairs],
        phrases=[quote.phrase or link.caption for quote in known],
        modalities=[pair.modality for pair in link.pairs],
        standings=[pair.standing for pair in link.pairs],
        voices=[quote.voice_name or RECORDS for quote in known],
        quotes=[quote.quote for quote in known],
        titles=[quote.title for quote in known],
        sentences=[quote.sentence for quote in known],
    )


def cells(link: Link, evidence: Mapping[str, Evidence]) -> dict[str, list[str] | list[int]]:
    """The statements of a link as cells of a table, by `COLUMNS`."""
    return asdict(cited(link, evidence))


def citations(link: Link, evidence: Mapping[str, Evidence]) -> list[str]:
    """Each statement of a link with all that belongs to it, in a line of its own."""
    known = cited(link, evidence)
    lines = zip(
        known.phrases, known.modalities, known.voices, known.quotes, known.titles, known.sentences, strict=True
    )
    return [
        f"{phrase} ({modality}, said by {voice}): “{quote}” ({title}, {number})"
        for phrase, modality, voice, quote, title, number in lines
    ]
