"""Silences of a sentence: who did not report, and which happenings were not reported."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.clauses.clause_starts import Clause, clause_at
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.silences.answered import Answers
from tuyun.graph.reading.silences.asked import asked_for
from tuyun.graph.reading.silences.empty_questions import names_no_step_at_all, of_discrepancy, refers_back
from tuyun.graph.reading.silences.false_silences import leaves_nothing_unsaid
from tuyun.graph.reading.silences.question_before import (
    leading_question,
    leading_topic,
    without_relative,
)
from tuyun.graph.reading.silences.questions import own_question, questions
from tuyun.graph.reading.silences.said_before import data_pointed_to, of_known, points_back, stated_before
from tuyun.graph.reading.silences.silent_spans import silent_spans
from tuyun.graph.reading.silences.unnamed_data import ends_with_data
from tuyun.graph.reading.silences.who_is_silent import pronoun_is_silent, state_is_silent, who_is_silent
from tuyun.graph.vocabulary import vocabulary

_TAIL = re.compile(r"(?:[,;]? (?:however|and|but|while|whereas|although|though),?)?[ .,;]*$")
"""What stands between what was not reported and the next clause."""


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


def silences(
    sentence: str, clause_list: Sequence[Clause], actors: Sequence[Actor], answers: Answers
) -> list[Silence]:
    """The silences of a sentence whose subject and predicate are known; a list of happenings gives several."""
    made: list[Silence] = []
    for cue, start, end in silent_spans(sentence, clause_list):
        content = sentence[start : cue.start] if start < cue.start else sentence[cue.end : end]
        if leading := leading_question(cue, sentence):
            content = sentence[slice(*leading)]
        if leaves_nothing_unsaid(sentence, cue, content, start < cue.start):
            continue
        unowned = bool(cue.rule.gives.get("unowned"))
        silent = () if unowned else who_is_silent(sentence, cue, actors)
        again = re.match(r"nor \w+ (?:it|they)\b", sentence[cue.start :])
        # “Did not publish statistics, *did not say* how many fled, and …”
        if not silent and made and (again or not sentence[made[-1].end : cue.start].strip(" ,")):
            silent = made[-1].silent
        unowned = unowned or cue.rule.gives.get("owner") in ("lead", "any")
        if (
            not silent
            and not unowned
            and not pronoun_is_silent(sentence, cue, actors)
            and not state_is_silent(sentence, cue)
        ):
            continue
        place = start if start < cue.start else cue.end
        if cue.rule.gives.get("around"):
            around = clause_at(clause_list, cue.start) or clause_list[0]
            place, content = around.start, sentence[around.start : around.end]
        if cue.rule.gives.get("predicate") and not leading:
            content = ""  # The words of the silence name themselves what was not reported.
        content = content[: match.start()] if (match := _TAIL.search(content)) else content
        bare = not content.strip(" .,;") and ends_with_data(cue) and start == cue.start
        if bare and (topic := leading_topic(cue, sentence)):
            place, content = topic[0], sentence[slice(*topic)]
        question = " ".join((content.strip(" .,;") or sentence[cue.start : cue.end]).split())
        content = without_relative(content)
        seen: set[tuple[str, int]] = set()
        asked = _asked(sentence, cue, start, content, made, answers)
        asked = asked or asked_for(sentence, cue, content, place, answers)
        if not asked and refers_back(content):
            asked = stated_before(sentence, cue, start, answers)
        elif (
            asked and place >= cue.end and _first_is_empty(cue, content, [each.start - place for each, _ in asked])
        ):
            asked = [*stated_before(sentence, cue, start, answers)[:1], *asked]
        for asking, found in asked:
            predicate = of_known(cue, content, found)
            own = (predicate, own_question(content, asking.start - place))
            if own in seen or predicate not in vocabulary().predicates:
                continue
            seen.add(own)
            made.append(
                Silence(
                    cue,
                    asking,
                    predicate,
                    silent,
                    question,
                    min([start, *(actor.start for actor in silent)]),
                    cue.end if start < cue.start else cue.end + len(content.rstrip(" .,;")),
                )
            )
    return made


def _first_is_empty(cue: Cue, content: str, asked: Sequence[int]) -> bool:
    """Whether the first of several questions names no step, and so asks for what is stated before: “did not
    elaborate on *their nature*, or say whether firms were investigated”."""
    first, *others = questions(content)
    alone = content[slice(*first)]
    return bool(
        others and alone.strip() and names_no_step_at_all(cue, alone) and all(place >= first[1] for place in asked)
    )


def _asked(
    sentence: str, cue: Cue, start: int, content: str, made: Sequence[Silence], answers: Answers
) -> list[tuple[Cue, str]]:
    """What a silence leaves unsaid that does not name it: what was stated or asked before it in the sentence."""
    given = cue.rule.gives.get("predicate") if not content else None
    back = points_back(cue, content) or names_no_step_at_all(cue, content)
    if of_discrepancy(content):
        return [(cue, "data_caveat")]
    if back and (stated := stated_before(sentence, cue, start, answers)):
        return stated
    if made and (back or (given and cue.rule.gives.get("before"))):
        return [(replace(cue, rule=made[-1].asked.rule), made[-1].predicate)]
    return [(cue, str(given))] if given else data_pointed_to(cue, content)
