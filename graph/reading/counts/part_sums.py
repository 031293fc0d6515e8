"""Says what the parts of a count add up to, and which counts can be no part, or a part of a part."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.counts.counted_nouns import Count


def sums(parts: Sequence[Count], whole: int) -> list[int]:
    """What the parts of a count add up to, each breakdown for itself: one by form or law, one or more by people.

    People are divided anew where a part has no place in what is left: “12 men and eight women; 15 adults”.
    """
    by_people: list[int] = []
    parts = [part for part in parts if not part.nested]
    for part in parts:
        number = part.figure.lower or 0
        if part.group is not None and (not by_people or by_people[-1] + number > whole):
            by_people.append(number)
        elif part.group is not None:
            by_people[-1] += number
    others = [part.figure.lower or 0 for part in parts if part.group is None]
    return [*by_people, *([sum(others)] if others else [])]


_OF_SEX, _OF_LABOR = ({"sex_trafficking", "child_sex_trafficking"}, {"labor_trafficking", "forced_labor"})
"""Forms of which the ones are no part of the others."""


def excludes(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether a count with some forms cannot be a part of one with others, as they exclude each other: “nine
    victims of forced labor, including two of begging, and *six of sex trafficking*”."""
    forms, others = set(whole), set(part)
    pairs = ((_OF_SEX, _OF_LABOR), (_OF_LABOR, _OF_SEX))
    return any(bool(forms) and forms <= one and bool(others) and others <= other for one, other in pairs)


_INCLUDING_FORM = re.compile(r"(?:,? | \()including (?:at least )?")
"""What stands between a part and a part of this part: “56 of sex trafficking*, including* nine of children”."""


def is_nested(before: Count, part: Count, between: str) -> bool:
    """Whether a part by form divides the part before it: “56 of sex trafficking, *including nine of child sex
    trafficking*, and 11 of forced labor”."""
    fewer = (part.figure.lower or 0) <= (before.figure.lower or 0)
    another = bool(before.forms) and len(part.forms) == 1 and part.forms != before.forms
    return fewer and another and _INCLUDING_FORM.fullmatch(between) is not None
