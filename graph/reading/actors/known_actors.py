"""Find actors in a sentence: those of the country's register, and generic classes that rules name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE
from tuyun.graph.source.dataset import stem_of
from tuyun.graph.source.register import Register
from tuyun.graph.statements.clash import folded
from tuyun.graph.vocabulary import vocabulary

_BEFORE = re.compile(
    r"(?:^|[,;:(—–“\"] ?|\b[Ii]n (?:19|20)\d\d "
    r"|\b(?:the|and|or|by|to|from|with|for|of|that|which|while|although|though|because|but|as"
    r"|according to|both|when|whether|however|than|including|between|against|some|many|all) )$",
    re.IGNORECASE,
)
"""What may stand before an actor; any other word would make it a narrower group."""
_OWNED = re.compile(r"\b(?:Council of Europe|United Nations|UN|OSCE)[’']s? $")
"""Whose an international organization is: “the *Council of Europe’s* group of experts”."""
NOUN = "noun"
"""The rule of an actor that is known by its noun alone."""
UNNAMED_COURT = "actors/a-court"
"""The rule of a court without a name: “*a court* convicted two men”."""
_BEHIND = re.compile(r"[’']s? (?!(?:[a-z]+ )?(?:report|evaluation|assessment)\b)")
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z]{1,7})\)")
_REPORT = re.compile(
    r"[’']s? (?:[a-z]+ )?(?:report|evaluation|assessment)(?= (?:\w+ed|also|notes?|says?|states?|said)\b)"
)
"""What speaks for an actor: “GRETA*’s report* urged”."""
_QUANTIFIER = re.compile(r"\b(some|several|many|most|certain|a few|few|a number of) $", re.IGNORECASE)
_GROUPS = ("OfficialGroup", "CivilSociety", "InternationalOrganization", "Group", "Court", "Donor")
"""Labels of actors in the plural, of whom a part may be meant."""
_FORM = r"\s?\([A-Z][A-Za-z]{1,7}\)"


@dataclass(frozen=True)
class Actor:
    """An actor that a sentence mentions."""

    id: str
    label: str
    name: str
    start: int
    end: int
    rule: str
    """The rule, or ``register``."""


@dataclass(frozen=True)
class KnownActors:
    """The actors that can be recognised in a document: a pattern of all names of the register, and the rules."""

    code: str
    """The prefix of ids: ``kg-``, or the document's id and a hyphen."""
    names: dict[str, tuple[str, str, str]]
    """Id, label and shown name, by each name with its case folded."""
    pattern: re.Pattern[str] | None

    def find(self, sentence: str) -> list[Actor]:
        """The actors of a sentence in its order, the longest of overlapping names."""
        found: list[Actor] = []
        if self.pattern:
            for match in self.pattern.finditer(sentence):
                known = self.names.get(folded(match[0]))  # None with a dotless i, which the pattern takes for an i
                if known:
                    found.append(Actor(*known, match.start(), match.end(), "register"))
        found += [self._generic(cue, sentence) for cue in all_cues(sentence, "actor")]
        kept: list[Actor] = []
        for actor in sorted(
            found,
            key=lambda candidate: (candidate.start - candidate.end, candidate.start, candidate.rule != "register"),
        ):
            if not any(actor.start < other.end and other.start < actor.end for other in kept):
                kept.append(actor)
        kept = [_with_quantifier(actor, sentence) for actor in _with_wholes(kept, sentence)]
        whole = [_with_acronym(actor, sentence) for actor in kept]
        whole = [
            actor
            for actor in whole
            if not any(other.start < actor.start and actor.end <= other.end for other in whole)
        ]
        return sorted(
            (
                actor
                for actor in whole
                if (
                    _BEFORE.search(sentence[: actor.start])
                    or actor.rule == UNNAMED_COURT
                    or (actor.label == "InternationalOrganization" and _OWNED.search(sentence[: actor.start]))
                )
                and not _BEHIND.match(sentence, actor.end)
            ),
            key=lambda actor: actor.start,
        )

    def _generic(self, cue: Cue, sentence: str) -> Actor:
        rule = cue.rule
        words = sentence[cue.start : cue.end]
        name = words if rule.case else words.lower()
        if not rule.gives.get("words"):
            name = str(rule.gives["entity"]).replace("-", " ")
            name = "NGOs" if name == "ngos" else name
        if folded(name) in self.names:
            id_, label, shown = self.names[folded(name)]
            return Actor(id_, label, shown, cue.start, cue.end, rule.id)
        slug = stem_of(name)
        prefix = "" if rule.gives.get("global") else self.code
        return Actor(f"{prefix}{slug}", str(rule.gives["label"]), name, cue.start, cue.end, rule.id)


