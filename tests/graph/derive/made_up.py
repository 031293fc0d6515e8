"""Statements that nobody wrote, for what must hold of any."""

from typing import get_args

from hypothesis import strategies as st
from tuyun.graph.statements import Entity, Statement, statement_id
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PolarityName,
    PredicateName,
    RoleName,
    StandingName,
    StatusName,
)

DOCUMENT = "made-up"
LABELS = vocabulary().entity_labels()
ENTITIES = tuple(
    Entity.model_validate({"id": f"{label.lower()}-{number}", "label": label, "name": f"{label} {number}"})
    for label in LABELS
    for number in (1, 2)
)
BY_LABEL = {label: tuple(one.id for one in ENTITIES if one.label == label) for label in LABELS}


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A statement with a filler or two, of a label that may fill it, in some of its predicate's roles."""
    told: PredicateName = draw(st.sampled_from(get_args(PredicateName)))
    roles: dict[RoleName, tuple[str, ...]] = {}
    for role, wants in vocabulary().predicates[told].roles.items():
        pool = [name for label in wants.labels for name in BY_LABEL[label]]
        fillers = draw(st.lists(st.sampled_from(pool), max_size=2, unique=True))
        if fillers:
            roles[role] = tuple(fillers)  # type: ignore[index] # the vocabulary's roles are the role names
    start = draw(st.integers(0, 20))
    key = draw(st.sampled_from([None, "again"]))
    return Statement(
        id=statement_id(DOCUMENT, start, start + 5, told, roles, key),
        document=DOCUMENT,
        sentence=1,
        quote="quote",
        start=start,
        end=start + 5,
        predicate=told,
        roles=roles,
        key=key,
        modality=draw(st.sampled_from(get_args(ModalityName))),
        polarity=draw(st.sampled_from(get_args(PolarityName))),
        status=draw(st.sampled_from(get_args(StatusName))),
        standing=draw(st.sampled_from(get_args(StandingName))),
    )


def documents() -> st.SearchStrategy[list[Statement]]:
    """Several statements of one document, no two with the same id."""
    return st.lists(statements(), max_size=12, unique_by=lambda one: one.id)
