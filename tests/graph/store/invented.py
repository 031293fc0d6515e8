"""Small narratives made in memory, and tables made on disk, for what loads must hold of any."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuyun.graph.source import Narrative, Table, read_source
from tuyun.graph.statements import Document, Entity, Sentence, Statement, statement_id
from tuyun.graph.statements.identity import content_hash

from benchmarks.invent_cases import invent_cases

FIELDS = {"title": "A small report", "publisher": "Nobody", "year": 2030, "licence": "made up"}


@dataclass(frozen=True)
class CodedSentence:
    """A sentence that states one thing."""

    words: str
    predicate: str
    roles: dict[str, tuple[str, ...]]
    voice: str = "report"
    modality: str = "asserted"
    compared_with: tuple[str, ...] = ()


def entity(id_: str, label: str = "Institution", **more: Any) -> Entity:  # noqa: ANN401 - any field of an entity
    """An entity, named as its id unless told otherwise."""
    return Entity.model_validate({"id": id_, "label": label, "name": id_, **more})


def narrative(document: str, entities: Sequence[Entity], coded: Sequence[CodedSentence]) -> Narrative:
    """A narrative of one sentence a statement."""
    text, sentences, statements = "", [], []
    for number, one in enumerate(coded, start=1):
        start, end = len(text), len(text) + len(one.words)
        text += f"{one.words}. "
        sentences.append(
            Sentence(document=document, number=number, start=start, end=end + 1, text=f"{one.words}.")
        )
        statements.append(
            Statement.model_validate(
                {
                    "id": statement_id(document, start, end, one.predicate, one.roles),  # type: ignore[arg-type] # checked by the model right here
                    "document": document,
                    "sentence": number,
                    "quote": one.words,
                    "start": start,
                    "end": end,
                    "predicate": one.predicate,
                    "roles": one.roles,
                    "voice": one.voice,
                    "modality": one.modality,
                    "compared_with": one.compared_with,
                }
            )
        )
    described = Document.model_validate({"id": document, "sha256": content_hash(text), **FIELDS})
    return Narrative(described, text, tuple(sentences), tuple(entities), tuple(statements))


MINISTRY = entity("ministry")
JUDGES = entity("judges", "OfficialGroup", name="judges", aliases=["Judges"])
COURSE = entity("course", "Training")
TRAINED = CodedSentence(
    "The ministry trained judges",
    "trained",
    {"happening": ("course",), "giver": ("ministry",), "audience": ("judges",)},
)


def first() -> Narrative:
    """One document: it shares the ministry and the judges with the second and the third."""
    return narrative("first", [MINISTRY, JUDGES, COURSE], [TRAINED])


def second() -> Narrative:
    """Another: it calls the judges by another name, and draws a link of its own between the two."""
    return narrative(
        "second",
        [
            MINISTRY,
            entity("judges", "OfficialGroup", name="the judges", aliases=["judges", "judges of all courts"]),
            entity("press", "Media"),
            entity("seminar", "Training"),
        ],
        [
            CodedSentence(
                "The press reported that the ministry trained judges in a seminar",
                "trained",
                {"happening": ("seminar",), "giver": ("ministry",), "audience": ("judges",)},
                voice="press",
                modality="reported",
            ),
            CodedSentence("The ministry decreased its efforts", "decreased_efforts", {"subject": ("ministry",)}),
        ],
    )


def third() -> Narrative:
    """A third: the judges are the broader group of some young ones, which alone are spoken of."""
    return narrative(
        "third",
        [
            JUDGES,
            entity("young-judges", "OfficialGroup", narrower_than=["judges"]),
            entity("suspects", "Group"),
        ],
        [
            CodedSentence(
                "Young judges warned suspects", "warned", {"subject": ("young-judges",), "object": ("suspects",)}
            )
        ],
    )


def table(directory: Path, cases: int = 60, seed: int = 7, document: str = "arlavia-cases") -> Table:
    """A generated table of records, as read from ``directory``."""
    invent_cases(directory, cases, seed, document=document)
    source = read_source(directory)
    assert isinstance(source, Table)
    return source
