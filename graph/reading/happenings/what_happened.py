"""Find what happened to what is counted: verbs, light verbs, passives, and nouns that name a happening."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tuyun.graph.reading.clauses.asides import without_appositions, without_dates
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.clauses.passed_comparisons import without_comparisons
from tuyun.graph.reading.happenings.countable_nouns import may_count
from tuyun.graph.reading.happenings.counts_in_other_units import stands_beside, with_counts_in_other_units
from tuyun.graph.reading.happenings.joined_objects import joined_objects
from tuyun.graph.reading.happenings.joined_zero_counts import AS_PROSECUTIONS, joined_zero_counts
from tuyun.graph.reading.happenings.pro_verbs import done_so
from tuyun.graph.reading.happenings.verb_counts import Happening, units_of, with_counts
from tuyun.graph.reading.matching.cues import Cue, all_cues, longest
from tuyun.graph.reading.matching.ruleset import BARE, PAD, Rule, expand, masked, rules_of, with_people

_STAGES = {"investigation-of": "investigation", "prosecution-of": "prosecution"}
"""Rules of nouns that leave open whether the stage that they name was opened then, and the stage."""
_BEGUN = ("opened-investigation", "opened-prosecution", "continued-investigation", "continued-prosecution")
"""Rules of verbs that say so."""
_GOVERNS = re.compile(
    expand(
        r"\b(?:(?P<opened>{open})|continu(?:ed|es|ing)) (?:(?:the|new|its|their|criminal|formal|both) )*"
        r"(?:(?:investigations?|prosecutions?|arrests?)(?: of| into)?(?:,? and |, )(?:the )?)*$"
    ),
    re.IGNORECASE,
)
"""Such a verb before those nouns: “*initiated* investigations and” before “prosecutions of nine men”."""
_OF_THESE = re.compile(
    r"(?:Of|Among|Out of) (?:these|those|the) (?!who\b)(?P<what>[a-z][^,;.0-9\ue000-\uf8ff]{3,60}?),",
    re.IGNORECASE,
)
"""The noun of a whole that opens a sentence, before a share of it: “*Of these complaints,* 12 had been
referred”."""
_DENIED = re.compile(r"\b(?:not|never|nor|neither|to) $", re.IGNORECASE)
"""Words before a verb that did not happen."""
_AND = re.compile(expand("{comma}(?:another |an additional )?"))
"""What joins a count to another that the same words count: “15 trials for slavery *and* two for begging”."""
_AND_OF_VERB = re.compile(rf"(?: \([^()]{{3,80}}\))?{PAD}*{_AND.pattern}")
"""The same behind a bracket or a comparison."""
_LISTED = re.compile(rf"{masked(())}(?:,? (?:and|but) |, | )$")
"""What stands before a count that goes on a list: “12 prosecutions *and* four convictions”, “*but* none”."""


def happenings(masked_text: str, found: Sequence[Whole]) -> list[Happening]:
    """The happenings of a sentence with their counts, in its order; a count of no happening is left out.

    Args:
        masked_text: the sentence with its counted nouns masked.
        found: its counts, with their parts.
    """
    masked_text = without_dates(without_appositions(without_comparisons(masked_text), found), found)
    at: dict[int, list[Whole]] = {}
    for whole in found:
        at.setdefault(whole.count.start, []).append(whole)
    cues = all_cues(masked_text, "event")
    tried = _by_what_is_before(_with_fitting_counts(with_counts(cues, masked_text, at)), found, masked_text)
    own = {
        id(whole)
        for cue, happening in tried.items()
        if cue.rule.gives.get("before") and not cue.rule.gives.get("describes") and not happening.shared
        for whole in happening.wholes
    }
    made = _parted([_without(tried[cue], own) for cue in longest(tried)])
    made = _once([happening for happening in made if happening.wholes])
    made = _governed(_opened_or_continued(made, masked_text), masked_text)
    made = [with_counts_in_other_units(happening, masked_text, found) for happening in made]
    made = [_of_joined_verb(each, made, masked_text) for each in made]
    for rule in rules_of("nominal"):
        had = {(whole.count.start, whole.count.unit) for happening in made for whole in happening.wholes}
        starts = {start for start, _ in had}
        free = [
            whole
            for whole in found
            if (whole.count.start, whole.count.unit) not in had
            and (whole.count.double or whole.count.start not in starts)
        ]
        nominal = [_of_joined_verb(each, made, masked_text) for each in _nominals(rule, masked_text, free)]
        made += [with_counts_in_other_units(each, masked_text, found) for each in nominal]
    made += joined_objects(made, found, masked_text)
    made += done_so(made, found, masked_text)
    return sorted([*made, *joined_zero_counts(made, found)], key=lambda happening: happening.cue.start)


def _of_joined_verb(noun: Happening, made: Sequence[Happening], text: str) -> Happening:
    """Prosecutions that share a verb with investigations: “initiated 39 investigations *and 25 prosecutions*”,
    “initiated investigations of 39 cases *and prosecutions of 25 men*”."""
    if not noun.wholes or not (noun.nominal or noun.cue.rule.name == "prosecution-of"):
        return noun
    start = noun.wholes[0].count.start if noun.nominal else noun.cue.start
    for active in made:
        name = AS_PROSECUTIONS.get(active.cue.rule.name)
        ends = [whole.end for whole in active.wholes if active.cue.end < whole.count.start < start]
        begun = name and not active.passive and (not noun.nominal or noun.wholes[0].count.unit == "prosecution")
        if begun and ends and _AND_OF_VERB.fullmatch(text, max(ends), start):
            return replace(noun, cue=replace(active.cue, rule=_rule(name)), nominal=False)
    return noun


def _governed(made: Sequence[Happening], text: str) -> list[Happening]:
    """The happenings, those of nouns that a verb governs as what it opens or goes on with: “*initiated* the
    investigation and *prosecution of* nine men”."""
    out: list[Happening] = []
    for each in made:
        stage = _STAGES.get(each.cue.rule.name)
        verb = _GOVERNS.search(text, 0, each.cue.start) if stage else None
        if stage and verb and not _DENIED.search(text, 0, verb.start()):
            name = f"{'opened' if verb['opened'] else 'continued'}-{stage}"
            out.append(replace(each, cue=Cue(_rule(name), verb.start(), each.cue.end)))
            continue
        out.append(each)
    return out


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules_of("event") if rule.name == name)


def _opened_or_continued(made: Sequence[Happening], text: str) -> list[Happening]:
    """The happenings, with one for two verbs that leave open which of them it was: “*initiated or continued* nine
    prosecutions” prosecuted."""
    out = list(made)
    for first in made:
        for second in made:
            both = first.cue.rule.name in _BEGUN and second.cue.rule.name in _BEGUN
            either = both and text[first.cue.end : second.cue.start] in (" or ", " and/or ", "/")
            if not either or first not in out or second not in out:
                continue
            name = "prosecuted" if first.wholes[0].count.unit == "prosecution" else "investigated"
            cue = replace(second.cue, rule=_rule(name), start=first.cue.start)
            out = [each for each in out if each not in (first, second)] + [replace(second, cue=cue)]
    return out


def _with_fitting_counts(tried: dict[Cue, Happening]) -> dict[Cue, Happening]:
    """The happenings without counts that their rule does not take, and without rules that then take none."""
    out = {}
    for cue, happening in tried.items():
        kept = tuple(whole for whole in happening.wholes if may_count(cue, whole.count))
        if kept or not happening.wholes:
            out[cue] = replace(happening, wholes=kept)
    return out


def _once(made: Sequence[Happening]) -> list[Happening]:
    """The happenings, a rule once for the same counts: “did not detain or arrest *anyone*” is a single count."""
    seen: set[tuple[str, tuple[int, ...]]] = set()
    out = []
    for happening in made:
        key = (happening.cue.rule.id, tuple(id(whole) for whole in happening.wholes))
        out += [happening] if key not in seen else []
        seen.add(key)
    return out


def _by_what_is_before(tried: dict[Cue, Happening], found: Sequence[Whole], text: str) -> dict[Cue, Happening]:
    """The same, first the readings that take what was counted before figures without a noun.

    “Investigated four officials and *suspended* two” suspends officials, and no investigations, and “opened nine
    cases against 12 men and *terminated* two” may terminate cases.
    """

    named = _OF_THESE.match(text)
    noun = count_of_noun(named["what"]) if named else None

    def other(cue: Cue) -> bool:
        counts = [whole.count for whole in tried[cue].wholes]
        before = [whole.count for whole in found if whole.end <= cue.start and whole.count.unit != BARE]
        beside = len(before) > 1 and stands_beside(text, before[-2].end, before[-1].start)
        last = {count.unit for count in before[-2 if beside else -1 :]}
        if noun is not None and not last:
            if noun.officials:
                return "official" not in (*cue.rule.takes, *cue.rule.light_takes)
            last = {noun.unit} - {BARE}
        return all(count.unit == BARE for count in counts) and bool(last) and last.isdisjoint(units_of(cue))

    if noun is not None:  # “of these officers, 12 *had been suspended*”: no trials were
        fits = [cue for cue in tried if tried[cue].wholes and not other(cue)]
        tried = {
            cue: each for cue, each in tried.items() if not (other(cue) and any(cue.overlaps(own) for own in fits))
        }
    return {cue: tried[cue] for cue in sorted(tried, key=lambda cue: (not tried[cue].wholes, other(cue)))}


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
        if passive.cue.rule.gives.get("describes"):
            continue  # “resumed four investigations *that had been discontinued*”
        for other, active in enumerate(made):
            both = {id(whole) for whole in passive.wholes} & {id(whole) for whole in active.wholes}
            if (
                (passive.reduced or (passive.passive and {"people", "head"} & active.cue.rule.gives.keys()))
                and not active.passive
                and both
            ):  # “continued three investigations *opened*”, “a man who sold 45 women *was fined*”
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


@cache
def _opening(rule: Rule) -> re.Pattern[str]:
    """The words of a nominal rule before the count whose noun it reads: “*reported only* 12 prosecutions”."""
    words = expand(rule.pattern or "")
    return re.compile(rf"(?P<cue>{words})(?: (?:the|that there were))?,? $", re.IGNORECASE)


def _nominals(rule: Rule, text: str, free: Sequence[Whole]) -> list[Happening]:
    """Counts whose noun names the happening: “reported 12 prosecutions”."""
    made = []
    for whole in free:
        if whole.count.unit not in with_people(rule.takes):
            continue
        against = text.startswith(" against", whole.end)  # “no cases *against* companies”
        if rule.gives.get("none") and against != bool(rule.gives.get("against")):
            continue
        if re.search(r"\b(?:ongoing|pending)\b", whole.count.noun):  # a stock of unknown origin
            continue
        before = text[: whole.count.start]
        listed = _LISTED.search(before)
        head = _opening(rule).search(before)
        if listed or (head and not re.search(r"\w$", before[: head.start()])):
            noun = next((cue for cue in whole.count.cues if cue.rule.category == "noun"), None)
            if noun is not None:
                wholes = _with_nouns_left_out(whole, free, text)
                made.append(Happening(Cue(rule, noun.start, noun.end), wholes, nominal=True))
    return made


def _with_nouns_left_out(whole: Whole, free: Sequence[Whole], text: str) -> tuple[Whole, ...]:
    """A count with those behind it that leave out its noun: “15 trials for slavery *and two for begging*”."""
    found = [whole]
    for other in free:
        bare = other.count.unit == BARE and len(other.count.forms) == 1 and other.count.figure.lower
        if bare and other.count.start > found[-1].end and _AND.fullmatch(text, found[-1].end, other.count.start):
            found.append(replace(other, count=replace(other.count, unit=whole.count.unit, elliptic=True)))
    return tuple(found) if whole.count.forms else (whole,)
