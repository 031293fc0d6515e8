"""Who and what a document speaks of."""

from typing import Literal

from pydantic import Field
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.period import Period
from tuyun.graph.vocabulary.terms import EntityLabel, Form, StageName


class Description(Value):
    """What a document says an entity is."""

    label: EntityLabel
    name: Line
    """A short name, in the words of the text where it has one."""
    aliases: tuple[Line, ...] = ()
    """Other names, in any language and script."""
    formerly: tuple[Identifier, ...] = ()
    """Ids that it had before; whoever asks for one is led here."""
    narrower_than: tuple[Identifier, ...] = ()
    """Broader groups that the words of the sentence make this one a part of."""
    one_of: Identifier | None = None
    """The class of which this is one, unnamed."""
    stages: tuple[StageName, ...] = ()
    """For a topic: the stages of the case flow that its words name."""
    form: Form | None = None
    """For a case or group of cases: the form of trafficking, where all of it has one."""
    opened: Period | None = None
    """For a case or group of cases: when it was opened."""
    match: dict[Literal["iccs", "followthemoney", "iso3166", "wikidata"], Line] = Field(default_factory=dict)


class Entity(Description):
    """An actor, case, happening or matter, as one document describes it.

    Two documents that use the same id mean the same entity; they must agree on its label.
    """

    id: Identifier
