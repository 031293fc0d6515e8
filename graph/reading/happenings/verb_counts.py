"""Finds the counts that belong to a verb: those after it, those before it where it is passive, as in “12 people
were charged”, and those before a clause such as “of whom the court convicted”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses.around_counts import (
    ELLIPTIC,
    FINITE_BEHIND,
    FOLLOWS,
    PARTICIPLE,
    REDUCED,
    UNCOUNTED_IN,
    count_of_headline,
    disagrees,
    has_own_object,
    is_of_noun,
    is_share_alone,
    is_whole_of_share,
)
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.happenings.count_places import (
    BEFORE_WHOM,
    DIRECTLY_BEFORE,
    INTRODUCED,
    SHARE_OF_WHOM,
    WHO_WERE,
    before_passive,
    before_verb,
    behind_verb,
    first_of_list,
    has_own_subject,
    inverted,
    is_of_relative_verb,
    without_object_before,
)
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, MASK, MASKED_COUNT, PAD, PEOPLE, masked, with_people
from tuyun.graph.reading.matching.sought_units import sought

_RELATIVE = re.compile(rf"{WHO_WERE} $", re.IGNORECASE)
"""The beginning of a relative clause, whose verb only says who is meant: “12 men *who were* arrested in 2019”."""
_BEHIND_PERSON = re.compile(r" and $")
"""The end of words for a person without a number: “arrested *the owner and* three waiters”."""
_IN_SOME = re.compile(r"(?:^|[;:,] |\b(?:and|but) )in (?:(?:only|just|at least|another) )?$", re.IGNORECASE)
"""The word “in” before a count of cases, which is then no subject: “*in* four of these, police dropped”."""
_OF_THE = re.compile(rf"^[^ ]+ of (?:the|these|those) {FIGURE} ", re.IGNORECASE)
"""A share, of whose whole a relative clause tells: “12 *of the 30 men* that police had arrested”."""
_OTHER_VERB = re.compile(r"(?:,? (?:and|n?or) |, )[a-z]+(?= )")
"""A joined verb that no rule knows, before what both deny: “did not identify *and protect* any victims”."""
_ORDERED_IN_CASES = ("forfeiture_ordered", "restitution_ordered", "restitution_paid", "measure_ordered")
"""Predicates that a court may order in so many cases, though their verbs count no cases."""


@dataclass(frozen=True)
class Happening:
    """A happening and the counts that it takes."""

    cue: Cue
    wholes: tuple[Whole, ...]
    passive: bool = False
    shared: bool = False
    """Whether another verb behind it has the same object: “investigated and prosecuted 12 cases”."""
    nominal: bool = False
    reduced: bool = False
    """Whether a participle without an auxiliary says so: “of the 12 traffickers *convicted*”."""
    inferred_predicate: str | None = None
    """The predicate in place of the rule's, where the noun, the subject or other counts say what happened.

    The field is then open.
    """


def units_of(cue: Cue) -> tuple[str, ...]:
    """The units that the matched verb, or light verb, may count."""
    return with_people(cue.rule.light_takes if "light" in cue.groups else cue.rule.takes)


def with_counts(cues: Sequence[Cue], text: str, at: dict[int, list[Whole]]) -> dict[Cue, Happening]:
    """The happenings of the verbs of a sentence with their counts, in the order of the verbs."""
    known: dict[Cue, Happening | None] = {}
    for cue in cues:
        _with_counts(cue, cues, text, at, known)
    return {cue: happening for cue in cues if (happening := known[cue]) is not None}


def _with_counts(
    cue: Cue, cues: Sequence[Cue], text: str, at: dict[int, list[Whole]], known: dict[Cue, Happening | None]
) -> Happening | None:
    """The happening of a verb; ``known`` has those of verbs that were looked at, which verbs before them share,
    since time would double with each verb of a list: “dismissed, dropped, or discontinued”."""
    if cue not in known:
        known[cue] = (
            _of_headline(cue, text, at)
            or _before_subject(cue, text, at)
            or _look_for_counts(cue, cues, text, at, known)
        )
    return known[cue]


def _look_for_counts(
    cue: Cue, cues: Sequence[Cue], text: str, at: dict[int, list[Whole]], known: dict[Cue, Happening | None]
) -> Happening | None:
    units = units_of(cue)
    first = first_of_list(cue, cues, text)
    marked = sought(text, (*units, BARE))
    introduced = INTRODUCED.search(marked[:first])
    in_cases = text.startswith(" in ", cue.end) and (introduced or before_passive().search(marked[:first]))
    if not (cue.rule.gives.get("before") or in_cases) and (found := _right(text, cue.end, units, at)):
        return Happening(cue, found)
    followers = _followers(cue, cues, text)
    if (other := _OTHER_VERB.match(text, cue.end)) and not followers:
        behind_other = _right(text, other.end(), units, at)
        if any(whole.count.figure.status == "any" for whole in behind_other):
            return Happening(cue, behind_other)
    for follower in followers if not cue.rule.gives.get("before") else ():
        allowed = tuple(dict.fromkeys((*units, *units_of(follower))))
        behind = _with_counts(follower, cues, text, at, known)
        if behind and not behind.passive:
            shared = tuple(whole for whole in behind.wholes if whole.count.unit in allowed)
            return Happening(cue, shared, shared=True)
    if cue.rule.gives.get("before"):
        return _before(cue, units, text, at)
    if _is_participle(cue):
        before = introduced or before_passive().search(marked[:first])
        if (
            before is None
            and re.search(r"\b(?:was|were|been) [a-z]+ed\b[^.;]{0,60}(?:,| and) $", text[: cue.start]) is None
        ):
            elliptic = DIRECTLY_BEFORE.search(marked[: cue.start])
            head = text[: elliptic.start()] if elliptic else ""
            if ELLIPTIC.search(head):
                before = elliptic
        reduced = before is None and REDUCED.match(text, cue.end) is not None
        if reduced:
            before = DIRECTLY_BEFORE.search(marked[: cue.start])
        relative = before is None and (
            SHARE_OF_WHOM.search(text[: cue.start]) or BEFORE_WHOM.search(marked[: cue.start])
        )
        if relative:
            return Happening(cue, _in_relative(relative, text, units, at))
        if before:
            listed = without_object_before(text, _listed(text, *before.span("list"), units, at))
            kept = tuple(whole for whole in listed if reduced or not is_whole_of_share(text, whole))
            kept = tuple(whole for whole in kept if not is_of_relative_verb(text, whole.count.start))
            kept = tuple(whole for whole in kept if not has_own_subject(text, whole.end, cue.start))
            kept = tuple(whole for whole in kept if not disagrees(text, whole.count, cue.start))
            if kept and is_share_alone(kept[-1], text, cue.start):
                kept = kept[-1:]  # “30 employers, *none of whom* were charged”
            elif reduced or introduced:  # “31 of the 64 investigations initiated in 2021”: all 64 were
                kept = tuple(
                    whole
                    for whole in kept
                    if not re.search(r" of (?:the|these|those) ", whole.count.noun)
                    or text.endswith(", with ", 0, whole.count.start)
                )
            reduced = reduced or (introduced is None and _RELATIVE.search(text[: cue.start]) is not None)
            return Happening(cue, kept, passive=True, reduced=reduced)
    return _cases_beside(cue, text, at) or _against_others_in_cases(cue, text, at)


def _in_relative(
    relative: re.Match[str], text: str, units: tuple[str, ...], at: dict[int, list[Whole]]
) -> tuple[Whole, ...]:
    """The counts that a relative clause describes, without shares: “12 of the 30 men that police *arrested*”."""
    listed, shares = _listed(text, *relative.span("list"), units, at), relative.re is SHARE_OF_WHOM
    if re.match(r" (?:it|they|we)\b", text[relative.end("list") :]):  # “than *the 260 it* trained”
        listed = tuple(each for each in listed if each.count.unit == BARE)
    return tuple(each for each in listed if shares or not _OF_THE.search(each.count.noun))


def _before_subject(cue: Cue, text: str, at: dict[int, list[Whole]]) -> Happening | None:
    """The happening of a participle that its subject follows: “also arrested were *12 men*”."""
    may = _is_participle(cue) and not cue.rule.gives.get("before")
    were = inverted(text, cue.start, cue.end) if may else None
    found = _right(text, were, units_of(cue), at) if were else ()
    return Happening(cue, found, passive=True, reduced=True) if found else None


def _is_participle(cue: Cue) -> bool:
    return PARTICIPLE.search(cue.groups.get("verb") or cue.groups.get("light", "")) is not None


def _of_headline(cue: Cue, text: str, at: dict[int, list[Whole]]) -> Happening | None:
    told = _is_participle(cue) and not cue.rule.gives.get("before")
    alone = count_of_headline(text, cue.start, cue.end) if told else None
    listed = _listed(text, *alone.span("list"), units_of(cue), at) if alone else ()
    return Happening(cue, listed, passive=True, reduced=True) if alone else None


def _against_others_in_cases(cue: Cue, text: str, at: dict[int, list[Whole]]) -> Happening | None:
    """The cases behind a verb whose object is not counted: “dropped the charges *in 11 cases*”."""
    match = UNCOUNTED_IN.match(text, cue.end) if "case" in units_of(cue) else None
    return Happening(cue, tuple(at.get(match.start("list"), ()))) if match else None


def _cases_beside(cue: Cue, text: str, at: dict[int, list[Whole]]) -> Happening | None:
    """The cases beside a verb that counts nothing itself: “*In three cases,* a court fined men”, “legal persons
    were charged *in three cases*”."""
    cases = masked(("case", "trial", "prosecution", "judgment"))
    more = "(?:another |the other |the remaining |a further |at least |only )?"
    units, predicate = units_of(cue), str(cue.rule.gives["predicate"])
    fits = "case" in units or "person" in units or predicate in _ORDERED_IN_CASES
    if not fits or re.match(rf"(?:{cue.rule.verbs[0]})$" if cue.rule.verbs else "$", cue.words, re.IGNORECASE):
        return None
    behind = re.match(rf"(?: by (?:the )?[a-z ]{{3,30}}?)? in {more}(?P<list>{cases})", text[cue.end :])
    passive = re.search(r"\b(?:was|were|been) (?:\w+ly )?$", text[: cue.start]) or cue.words.startswith(
        ("was", "were")
    )
    if behind and passive and re.search(rf"{MASKED_COUNT}[^,;:]*$", text[: cue.start]) is None:
        return Happening(cue, tuple(at.get(cue.end + behind.start("list"), ())))
    before = re.search(
        rf"(?:^|[;:,] |[;,]? (?:and|but) )in {more}(?P<list>{cases})"
        rf"(?P<limit>(?: of the {FIGURE} cases)?"
        rf"(?: (?:that|which|we|it|monitored|observed|examined|heard|reviewed)"
        rf"(?: [^,;:{chr(MASK)}-{PAD}]{{1,60}})?)?),?(?: [^,;:{chr(MASK)}-{PAD}]{{3,80}})? $",
        text[: cue.start],
        re.IGNORECASE,
    )
    if before is None or re.match(rf"[^;.]*{MASKED_COUNT}", text[cue.end :]):
        return None
    listed = tuple(at.get(before.start("list"), ()))
    example = before.start("list") == len("In ") and all(each.count.figure.lower == 1 for each in listed)
    other = re.search(r"\b(?:that|which|who|after|because|to)\b|\w+ed\b", text[before.end("limit") : cue.start])
    return None if example or other else Happening(cue, listed)  # “In one case that ended, a court fined a man”


def _before(cue: Cue, units: tuple[str, ...], text: str, at: dict[int, list[Whole]]) -> Happening | None:
    """The counts that stand directly before the verb and did it themselves: “two defendants absconded”."""
    marked = sought(text, units if cue.rule.gives.get("named") else (*units, BARE))
    found = before_verb(bool(cue.rule.gives.get("list"))).search(marked[: cue.start])
    if found is None or text.endswith(" of those ", 0, cue.start):  # “33 *of those* found guilty” are known
        return None
    if _IN_SOME.search(text, 0, found.start("list")) and text[found.end("list") : cue.start].count(" ") > 1:
        return None
    listed = _listed(text, found.start("list"), found.end("list"), units, at)
    if re.match(r"\w+ing\b", cue.words):  # “fell from 33 to 21, with *14 men* receiving suspended sentences”
        listed = tuple(each for wholes in at.values() for each in wholes if each.end + 1 == cue.start) or listed
    kept = tuple(
        each
        for each in listed
        if not (
            is_whole_of_share(text, each) or is_of_noun(text, each) or is_of_relative_verb(text, each.count.start)
        )
    )
    kept = tuple(each for each in kept if not disagrees(text, each.count, cue.start))
    kept = tuple(each for each in kept if not has_own_subject(text, each.end, cue.start))
    return Happening(cue, kept, True, found["joined"] is not None)


def _right(text: str, end: int, units: tuple[str, ...], at: dict[int, list[Whole]]) -> tuple[Whole, ...]:
    """The counts directly behind a verb, joined by commas and “and”."""
    cases, people = "case" in units or "investigation" in units, bool(set(PEOPLE) & set(with_people(units)))
    match = behind_verb(cases, people).match(sought(text, (*units, BARE)), end)
    found = _with_nouns(_listed(text, *match.span("list"), units, at)) if match else ()
    if match and found and _BEHIND_PERSON.search(match[0][: match.start("list") - match.start()]):
        # “Arrested the owner and *three fled*” arrested one.
        return () if FINITE_BEHIND.match(text, found[0].end) else found
    return found[:-1] if len(found) > 1 and FINITE_BEHIND.match(text, found[-1].end) else found


def _listed(
    text: str, start: int, end: int, units: tuple[str, ...], at: dict[int, list[Whole]]
) -> tuple[Whole, ...]:
    noun = re.compile(masked((*units, "bare")))
    plain = text[:start] + re.sub(r"\([^()]*\)", lambda bracket: " " * len(bracket[0]), text[start:end])
    found = [
        whole
        for match in noun.finditer(plain, start)
        for whole in at.get(match.start(), ())
        if whole.count.unit in (*units, "bare")
    ]
    return tuple(found)


def _with_nouns(found: Sequence[Whole]) -> tuple[Whole, ...]:
    """The counts behind an active verb; a form without a noun has that of the count before it."""
    made: list[Whole] = []
    for whole in found:
        if made and whole.count.unit == BARE and made[-1].count.unit != BARE:
            if not whole.count.forms or whole.count.figure.same_as is not None:
                continue  # “convicted two men, four in 2030”: no rule says that both were
            # “One investigation of sex trafficking and two of forced labor”: the noun is not said again.
            whole = replace(whole, count=replace(whole.count, unit=made[-1].count.unit, elliptic=True))
        made.append(whole)
    return tuple(made)


def _followers(cue: Cue, cues: Sequence[Cue], text: str) -> list[Cue]:
    """The readings of the verb that shares its object with this verb: “investigated *and prosecuted*”."""
    joint = FOLLOWS.match(text, cue.end)
    nouns = cue.rule.gives.get("subject") == "of_main"  # “the arrest *and prosecution of* nine men”
    return [
        other
        for other in cues
        if joint and other.start == joint.end() and (nouns or not has_own_object(text, cue.start, other.words))
    ]
