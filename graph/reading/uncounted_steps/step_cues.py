"""Makes the cue of a frame of each uncounted step: with its predicate, and the words that fill its roles."""

import re
from collections.abc import Iterator
from typing import Any

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import given_pattern
from tuyun.graph.reading.uncounted_steps.concerned_nouns import Concerned, is_case_of_officials, kind_before
from tuyun.graph.reading.uncounted_steps.no_suspects import is_victim, no_authority_did
from tuyun.graph.reading.uncounted_steps.steps import Step, steps

_UNRELATED = re.compile(
    r"[^;.,]{0,30}? (?:of|for|with|on charges of|in connection with) (?:[a-z]+ ){0,3}?(?:drugs?|narcotics?|murder"
    r"|homicide|manslaughter|theft|robbery|burglary|tax|terroris\w+|arms|weapons?|wildlife|poaching|ivory"
    r"|embezzlement|defamation|espionage|treason|cybercrime|traffic|drunk|speeding|vandalism|arson|absconding"
    r"|killing|murdering|stabbing|shooting|assaulting|protest\w*|demonstrating|perjury|libel|slander|critici[sz]ing"
    r"|reporting(?! (?:period|year))|exposing|journalism|activism|loitering)\b"
)
"""Crimes that have nothing to do with trafficking."""
_GENERAL = re.compile(
    r"(?![^;.,]{0,40}\b(?:19|20)\d\d\b)[^;]{0,90}?\b(?:may|shall|should|must|can|will|would|could"
    r"|(?:is|are) punishable)\b"
)
"""Words by which somebody described is nobody in particular: “a judge convicted of it *should* be removed”."""
_ATTRIBUTIVE = re.compile(
    r"\b(?:which|that|where|whereby|of|for|from|by|with|to|on|in|against|about|between|among|how|when|if|whether|than"
    r"|[a-z]+ing) (?:[a-z]+ed [a-z]+s(?:,? and|,) )*$"
)
"""Words before a participle that is used as an adjective: “under *which* convicted traffickers pay”."""
_PLURAL = re.compile(r" (?:(?!the\b|its\b|their\b|some\b|any\b|several\b|many\b)[a-z]+ ){0,2}?[a-z]+s\b")
"""People or cases without an article behind such a participle."""
_UNITS = tuple((unit, re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)) for unit, nouns in (
    ("complaint", r"complaints?|allegations?"), ("investigation", r"investigations?|inquir(?:y|ies)"),
    ("prosecution", r"prosecutions?"), ("conviction", r"convictions?"), ("sentence", r"sentences?|terms?"),
    ("charge", r"charges"), ("case", r"cases?|files|dockets|proceedings"), ("victim", r"victims?|survivors"),
    ("suspect", r"suspects?|alleged|accused"), ("defendant", r"defendants?"), ("trafficker", r"traffickers?"),
))  # fmt: skip
"""Units of what words like “most” count, and the nouns that name them."""


def step_cues(text: str) -> Iterator[Cue]:
    """The cues of the uncounted steps of a sentence."""
    for step in steps(text):
        if (cue := _cue(text, step)) is not None:
            yield cue


