"""Finds the count whose noun a later figure leaves out, where no rule says what happened to that count: “courts
looked at *30 defendants* and acquitted 12”."""

import re

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.antecedents import counts_of
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, MEASURES
from tuyun.graph.reading.proposals.draft import Draft

_OF_THEM = re.compile(r" of (?:them|these|those)\b")
"""Words that may point to more than what stands before them in the sentence."""
_OTHERS = re.compile(r" others?\b")
"""A word for people who need not be such as were counted before: “12 *others* were arrested”."""
_LIMIT = r"(?: (?:in|during|for|at|from|over|of|on|by|since|with|against|into|accused|suspected) [^,;.]{2,60}?)?"
"""Words that limit what is counted, before what is said next: “30 defendants *in nine cases* and”."""
_THEN = r"(?: (?:then|later|also|eventually|ultimately|subsequently|finally|already|even|duly))?"
_LISTED = rf"(?:, (?:then )?[a-z]+ed (?:only |another )?{FIGURE}(?: of them)?(?=,| and )){{0,3}}"
"""Verbs with figures of which no rule says what happened: “looked at 30 defendants*, questioned 20*, and”."""
_GOES_ON = re.compile(
    rf"{_LIMIT}{_LISTED}(?:(?:,? (?:and|but|then)|,){_THEN}"
    rf"|(?:;|,? (?:and|but|where|whereupon)) (?:it|they)(?: had)?{_THEN}) $"
)
"""What stands between a count and a further verb of the same subject: “tried 30 defendants *and* acquitted”."""
_SHARE = re.compile(
    rf"(?:{_LIMIT}(?:[;:—–]|,? (?:and|but|while)|,)"
    r"(?: (?:of whom|in the end|by the end of the year|in (?:19|20)\d\d),?)?"
    r"|[^;.\d]{0,60}, (?:and )?with)"
    r"(?: (?:only|just|some|at least|about|another|a further|an additional|the (?:other|remaining)))? ?$"
)
"""What stands between a count and a share of it whose verb follows: “30 defendants*; only* 12 were”."""


def unread_whole(draft: Draft, text: str) -> Count | None:
    """The only count before a figure without a noun that may be its whole; None if there are several, or if
    the figure may be of others.

    Args:
        draft: of the figure.
        text: the sentence.
    """
    place, cue = draft.whole.count.start, draft.happening.cue
    before = [each for each in counts_of(text) if each.end <= place and each.unit not in (BARE, *MEASURES)]
    end = draft.whole.count.figure.end
    if len(before) != 1 or before[0].double or before[0].figure.status in ("no", "any"):
        return None
    if _OF_THEM.match(text, end) or _OTHERS.match(text, end):
        return None
    verb = before[0].end <= cue.end <= place
    same = _GOES_ON.match(text, before[0].end, cue.start) if verb else _SHARE.match(text, before[0].end, place)
    return before[0] if same else None
