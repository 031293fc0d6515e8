"""Finds frames whose subject and verb stand apart, or whose clause begins behind “reported” without “that”.

“Some officers accepted bribes and *refused complaints*” is searched as “some officers refused complaints” as well,
and “observers reported some officers fled” as “some officers fled”.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tuyun.graph.reading.frames.deeds import deed_cues
from tuyun.graph.reading.frames.lacks import lack_cues
from tuyun.graph.reading.frames.opinions import opinion_cues
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, expand

_SOME = r"(?:[Ss]ome|[Ss]everal|[Mm]any|[Aa] few|[Cc]ertain|[Nn]umerous|[Cc]orrupt|[Cc]omplicit) "
_SUBJECT = re.compile(expand(rf"\b(?={_SOME})(?P<subject>{{some_officials}}) "), re.IGNORECASE)
"""Officials with a word for how many of them, as the subject of a clause."""
_NEXT_VERB = re.compile(
    expand(
        r"(?:,? (?:and|or)|,) (?={manner}(?:\w{3,}ed|took|sold|gave|let|kept|held|sought|were|did not|failed to"
        r"|continued to)\b)"
    )
)
"""What stands between two verbs of a subject."""
_REPORTED = re.compile(
    rf"\b(?:reported|alleged|noted|said|stated|claimed|observed|documented|indicated) (?={_SOME})"
)
"""A verb of speech before a clause without “that”: “observers *reported* some officers fled”."""
_CLAUSE_ENDS = re.compile(r"[;:]|, (?:but|although|though|while|whereas|which|who)\b")
"""What ends a clause, and with it the verbs of its subject."""


def frame_cues(text: str) -> Iterator[Cue]:
    """The cues of frames in a sentence, also those of its later verbs and of clauses without “that”."""
    yield from all_cues(text, "frame")
    yield from lack_cues(text)
    yield from deed_cues(text)
    yield from opinion_cues(text)
    if len(text) > LONGEST_SENTENCE:
        return
    for reported in _REPORTED.finditer(text):
        for cue in all_cues(text[reported.end() :], "frame"):
            yield replace(cue, start=cue.start + reported.end(), end=cue.end + reported.end())
    for subject in _SUBJECT.finditer(text):
        ends = _CLAUSE_ENDS.search(text, subject.end())
        for verb in _NEXT_VERB.finditer(text, subject.end(), ends.start() if ends else len(text)):
            yield from _beside(text, subject.end(), verb.end())


def _beside(text: str, subject: int, verb: int) -> Iterator[Cue]:
    """The cues of a subject, which ends at a place, with a later verb, which begins at another."""
    for cue in all_cues(text[:subject] + text[verb:], "frame"):
        whole = all(words in text for words in cue.groups.values())
        if cue.start < subject < cue.end and whole:
            yield replace(cue, end=cue.end + verb - subject)
