"""Silences of a sentence: who did not report, and which happenings were not reported."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.reading.actors import Actor
from tuyun.graph.reading.clauses import Clause
from tuyun.graph.reading.cues import Cue, find
from tuyun.graph.vocabulary import vocabulary

_SUBJECT = re.compile(r"(?:,? (?:however,?|also|again|still|which))*,? ?", re.IGNORECASE)
OF_OFFICIALS = {
    "acquitted": "acquitted_official",
    "arrested": "arrested_official",
    "charged": "charged_official",
    "continued_investigation": "continued_investigation_of_official",
    "continued_prosecution": "continued_prosecution_of_official",
    "indicted": "indicted_official",
    "opened_prosecution": "prosecuted_official",
    "prosecuted": "prosecuted_official",
    "sentenced": "sentenced_official",
    "tried": "tried_official",
    "convicted": "convicted_official",
    "investigated": "investigated_official",
}


@dataclass(frozen=True)
class Silence:
    """Something that somebody did not report."""

    cue: Cue
    asked: Cue
    predicate: str
    silent: tuple[Actor, ...]
    question: str
    start: int
    end: int
    """The end of what was not reported."""


def silent_spans(sentence: str, parts: Sequence[Clause]) -> list[tuple[Cue, int, int]]:
    """The cues of silences, each with the span of what was not reported: up to the end of the clause."""
    spans = []
    for cue in find(sentence, "silence"):
        clause = next((part for part in parts if part.start <= cue.start < part.end), None)
        if clause is not None:
            end = clause.end
            for part in parts[parts.index(clause) + 1 :]:
                if (
                    part.fresh
                    or part.comparison
                    or not re.match(r"[^;]{0,40}\b(?:whether|if|how)\b", sentence[part.start : part.end])
                ):
                    break
                end = part.end
            spans.append((cue, cue.start, end))
    return spans


def silences(sentence: str, parts: Sequence[Clause], actors: Sequence[Actor]) -> list[Silence]:
    """The silences of a sentence whose subject and predicate are known; a list of happenings gives several."""
    made = []
    for cue, _, end in silent_spans(sentence, parts):
        silent = _silent(sentence, cue, actors)
        content = sentence[cue.end : end]
        unowned = bool(cue.rule.gives.get("unowned"))
        if unowned:
            silent = ()
        elif not silent:
            continue
        asked = find(content or sentence, "asked")
        if cue.rule.gives["status"] == "no_progress":
            # “The investigations” are known ones: of officials only if the sentence opened them.
            if not re.search(r"investigat\w+ (?:\S+ ){0,4}(?:officials|officers)", sentence[: cue.start]):
                continue
            asked = [asking for asking in asked if asking.rule.gives["predicate"] == "investigated"]
        officials = find(content, "officials")
        seen: set[str] = set()
        for asking in asked:
            predicate = str(asking.rule.gives["predicate"])
            if cue.rule.gives["status"] == "no_progress":
                predicate = "investigation_of_official_progressed"
            elif officials and predicate in OF_OFFICIALS:
                if not _concerns(content, asking, officials):
                    continue
                predicate = OF_OFFICIALS[predicate]
            if predicate in seen or predicate not in vocabulary().predicates:
                continue
            seen.add(predicate)
            question = " ".join(content.split()).strip(" .,;")
            place = Cue(asking.rule, asking.start + cue.end, asking.end + cue.end)
            made.append(
                Silence(
                    cue,
                    place,
                    predicate,
                    silent,
                    question,
                    silent[0].start if silent else cue.start,
                    cue.end + len(content.rstrip(" .,;")),
                )
            )
    return made


def _concerns(content: str, asked: Cue, officials: Sequence[Cue]) -> bool:
    """Whether a proceeding is against the officials: they stand behind it, or before its passive.

    Where they stand before its active form, “whether officials investigated cases”, they led it.
    """
    if re.search(r"\bnumber of (?:(?!that|which|who)[\w-]+,? )*$", content[: asked.start]):
        return True  # “the number of officials investigated or prosecuted”
    return any(official.start >= asked.end for official in officials) or any(
        re.search(r"\b(?:was|were|is|are|been|being) (?:\w+ (?:and|or) )*$", content[official.end : asked.start])
        for official in officials
        if official.end <= asked.start
    )


def _silent(sentence: str, cue: Cue, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who owes the answer: the subject of the cue, or of the verb that “but did not …” goes on from."""
    state = vocabulary().labels
    before = [actor for actor in actors if actor.end <= cue.start]
    for actor in reversed(before):
        between = sentence[actor.end : cue.start]
        near = _SUBJECT.fullmatch(between) and not re.search(r"\bof (?:the )?$", sentence[: actor.start], re.I)
        goes_on = re.search(r"(?:,? but|,? and|;) (?:also )?$", between) and not re.search(
            r"[;.]|\b(?:while|whereas|who|which)\b", between
        )
        if near or goes_on:
            first = before.index(actor)
            group = [actor]
            while (
                near
                and first
                and re.fullmatch(r",? and (?:the )?", sentence[before[first - 1].end : before[first].start])
            ):
                first -= 1
                group.insert(0, before[first])
            if goes_on and not near and not re.match(r"^(?:.*[;,] )?(?:the )?$", sentence[: actor.start], re.I):
                continue
            return (
                tuple(group)
                if all(state[member.label].of_state or state[member.label].holds_desk for member in group)
                else ()
            )
    return ()
