"""Mask what stands between a count and its verb and parts them: words on who is counted, and dates.

“12 men*, nine of them smugglers,* were charged”, “12 men*, in 2030,* were charged”, “arrested*, in 2030,* 12 men”.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.around_counts import LEAD
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import ASIDE, BARE, MASK, MASKED_COUNT, PAD, expand

_APPOSITION_END = re.compile(expand(r"(?:,|\)| ?[—–])(?= ?(?:(?:who|which|that) )?{be} )"))
"""What ends the parts that stand between a count and its verb."""
_ALL_OF_THEM = re.compile(
    expand(
        r"(?:,| ?[—–]) ?(?:all|both|most|many|some|half|the|an?|including|among them|among whom|mainly|mostly"
        r"|primarily|notably|such as)(?: of (?:them|whom))? [a-z0-9’ -]{3,60}"
        r"(?:,| ?[—–])(?= ?(?:{be}|stood|faced|went|received|pleaded|remained|awaited|fled|escaped"
        r"|absconded|jumped|skipped|disappeared|appealed|served|paid|got|evaded)\b)"
    )
)
"""Words on those who are counted, before the verb: “12 children*, all of them girls,* fled”."""
_MOST_OF_THEM = re.compile(
    expand(
        rf"(?:, )?{MASKED_COUNT}+(?: of (?:them|whom) (?!{{be}})[a-z’ -]{{3,60}},)?"
        r"(?= (?:{be}|stood|faced|went|received|pleaded|remained|awaited|fled|escaped|appealed) )"
    )
)
"""A share without a number of those who are counted: “five women*, most of them minors,* were freed”."""
_SHARE = re.compile(
    r"(?:,| ?[—–]| \() ?(?:or )?(?:some |about |nearly )?[\d.]+ ?(?:%|per ?cent)(?:,| ?[—–]|\))(?= ?[a-z])"
)
"""A count once more as a share, before the verb: “29*—67 percent—*received suspended sentences”."""
_PAIRS = {" ": " ", ", ": ", ", " (": ") ", " – ": " – ", "—": "—"}
"""The marks that open an aside, and for each the mark that closes it."""
_OPENS = re.compile("(?:,| –)? $|—$| \\($")
_ACTIVE = re.compile(r"\b(?:[a-z]{3,}(?:ed|ing)|began|held|made|took|brought|sent|gave|found|won)$")
"""A verb that may have an object behind the aside."""
_NO_OBJECT = re.compile(expand(r"(?:(?!\b{finite})[^,;]){0,60}?(?: who| which| that)? ?\b{be}\b"))
"""Words that make a count the subject of the verb behind it, and so no object of the verb before it: “of those
arrested in 2030 *12 were* convicted”."""
_LEAD = re.compile(rf"{LEAD} (?={MASKED_COUNT})")
_PASSIVE = re.compile(expand(r"(?:(?:who|which|that) )?{be} "))


def without_appositions(text: str, found: Sequence[Whole]) -> str:
    """The masked sentence, in which words on who is counted are masked too, if they stand before the verb.

    “12 men*, nine of them smugglers,* were charged” says that the 12 were charged.
    """
    for whole in found:
        text = _without_most_of_them(text, whole)
        start, last = whole.count.end, max((part.end for part in whole.parts), default=0)
        ends = _APPOSITION_END.match(text, last) if last else _ALL_OF_THEM.match(text, start)
        ends = ends or _SHARE.match(text, start)
        parted = re.search(r"[;.]", text[start:last].replace("i.e.", ""))
        if ends and re.match(r",| ?[—–(]", text[start:]) and not parted:
            end = ends.end() if text[ends.end()] == " " else ends.end() - 1
            text = text[:start] + PAD * (end - start) + " " * (ends.end() - end) + text[ends.end() :]
    return text


def _without_most_of_them(text: str, share: Whole) -> str:
    """The masked sentence without a share that has no number and only says who is counted: of “five women*, most
    of them minors,* were freed”, all five were freed."""
    start = share.count.start - (2 if text.endswith(", ", 0, share.count.start) else 0)
    ends = _MOST_OF_THEM.match(text, start) if text[start - 1 : start] >= chr(MASK) else None
    if ends is None or share.count.unit != BARE or share.count.figure.status not in WITHOUT_NUMBER:
        return text
    return text[:start] + PAD * (ends.end() - start) + text[ends.end() :]


def without_dates(text: str, found: Sequence[Whole]) -> str:
    """The masked sentence, in which dates between a count and its verb are masked too, so that nothing parts
    them."""
    ends, starts = {whole.count.end for whole in found}, {whole.count.start for whole in found}
    for cue in find(text, "period"):
        if cue.rule.gives["period"] in ("recent", "until_now"):
            continue  # “nine *were still* being heard”
        if text.startswith(PAD, cue.end) and cue.start - 1 in ends:  # “12 men in 2030, compared with nine, and …”
            text = text[: cue.start - 1] + PAD * (cue.end - cue.start + 1) + text[cue.end :]
            continue
        opens = _OPENS.search(text, 0, cue.start)
        closes = _PAIRS[opens[0]] if opens else ""
        if opens is None or not text.startswith(closes, cue.end):
            continue
        start, end = opens.start(), cue.end + len(closes)
        if start in ends and _PASSIVE.match(text, end):
            text = text[:start] + PAD * (end - start - 1) + " " + text[end:]
        elif (first := _LEAD.match(text, end - 1)) and first.end() in starts and _ACTIVE.search(text, 0, start):
            if _NO_OBJECT.match(text, first.end()):
                continue
            text = text[:start] + ASIDE * (end - start - 1) + " " + text[end:]
    return text
