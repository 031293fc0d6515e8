"""Finds brackets that say the same of another year than the words before them: “17 cases (11 in 2018)”."""

import re

from tuyun.graph.reading.matching.ruleset import IN_YEAR, MASKED_COUNT

OTHER_TIME = re.compile(
    rf" \((?:(?:as )?(?:compared (?:with|to)|versus|vs\.?|against|(?:up |down )?from|an? (?:in|de)crease from) )?"
    rf"{MASKED_COUNT}[^()]*\b{IN_YEAR}\)"
    rf"| \((?:in )?(?:19|20)\d\d: (?:only )?{MASKED_COUNT}[^()]*\)"
)
"""A bracket that says the same of another year: “17 were children *(11 in 2018)*”, or *(2018: 11)*."""
_ITS_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)$")
"""The year directly before a bracket: “12 cases in *2030* (nine of slavery … in 2030)”."""


def other_times(masked: str) -> list[re.Match[str]]:
    """The brackets that say the same of another year than the words before them."""
    return [
        bracket
        for bracket in OTHER_TIME.finditer(masked)
        if not (its := _ITS_YEAR.search(masked, 0, bracket.start())) or its["year"] not in bracket[0]
    ]
