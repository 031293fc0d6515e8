"""Parts the words of a silence into its questions."""

import re

ATTRIBUTE = (
    r"(?:numbers?|status|outcomes?|results?|lengths?|durations?|dates?|amounts?|values?|budgets?|nationalit(?:y|ies)"
    r"|fates?|whereabouts|findings|progress|(?:grounds|reasons?)(?= for\b)|identit(?:y|ies)"
    r"|(?:names|ages|sex|contents?|verdicts?)(?= (?:of|in)\b))"
)
"""Nouns for what may be asked about cases and people, with which a further question begins."""
NEXT = re.compile(
    r"(?:,? (?:and|or|nor)|,)(?: (?:on|about|of|regarding|in))?"
    rf" (?=(?:how|whether|if(?! any(?:thing)?,)|what|which|the (?:[a-z]+ )?(?:{ATTRIBUTE}"
    r"|[a-z]+ (?:with|to|from|in|for|on|under) which))\b)"
    r"|,? (?:including|such as)(?= (?:(?:the|their|its|any) (?:[a-z]+ )?(?:sentences|penalties|charges"
    r"|forms?|types?|nature|lengths?|numbers?|outcomes?|results?|status)|how|whether)\b)"
    r"|,? (?:let alone|much less|still less) (?=\w)|,? nor (?=\w+ )"
    r"|,? (?:and|or) (?=(?:on|about|regarding) )|(?<!\bif) (?:and|or) (?=(?:why|when|where)\b)"
    r"|, (?=(?:on|about|regarding) (?:the(?! (?:basis|grounds?|charges?|part|condition))|its|their|any|how|whether"
    r"|an?|two|three|four|five|six|seven|eight|nine|ten|\d+) )",
    re.IGNORECASE,
)
"""What parts two questions: “how many were arrested *or* how many were charged”."""

_OWN = re.compile(
    r"(?:,? (?:and|or|nor)|,)(?: (?:on|about|of|regarding|in))? (?:how (?:many|much|often|long)|whether|which|who"
    r"|what|why|when)\b",
    re.IGNORECASE,
)
"""The beginning of a further question that has a verb of its own."""


def questions(content: str) -> list[tuple[int, int]]:
    """Where each question of a silence begins and ends: “how many fled” and “or which were tried”."""
    starts = [0, *(match.start() for match in NEXT.finditer(content))]
    return list(zip(starts, [*starts[1:], len(content)], strict=True))


def own_question(content: str, place: int) -> int:
    """Where the question with words of its own begins in which a place stands; 0 if it belongs to the first.

    “How many received permits *or whether any had been refused*” are two questions, though both are about permits.
    “The number *and the nationality* of victims” are one.

    Args:
        content: what a silence leaves unsaid.
        place: a place in it.
    """
    starts = [start for start, _ in questions(content) if start <= place and _OWN.match(content, start)]
    return starts[-1] if starts else 0
