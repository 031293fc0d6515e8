"""Models of the vocabulary and of its terms, which `tuyun.graph.vocabulary.read` reads from files."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from tuyun.graph.vocabulary.roles import Projection, Role, read_common_roles, read_projections, read_roles
from tuyun.graph.vocabulary.term import Ordered, PeriodTerm, Stage, Term, UnitTerm

CountKind = Literal["onward", "found", "loss", "caveat", "approximate", "unknown"]
"""The kind of a count. ``onward``: cases that reached the stage; ``found``: findings that the text does not call
cases; ``loss``: cases that are lost here; ``caveat``: a count that includes what it should not; ``approximate``: a
figure that the sentence calls rough, or an average; ``unknown``: a silence in place of a count."""
Scope = Literal["country", "international", "universal"]
"""The owner of an entity with a label: a country; a country or nobody, if international; nobody, if universal."""
Force = Literal["happened", "permitted", "needed", "assessed", "uncoded"]
Color = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
LinkKind = Literal["plain", "permitted", "zero", "silence", "class", "evidence"]


def readable_on(color: str) -> str:
    """Black or white, whichever has more contrast with a fill (``#RRGGBB``); it is always at least 4.5 to 1."""
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    luminance = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return "#000000" if luminance > 0.179 else "#FFFFFF"


class Look(BaseModel):
    """How the nodes of a label are drawn: fill (``#RRGGBB``) and diameter in pixels."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    color: Color
    diameter: int


class Label(Term):
    """A label of nodes, and the family of labels that it belongs to.

    Complaints and cases come to whoever ``holds_desk``, and can be lost there; whoever is ``of_state`` is an organ
    of the state, or officials. What is ``handled`` goes from desk to desk and is counted there.
    """

    family: str
    scope: Scope = "country"
    holds_desk: bool = False
    of_state: bool = False
    handled: bool = False


class Modality(Ordered):
    """How firmly a sentence says something. ``cues`` are words that signal it; ``color`` fills its statements."""

    cues: tuple[str, ...]
    color: Color


class Status(Term):
    """The status of a count or a silence. A silence or a zero draws ``link`` instead of the predicate's links.

    A silence ``reads`` so, with the predicate's noun behind it, and so does a figure that is ``withdrawn``: the
    text itself gives it up.
    """

    silence: bool
    withdrawn: bool = False
    link: str | None = None
    reads: str | None = None


OFFICIALS = "OfficialGroup"
"""The label of those against whom proceedings stand beside the flow of cases."""


class LinkTerm(Term):
    """A link type, with the labels of the nodes at which it may start and end.

    ``reads`` is its caption on a picture, ``perhaps`` the caption if it is only possible ("may have ..." if None).
    """

    kind: LinkKind
    reads: str
    perhaps: str | None = None
    source: tuple[str, ...]
    target: tuple[str, ...]
    carries: bool = False
    wrongdoing: bool = False
    projected: str | None = None


class Predicate(Term):
    """A predicate of statements, with its stage, its force, its roles and the links that it draws.

    ``family`` is the file that defines it. A count of what is ``uncounted`` is a figure, and no count of the flow.
    Of a referral, ``giver_stage`` and ``taker_stage`` are those of the two desks, where its words name them.
    ``step`` is the step of justice that a predicate about officials names by itself. The subject of a predicate
    that is ``held_back`` is kept from going on, and does nothing to the case. It ``reads`` so where affirmed;
    ``noun`` is what there was none of, or what was not reported. ``denied`` is its denial, where "not so" before
    the words of the affirmation will not do. A sentence in English from which it is read has a word that begins
    with any of its ``stems``.
    """

    reads: str
    noun: str
    stems: tuple[str, ...] = ()
    denied: str | None = None
    stage: str | None = None
    force: Force
    roles: Annotated[dict[str, Role], BeforeValidator(read_roles)]
    links: Annotated[tuple[Projection, ...], BeforeValidator(read_projections)] = ()
    failing: bool = False
    concerns_wrongdoing: bool = False
    held_back: bool = False
    loss: str | None = None
    caveat: bool = False
    found: bool = False
    uncounted: bool = False
    family: str
    giver_stage: str | None = None
    taker_stage: str | None = None
    step: str | None = None

    def defines(self, role: str) -> bool:
        """Whether its definition names a role, which is then more than a role that each predicate has."""
        return role in self.roles and not self.roles[role].common

    @property
    def count_kind(self) -> CountKind:
        """What its count is of, where there is a count."""
        if self.found:
            return "found"
        if self.caveat:
            return "caveat"
        return "onward" if self.loss is None else "loss"


class Vocabulary(BaseModel):
    """All terms that documents, the graph, the API and Neo4j Browser use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int
    predicate_families: dict[str, str]
    families: dict[str, str]
    labels: dict[str, Label]
    looks: dict[str, Look]
    stages: dict[str, Stage]
    forces: dict[str, Term]
    modalities: dict[str, Modality]
    polarities: dict[str, Term]
    statuses: dict[str, Status]
    period_kinds: dict[str, PeriodTerm]
    standings: dict[str, Ordered]
    period_subjects: dict[str, Term]
    period_bases: dict[str, Term]
    flows: dict[str, Term]
    units: dict[str, UnitTerm]
    forms: dict[str, Term]
    losses: dict[str, Term]
    roles: dict[str, Term]
    common_roles: Annotated[dict[str, Role], BeforeValidator(read_common_roles)]
    silence_roles: Annotated[dict[str, Role], BeforeValidator(read_common_roles)]
    links: dict[str, LinkTerm]
    predicates: dict[str, Predicate]

    @model_validator(mode="after")
    def _spell_out(self) -> "Vocabulary":
        """Replace families by their labels, and add to each predicate the roles of a silence about it.

        Pydantic calls this again for a vocabulary that becomes part of an answer; that changes nothing.
        """
        for name, label in self.labels.items():
            if label.family not in self.families:
                raise ValueError(f"the label {name} is of no known family: {label.family!r}")
        if self.looks.keys() != self.labels.keys():
            raise ValueError(f"labels and looks differ: {sorted(self.looks.keys() ^ self.labels.keys())}")

        def labels_of(words: tuple[str, ...]) -> tuple[str, ...]:
            spelled: list[str] = []
            for word in words:
                if word in self.families:
                    spelled += [name for name, label in self.labels.items() if label.family == word]
                elif word in self.labels:
                    spelled.append(word)
                else:
                    raise ValueError(f"neither a label nor a family: {word!r}")
            return tuple(dict.fromkeys(spelled))

        links = {
            name: link.model_copy(update={"source": labels_of(link.source), "target": labels_of(link.target)})
            for name, link in self.links.items()
        }
        predicates = {
            name: predicate.model_copy(
                update={
                    "roles": {
                        role: Role(
                            labels=labels_of(wants.labels),
                            required=wants.required,
                            common=wants.common,
                        )
                        for role, wants in self._roles_of(predicate).items()
                    }
                }
            )
            for name, predicate in self.predicates.items()
        }
        object.__setattr__(self, "links", links)
        object.__setattr__(self, "predicates", predicates)
        return self

    def _roles_of(self, predicate: Predicate) -> dict[str, Role]:
        """The roles of a predicate: its own, those that each has, and those of a silence."""
        common = {} if predicate.force == "uncoded" else self.common_roles
        others = {role: wants for role, wants in common.items() if role not in predicate.roles}
        return predicate.roles | others | self.silence_roles

    def stage_order(self, predicate: str) -> int | None:
        """The number of a predicate's stage: 0 if it has none, or one that no case passes; None of an exit."""
        stage = self.predicates[predicate].stage
        return self.stages[stage].order if stage else 0

    def stage_place(self, order: int | None) -> int:
        """Where a stage with this number stands in a list: an exit comes after all stages."""
        return max(stage.order or 0 for stage in self.stages.values()) + 1 if order is None else order

    @cached_property
    def flow_stages(self) -> tuple[str, ...]:
        """The stages that cases pass, in their order, and then the exits."""
        shown = [name for name, stage in self.stages.items() if stage.order != 0]
        return tuple(sorted(shown, key=lambda name: self.stage_place(self.stages[name].order)))

    def entity_labels(self) -> tuple[str, ...]:
        """The labels of entities: all labels but those of the evidence."""
        return tuple(name for name, label in self.labels.items() if label.family != "evidence")

    def link_types(self, *kinds: LinkKind) -> tuple[str, ...]:
        """Link types of the given kinds, in the order of the file."""
        return tuple(name for name, link in self.links.items() if link.kind in kinds)

    def carrying(self, *kinds: LinkKind) -> tuple[str, ...]:
        """Link types of the given kinds that can take a complaint or a case one desk further."""
        return tuple(name for name, link in self.links.items() if link.carries and link.kind in kinds)

    def carries(self, type_: str, target: str) -> bool:
        """Whether a link takes a complaint or a case one desk further, by its type and the label of its target.

        Proceedings against officials for their own wrongdoing stand beside the flow of cases, not in it.
        """
        return self.links[type_].carries and not (target == OFFICIALS and type_ in self._proceedings)

    @cached_property
    def _proceedings(self) -> frozenset[str]:
        """Link types that are drawn of proceedings against officials for wrongdoing."""
        against = (predicate for predicate in self.predicates.values() if predicate.concerns_wrongdoing)
        return frozenset(link.type for predicate in against for link in predicate.links)

    @cached_property
    def link_losses(self) -> Mapping[str, str]:
        """The head under which cases are lost by each link type whose predicates all have that head."""
        heads: dict[str, set[str | None]] = {}
        for predicate in self.predicates.values():
            for link in predicate.links:
                heads.setdefault(link.type, set()).add(predicate.loss)
        return {name: head for name, (head, *others) in heads.items() if head and not others}

    def carrying_roles(self, predicate: str) -> frozenset[str]:
        """Roles of those between whom the predicate's links carry a complaint or a case, if any of them does."""
        if self.predicates[predicate].concerns_wrongdoing:
            return frozenset()
        carrying = (link for link in self.predicates[predicate].links if self.links[link.type].carries)
        return frozenset(role for link in carrying for role in (link.source, link.target))


def seen_label(word: str) -> str:
    """The label that shows a term on a node besides its main label: ``NotReported`` for ``not_reported``."""
    return "".join(part.capitalize() for part in word.split("_"))
