"""An invented document under review, and short ways to act on it."""

from pathlib import Path

from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.review.acts import Act, Review
from tuyun.graph.review.material import read_material
from tuyun.graph.review.standing import Item, View
from tuyun.graph.source.format import StatementEntry

TEXT = (
    "In 2030, the police opened 12 trafficking cases. Courts convicted five traffickers in 2030. "
    "A bribe of the 7 drivers went to officials. The government did not report any prosecutions."
)
FIELDS = {
    "id": "arlavia", "title": "A report", "publisher": "Nobody", "year": 2031, "country": "XA", "language": "en",
    "licence": "made up",
}  # fmt: skip
OPENED, CONVICTED, SILENT = "opened_investigation", "convicted", "prosecuted"
BRIBES = "A bribe of the 7 drivers went to officials"


def written(parent: Path, text: str = TEXT) -> Path:
    """The directory of the document, read and not decided about."""
    source = parent / "source.txt"
    source.write_text(text, "utf-8")
    directory = parent / "arlavia"
    prepared(directory, source, extract(source), FIELDS).write()
    read_again(directory)
    return directory


def under_review(parent: Path, share: float = 0.0, text: str = TEXT) -> Review:
    """The document under review, with a share of sentences that are shown without proposals."""
    return Review(read_material(written(parent, text)), share)


def item(view: View, predicate: str) -> Item:
    """The item whose statement has a predicate."""
    return next(one for one in view.items if one.statement.predicate == predicate)


def decide(review: Review, who: str, predicate: str, verdict: str, **more: object) -> View:
    """Decide about the item of a predicate, on what stands now."""
    view = review.view(who)
    one = item(view, predicate)
    expects = one.decision.id if one.decision else None
    return review.decide(who, Act.model_validate({"verdict": verdict, "item": one.id, "expects": expects, **more}))


def changed(one: Item, **fields: object) -> dict[str, object]:
    """The statement of an item with other fields, as the page sends it."""
    return one.statement.model_dump(mode="json") | fields


def bribes(**fields: object) -> StatementEntry:
    """What the third sentence says, which no rule reads."""
    raw: dict[str, object] = {
        "sentence": 3,
        "quote": BRIBES,
        "start": TEXT.index(BRIBES),
        "predicate": "accepted_bribes",
        "roles": {"subject": ["new-1"]},
        "status": "none",
    }
    return StatementEntry.model_validate(raw | fields)


def add_bribes(review: Review, who: str, **fields: object) -> View:
    """Add that statement, with new officials."""
    act = {
        "verdict": "add",
        "statement": bribes(**fields).model_dump(mode="json"),
        "entities": {"new-1": {"label": "OfficialGroup", "name": "officials who took bribes"}},
    }
    return review.decide(who, Act.model_validate(act))
