"""Statements of how a count changed, in words behind it: “employed 12 officers, *two fewer than in 2012*”.

Such a change has no figure of the other time: it is a statement of its own about the same happening, with the
words and without bounds.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal
from tuyun.graph.statements import Sentence

_TIME = (
    r"(?:(?:in|during|at|for|of) (?:the )?[^;,.()—]{0,40}?(?:19|20)\d\d"
    r"|(?:in |during |the )*(?:(?:a|the|one) )?(?:year|month|quarter|period) (?:earlier|before|ago)"
    r"|(?:in |during |over |for )?(?:the )?(?:previous|preceding|prior|last|past|same)(?: [a-z]+){1,3}"
    r"(?: of (?:last year|(?:19|20)\d\d))?|last year|(?:19|20)\d\d)"
)
_MUCH = r"(?:{figure}(?:\.\d+)?(?: percent| per cent|%)?|half|a third|a quarter|slightly|far|many|a few|even)"
_TIMES = r"(?:twice|double|half|three times|a third)(?: as many| the number| that)(?: [a-z ]{0,30}?)?"
_TURN = r"(?:decrease|increase|drop|decline|rise|reduction|fall)"
_CHANGE = re.compile(
    expand(
        r"(?:,(?: or| i\.e\.| which (?:is|was|were))?|[—–(]| \()\s?"
        r"(?P<words>(?:(?:nearly|almost|about|roughly|over|some) )?"
        rf"(?:{_MUCH} (?:fewer|more|less)(?: [a-z]+)? than {_TIME}"
        rf"|{_TIMES}(?: as| of| in| for)? ?{_TIME}"
        rf"|an? (?:{{figure}}(?:\.\d+)?(?: percent| per cent|[- ]percent|%) )?{_TURN}"
        rf"(?: (?:from|over|compared (?:with|to)|since) {_TIME}"
        r"| of {figure}(?! (?:cases|people|in)\b)(?: percent| per cent)?)))(?=[;,.)—–]|$)"
    ),
    re.IGNORECASE,
)
"""A change behind a count; what it is compared with is a time and no figure."""
_BREAK = re.compile(r"[;:]|\b(?:but|while|whereas|although|though|where|and (?:the|its|an?))\b")
"""What stands between a count and words that tell of another one."""


def with_worded_changes(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of a sentence, and those of changes in words behind the counts that they have."""
    added: list[Proposal] = []
    for change in _CHANGE.finditer(sentence.text):
        place = sentence.start + change.start()
        before = [each for each in made if _is_plain(each) and each.anchor[1] <= place]
        if not before:
            continue
        last = max(before, key=lambda each: each.anchor[1])
        if last.anchor[1] < place - 90 or _BREAK.search(
            sentence.text, last.anchor[1] - sentence.start, change.start()
        ):
            continue
        added.append(_changed(sentence, last, change))
    return [*made, *added]


def _is_plain(each: Proposal) -> bool:
    """Whether a proposal counts what happened, exactly or roughly, and compares it with nothing."""
    quantity = each.statement.quantity
    counted = (
        quantity is not None and quantity.unit is not None and (quantity.lower or quantity.stated) is not None
    )
    return counted and each.statement.status in ("measured", "lower_bound", "approximate", "upper_bound")


def _changed(sentence: Sentence, count: Proposal, change: re.Match[str]) -> Proposal:
    entry = count.statement
    start, end = change.span("words")
    bare = entry.quantity and entry.quantity.model_copy(
        update={"lower": None, "upper": None, "stated": None, "parts": (), "words": sentence.text[start:end]}
    )
    first = min(entry.start or sentence.start, sentence.start + start)
    changed = entry.model_copy(
        update={
            "quote": sentence.text[first - sentence.start : end],
            "start": first,
            "status": "qualitative",
            "quantity": bare,
            "key": None,
            "compared_with": (),
        }
    )
    place = (sentence.start + start, sentence.start + end)
    here = FieldReading(state="explicit", cues=(place,))
    taken = {name: field.model_copy(update={"state": "inherited"}) for name, field in count.fields.items()}
    return Proposal(
        anchor=place,
        sure=False,
        doubts=("a change in words is never marked as sure",),
        statement=changed,
        entities=count.entities,
        fields={**taken, "status": here, "bounds": here},
    )
