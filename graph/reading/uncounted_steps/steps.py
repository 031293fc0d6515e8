"""Finds the steps of justice that a sentence tells without counting, by rules of the category ``uncounted_step``.

A rule has the words of a verb, and says by ``of`` where it stands whom it concerns:

- ``object``: “convicted *a recruiter*”, “*a recruiter* was convicted”, “*a recruiter* convicted in 2030”;
- ``subject``: “*the recruiter* fled”;
- ``noun``: “the arrest of *a recruiter*”;
- ``context``: people whom the sentence names before, “his trial had not begun”;
- ``doer``, ``nobody``: the words say it all, “treated cases as labor disputes”; ``phrase``: with their subject.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from tuyun.graph.reading.clauses.denied_verbs import is_done_by_nobody
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import expand, given_pattern
from tuyun.graph.reading.uncounted_steps.concerned_nouns import Concerned, before, behind, ending, kind_before
from tuyun.graph.reading.uncounted_steps.step_verbs import PLAIN, StepVerb, shared_passive, verb_of_step

_WHOM = re.compile(
    r"(?<! of)(?P<noun>,? (?:whom|which|(?<!ed )(?<!said )(?<!say )(?<!report )(?<!found )(?<!told us )that) )"
    r"(?P<who>(?:(?!who|which|that)[\w’'-]+ ){1,6})$"
)
"""A relative clause whose verb concerns the noun before it: “an owner *whom a court* had convicted”."""
_PARTICIPLE = re.compile(
    r",? (?:in|during|on|with|for|of|by|as|at|since|under|from|after|last|earlier|and|abroad)\b|,"
)
"""What stands behind a participle that describes somebody."""
_MADE_SO = re.compile(
    r"\b(?:have|has|had|having|gets?|got|getting|sees?|seeing|want(?:s|ed|ing)?|keep|kept|wish(?:es|ed)?) $",
    re.IGNORECASE,
)
"""Words of somebody who wants it or has it done: “appealed to *have* him convicted”."""
_LED_NOWHERE = re.compile(
    r"\b(?:no|neither|nor|none|nothing|not|never|hardly|without|could|would|might|should|may)(?: [\w’-]+){0,4} $",
    re.IGNORECASE,
)
"""Words that deny or suppose what led to a step: “*no tip* led to the arrest of a trafficker”."""
_ACTS = re.compile(r"\b(?:judges?|prosecutors?|magistrates?|ministers?|police officers)$", re.IGNORECASE)
"""Officials who take such steps themselves, so that a verb behind them may be active: “*a judge* dismissed it”."""
_COUNTED = re.compile(
    expand(
        r"\b(?!(?:19|20)\d\d\b)(?<!\bin )(?<!\bin only )(?<!\bin at least ){figure}\b"
        r"(?!-| (?:years?|months?|days?)\b)[^;.]{0,60}$"
    ),
    re.IGNORECASE,
)
"""A count before a phrase in its clause, which other rules read together with the phrase. “In *nine* cases” is no
such count, as it says only in how many cases something happened."""
_SELDOM = re.compile(r"\b(?:seldom|rarely|hardly)\b", re.IGNORECASE)
_COUNTED_LED = re.compile(
    expand(
        r"(?:\b(?!(?:19|20)\d\d\b){figure}|\b(?:no|any)|\bper ?cent|%"
        r"|\b(?:most|many|some|all|none|both|several) of|whose)(?: of)?(?: the)? ?$"
    ),
    re.IGNORECASE,
)
"""Words by which a subject is counted, or that other rules read."""
_HOW_MANY = re.compile(expand(r"{step_how_many}\b"), re.IGNORECASE)


@dataclass(frozen=True)
class Step:
    """A step in its sentence."""

    cue: Cue
    """The words of its rule."""
    verb: StepVerb
    concerned: Concerned
    end: int
    doer: int | None = None
    """Where the words before it begin that may name who did it; None if they name nobody who did."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Further words that fill its roles."""


def steps(text: str) -> Iterator[Step]:
    """The steps that a sentence tells."""
    for cue in all_cues(text, "uncounted_step"):
        gives = cue.rule.gives
        if gives.get("alone") and _COUNTED.search(text, 0, cue.start):
            continue
        match gives["of"]:
            case "context":
                yield from _of_context(text, cue)
            case "phrase":
                kind = kind_before(text, cue.start) if "official" in gives else None
                concerned = Concerned("official" if kind == "official" else "case", cue.start, cue.end)
                yield Step(cue, PLAIN.at(cue.start), concerned, cue.end)
            case "noun":
                found = behind(text, cue.end)
                if found and not found.pronoun and not _led_nowhere(text, cue):
                    yield Step(cue, PLAIN.at(cue.start), replace(found, described=True), cue.end)
            case _:
                yield from _of_verb(text, cue)


