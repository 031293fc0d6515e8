"""The links that a statement draws, by the rules of the vocabulary."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

Triple = tuple[str, str, str]
"""Type, source, target."""


def statement_links(statement: Statement) -> Iterator[Triple]:
    """The links that a statement draws.

    - A denied statement draws no link, and removes no other statement's link.
    - A silence is drawn from whoever owes the answer to the question.
    - A count of none is drawn from the subject to what was counted.
    - A figure that the text itself corrects draws none.
    - A predicate of force ``happened`` or ``permitted`` draws its own links.
    - A predicate of force ``needed`` or ``assessed`` draws none.
    """
    status = vocabulary().statuses[statement.status]
    if statement.polarity == "denied" or status.withdrawn:
        return
    roles = statement.roles
    if status.silence:
        yield from _pairs(status.link, roles.get("silent", ()), roles.get("question", ()))
    elif status.link:
        yield from _pairs(status.link, roles.get("subject", ()), roles.get("object", ()))
    else:
        yield from predicate_links(statement.predicate, roles)


def predicate_links(predicate: str, roles: Mapping[RoleName, Sequence[str]]) -> Iterator[Triple]:
    """The predicate's own links, each for a pair of entities in the two roles; no entity is linked to itself."""
    term = vocabulary().predicates[predicate]
    if term.force not in ("happened", "permitted"):
        return
    for link in term.links:
        sources = roles.get(cast("RoleName", link.source), ())
        targets = roles.get(cast("RoleName", link.target), ())
        yield from _pairs(link.type, sources, targets)


def may_follow(type_: str, here: str, there: str, *, forward: bool, recorded: bool) -> bool:
    """Whether a complaint or a case can go over a link from one node to another.

    It follows a link that carries it along the arrow; from a victim, from a case and into a case also against it.
    A case that a row of a table made is entered from its own victims alone. Proceedings against officials carry
    none.

    Args:
        type_: type of the link.
        here: label of the node that it comes from.
        there: label of the node that it goes to.
        forward: whether it goes along the arrow.
        recorded: whether a row of a table made the node that it goes to.
    """
    if not vocabulary().carries(type_, there if forward else here) or (recorded and here != "Victim"):
        return False
    return forward or here in ("Victim", "Case") or there == "Case"


def _pairs(type_: str | None, sources: Sequence[str], targets: Sequence[str]) -> Iterator[Triple]:
    if type_ is None:
        return
    for source in sources:
        for target in targets:
            if source != target:
                yield type_, source, target
