"""Gives the report's own voice to what its publisher says in it.

“GRETA is concerned that courts suspend sentences” is said by another in most reports, and by the report itself in
one that GRETA published.
"""

import re
from collections.abc import Iterable

from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.source.dataset import stem_of
from tuyun.graph.statements.document import Document
from tuyun.graph.statements.statement import REPORT

_ACRONYM = re.compile(r" ?\((?P<acronym>[A-Z][A-Za-z]{2,})\)$")
_CODE = re.compile(r"^(?:[a-z]{2}|international)-")
"""The code that an id begins with."""
_EXPERTS = "group-of-experts-on-action-against-trafficking-in-human-beings"
"""The experts of the Council of Europe, who write reports of their own as GRETA."""


def in_own_voice(proposals: Iterable[Proposal], document: Document) -> list[Proposal]:
    """The proposals of a sentence; what its publisher reports, the report itself says. A hedge stays."""
    own = _own_names(document.publisher)
    return [_own(each) if _CODE.sub("", each.statement.voice) in own else each for each in proposals]


def _own(each: Proposal) -> Proposal:
    """The proposal as the report says it."""
    firm = each.statement.modality == "reported"
    said = {"voice": REPORT, **({"modality": "asserted"} if firm else {})}
    in_roles = {id_ for ids in each.statement.roles.values() for id_ in ids}
    kept = {id_: entry for id_, entry in each.entities.items() if id_ != each.statement.voice or id_ in in_roles}
    return each.model_copy(update={"statement": each.statement.model_copy(update=said), "entities": kept})


def _own_names(publisher: str) -> set[str]:
    """The ids, without the code of a country, that name the publisher, if it is a body that reports."""
    acronym = _ACRONYM.search(publisher)
    names = {stem_of(_ACRONYM.sub("", publisher)), *([stem_of(acronym["acronym"])] if acronym else [])}
    if "greta" in names or _EXPERTS in names:
        return names | {"greta", "group-of-experts", _EXPERTS}
    return set()
