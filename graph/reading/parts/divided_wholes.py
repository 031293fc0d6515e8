"""Makes counts by form or outcome the parts of a whole that the sentence names first.

“Of the 589 suspects, 373 were charged with sex trafficking and 216 with forced labor” says that 589 were charged,
and “of the 30 defendants, 22 were convicted and eight acquitted” that 30 were tried.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.counts.institution_parts import institution_of_part
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.inherited.named_wholes import WHOLE_OPENING
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE
from tuyun.graph.reading.parts.summed_parts import ENDS, OUTCOMES, SENTENCES
from tuyun.graph.reading.proposals.draft import Draft

_OUTCOMES = {
    **{name: name for name in (*ENDS, *SENTENCES)},
    "sentenced": "imprisonment_imposed",
}
"""Predicates of outcomes, and the outcome that each is as a part: “22 *were sentenced to prison*”."""
_SHARE_OF_CONVICTED = re.compile(
    rf"(?:In (?:19|20)\d\d, )?(?:only )?{FIGURE} (?:out )?of (?:the |those )?(?P<whole>{FIGURE})"
    r"(?: [a-z-]+){0,3}? convicted\b",
    re.IGNORECASE,
)
"""The beginning of a sentence with a share of the people who were convicted."""
_UNITS = (*PEOPLE, "victim", "case", "investigation", "prosecution", "conviction")


def with_divided_wholes(drafts: Sequence[Draft], reported_counts: Sequence[Whole], text: str) -> list[Draft]:
    """The drafts of a sentence; those that break down a named whole by form are one draft with parts.

    Args:
        drafts: of the sentence.
        reported_counts: its counts.
        text: the sentence.
    """
    whole = next(
        (each for each in reported_counts if re.fullmatch(WHOLE_OPENING, text[: each.count.start], re.IGNORECASE)),
        None,
    )
    if whole is None and (convicted := _convicted(text)) is not None:
        return _by_outcome(drafts, convicted, text) or list(drafts)
    if whole is None or whole.parts or not whole.count.figure.lower:
        return list(drafts)
    if (tried := _by_outcome(drafts, whole, text)) is not None:
        return tried
    own = [draft for draft in drafts if draft.whole.count.start == whole.count.start]
    behind = [
        draft
        for draft in drafts
        if draft.whole.count.start > whole.end and not (draft.negation or draft.clause.comparison)
    ]
    found = [(draft, part) for draft in behind if (part := _part(draft, whole, text)) is not None]
    found = [(draft, part) for draft, part in found if draft.predicate == found[0][0].predicate]
    parts, counts = [draft for draft, _ in found], tuple(part for _, part in found)
    kinds = [(part.forms, part.institution) for part in counts]
    total = sum(draft.whole.count.figure.lower or 0 for draft in parts)
    known = whole.count.figure.lower
    alike = len({part.institution is None for part in counts}) == 1
    alike = alike and (not own or (len(own) == 1 and own[0].predicate == parts[0].predicate))
    if len(parts) < 2 or len(set(kinds)) < len(kinds) or total > known or len(parts) < len(behind) or not alike:
        return list(drafts)
    first = own[0] if own else parts[0]
    made = replace(
        first,
        whole=replace(whole, parts=counts, rest=total < known, end=counts[-1].end),
        main=None,
        forms_behind=(),
        unit_of=None if whole.count.unit in _UNITS else first.unit,
        dated=Dated(first.dated.period, "inherited" if first.dated.cues else first.dated.state, first.dated.cues),
    )
    return [draft for draft in drafts if draft not in (*parts, *own)] + [made]


def _part(draft: Draft, whole: Whole, text: str) -> Count | None:
    """The count of a draft as a part of the whole, by form or by whoever did it; None if it can be none."""
    if draft.whole.parts:
        return None
    if len(draft.forms) == 1:
        return replace(draft.whole.count, forms=draft.forms)
    who = institution_of_part(text, whole.count, draft.whole.count.figure.end)
    return replace(draft.whole.count, institution=who[0], end=who[1]) if who and not draft.forms else None


def _convicted(text: str) -> Whole | None:
    """The people convicted, of whom a sentence begins with a share: “16 of *the 19 convicted traffickers*”."""
    if (match := _SHARE_OF_CONVICTED.match(text)) is None:
        return None
    figure = next((each for each in figures(text)[0] if each.start == match.start("whole")), None)
    count = next(iter(counts(text, [figure])), None) if figure else None
    return Whole(count, end=count.end) if count and _are_convicted(count, text) else None


def _are_convicted(count: Count, text: str) -> bool:
    """Whether the noun of a count, or the word behind it, says that the people were convicted."""
    return "convicted" in text[count.start : count.end + len(" convicted")]


def _by_outcome(drafts: Sequence[Draft], whole: Whole, text: str) -> list[Draft] | None:
    """The drafts, the outcomes that add up to the whole as its parts; None if there are not."""
    own = [draft for draft in drafts if draft.whole.count.start == whole.count.start]
    people = whole.count.unit in PEOPLE
    fit = (*OUTCOMES, *SENTENCES) if people else ENDS if own else OUTCOMES
    ends = [draft for draft in drafts if draft not in own and draft.predicate in fit]
    ends = [draft for draft in ends if draft.whole.count.unit in (BARE, *PEOPLE)]  # no terms of years
    names = [_OUTCOMES[draft.predicate] for draft in ends]
    exact = all(
        draft.whole.count.figure.lower == draft.whole.count.figure.upper
        and not (draft.whole.parts or draft.negation or draft.main or draft.officials)
        and (draft.unit in (BARE, whole.count.unit) or {draft.unit, whole.count.unit} <= set(PEOPLE))
        for draft in ends
    )
    total = sum(draft.whole.count.figure.lower or 0 for draft in ends)
    # Cases have outcomes of a trial, and no sentences.
    known = ENDS if own else OUTCOMES[:4]
    cases = whole.count.unit in ("trial", "case", "prosecution") and set(names) <= set(known)
    fits = (people or cases) and not whole.count.officials and len(own) < 2
    if len(ends) < 2 or len(set(names)) < len(names) or total != whole.count.figure.lower or not (exact and fits):
        return None
    counts = tuple(
        replace(draft.whole.count, forms=(), group=None, outcome=name)
        for draft, name in zip(ends, names, strict=True)
    )
    divided = replace(whole, parts=counts, end=counts[-1].end, summed=True)
    first = own[0] if own else replace(ends[0], unit_of=None, main=None)
    if not own:
        tried = any(name in ("convicted", "acquitted", "dismissed") for name in names)
        inferred_predicate = (
            "tried" if tried else "convicted" if _are_convicted(whole.count, text) else "sentenced"
        )
        first = replace(first, happening=replace(first.happening, inferred_predicate=inferred_predicate))
    return [draft for draft in drafts if draft not in (*ends, *own)] + [replace(first, whole=divided)]
