"""Finds who calls for something, criticizes or praises it: each such verb of a sentence, with its own words.

“The group *welcomes* the law but *is concerned* at the delays and *urges* the authorities to act” has three.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from tuyun.graph.reading.frames.lack_subjects import FINITE_VERB
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, Rule, expand, rules_of

_ADVERB = re.compile(
    r"(?:,? (?:also|again|once again|once more|however|therefore|further|furthermore|nevertheless|nonetheless"
    r"|repeatedly|in particular|particularly|has|have|had|continued? to|continues to|then|still|[a-z]+ly),?)+ ?$"
)
_JOINED = re.compile(
    r"(?:,? (?:and|but|yet|while)|,)(?: in particular,?| also)?(?: it| they| she| he)?(?: also)? ?$"
)
_WORDS = rf"(?!{FINITE_VERB})(?!(?:that|which|who|whom|because|while|although|if|as)\b)[\w’'&./-]+"
_THE_REPORT = (
    r"(?:the|this|today[’']s|its|their)(?: (?:new|latest|present|final|evaluation|first|second|third|fourth))*"
    r" report"
)
"""Words for the report itself, which has no name of its own."""
_SPEAKER = re.compile(
    r"(?:^|[;:] |, |[“”\"] ?|\b(?:that|and|but|while|although|where|yet) )"
    rf"(?P<speaker>(?!(?:in|on|at|by|for|with|from|since|during|after|before|despite|under|of|to)\b)"
    rf"(?:{_THE_REPORT}|{_WORDS}(?: {_WORDS}){{0,13}}))(?: \([A-Z][\w-]*\))?$",
    re.IGNORECASE,
)
_HOLDS = (
    r"(?:urges|calls|asks|encourages|invites|recommends|requests|considers|stresses|notes|regrets|welcomes|points"
    r"|reminds|emphasi[sz]es|expresses|advises|recalls|underlines|observes|concludes|highlights|acknowledges"
    r"|recogni[sz]es|finds|believes|states|takes)\b"
)
_MAIN = re.compile(rf", (?P<speaker>{_WORDS}(?: {_WORDS}){{0,8}}) (?={FINITE_VERB}|{_HOLDS})")
"""The subject of a sentence that begins with a participle: “While welcoming the law, *the group* is concerned”."""
_LEADING = re.compile(
    rf"(?:^|[;:] |[“\"] ?)(?:(?:In|On|At|During|Following|With|Based on) [^,;]{{2,70}}, )?"
    rf"(?P<speaker>(?!(?:in|on|at|during|following|with)\b)(?:{_THE_REPORT}|{_WORDS}(?: {_WORDS}){{0,11}}))"
    rf"(?: \([A-Z][\w-]*\))?(?: also| further)? (?:{FINITE_VERB}|{_HOLDS})[^;]*$",
    re.IGNORECASE,
)
"""The subject of a sentence with several joined verbs: “*The group* noted gaps and called on courts”."""
_NOT_SAID = re.compile(
    r"\b(?:not|never|no longer|hardly|would|should|could|may|might|whether|if|(?<!continued )(?<!continues )to"
    r"|nobody|no one|neither|(?:no|few|neither) [a-z]+)(?: [a-z]+ly)?$",
    re.IGNORECASE,
)
_NO_SPEAKER = re.compile(
    r"(?:the |an? |its |this |these |his |her )?(?:[\w’-]+ ){0,4}?(?:laws?|acts?|code|articles?|legislation"
    r"|constitution|decrees?|regulations?|statutes?|traffickers?|recruiters?|smugglers?|pimps?|perpetrators?|gangs?|suspects?"
    r"|defendants?|accused|brothel owners?)",
    re.IGNORECASE,
)
"""Laws, which lay down what they “call for”, and traffickers, who urge victims to lie."""
_REPORT_ITSELF = re.compile(rf"we|i|{_THE_REPORT}", re.IGNORECASE)
_NEXT_PARTY = re.compile(
    r",? and (?=(?:that|on|upon) )|,? and (?=(?:the )?(?:[a-z]+ ){0,2}?(?:parents|parliament|government"
    r"|authorities|courts|prosecutors|judges|police|employers|citizens|states|donors|ministry|companies"
    r"|countries) to )"
)
"""Where a call on a second party begins: “on the government to act *and* on courts to order it”."""
_TRAINING = re.compile(
    r"\b(?:to |and |should (?:also )?be |be |need (?:further |more )?|continue (?:the |to )?|step up (?:the )?"
    r"|develop |organi[sz]e |provide |ensure |recommends? |mandatory |more |further |for )(?:[a-z]+ ){0,3}?"
    r"train(?:ed|ing|ings)?\b(?! (?:centre|center|academy|institute|module|materials))",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(expand(r"(?P<groups>{trainee}(?:(?:, and |, | and ){trainee})*)\b"))


@lru_cache(maxsize=200)
def opinion_cues(text: str) -> tuple[Cue, ...]:
    """The cues of the calls, the criticism and the praise of a sentence."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    verbs = sorted(all_cues(text, "opinion"), key=lambda cue: (cue.start, -cue.end))
    verbs = [verb for verb in verbs if not any(o.start <= verb.start < o.end and o is not verb for o in verbs)]
    made: list[Cue] = []
    for place, verb in enumerate(verbs):
        if _NOT_SAID.search(text[: verb.start].rstrip()):
            continue
        speaker = _speaker(text, verbs, place)
        if speaker is None:
            continue
        end = _end(text, verb, verbs[place + 1 :])
        first = text.rindex(speaker, 0, verb.start) if speaker and speaker in text[: verb.start] else verb.start
        joined = any(first <= other.start < verb.start for other in verbs)
        made += _of_verb(text, verb, end, speaker, verb.start if joined else first)
    return tuple(made)


