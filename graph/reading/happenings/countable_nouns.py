"""Whether a verb may count a noun, by the nouns that its rule names."""

import re

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import ZERO_STATUSES
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import given_pattern, with_people


def may_count(cue: Cue, count: Count) -> bool:
    """Whether a verb may count this noun, where its rule names the nouns that it counts, or does not count.

    Those who suffered a crime are persons or victims, and no officials or suspects.
    """
    gives = cue.rule.gives
    if gives.get("people") and (count.unit not in ("person", "victim") or count.officials):
        return False
    if gives.get("named") and count.unit not in with_people((*cue.rule.takes, *cue.rule.light_takes)):
        return False
    if gives.get("some") and count.figure.status in ZERO_STATUSES:
        return False
    wanted, unwanted = str(gives.get("noun", "")), gives.get("no_noun")
    if not re.search(wanted, count.noun, re.IGNORECASE):
        return False
    return not (unwanted and given_pattern(str(unwanted)).search(count.noun))
