"""Finds the predicate of a number in the relative clause that describes the people whom it counts.

“The number of *victims who testified by video link* rose from two to 17” counts what “17 victims testified by
video link” counts.
"""

import re
from functools import lru_cache

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.happenings.countable_nouns import may_count
from tuyun.graph.reading.happenings.verb_counts import with_counts
from tuyun.graph.reading.happenings.wrongs import is_wrong
from tuyun.graph.reading.matching.cues import find

_WHO = re.compile(r"(?P<noun>(?:[a-z-]+ ){1,3}?)who (?P<clause>[^,;]{3,})", re.IGNORECASE)
"""A noun of people with the clause that describes them."""
_DONE = re.compile(
    r"(?P<noun>(?:[a-z-]+ ){1,4}?)(?P<clause>(?:still |currently |newly |formally )?"
    r"(?:[a-z]+ed|set|put|sent|given|found|brought|taken|held|kept|made|shut|let)(?: [^,;]{3,})?)",
    re.IGNORECASE,
)
"""A noun with a participle that says what happened to it: “*suspects* placed in pretrial detention”."""
_DENIED = re.compile(r"\b(?:not|never|no|nothing|nobody|neither|nor|may|might|could|would|should|will|can|must)\b")
"""Words of what did not happen, or may happen."""


@lru_cache(maxsize=1024)
def predicate_of_description(what: str) -> str | None:
    """The predicate of what people did or suffered, by the clause that describes them; None if no rule knows it.

    >>> predicate_of_description("victims who testified by video link")
    'participated_in_proceedings'
    >>> predicate_of_description("victims who sang")
    """
    described = _WHO.fullmatch(what.strip())
    done = None if described else _DONE.fullmatch(what.strip())
    told = described or done
    if told is None or _DENIED.search(told["clause"]):
        return None
    said = f"5 {told['noun']}{'were ' if done else ''}{told['clause']}."
    made = counts(said, figures(said)[0][:1])
    if not made or made[0].start != 0:
        return None
    people, masked = made[0], mask(said, made[:1])
    for cue, happening in with_counts(find(masked, "event"), masked, {0: [Whole(people, end=people.end)]}).items():
        if happening.wholes and cue.start > people.end and may_count(cue, people) and not is_wrong(cue):
            by_unit = cue.rule.gives.get("by_unit", {})
            predicate = str(cue.rule.gives["predicate"])
            return str(by_unit.get(people.unit, predicate)) if isinstance(by_unit, dict) else predicate
    return None
