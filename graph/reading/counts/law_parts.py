"""Parts of a count by law: “ten cases, *six under the trafficking law* and four under the penal code”."""

import re
from functools import cache

from tuyun.graph.reading.matching.ruleset import expand


@cache
def _pattern() -> re.Pattern[str]:
    called = r"(?:(?:19|20)\d\d )?(?:(?:anti-)?[a-z’'-]+ ){0,4}?(?:law|act|statute|code|ordinance|legislation)"
    called += r"(?: of (?:19|20)\d\d)?"
    named = rf"{called}, (?P<article>{{article}})|(?P<law>{{law}}|{called})"
    return re.compile(
        expand(
            rf" (?:of (?:them|these|those|which|whom) )?"
            r"(?:(?:(?:was |were |fell |came |(?:was|were) (?:classified|qualified) )?under"
            r"|(?:(?:was|were) )?(?:for|on charges of|involving|in) (?:violations?|breach(?:es)?) of"
            rf"|(?:concerned|(?:was |were )?related to|involved)(?= (?:article|section)))"
            r" (?:(?:the )?(?:[a-z]+ )?(?:provisions?|articles?|sections?) (?:of|in) (?=the |its ))?"
            rf"(?:the |its )?(?:{named})(?![\w-]))"
            r"(?: of (?:the|its|this) (?:same )?(?:[A-Za-z]+ )?(?:code|law|act)\b"
            r"|(?<=[0-9a-z]) (?-i:[A-Z]{2,4})\b)?"
            r"(?: \([^()0-9\ue000-\ue0ff]{3,80}\))?"
        ),
        re.IGNORECASE,
    )


def law_of_part(text: str, end: int) -> tuple[str, int] | None:
    """The words of the law directly behind a figure without a noun, and where they end; None without a law.

    >>> law_of_part("ten cases, six under the anti-trafficking act and more", 14)
    ('anti-trafficking act', 45)
    """
    match = _pattern().match(text, end)
    return (match["article"] or match["law"], match.end()) if match else None