def _speaker(text: str, verbs: Sequence[Cue], place: int) -> str | None:
    """The words for whose opinion it is, also a pronoun; none for “we” and passives, None where it is unclear."""
    verb = verbs[place]
    if verb.rule.gives.get("impersonal"):
        return ""
    if verb.rule.gives.get("participle"):
        behind = _MAIN.search(text, verb.end)
        return behind["speaker"] if behind else None
    before = text[: verb.start].rstrip()
    before = _ADVERB.sub("", f"{before} ").rstrip()
    joined = _JOINED.search(f"{before} ")
    if joined and place:
        return _speaker(text, verbs, place - 1)
    found = _LEADING.search(before) if joined else _SPEAKER.search(before)
    if found is None:
        return None
    words = found["speaker"]
    if _NO_SPEAKER.fullmatch(words):
        return None
    return "" if _REPORT_ITSELF.fullmatch(words) else words


_CLOSES = re.compile(
    r"[;.]|, (?:as|which|who|since) "
    r"|,? (?:and|but|while|yet|though|although)(?: (?:it|they|she|he))?(?: (?:also|further|then|nevertheless))?"
    r" (?:not|stat|report|observ|add|announc|explain|stress|point|sa|underlin|acknowledg|indicat)\w*(?: out)?"
    r" that\b"
)
"""What ends the clause of an opinion, also what its holder says besides: “criticized it *and noted that*”."""
_JOINS = re.compile(
    r",? (?:and|but|yet|while)(?: (?:it|they|she|he|also|in particular,?|[a-z]+ly))*$"
    r"|, (?:and|but|yet|while|whereas) (?:[\w’'-]+ ){0,4}[\w’'-]+$"
)
"""What joins the next verb of an opinion, its subject included."""


def _end(text: str, verb: Cue, later: Sequence[Cue]) -> int:
    """Where the words of an opinion end: before the next verb of that kind, or with the clause."""
    closing = _CLOSES.search(text, verb.end)
    ends = [closing.start()] if closing else []
    if verb.rule.gives.get("participle") and (behind := _MAIN.search(text, verb.end)):
        ends.append(behind.start())
    for other in later[:1]:
        joined = _JOINS.search(text[: other.start].rstrip())
        ends.append(joined.start() if joined else other.start)
    return min([*ends, len(text)])


def _of_verb(text: str, verb: Cue, end: int, speaker: str, first: int) -> Iterator[Cue]:
    """The cues of a verb: one for criticism and praise, one for each party that is called on, and for training."""
    topic = text[verb.end : end].strip(' ,.”"')
    if len(topic) < 4:
        return
    role = "object_topic" if verb.rule.gives["predicate"] != "called_for_action" else "topic_topic"
    if role == "object_topic":
        yield _cue(verb.rule, text, first, verb.end + len(text[verb.end : end].rstrip()), {role: topic}, speaker)
        return
    start = first
    pieces = [verb.end, *(match.end() for match in _NEXT_PARTY.finditer(text, verb.end, end)), end]
    for begin, stop in pairwise(pieces):
        words = text[begin:stop].strip(" ,")
        words = re.sub(r",? and$", "", words)
        if not words:
            continue
        place = text.index(words, begin)
        yield from _trainings(text, place, place + len(words), speaker)
        if not _only_training(words):
            yield _cue(verb.rule, text, min(start, place), place + len(words), {role: words}, speaker)
        start = end


def _only_training(words: str) -> bool:
    """Whether a call is for training and nothing else."""
    found = _TRAINING.search(words)
    return found is not None and not re.search(r", (?:and )?(?:to )?[a-z]|\band (?:to )?(?!train)[a-z]+ ", words)


def _trainings(text: str, start: int, end: int, speaker: str) -> Iterator[Cue]:
    """Calls for training among the words of a call."""
    training = next((rule for rule in rules_of("opinion_on_training")), None)
    found = _TRAINING.search(text, max(0, start - 12), end)
    if training is None or found is None:
        return
    near = [*_AUDIENCE.finditer(text, max(start, found.start() - 60), end)]
    behind = [match for match in near if match.start() >= found.end()]
    audience = next(iter(behind or near), None)
    if audience is not None:
        first, last = min(found.start(), audience.start()), max(found.end(), audience.end())
        groups = {"audience_groups": audience["groups"]}
        yield Cue(
            training, first, last, groups | ({"voice_speaker": speaker} if speaker else {}), text[first:last]
        )


def _cue(rule: Rule, text: str, start: int, end: int, groups: dict[str, str], speaker: str) -> Cue:
    named = {"subject_speaker": speaker} if speaker else {}
    return Cue(rule, start, end, groups | named, text[start:end])