def with_separate_courts(actors: Iterable[Actor], code: str, sentence: int) -> list[Actor]:
    """The actors of a sentence, in which “a court” is an actor that no other sentence names.

    ``code`` is the prefix of the document's ids.
    """
    return [
        replace(
            actor,
            id=f"{code}{stem_of(actor.name)}-s{sentence}",
            name=f"{actor.name} (sentence {sentence})",
        )
        if actor.rule == UNNAMED_COURT
        else actor
        for actor in actors
    ]


def _with_wholes(actors: list[Actor], sentence: str) -> list[Actor]:
    """Merge each unit and its institution into one actor: “the gender unit *of the Ministry of Justice*”."""
    made: list[Actor] = []
    for actor in sorted(actors, key=lambda candidate: candidate.start):
        unit = made[-1] if made else None
        if (
            unit
            and unit.rule == "actors/unit-of-an-institution"
            and actor.label in ("Institution", "Court")
            and sentence[unit.end : actor.start] in (" of the ", " of ", " within the ")
        ):
            name = sentence[unit.start : actor.end]
            slug = stem_of(name)
            old = stem_of(unit.name)
            made[-1] = replace(unit, id=unit.id.removesuffix(old) + slug, name=name, end=actor.end)
        else:
            made.append(actor)
    return made


def _with_quantifier(actor: Actor, sentence: str) -> Actor:
    """Some of a group as a group of their own: “*most judges*” are not “judges”."""
    match = _QUANTIFIER.search(sentence[: actor.start])
    if (
        match is None
        or actor.label not in _GROUPS
        or actor.name.lower().startswith(("some ", "many ", "several "))
    ):
        return actor
    code = actor.id.removesuffix(stem_of(actor.name))
    name = f"{match[1].lower()} {actor.name}"
    if code == actor.id or not code:  # the register has another id for it
        return actor
    return replace(actor, id=f"{code}{stem_of(name)}", name=name, start=match.start(1))


def _with_acronym(actor: Actor, sentence: str) -> Actor:
    match = re.compile(_FORM).match(sentence, actor.end) or _REPORT.match(sentence, actor.end)
    return Actor(**{**vars(actor), "end": match.end()}) if match else actor


def known_actors(code: str, register: Register, language: str = "en") -> KnownActors:
    """The actors of a register and of the rules, for documents whose ids begin with ``code``."""
    names: dict[str, tuple[str, str, str]] = {}
    spelled: list[str] = []
    actors = {name for name, label in vocabulary().labels.items() if label.family == "actor"}
    for id_, entry in register.items():
        if entry.label in actors and language in entry.names:
            words = entry.names[language].words()
            for word in words:
                names[folded(word)] = (id_, entry.label, words[0])
                spelled.append(word)
    spelled.sort(key=len, reverse=True)
    alternatives = "|".join(re.escape(word).replace("’", "[’']") for word in spelled)
    pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE) if spelled else None
    return KnownActors(code, names, pattern)


def with_acronyms(known: KnownActors, texts: Iterable[str]) -> KnownActors:
    """The same actors, and the acronyms that the text gives them: “the National Police Service (NPS)”.

    As in a register, the acronym is then shown in the place of the name, and stands in the id.
    """
    names: dict[str, tuple[str, str, str]] = {}
    long: dict[str, tuple[str, str, str]] = {}
    for text in texts:
        given_here = list(_ACRONYM.finditer(text)) if len(text) <= LONGEST_SENTENCE else ()
        ends = {actor.end: actor for actor in reversed(known.find(text))} if given_here else {}
        for given in given_here:
            actor = ends.get(given.end())
            if actor is not None and folded(given[1]) not in known.names:
                short = given[1] if actor.rule != "register" and actor.id.startswith(known.code) else None
                id_ = f"{known.code}{given[1].lower()}" if short else actor.id
                names.setdefault(given[1], (id_, actor.label, short or actor.name))
                long.setdefault(folded(actor.name), names[given[1]])
    if not names:
        return known
    spelled = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = f"{known.pattern.pattern}|" if known.pattern else ""
    return replace(
        known,
        names=long | known.names | {folded(name): about for name, about in names.items()},
        pattern=re.compile(rf"{pattern}(?<![\w-])(?-i:{spelled})(?![\w-])", re.IGNORECASE),
    )
