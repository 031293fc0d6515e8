"""The entities that a document mentions."""

from typing import Literal

from pydantic import Field
from tuyun.graph.statements.base import Identifier, Language, Line, Value
from tuyun.graph.statements.day import Day
from tuyun.graph.statements.period import Period
from tuyun.graph.vocabulary.terms import EntityLabel, Form, StageName

StepDay = Literal["referred", "charged", "judged", "closed"]
"""A step of a case that a row of a table may date, besides its opening; in the order of the case flow."""


class Description(Value):
    """A document's description of an entity."""

    label: EntityLabel
    name: Line
    """A short name, in the words of the text where the text has a name."""
    aliases: tuple[Line, ...] = ()
    """Other names, in any language and script."""
    formerly: tuple[Identifier, ...] = ()
    """Former ids, which still lead to this entity."""
    narrower_than: tuple[Identifier, ...] = ()
    """Broader groups that include this group, by the words of the text."""
    one_of: Identifier | None = None
    """For an unnamed member of a class (“an IO”): the class."""
    unit_of: Identifier | None = None
    """For a unit or branch: the institution that it belongs to. Nothing passes from the one to the other."""
    stages: tuple[StageName, ...] = ()
    """For a topic: the stages of the case flow that its words name."""
    form: Form | None = None
    """For a case or a group of cases: the form of trafficking that all of it has."""
    opened: Period | None = None
    """For a case or a group of cases: when it was opened."""
    match: dict[Literal["iccs", "followthemoney", "iso3166", "wikidata"], Line] = Field(default_factory=dict)


class Entity(Description):
    """An actor, case, happening or topic, as a document describes it.

    Two documents that use the same id mean the same entity; they must agree on its label, and
    on a name or an alias if their language is the same.
    """

    id: Identifier
    names: dict[Language, tuple[Line, ...]] = Field(default_factory=dict)
    """Names by language, as the register of its country has them; the first of each is to be shown."""
    days: dict[StepDay, Day] = Field(default_factory=dict)
    """For a case of a table: the days of its steps, as far as its row has them."""
