"""Find what happened to what is counted: verbs, light verbs, passives, and nouns that name a happening."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses import Whole
from tuyun.graph.reading.cues import Cue, fired, longest
from tuyun.graph.reading.ruleset import BARE, PEOPLE, Rule, expand, masked, rules_of, with_people

_LEAD = (
    r"(?: (?:the|a total of|a combined|a further|an estimated|another|an additional|any of the|all|its first|in"
    r"|only|just|only the))?"
)
_LIMITS = (
    r"(?: under (?:the )?(?:anti-trafficking )?(?:{law}|laws?))?"
    r"(?: (?:(?:that|which|who) (?:had been|were|was) )?"
    r"(?:initiated|opened|begun|filed|started|carried over|arrested|pending) (?:in|during|from|since) [a-z0-9 ]{4,40}?)?"
    r"(?: (?:connected with|(?:connected|related|linked|relating|pertaining) to|(?:suspected|accused) of"
    r"|charged with|involving|concerning|against|of|for|into|from|in|on) "
    r"(?:(?! (?:was|were|is|are|had|has|have) )[^;:,.()\ue000-\ue0ff]){3,70}?)?"
)
"""Words between counted cases and a passive verb that say which cases are meant: “cases *initiated in 2015*
remained pending”."""
_THROUGH = (
    r"(?: (?:(?:the|a|an|new|formal|criminal|suspected|alleged|human|trafficking|potential|its|their) )*"
    r"(?:cases?|files|complaints|proceedings|investigations?) (?:involving|against|of|concerning|with|into)"
    r"(?: (?:a total of|the))?)?"
)
"""Words for cases, whose number is not given, between a verb and the people who are counted: “referred *cases
involving* nine suspects”."""
_CASES = ("case", "investigation", "prosecution", "crime", "indictment", "trial")
_BESIDE = re.compile(
    expand(
        r"(?: under (?:the )?{law})?(?: in (?:19|20)\d\d)? "
        r"(?:in|with|involving|against|of|for|covering|naming|concerning) (?:a total of )?"
    ),
    re.IGNORECASE,
)
_BESIDE_PASSIVE = re.compile(
    r"(?: by (?:the )?[\w’ -]{3,40}?)? (?:in|involving|against|covering|concerning) (?:a total of )?"
)
_ELLIPTIC = re.compile(
    r"\b(?:was|were|been) [a-z]+ed(?: [^.;,\ue000-\ue0ff]{0,40})?(?:,? and |, )"
    r"(?:[\ue000-\ue0ff]+ [a-z]+ed,? (?:and )?)*$"
)
"""The words before a count whose participle has no “was” or “were” of its own, but takes that of an earlier verb:
the “20 were charged,” before “12 tried, and seven convicted”."""
_REDUCED = re.compile(
    r"(?=[,.;)]|$| in (?:19|20)\d\d| during | in (?:the|previous|prior) )"
    r"(?![^,;.]{0,60} (?:was|were|had|remain\w*) )"
)
"""What stands behind a participle without an auxiliary: “of the 12 traffickers *convicted*, nine …”."""
_OBJECT_OF = r" of (?:whom|which) (?:it|they|(?:the )?[a-z]+(?: [a-z]+)?)"
"""What stands between a share and its verb: “three *of whom the court* sentenced”."""
_PARTICIPLE = re.compile(
    r"(?:ed|ed out|begun|withdrawn|upheld|sent|heard|taken|found|brought|held|undertaken)$", re.IGNORECASE
)


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
    guessed: str | None = None
    """The predicate, if only the noun that is counted says what happened."""


def happenings(masked_text: str, found: Sequence[Whole]) -> list[Happening]:
    """The happenings of a sentence with their counts, in its order; a count of no happening is left out.

    Args:
        masked_text: the sentence with its counted nouns masked.
        found: its counts, with their parts.
    """
    at: dict[int, list[Whole]] = {}
    for whole in found:
        at.setdefault(whole.count.start, []).append(whole)
    cues = [cue for rule in rules_of("event") for cue in fired(rule, masked_text)]
    tried = {cue: happening for cue in cues if (happening := _with_counts(cue, cues, masked_text, at)) is not None}
    tried = _by_what_is_before(tried, found)
    own = {
        id(whole) for cue, happening in tried.items() if cue.rule.gives.get("before") for whole in happening.wholes
    }
    made = _parted([_without(tried[cue], own) for cue in longest(tried)])
    made = [happening for happening in made if happening.wholes]
    made = [with_companions(happening, masked_text, found) for happening in made]
    for rule in rules_of("nominal"):
        had = {(whole.count.start, whole.count.unit) for happening in made for whole in happening.wholes}
        starts = {start for start, _ in had}
        free = [
            whole
            for whole in found
            if (whole.count.start, whole.count.unit) not in had
            and (whole.count.double or whole.count.start not in starts)
        ]
        made += [with_companions(each, masked_text, found) for each in _nominals(rule, masked_text, free)]
    return sorted(made, key=lambda happening: happening.cue.start)


def _by_what_is_before(tried: dict[Cue, Happening], found: Sequence[Whole]) -> dict[Cue, Happening]:
    """The same, first the readings that take what was counted before figures without a noun.

    “Investigated four officials and *suspended* two” suspends officials, and no investigations.
    """

    def other(cue: Cue) -> bool:
        counts = [whole.count for whole in tried[cue].wholes]
        before = [whole.count.unit for whole in found if whole.end <= cue.start and whole.count.unit != BARE]
        return all(count.unit == BARE for count in counts) and bool(before) and before[-1] not in units_of(cue)

    return {cue: tried[cue] for cue in sorted(tried, key=other)}


def with_companions(happening: Happening, text: str, found: Sequence[Whole]) -> Happening:
    """The happening with counts that count the same otherwise: “77 defendants *in nine cases*”."""
    more: list[Whole] = []
    for whole in happening.wholes:
        if whole.count.figure.status in ("any", "no", "qualitative") or whole.count.double:
            continue
        behind = next((each for each in found if each.count.start >= whole.end), None)
        if behind is None or behind.count.figure.status in ("any", "no", "zero", "qualitative"):
            continue
        units = whole.count.unit, behind.count.unit
        people = [unit in ("person", "suspect", "defendant", "trafficker") for unit in units]
        fits = people[0] != people[1] and units[people.index(False)] in _CASES
        start = happening.cue.end if happening.passive and happening.cue.start >= whole.end else whole.end
        between = _BESIDE_PASSIVE if start != whole.end else _BESIDE
        fits = fits and start <= behind.count.start
        fits = fits and not any(behind.count.start == each.count.start for each in happening.wholes)
        if fits and between.fullmatch(text, start, behind.count.start):
            more.append(replace(behind, of=whole.count))
    return replace(happening, wholes=(*happening.wholes, *more)) if more else happening


def _without(happening: Happening, own: set[int]) -> Happening:
    """The happening without counts that did something themselves: “…, and two defendants absconded”."""
    if happening.cue.rule.gives.get("before"):
        return happening
    return replace(happening, wholes=tuple(whole for whole in happening.wholes if id(whole) not in own))


def _parted(made: list[Happening]) -> list[Happening]:
    """Separate counts of active and passive verbs: “opened 26 cases, and nine cases were sent to court”.

    The first count is that of the active verb, and the last that of the passive; those between may be of either.
    """
    out = list(made)
    for place, passive in enumerate(made):
        for other, active in enumerate(made):
            both = {id(whole) for whole in passive.wholes} & {id(whole) for whole in active.wholes}
            if (
                passive.reduced and not active.passive and both
            ):  # “continued three investigations *opened* in 2019”
                kept = tuple(whole for whole in out[place].wholes if id(whole) not in both)
                out[place] = replace(out[place], wholes=kept)
            elif passive.passive and not active.passive and both and active.cue.end < passive.cue.start:
                last = passive.wholes[-1].count.start
                out[place] = replace(
                    passive, wholes=tuple(whole for whole in passive.wholes if whole.count.start == last)
                )
                rest = tuple(
                    whole for whole in out[other].wholes if id(whole) not in both or whole is active.wholes[0]
                )
                rest = tuple(whole for whole in rest if whole.count.start != last)
                out[other] = replace(out[other], wholes=rest)
    return out


def units_of(cue: Cue) -> tuple[str, ...]:
    """The units that the matched verb, or light verb, may count."""
    return with_people(cue.rule.light_takes if "light" in cue.groups else cue.rule.takes)


def _with_counts(cue: Cue, cues: Sequence[Cue], text: str, at: dict[int, list[Whole]]) -> Happening | None:
    units = units_of(cue)
    if not cue.rule.gives.get("before") and (found := _right(text, cue.end, units, at)):
        return Happening(cue, found)
    for follower in _followers(cue, cues, text):
        allowed = tuple(dict.fromkeys((*units, *units_of(follower))))
        behind = _with_counts(follower, cues, text, at)
        if behind and not behind.passive:
            shared = tuple(whole for whole in behind.wholes if whole.count.unit in allowed)
            return Happening(cue, shared, shared=True)
    if cue.rule.gives.get("before"):
        return _before(cue, units, text, at)
    word = cue.groups.get("verb") or cue.groups.get("light", "")
    if _PARTICIPLE.search(word):
        noun = masked((*units, "bare"))
        before = re.search(
            rf"(?P<list>{noun}(?:{expand('{comma}')}{noun})*){expand(_LIMITS)}(?: (?:who|that|which))? "
            + expand("{be} (?:{adverb} )?$"),
            text[: cue.start],
            re.IGNORECASE,
        )
        if (
            before is None
            and re.search(r"\b(?:was|were|been) [a-z]+ed\b[^.;]{0,60}(?:,| and) $", text[: cue.start]) is None
        ):
            elliptic = re.search(rf"(?P<list>{masked(('bare',))}) $", text[: cue.start])
            head = text[: elliptic.start()] if elliptic else ""
            if _ELLIPTIC.search(head):
                before = elliptic
        reduced = before is None and _REDUCED.match(text, cue.end) is not None
        if reduced:
            before = re.search(rf"(?P<list>{noun}) $", text[: cue.start])
        relative = before is None and re.search(rf"(?P<list>{masked(('bare',))}){_OBJECT_OF} $", text[: cue.start])
        if relative:
            return Happening(cue, _listed(text, relative.start("list"), relative.end("list"), units, at))
        if before:
            listed = _listed(text, before.start("list"), before.end("list"), units, at)
            kept = tuple(whole for whole in listed if reduced or not _whole_of_share(text, whole))
            return Happening(cue, kept, passive=True, reduced=reduced)
    return None


def _whole_of_share(text: str, whole: Whole) -> bool:
    """Whether a count is what another is a share of: “Of the 35 cases, 20 were sent to court”."""
    return re.search(r"(?:\bof (?:the|these|those)|^of|^among) $", text[: whole.count.start], re.I) is not None


def _before(cue: Cue, units: tuple[str, ...], text: str, at: dict[int, list[Whole]]) -> Happening | None:
    """The counts that stand directly before the verb and did it themselves: “two defendants absconded”."""
    noun = masked((*units, "bare"))
    auxiliary = r"(?: (?:had|have|has|were|was|are|is|also|still|later|subsequently))*"
    more = rf"(?:{expand('{comma}')}{noun})*" if cue.rule.gives.get("list") else ""
    found = re.search(
        rf"(?P<list>{noun}{more}(?: of (?:them|these|those|whom)(?: [a-z]+)?)?){expand(_LIMITS)}{auxiliary} $",
        text[: cue.start],
        re.IGNORECASE,
    )
    if found is None:
        return None
    listed = _listed(text, found.start("list"), found.end("list"), units, at)
    return Happening(cue, tuple(whole for whole in listed if not _whole_of_share(text, whole)), passive=True)


def _right(text: str, end: int, units: tuple[str, ...], at: dict[int, list[Whole]]) -> tuple[Whole, ...]:
    """The counts directly behind a verb, joined by commas and “and”."""
    noun = masked((*units, "bare"))
    under = expand("(?: under (?:the )?{law})?")
    listed = rf"{noun}(?:{under}{expand('{comma}')}{noun})*"
    people = bool(set(PEOPLE) & set(with_people(units)))
    lead = rf"(?:{_LEAD}|{_THROUGH})" if people else _LEAD
    match = re.compile(rf"{lead} (?P<list>{listed})", re.IGNORECASE).match(text, end)
    return _with_nouns(_listed(text, match.start("list"), match.end("list"), units, at)) if match else ()


def _listed(
    text: str, start: int, end: int, units: tuple[str, ...], at: dict[int, list[Whole]]
) -> tuple[Whole, ...]:
    noun = re.compile(masked((*units, "bare")))
    found = [
        whole
        for match in noun.finditer(text, start, end)
        for whole in at.get(match.start(), ())
        if whole.count.unit in (*units, "bare")
    ]
    return tuple(found)


def _with_nouns(found: Sequence[Whole]) -> tuple[Whole, ...]:
    """The counts behind an active verb; a form without a noun has that of the count before it."""
    made: list[Whole] = []
    for whole in found:
        if made and whole.count.unit == BARE and made[-1].count.unit != BARE:
            if not whole.count.forms:  # “convicted two men, four in 2030”: no rule says that both were
                continue
            # “One investigation of sex trafficking and two of forced labor”: the noun is not said again.
            whole = replace(whole, count=replace(whole.count, unit=made[-1].count.unit, elliptic=True))
        made.append(whole)
    return tuple(made)


def _followers(cue: Cue, cues: Sequence[Cue], text: str) -> list[Cue]:
    """The readings of the verb that shares its object with this verb: “investigated *and prosecuted*”."""
    joint = re.compile(expand("(?:,? and |,? or |, |/)(?:{adverb} )?"), re.IGNORECASE).match(text, cue.end)
    return [other for other in cues if joint and other.start == joint.end()]


def _nominals(rule: Rule, text: str, free: Sequence[Whole]) -> list[Happening]:
    """Counts whose noun names the happening: “reported 12 prosecutions”."""
    made = []
    opening = re.compile(
        rf"(?P<cue>{rule.pattern})(?: (?:a total of|only|the|that there were))?(?:,)? $", re.IGNORECASE
    )
    for whole in free:
        if whole.count.unit not in with_people(rule.takes) or whole.count.figure.status == "any":
            continue
        if re.search(r"\b(?:ongoing|pending)\b", whole.count.noun):  # a stock of unknown origin
            continue
        before = text[: whole.count.start]
        listed = re.search(rf"{masked(())}(?:,? and |, | and )$", before)
        head = opening.search(before)
        if listed or (head and not re.search(r"\w$", before[: head.start()])):
            noun = whole.count.cues[-1 - len(whole.count.forms)] if whole.count.cues else None
            if noun is not None:
                made.append(Happening(Cue(rule, noun.start, noun.end), (whole,), nominal=True))
    return made
