"""Which links one statement draws. The rules are the vocabulary's; this file only applies them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

Triple = tuple[str, str, str]
"""Type, source, target."""


def draw(statement: Statement) -> Iterator[Triple]:
    """The links that a statement draws.

    - denied: none; it removes nobody else's link either
    - a silence: from whoever owes the answer to the question
    - a count of none: from the subject to what was counted
    - happened and permitted: the predicate's own links
    - needed, assessed: none
    """
    if statement.polarity == "denied":
        return
    status = vocabulary().statuses[statement.status]
    roles = statement.roles
    if status.silence:
        yield from _pairs(status.link, roles.get("silent", ()), roles.get("question", ()))
    elif status.link:
        yield from _pairs(status.link, roles.get("subject", ()), roles.get("object", ()))
    else:
        yield from draw_predicate(statement.predicate, roles)


def draw_predicate(predicate: str, roles: Mapping[RoleName, Sequence[str]]) -> Iterator[Triple]:
    """The predicate's own links, one for each pair of fillers; nobody is linked to itself."""
    told = vocabulary().predicates[predicate]
    if told.force not in ("happened", "permitted"):
        return
    for link in told.links:
        sources = roles.get(cast("RoleName", link.source), ())
        targets = roles.get(cast("RoleName", link.target), ())
        yield from _pairs(link.type, sources, targets)


def _pairs(type_: str | None, sources: Sequence[str], targets: Sequence[str]) -> Iterator[Triple]:
    if type_ is None:
        return
    for source in sources:
        for target in targets:
            if source != target:
                yield type_, source, target