def _cue(text: str, step: Step) -> Cue | None:
    """The cue of a step; None if the step has nothing to do with trafficking, or no predicate fits."""
    cue, verb, concerned, gives = step.cue, step.verb, step.concerned, step.cue.rule.gives
    start = verb.start
    needs, elsewhere = gives.get("needs"), text[:start] + text[cue.end :]
    if needs and not given_pattern(needs).search(elsewhere):
        return None
    if _UNRELATED.match(text, max(cue.end, concerned.end)):
        return None
    if gives.get("not_of") and given_pattern(gives["not_of"]).search(concerned.words):
        return None
    if (
        _ATTRIBUTIVE.search(text, 0, start)
        and text[start : cue.end].endswith("ed")
        and _PLURAL.match(text, cue.end)
    ):
        return None
    if gives["of"] == "object" and no_authority_did(text, start, cue.end, verb.passive):
        return None
    behind = max(cue.end, concerned.end) if concerned.kind == "person" else cue.start
    if concerned.kind in ("person", "case") and is_victim(text, concerned.start, concerned.end, behind):
        return None
    if concerned.described and concerned.many:
        return None  # “most of the traffickers convicted in 2030 …” are counted by another verb
    if _GENERAL.match(text, cue.end) if concerned.described else verb.wished:
        return None
    kind = _kind(text, step)
    predicate, denied = gives.get(kind, gives.get("predicate")), verb.denied
    if predicate is None or (concerned.pronoun and gives.get("named") and not verb.passive):
        return None
    if denied and "denied_as" in gives and not concerned.pronoun:
        predicate, denied = gives["denied_as"], False
    elif denied and concerned.many:
        return None  # “did not charge *some* suspects” says little
    made: dict[str, Any] = {
        "predicate": predicate,
        "period": True,
        "negated": True,
        "kind": kind,
        "verb": (start, cue.end, max(step.end, concerned.end) if concerned.end > cue.end else step.end),
        "described": concerned.described,
        "opened": gives.get("opened"),
        "lasts": verb.when or gives.get("lasts"),
        "replaces": _replaced(kind, predicate, step),
    }
    if concerned.many and (unit := _unit(concerned)):
        made["words_unit"] = unit
    if denied or gives.get("denies"):
        made["polarity"] = "denied"
    groups = _groups(text, step)
    if concerned.start < start and not concerned.pronoun and "subject_doer" not in groups:
        start = concerned.start
    rule = cue.rule.model_copy(update={"gives": made})
    return Cue(rule, start, step.end, groups, text[start : step.end])


def _kind(text: str, step: Step) -> str:
    """Of whom or what the step is, in the words by which its rule gives the predicates."""
    gives, kind = step.cue.rule.gives, step.concerned.kind
    if (
        "case_of_official" in gives
        and "case" in kind
        and is_case_of_officials(text, step.concerned.start, step.concerned.end)
    ):
        return "case_of_official"
    if step.concerned.pronoun and step.concerned.words.lower() == "it" and "case_of_official" not in gives:
        return "it"
    if kind.startswith("case against "):
        return "case" if "case" in gives else kind.removeprefix("case against ")
    if kind in ("case", "judgement") and gives["of"] == "subject" and not {kind, "predicate"} & set(gives):
        return kind_before(text, step.verb.start) or "person"  # “*the case* was awaiting trial”
    if kind == "rest":
        if "official" in gives and kind_before(text, step.verb.start) == "official":
            return "official"
        return "case" if "case" in gives and "person" not in gives else "person"
    return kind


def _replaced(kind: str, predicate: str, step: Step) -> tuple[str, ...]:
    """The predicates of frames that say less of the same words."""
    gives = step.cue.rule.gives
    of_people = (gives["person"],) if kind == "official" and "person" in gives else ()
    of_people = (gives["case"],) if kind == "case_of_official" else of_people
    opened = ("opened_investigation",) if predicate == "investigated_official" else ()
    return tuple(name for name in (*gives.get("hides", ()), *of_people, *opened) if name != predicate)


def _groups(text: str, step: Step) -> dict[str, str]:
    """The words that fill the roles of a step, by the kind of filler."""
    groups, concerned = dict(step.groups), step.concerned
    if step.doer is not None and step.verb.finite:
        groups["subject_doer"] = text[step.doer : step.verb.start]
    if concerned.words and not concerned.pronoun:
        groups[f"{step.cue.rule.gives.get('role', 'object')}_concerned"] = concerned.words
    if concerned.many:
        groups["words"] = concerned.many
    return groups


def _unit(concerned: Concerned) -> str | None:
    """The unit of those whom words like “most” count."""
    if concerned.kind == "official":
        return "official"
    for unit, words in _UNITS:
        if words.search(concerned.words):
            return unit
    return "person" if concerned.kind == "person" else None
