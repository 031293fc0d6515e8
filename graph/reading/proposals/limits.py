"""What limits a count and is not read, so that its proposal cannot be sure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import YEAR, rules_of, words
from tuyun.graph.reading.proposals.draft import Draft

_BEHIND = re.compile(
    r" (?:of|into|for|involving|against|related to|concerning|that|who|whose|which|with|without|linked)\b(?: \S+)?"
    rf"| in (?!(?:the|{words()['month']})\b)[A-Z]\S+"
    r"| (?:per|each|every|annually|on average|a (?:day|week|month|year))\b"
    r"| (?:at|near|across|from) (?!(?:the )?(?:previous|prior|preceding|last) )\S+"
)
"""What may limit a count behind its noun."""
_SECOND_NOUN = re.compile(
    r" (?:and|or|as well as) (?:[a-z-]+ ){0,2}?(?:[a-z-]+(?:ers|ors|ists|ants|ents|ees)|men|women|people|children)"
    r"(?=[.,;]| (?:in|during|under|for|on|at|from|with|by)\b)"
)
"""A second noun of the same figure: “14 traffickers *and drug dealers*”."""
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NEUTRAL = {
    "new", "criminal", "different", "additional", "total", "ongoing", "other", "more", "of", "and", "or", "the",
    "for", "in", "crimes", "crime", "cases", "case", "alleged", "suspected", "separate", "involving", "on",
    "related", "to",
}  # fmt: skip
"""Words before or behind a noun that make no narrower group of it."""


def unread_limits(draft: Draft, reported_counts: Sequence[Whole], text: str) -> tuple[str, ...]:
    """What limits a count and is not read: words behind it, adjectives before its noun, forms elsewhere."""
    count, clause = draft.whole.count, draft.clause
    found = []
    passive = _BEHIND.match(text, draft.happening.cue.end) if draft.happening.passive else None
    if (
        passive
        and not draft.other_crime
        and not passive[0].startswith((" with", " that", " who", " at ", " from"))
    ):
        found.append(f"the words “{passive[0].strip()}” after the verb are not read")
    match = _BEHIND.match(text, draft.whole.count.end)
    if match and not (draft.reason and draft.reason.start - 1 <= match.start() < draft.reason.end):
        found.append(f"the words “{match[0].strip()}” after the count are not read")
    if second := _SECOND_NOUN.match(text, draft.whole.count.end):
        found.append(f"the words “{second[0].strip()}” after the count are not read")
    spans = [(whole.count.start, whole.count.end) for whole in reported_counts]
    spans += [(part.start, part.end) for whole in reported_counts for part in whole.parts]
    for cue in find(text, "form"):
        inside = any(start <= cue.start < end for start, end in spans)
        if clause.start <= cue.start < clause.end and not inside:
            found.append(f"the words “{text[cue.start : cue.end]}” beside the count are not read")
    covered = [(cue.start, cue.end) for cue in find(text, "period", "law")]
    found += (
        f"the year {year[0]} beside the count is not read"
        for year in YEAR.finditer(text, clause.start, clause.end)
        if not any(start <= year.start() < end for start, end in covered)
    )
    if "respectively" in text[clause.start : clause.end]:
        found.append("“respectively” assigns the figures of a list")
    phrase = text[count.figure.end : count.end]
    for cue in sorted(find(phrase, "form"), key=lambda cue: -cue.start):
        phrase = phrase[: cue.start] + phrase[cue.end :]
    if "-related" in phrase:
        found.append("what is related to trafficking may be another crime")
    if others := [word for word in _WORD.findall(phrase) if word.lower() not in _NEUTRAL and not _is_noun(word)]:
        found.append(f"the words “{' '.join(others)}” limit what is counted")
    return tuple(found)


def beside(draft: Draft, figures: Sequence[Figure], text: str, taken: set[int]) -> str | None:
    """The words of a figure of the same clause that no draft takes, as it may limit or divide this figure."""
    for figure in figures:
        counts_something = figure.status not in ("any", "no", "qualitative")
        if (
            counts_something
            and figure.start not in taken
            and draft.clause.start <= figure.start < draft.clause.end
        ):
            return text[figure.start : figure.end]
    return None


@lru_cache(maxsize=10_000)
def _is_noun(word: str) -> bool:
    """Whether a word is a noun that some rule counts."""
    return any(re.fullmatch(rule.pattern or "", word, re.IGNORECASE) for rule in rules_of("noun"))