def _led_nowhere(text: str, cue: Cue) -> bool:
    """Whether nothing is said to have led to a step."""
    leads = cue.words.lower().startswith(("led", "lead", "contribut", "result", "ended", "secured", "obtained"))
    return leads and _LED_NOWHERE.search(text, 0, cue.start) is not None


def _of_context(text: str, cue: Cue) -> Iterator[Step]:
    """A step of people whom the sentence names before."""
    kind = kind_before(text, cue.start)
    if kind is not None:
        doer = _clause_before(text, cue.start) if cue.rule.gives.get("doer") else None
        yield Step(cue, PLAIN.at(cue.start), Concerned(kind, cue.start, cue.end), cue.end, doer)


def _of_verb(text: str, cue: Cue) -> Iterator[Step]:
    """A step whose rule has a verb."""
    gives = cue.rule.gives
    word = cue.words.split(" ")[0].lower()
    verb = verb_of_step(text, cue.start, word, gives["of"], "led" in gives)
    if verb is None:
        return
    if is_done_by_nobody(text[: verb.start]):
        denied = _of_read_verb(text, cue, replace(verb, denied=True))
        yield from (replace(step, doer=None) for step in denied)  # nobody is no doer
    else:
        yield from _of_read_verb(text, cue, verb)


def _of_read_verb(text: str, cue: Cue, verb: StepVerb) -> Iterator[Step]:
    """A step by where those stand whom it concerns."""
    gives = cue.rule.gives
    if gives["of"] in ("nobody", "doer"):
        yield from _of_phrase(text, cue, verb)
    elif gives["of"] == "object":
        yield from _of_object(text, cue, verb)
    elif (concerned := before(text, verb.start)) is not None:
        yield Step(cue, verb, concerned, cue.end)


def _of_object(text: str, cue: Cue, verb: StepVerb) -> Iterator[Step]:
    """A verb in the active voice, in the passive, or a participle that describes whom it concerns."""
    if verb.passive:
        if (concerned := before(text, verb.start)) is not None:
            yield Step(cue, verb, concerned, cue.end)
        return
    if (concerned := behind(text, cue.end)) is not None:
        yield Step(cue, verb, concerned, max(cue.end, concerned.end), _clause_before(text, verb.start))
        return
    if not cue.words.split(" ")[0].lower().endswith(("ed", "found", "held")):
        return
    shared = shared_passive(text, verb)
    if shared is not None and (concerned := before(text, shared.start)) is not None:
        yield Step(cue, replace(shared, start=verb.start), concerned, cue.end)
        return
    whom = _WHOM.search(text, 0, verb.start)
    if whom is not None and (concerned := ending(text, whom.start("noun") + 1)) is not None:
        yield Step(cue, verb, concerned, cue.end, whom.start("who"))
        return
    concerned = ending(text, verb.start)
    if concerned and _MADE_SO.search(text, 0, concerned.start):
        return
    if concerned and _PARTICIPLE.match(text, cue.end) and not _ACTS.search(concerned.words):
        yield Step(cue, verb, concerned, cue.end)


def _of_phrase(text: str, cue: Cue, verb: StepVerb) -> Iterator[Step]:
    """A rule whose words say it all, but for who did it."""
    gives = cue.rule.gives
    if gives.get("passive") and not verb.passive:
        return
    if gives.get("denied"):  # “did not *appear*”
        if not (verb.denied or cue.words.startswith("fail") or _SELDOM.search(text[verb.start : cue.start])):
            return
        verb = replace(verb, denied=gives["denied"] == "kept")
    thing = cue.groups.get("thing") or cue.groups.get("thing2") or ""
    concerned = Concerned("case", cue.start, cue.end, thing, how_many(thing))
    doer = None if gives.get("plain") else _clause_before(text, verb.start)
    if "led" in gives:
        led = given_pattern(rf"(?:^|(?<=[\s(“])){gives['led']},? ?$").search(text[: verb.start])
        if led is None or _COUNTED_LED.search(text, 0, led.start()):
            return
        words = led[0].split(",")[0].strip()
        if gives.get("plain"):
            yield Step(cue, verb, replace(concerned, words=words, many=how_many(words)), cue.end)
        else:
            yield Step(cue, verb, concerned, cue.end, groups={"subject_victims": words})
    elif verb.passive:
        found = before(text, verb.start)
        if found is not None or not _COUNTED.search(text, 0, verb.start):
            yield Step(cue, verb, found or Concerned("case", verb.start, verb.start), cue.end)
    elif thing or not gives.get("thing"):
        yield Step(cue, verb, concerned, cue.end, doer)


def how_many(words: str) -> str | None:
    """The words for how many there are, with which some words begin: “*most* complaints”."""
    found = _HOW_MANY.match(words)
    return found[0] if found else None


def _clause_before(text: str, place: int) -> int:
    """Where the words begin that may name who did what stands at a place."""
    return max((text.rfind(mark, 0, place) + 2 for mark in ("; ", ": ") if mark in text[:place]), default=0)
