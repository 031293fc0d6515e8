"""Citations of the report: which statements an item rests on, where they stand, and what they say, in words."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.statements import RowId, Statement, is_row_id
from tuyun.report import wording
from tuyun.report.material import Material, Voiced
from tuyun.report.wording import joined, listed, spaced, voice


def cited(*items: Voiced | Conversion) -> tuple[str, ...]:
    """Ids of the statements that all items rest on; for an item from case records, the id of their table."""
    return tuple(dict.fromkeys(id_ for item in items for id_ in item.statements or (item.document,)))


def table_of(cited: str) -> str:
    """The table's document: of a row's id, and of a document's own."""
    return RowId.parse(cited).document if is_row_id(cited) else cited


def source(material: Material, *items: Voiced) -> str:
    """How firmly one voice says it, whose, and where: ``alleged, somebody not named; sentence 5``."""
    return f"{items[0].modality}, {voice(items[0].voice)}; {place(material, cited(*items))}"


def place(material: Material, statements: Sequence[str]) -> str:
    """Where statements stand: ``sentence 6``, ``sentences 6, 9``; with the document, if there are several."""
    places: dict[str, set[int]] = {}
    for id_ in statements:
        statement = material.statements.get(id_)
        numbers = places.setdefault(statement.document if statement else table_of(id_), set())
        numbers.update([statement.sentence] if statement else [])
    return joined(*(_place(material, document, numbers) for document, numbers in places.items()))


def place_among_several(material: Material, *items: Voiced) -> str:
    """Where items stand, if there are several documents; else empty, since the reader knows the document."""
    return place(material, cited(*items)) if len(material.documents) > 1 else ""


def _place(material: Material, document: str, numbers: Collection[int]) -> str:
    where = f"{document}: " if len(material.documents) > 1 else ""
    if not numbers:
        return f"{where}rows of a table"
    words = "sentence" if len(numbers) == 1 else "sentences"
    return f"{where}{words} {', '.join(map(str, sorted(numbers)))}"


def statements_by_sentence(material: Material, document: str) -> Mapping[int, Sequence[Statement]]:
    """Statements of a document by the number of their sentence; a table of records has none."""
    sentences: dict[int, list[Statement]] = defaultdict(list)
    for statement in material.corpus.statements:
        if statement.document == document:
            sentences[statement.sentence].append(statement)
    return dict(sorted(sentences.items()))


def anchors(material: Material, statements: Sequence[str]) -> tuple[str, ...]:
    """Ids of the page's elements that show what is cited; rows of a table lead to the table."""
    known = material.statements
    return tuple(dict.fromkeys(id_ if id_ in known else f"rows-{table_of(id_)}" for id_ in statements))


def spelled(material: Material, statement: Statement, *, roles: bool = False) -> str:
    """All that a statement says, in words; on request with who plays which part."""
    names = {
        spaced(role): listed(material.corpus.name(statement.document, filler) for filler in fillers)
        for role, fillers in statement.roles.items()
    }
    parts = [f"{role}: {fillers}" for role, fillers in names.items()] if roles else []
    phrase = statement.phrase(material.corpus.names(statement))
    return wording.statement(statement, phrase, material.corpus.voice(statement), parts)
