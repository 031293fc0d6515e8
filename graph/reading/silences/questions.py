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
    r"|,? nor (?=\w+ )|,? (?:and|or) (?=(?:on|about|regarding) )|(?<!\bif) (?:and|or) (?=(?:why|when|where)\b)"
    r"|, (?=(?:on|about|regarding) (?:the(?! (?:basis|grounds?|charges?|part|condition))|its|their|any|how|whether"
    r"|an?|two|three|four|five|six|seven|eight|nine|ten|\d+) )",
    re.IGNORECASE,
)
"""What parts two questions: “how many were arrested *or* how many were charged”."""


def questions(content: str) -> list[tuple[int, int]]:
    """Where each question of a silence begins and ends: “how many fled” and “or which were tried”."""
    starts = [0, *(match.start() for match in NEXT.finditer(content))]
    return list(zip(starts, [*starts[1:], len(content)], strict=True))
