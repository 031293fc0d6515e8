"""Table of losses with countries beside each other: which sentences describe losses, and under which head."""

from collections.abc import Sequence

from tuyun.graph.analysis.losses import Tally
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.figures.losses import loss_marks
from tuyun.report.material import Material
from tuyun.report.parts import Cell, Figure, Row, Table
from tuyun.report.wording import NONE_STATED, capital, country_in_words, joined, listed, spaced

NOTES = (
    "A row is a country, and each mark is what one voice says of its losses in one sentence. The stages stand "
    "below the marks. Countries stand beside each other; nothing is added up across them.",
    "More marks do not mean that more cases are lost there: a longer text says more. “None stated” is neither no "
    "nor zero.",
)


def by_country(material: Material) -> Figure:
    """Heads of losses by countries."""
    tallies = material.ledger.by_stage
    return Figure(
        key="countries",
        kind="Losses, by country",
        title=_title(material),
        deck="The losses of each country, with desks and full sentences, stand in the appendix.",
        notes=NOTES,
        empty=not tallies,
        overview=Table(
            "Losses, by country and head",
            tuple(_row(material, country, tallies) for country in material.corpus.countries),
        ),
    )


def _title(material: Material) -> str:
    all_of_them = material.corpus.countries
    losing = {loss.country for loss in material.ledger.losses if loss.head != "not_counted"}
    without = [country_in_words(country) for country in all_of_them if country not in losing]
    said = f"Sentences describe losses in {len(losing)} of {len(all_of_them)} countries"
    return joined(said, f"none stated of {listed(without)}" if losing and without else "")


def _row(material: Material, country: str | None, tallies: Sequence[Tally]) -> Row:
    cells: dict[str, str | Cell] = {"Country": country_in_words(country)}
    for head in vocabulary().losses:
        here = [tally for tally in tallies if (tally.country, tally.head) == (country, head)]
        cells[capital(spaced(head))] = _cell(material, country_in_words(country), head, here)
    return Row(cells)


def _cell(material: Material, country: str, head: str, tallies: Sequence[Tally]) -> str | Cell:
    if not tallies:
        return NONE_STATED
    words = vocabulary()
    keys = (tally.key for tally in tallies)
    stages = sorted(keys, key=lambda stage: words.stage_place(words.stages[stage].order))
    ids = {id_ for tally in tallies for id_ in tally.losses}
    return Cell(loss_marks(material, ids, f"{country}, {spaced(head)}"), note=listed(map(spaced, stages)))
