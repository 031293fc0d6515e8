"""The sections of the report: what it says of each country by itself, and what it compares."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tuyun.report.evidence_sheets import Sheet, evidence_sheets
from tuyun.report.figures import comparisons, figures
from tuyun.report.material import Material
from tuyun.report.parts import Figure
from tuyun.report.questions import Addressee, questions, uncounted
from tuyun.report.summary import Card, summary
from tuyun.report.wording import country_in_words


@dataclass(frozen=True)
class Section:
    """What the report says of one country; of all that is loaded, if that is about a single country."""

    name: str
    """Of the country; empty if there is a single country."""
    suffix: str
    """Ends the ids of the section's elements, so that those of two countries differ."""
    material: Material

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures; each names the country, if there are several. Countries are not ranked in one network."""
        made = figures(self.material)
        return tuple(_of_country(self, each) for each in made if each.key != "ranks") if self.name else made

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every loss in a line."""
        return summary(self.material)

    @cached_property
    def addressees(self) -> tuple[Addressee, ...]:
        """Open questions."""
        return questions(self.material)

    @cached_property
    def uncounted(self) -> tuple[str, ...]:
        """Questions of the report's own."""
        return uncounted(self.material)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Evidence sheets."""
        return evidence_sheets(self.material)


def sections(material: Material) -> tuple[Section, ...]:
    """A section for each country."""
    countries = material.corpus.countries
    if len(countries) < 2:
        return (Section("", "", material),)
    return tuple(
        Section(country_in_words(country), f"-{country or 'none'}", material.of_country(country))
        for country in countries
    )


def all_figures(material: Material, several: tuple[Section, ...]) -> Iterator[Figure]:
    """The comparisons, and the figures of each section."""
    yield from comparisons(material)
    for section in several:
        yield from section.figures


def _of_country(section: Section, figure: Figure) -> Figure:
    table, overview = (
        table and replace(table, caption=f"{section.name}: {table.caption}")
        for table in (figure.table, figure.overview)
    )
    title = f"{section.name}: {figure.title}"
    return replace(figure, key=figure.key + section.suffix, title=title, table=table, overview=overview)
