"""Copies of the Kyrgyz narrative that break a rule, each in one way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tuyun.graph.derive import Graph, derive_graph
from tuyun.graph.source import Narrative
from tuyun.graph.statements import Part, Quantity, Statement

from tests.seed import kyrgyz

Copy = tuple[Narrative, Graph]
NONE = {"status": "reported_zero", "quantity": Quantity(lower=0, upper=0)}


def changed(at: int, predicate: str, **update: Any) -> Copy:  # noqa: ANN401 - fields of a statement
    """A copy in which each statement of sentence ``at`` with the predicate is told otherwise."""

    def edit(one: Statement) -> Statement:
        hit = (one.sentence, one.predicate) == (at, predicate)
        return one.model_copy(update=update) if hit else one

    narrative = kyrgyz.narrative()
    assert any((one.sentence, one.predicate) == (at, predicate) for one in narrative.statements)
    copy = replace(narrative, statements=tuple(edit(one) for one in narrative.statements))
    return copy, derive_graph(copy.entities, copy.statements)


def filled(sentence: int, predicate: str, **roles: str) -> Copy:
    """A copy in which roles of a statement are filled otherwise."""
    told = next(
        one
        for one in kyrgyz.narrative().statements
        if (one.sentence, one.predicate) == (sentence, predicate) and set(roles) <= set(one.roles)
    )
    return changed(sentence, predicate, roles=told.roles | {role: (filler,) for role, filler in roles.items()})


def described(entity: str, **update: Any) -> Copy:  # noqa: ANN401 - fields of an entity
    """A copy in which an entity is described otherwise."""
    narrative = kyrgyz.narrative()
    assert any(one.id == entity for one in narrative.entities)
    entities = tuple(one.model_copy(update=update) if one.id == entity else one for one in narrative.entities)
    return replace(narrative, entities=entities), derive_graph(entities, narrative.statements)


def relinked(link: str, **update: Any) -> Copy:  # noqa: ANN401 - fields of a link
    """A copy in which a link is drawn otherwise."""
    graph = kyrgyz.graph()
    name = f"{link}~kyrgyz-republic-2022"
    made = replace(graph.links[name], **update)
    kept = {key: one for key, one in graph.links.items() if key != name}
    return kyrgyz.narrative(), Graph(graph.nodes, kept | {made.id: made})


def compared(sentence: int, predicate: str, key: str) -> Copy:
    other = next(one.id for one in kyrgyz.narrative().statements if one.key == key)
    return changed(sentence, predicate, compared_with=(other,))


def nodes_without(entity: str) -> Copy:
    graph = kyrgyz.graph()
    bare = replace(graph.nodes[entity], statements=())
    return kyrgyz.narrative(), Graph({**graph.nodes, entity: bare}, graph.links)


WRONG = Quantity.model_construct(lower=6, upper=6, parts=(Part(form="forced_labor", lower=5, upper=5),))
"""A count that no reader would take: it comes past the checks."""

BREAKS: list[tuple[int, str, Callable[[], Copy]]] = [
    (1, "a silence given a zero", lambda: changed(12, "implemented", **NONE)),
    (
        1,
        "a silence given a figure",
        lambda: changed(30, "convicted_official", quantity=Quantity(lower=0, upper=0)),
    ),
    (1, "a silence denied", lambda: changed(12, "implemented", polarity="denied")),
    (
        1,
        "a silence told as another",
        lambda: changed(29, "investigation_of_official_progressed", status="not_reported"),
    ),
    (1, "no data told as not indicated", lambda: changed(11, "included_trafficking", status="no_data_provided")),
    (1, "a zero told as a silence", lambda: changed(9, "prosecuted", status="not_reported")),
    (1, "a zero without a figure", lambda: changed(9, "convicted", quantity=None)),
    (1, "a silence drawn as what it is silent about", lambda: changed(30, "prosecuted_official", status="none")),
    (2, "prosecutions compared with investigations", lambda: compared(9, "prosecuted", "opened-2021")),
    (2, "convictions compared with prosecutions", lambda: compared(9, "convicted", "prosecuted-2020")),
    (
        2,
        "cases opened compared with cases carried over",
        lambda: compared(7, "continued_investigation", "opened-2021"),
    ),
    (2, "parts that are not the whole", lambda: changed(6, "opened_investigation", quantity=WRONG)),
    (3, "“may have” told as certain", lambda: changed(17, "improperly_dismissed", modality="asserted")),
    (
        3,
        "“reportedly” told as the traffickers' own",
        lambda: changed(27, "offered_payment_to_drop", modality="reported"),
    ),
    (3, "“potentially” lost", lambda: changed(29, "facilitated_trafficking", modality="asserted")),
    (3, "hearsay told as certain", lambda: changed(5, "downgraded", modality="asserted")),
    (
        3,
        "a speaker's word told as the report's",
        lambda: changed(16, "charged_under_lesser_statute", modality="asserted"),
    ),
    (
        3,
        "an investigation told as a conviction",
        lambda: changed(29, "investigated_official", standing="conviction"),
    ),
    (3, "a standing that nobody names", lambda: changed(24, "accepted_bribes_to_drop", standing="charge")),
    (
        3,
        "the best of two pairs",
        lambda: relinked("kg-courts~IMPROPERLY_DISMISSED~kg22-cases-dismissed", modalities=("asserted",)),
    ),
    (4, "NGO contacts merged with civil society", lambda: changed(14, "could_report", voice="kg-civil-society")),
    (
        4,
        "authorities merged with the government",
        lambda: changed(16, "charged_under_lesser_statute", voice="kg-government"),
    ),
    (
        4,
        "experts merged with their organizations",
        lambda: changed(26, "impunity", voice="international-organizations"),
    ),
    (4, "a voice that is lost", lambda: changed(16, "charged_under_lesser_statute", voice="report")),
    (5, "courts' dismissals given to judges", lambda: filled(17, "improperly_dismissed", subject="kg-judges")),
    (5, "officials' bribes given to the MVD", lambda: filled(24, "accepted_bribes_to_drop", subject="kg-mvd")),
    (5, "foreign victims taken for victims", lambda: filled(14, "could_report", subject="kg-victims")),
    (
        5,
        "inexperienced investigators taken for investigators",
        lambda: filled(16, "charged_under_lesser_statute", subject="kg-investigators"),
    ),
    (
        5,
        "one IO taken for another's class",
        lambda: filled(20, "assigned_trainers", supporter="international-organizations"),
    ),
    (
        5,
        "authorities taken for the government",
        lambda: filled(11, "conducted_operation", subject="kg-government"),
    ),
    (
        5,
        "a group's link drawn to its part",
        lambda: relinked(
            "kg-investigators~DOWNGRADED~kg22-downgraded-crimes", source="kg-inexperienced-investigators"
        ),
    ),
    (
        5,
        "a part's link drawn to its group",
        lambda: relinked("kg22-unwilling-victims~HELD_BACK_BY~mistrust", source="kg-victims"),
    ),
    (6, "a victim with a name", lambda: described("kg-foreign-victims", name="Aigul B.")),
    (6, "a victim with an address", lambda: described("kg-victims", aliases=("a woman of 12 Chuy Avenue",))),
    (6, "a place that is an address", lambda: described("kg-osh-saunas", name="sauna in Lenin Street, Osh")),
    (
        7,
        "a link without statements",
        lambda: relinked("kg-pgo~GAVE~kg22-joint-trainings", statements=(), modalities=(), standings=()),
    ),
    (
        7,
        "a link on a statement of elsewhere",
        lambda: relinked("kg-pgo~GAVE~kg22-joint-trainings", statements=("s-0",)),
    ),
    (7, "an entity without statements", lambda: nodes_without("kg-media")),
    (7, "a quote that stands elsewhere", lambda: changed(1, "decreased_efforts", start=3)),
    (
        7,
        "a quote in other words",
        lambda: changed(1, "decreased_efforts", quote="The government increased efforts."),
    ),
    (7, "a quote of another sentence", lambda: changed(1, "decreased_efforts", sentence=2)),
]
