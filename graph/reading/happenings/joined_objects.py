"""Counts that share a verb with a count of another kind, which a rule of its own must read.

“Conducted 27 raids *and 112 inspections*” says of both that they were conducted, and the verb means one happening
with raids and another with inspections; in “*12 raids* and 40 inspections were conducted” both stand before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.around_counts import FINITE_BEHIND
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.happenings.countable_nouns import may_count
from tuyun.graph.reading.happenings.verb_counts import Happening, with_counts
from tuyun.graph.reading.matching.cues import Cue, all_cues, longest
from tuyun.graph.reading.matching.ruleset import BARE, expand

_AND = re.compile(expand("{comma}(?:another |an additional |at least |about |over |some )?"))
"""What joins a count to another that has the same verb."""
_OPENS = re.compile(
    r"(?:^|[;:] |\b(?:while|although|whereas|that|[12]\d{3},|year,|period,) )(?:a total of |only |at least )?$",
    re.IGNORECASE,
)
"""The words before the first of several subjects, where no verb stands that may have them for its object."""


def joined_objects(made: Sequence[Happening], found: Sequence[Whole], text: str) -> list[Happening]:
    """The happenings of counts that no happening takes, and that share the verb of one that is taken.

    Args:
        made: the happenings of a sentence.
        found: its counts, with their parts.
        text: the sentence with its counted nouns masked.
    """
    taken = {whole.count.start for happening in made for whole in happening.wholes}
    free = [whole for whole in found if whole.count.start not in taken and whole.count.unit != BARE]
    out: list[Happening] = []
    for happening in made if free else ():
        if happening.nominal or happening.shared or not happening.wholes:
            continue
        beside = _before(happening, free, text) if happening.passive else _behind(happening, free, text)
        out += [each for each in beside if each.wholes[0] not in (one.wholes[0] for one in out)]
    return out


def _behind(happening: Happening, free: Sequence[Whole], text: str) -> Iterator[Happening]:
    """Those of the objects behind the object of an active verb."""
    first, end = happening.wholes[0].count.start, happening.wholes[-1].end
    if happening.cue.end > first:
        return
    for whole in free:
        start = whole.count.start
        if start < end:
            continue
        if not _AND.fullmatch(text, end, start) or FINITE_BEHIND.match(text, whole.end):
            return
        made = _alone(happening.cue, whole, text[:first] + text[start:], first - start, 0)
        if made is None:
            return
        yield made
        end = whole.end


def _before(happening: Happening, free: Sequence[Whole], text: str) -> Iterator[Happening]:
    """That of the subject before the subject of a passive verb."""
    first, last = happening.wholes[0].count.start, happening.wholes[-1].end
    for whole in free:
        joined = whole.end <= first and _AND.fullmatch(text, whole.end, first)
        if not joined or not _OPENS.search(text, 0, whole.count.start) or happening.cue.start < last:
            continue
        made = _alone(happening.cue, whole, text[: whole.end] + text[last:], 0, whole.end - last)
        if made is not None:
            yield made


def _alone(cue: Cue, whole: Whole, text: str, moved: int, verb_moved: int) -> Happening | None:
    """What the words of a verb say of a count if no other stands between them; None if no rule reads that.

    Args:
        cue: of the verb.
        whole: the count.
        text: the sentence without the other counts.
        moved: how far the count has moved in it.
        verb_moved: how far the verb has.
    """
    count = replace(whole.count, start=whole.count.start + moved, end=whole.count.end + moved)
    at = {count.start: [replace(whole, count=count, end=whole.end + moved)]}
    cues = [each for each in all_cues(text, "event") if each.start == cue.start + verb_moved]
    read = {
        each: one for each, one in with_counts(cues, text, at).items() if one.wholes and may_count(each, count)
    }
    for each in longest(read):
        end = each.end - verb_moved
        if verb_moved == 0 and end > count.start:
            continue
        return replace(read[each], cue=replace(each, start=cue.start, end=end), wholes=(whole,))
    return None
