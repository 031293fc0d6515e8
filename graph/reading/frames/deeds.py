"""Finds states and deeds whose rules begin with the verb, and the subject of the clause they stand in.

“The court *was understaffed*”; “officers rarely moved, and *asked families to pay for fuel*”. The subject may
stand before an earlier verb or before a relative clause.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tuyun.graph.reading.frames.lack_subjects import subject_before, subject_of_clause
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, expand

_STATE = re.compile(
    expand(
        r"\b(?:was|were|is|are|be|being|been|remain(?:s|ed|ing)?|stayed|continued to be)"
        r"(?: (?:still|also|often|very|too|[a-z]+ly))*(?: {lacked_states},?(?: and| or)?(?: [a-z]+ly)?)? $"
    ),
    re.IGNORECASE,
)


def states(text: str) -> Iterator[Cue]:
    """“The court *was understaffed*”, “judges *were unfamiliar with* the law”."""
    for cue in all_cues(text, "lacked_state"):
        start = cue.start
        if cue.rule.gives.get("copula", True):
            copula = _STATE.search(text, 0, cue.start)
            if copula is None or re.search(r"\b(?:not|never|no longer) $", text[: cue.start]):
                continue
            start = copula.start()
        holder = subject_before(text, start)
        if holder is None or holder[0] == holder[1]:
            continue
        if cue.rule.gives.get("few") and not text[slice(*holder)].lower().startswith("few "):
            continue
        groups = {**cue.groups, "subject_holder": text[slice(*holder)], "wording": text[start : cue.end]}
        yield Cue(cue.rule, holder[0], cue.end, groups, text[holder[0] : cue.end])


_ORDERED = re.compile(
    r"\b(?:(?-i:may)|might|could|should|must|would|can|cannot|will|shall|forbid\w*|forbade|prohibit\w*|bans?|banned|barred"
    r"|prevent\w*|avoid\w*|illegal|unlawful|risks?|whether|if|unless|(?:not|never) to)\b[^;.]*$"
    r"|\b(?:(?:did|does|do|has|have|had|was|were|is|are) not|no|nobody|never)\b"
    r"(?:(?!,|\b(?:and|but|while)\b)[^;.])*$",
    re.IGNORECASE,
)
"""Words that forbid, suppose or deny the deed to which words are added: “*may not* deport without screening”."""
_UNDONE = re.compile(r"(?:did|does|do|has|have|had|was|were|failed|never|neglected)\b")
_RARELY = re.compile(r"\b(?:rarely|seldom|never|hardly|hardly ever|almost never) $")


@lru_cache(maxsize=200)
def deed_cues(text: str) -> tuple[Cue, ...]:
    """The cues of deeds whose rules begin with the verb.

    A rule that gives ``clause`` words an addition to another verb: “detained them *without screening*”; one that
    gives ``anyone`` is read also where no noun shows who did it; ``rarely``, where it was left undone; and the
    subject of one that gives ``by_speaker`` says so: “*officials* attributed it to the war”.
    """
    made = []
    for cue in all_cues(text, "deed") if len(text) <= LONGEST_SENTENCE else ():
        gives = cue.rule.gives
        holder = subject_of_clause(text, cue.start) if gives.get("clause") else subject_before(text, cue.start)
        if gives.get("clause") and _ORDERED.search(text, 0, cue.start):
            continue
        if gives.get("clause") and holder is None:
            holder = (cue.start, cue.start)
        if holder is None or (holder[0] == holder[1] and not gives.get("anyone")):
            continue
        left_undone = _UNDONE.match(cue.words) or _RARELY.search(text, 0, cue.start)
        if gives.get("rarely") and not left_undone:
            continue
        named = holder[0] < holder[1]
        role = "voice_speaker" if gives.get("by_speaker") else "subject_holder"
        groups = {**cue.groups, "wording": cue.words} | ({role: text[slice(*holder)]} if named else {})
        start = holder[0] if named else cue.start
        made.append(Cue(cue.rule, start, cue.end, groups, text[start : cue.end]))
    return tuple(made)
