"""Finds where the clauses of a sentence and its comparisons begin, and joins the counts with their parts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses.passed_comparisons import passed_comparisons
from tuyun.graph.reading.counts.count_parts import SHARE_BEHIND, adds_up, parts_of, sum_of_run
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.other_times import other_times
from tuyun.graph.reading.counts.part_sums import sums
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, MASKED_COUNT, PEOPLE, expand


@dataclass(frozen=True)
class Clause:
    """A part of a sentence with a verb of its own; offsets count from the start of the sentence."""

    start: int
    end: int
    fresh: bool
    """Whether nothing said before reaches into it: it begins the sentence, or stands behind a semicolon."""
    comparison: Cue | None = None
    """The cue, if the text compares what stands here with what stands before it."""
    resumes: bool = False
    """Whether it goes on, behind a comparison, with another verb of the subject before that comparison."""


_IN_LIST = re.compile(
    expand(
        r" (?:and |as well as )?{N}"
        r"(?:(?! (?:{finite}|went|led|left|stood|fled|got|lost|won|sent|paid)\b)[^;,.()])*"
        r"(?:;|\.?$|, (?:but|compared)\b)"
        r"| (?:and )?(?:investigated|prosecuted|convicted|arrested|charged|indicted|initiated|opened|closed"
        r"|sentenced|acquitted|identified|referred|dismissed|secured|obtained) {N}"
    )
)
"""A member of a list, behind a semicolon, which has no verb or no subject of its own: “; *nine cases under Article
4;*”, “; *and convicted two* men”."""
_OWN_VERB = re.compile(r"[^;,.()]*? (?:of (?:the|these|those|them)|involved|concerned|was|were)\b")
"""Words of a member that describes what was counted before, and adds no count:
“; three *of the new* ones *concerned* slavery”."""
_ASIDE = re.compile(r" ?(?P<mark>[(—–])")
"""What opens a comparison that a bracket or a second dash closes."""


def clauses(sentence: str, masked: str) -> list[Clause]:
    """The clauses of a sentence, in its order; together they are the whole sentence."""
    cuts: list[tuple[int, bool, Cue | None, bool]] = [(0, True, None, False)]
    passed = [end for _, end in passed_comparisons(masked)]
    found = [
        cue
        for cue in find(masked, "boundary")
        if not _joins_a_list(sentence, masked, cue) and cue.start not in passed
    ]
    cuts += [(cue.end, cue.rule.gives["ends"] == "all", None, False) for cue in found]
    cuts += [(cue.start, False, cue, False) for cue in find(masked, "comparison")]
    for cue in find(masked, "comparison"):  # “38 prosecutions (compared with 29 in 2014) and 21 convictions”
        aside = _ASIDE.match(masked, cue.start)
        closing = masked.find(")" if aside and aside["mark"] == "(" else aside["mark"], cue.end) if aside else -1
        if 0 <= closing < len(masked.rstrip(" .")) - 1:
            cuts.append((closing + 1, False, None, True))
    for cue in find(masked, "resumption"):
        before = max((cut for cut in cuts if cut[0] <= cue.start), key=lambda cut: cut[0])
        goes_on = before[2] is None or _SAME_VERBS.match(masked, before[2].end, cue.end + 12)
        cuts += [] if goes_on else [(cue.end, False, None, True)]
    cuts += [(end, False, None, True) for end in passed]
    cuts.sort(key=lambda cut: cut[0])
    ends = [*(cut[0] for cut in cuts[1:]), len(sentence)]
    return [
        Clause(place, end, fresh, cue, resumes)
        for (place, fresh, cue, resumes), end in zip(cuts, ends, strict=True)
        if end > place
    ]


def clause_at(clauses: Iterable[Clause], place: int) -> Clause | None:
    """The clause in which a place stands, if one of these is."""
    return next((clause for clause in clauses if clause.start <= place < clause.end), None)


_SAME_VERBS = re.compile(r" \w+ing (?:(?!;|(?:19|20)\d\d|period|year)[^.])*?, and \w+ing\b")
"""A comparison whose verbs go on behind “and”: “compared with *arresting nine suspects, and convicting* two”."""


def _joins_a_list(sentence: str, masked: str, cue: Cue) -> bool:
    """Whether a semicolon joins the counts of a list, which what is said before the first of them holds for."""
    member = cue.words == ";" and _IN_LIST.match(masked, cue.end)
    return bool(member) and not _OWN_VERB.match(sentence, cue.end)


@dataclass(frozen=True)
class Whole:
    """A count with its parts. ``faulty`` if the parts add up to more than the whole."""

    count: Count
    parts: tuple[Count, ...] = ()
    rest: bool = False
    """Whether the parts add up to less, so that the sentence leaves a rest unsaid."""
    faulty: bool = False
    end: int = 0
    """The end of the last part."""
    of: Count | None = None
    """What counts the same in another unit: the defendants for the cases of “77 defendants in nine cases”."""
    about: bool = False
    """Whether it counts people whom cases are said to be about: “nine cases *involving* 12 girls”."""
    summed: bool = False
    """Whether its parts are known by their sum, or stand farther behind it."""


_YEAR_BEHIND = re.compile(rf"(?: (?:of|against|involving) {MASKED_COUNT}+)?(?: in)? (?:19|20)\d\d[);,]")
_PEOPLE_IN = re.compile(rf"{MASKED_COUNT} in $")
"""What stands before the cases of people who are counted: “*33 defendants in* 19 cases”."""
_INCLUDED = re.compile(r",? (?:including|among them|among whom) (?:at least )?")
"""What stands between such cases and a part of those people: “in 19 cases*, including* nine women”."""
_BRACKET = re.compile(rf"\((?:[^()]*(?:19|20)\d\d[;,] (?:and )?|{MASKED_COUNT}+ (?:of|against|involving) )?$")
"""What stands before a count of another year in brackets: “(39 in 2018; 28 in 2017)”."""
_OTHER_TIME_ALONE = re.compile(
    r"\b(?:last|previous|prior|preceding|same|earlier) (?:year|period|quarter|months) \($"
)
"""What stands before a number of another time alone in brackets: “than in the same period last year (*80)”."""


def wholes(masked: str, made: Sequence[Count]) -> list[Whole]:
    """Each count with the parts that follow it (“six cases, including one …”)."""
    out: list[Whole] = []
    place = 0
    # “17 investigations (10 in 2017), three of them …”: the count of another year does not part the others.
    other = [
        count for count in made if _BRACKET.search(masked[: count.start]) and _YEAR_BEHIND.match(masked, count.end)
    ]
    other += [count for count in made if count.unit == BARE and _OTHER_TIME_ALONE.search(masked, 0, count.start)]
    other += [count for count in _of_other_times(masked, made) if count not in other]
    other += [count for count in _bases(masked, made) if count not in other]
    # “33 defendants in 19 cases, 27 of them under …”: nor does what counts the same in another unit.
    in_cases = [
        place
        for place, count in enumerate(made[:-1])
        if count.unit == "case" and count not in other and _PEOPLE_IN.search(masked[: count.start])
    ]
    other += [
        made[place]
        for place in in_cases
        if (people := made[place - 1]).end < made[place].start
        and people.figure.lower != made[place].figure.lower
        and adds_up(masked, made[place + 1 :], people.figure.lower or 0)
    ]
    other += [
        count
        for count, part in ((made[place], made[place + 1]) for place in in_cases)
        if (
            (part.share or SHARE_BEHIND.match(masked, part.end))
            and (part.group is not None or (part.figure.lower or 0) > (count.figure.lower or 0))
        )
        or (part.unit in PEOPLE and _INCLUDED.fullmatch(masked, count.end, part.start))
    ]
    out += [Whole(count, end=count.end) for count in other]
    made = [count for count in made if count not in other]
    while place < len(made):
        whole = made[place]
        beside = made[place + 1] if place + 1 < len(made) else None
        divided = False
        parts, place = parts_of(masked, made, place)
        if beside is not None and not parts and _goes_beside(masked, whole, beside):
            parts, behind = parts_of(masked, [replace(whole, end=beside.end), *made[place + 1 :]], 0)
            parts = parts if all(part.unit in (whole.unit, BARE) for part in parts) else []
            if parts:  # “nine investigations of 12 suspects, including six investigations …”
                out.append(Whole(beside, end=beside.end))
                place, divided = place + behind, True
        end = parts[-1].end if parts and not divided else whole.end
        out.append(with_parts(Whole(whole), parts, end))
    return _of_the_first(sorted(out, key=lambda whole: whole.count.start))


_BASE = re.compile(
    r"(?:compar(?:ed|ison) (?:with|to)|(?:up|down|decrease|increase|decline|drop|rise|reduction|fall) from|versus"
    r"|(?:more|less|fewer|higher|lower) than|against|opposed to) (?:the )?$"
)
"""What stands before a count that another is compared with."""
_BEHIND_BASE = re.compile(
    r"(?: (?:in|during) (?:(?:19|20)\d\d|the (?:previous|preceding|prior) [a-z ]{4,20}))?, (?:including )?"
)
"""What stands between such a count and the parts of the other: “a decrease from 25 *in 2029, including* 20 of”."""


def is_base_count(masked: str, count: Count, part: int) -> bool:
    """Whether a count is what another is compared with, and directly behind it may stand a part of the other."""
    return bool(_BASE.search(masked, 0, count.start) and _BEHIND_BASE.fullmatch(masked, count.end, part))


def _bases(masked: str, made: Sequence[Count]) -> Iterator[Count]:
    """The counts of a comparison behind which the parts of the count before it stand, as their sum says: “30
    cases, a decrease from *40*, including 20 of forced labor and 10 of begging”, “60 cases, up from *ten*,
    including 20 of forced labor”."""
    for place, base in enumerate(made[:-1]):
        behind = made[place + 1 :]
        if not is_base_count(masked, base, behind[0].start):
            continue
        own = base.figure.lower or 0
        mains = [each for each in made[:place] if base.unit in (BARE, each.unit) and each.unit != BARE]
        total = mains[-1].figure.lower or 0 if mains else 0
        if total in (0, own):
            continue
        parts = sum_of_run(masked, behind, max(total, own) + 1)
        if parts == total or own < parts < total:
            yield base


def _of_other_times(masked: str, made: Sequence[Count]) -> list[Count]:
    """The counts of brackets that say the same of another year; no parts of the count before the bracket."""
    found = []
    for bracket in other_times(masked):
        inside = [count for count in made if bracket.start() < count.start < bracket.end()]
        before = [count for count in made if count.end <= bracket.start()]
        divides = before and sum(count.figure.lower or 0 for count in inside) == before[-1].figure.lower
        found += [] if divides and len(inside) > 1 else inside
    return found


def with_parts(whole: Whole, parts: Sequence[Count], end: int) -> Whole:
    """A count with these parts, whether they leave a rest, and whether they are more than the whole."""
    figure, totals = whole.count.figure, sums(parts, whole.count.figure.lower or 0)
    rest = figure.lower != figure.upper or any(total < (figure.lower or 0) for total in totals)
    faulty = figure.lower is None or any(total > figure.lower for total in totals)
    return replace(whole, parts=tuple(parts), rest=bool(parts) and rest, faulty=bool(parts) and faulty, end=end)


def _goes_beside(masked: str, whole: Count, beside: Count) -> bool:
    """Whether a count of people stands beside a count of cases: “nine investigations *of 12 suspects*”."""
    cases = whole.unit in ("case", "investigation", "prosecution") and beside.unit in PEOPLE
    return cases and re.fullmatch(r" (?:of|against|involving) ", masked[whole.end : beside.start]) is not None


def _of_the_first(made: list[Whole]) -> list[Whole]:
    """The counts, parts with the count that they add up to: “68 cases with 171 suspects, of which *42 were sex
    trafficking cases and 26 forced labor cases*” divides the cases."""
    for place in range(1, len(made)):
        first, second = made[place - 1], made[place]
        total = max(sums(second.parts, first.count.figure.lower or 0), default=0)
        fits = first.count.unit in ("case", "investigation", "prosecution") and not first.parts
        people = second.count.unit in PEOPLE and all(part.group is None for part in second.parts)
        if total and total == first.count.figure.lower != second.count.figure.lower and fits and people:
            made[place - 1] = replace(first, parts=second.parts)
            made[place] = Whole(second.count, end=second.count.end)
    return made


def outside_comparisons(cues: Sequence[Cue], parts: Sequence[Clause]) -> list[Cue]:
    """The cues that stand in no clause of a comparison: “12 cases in 2030, compared with *nine in 2029*”."""
    bases = [part for part in parts if part.comparison]
    return [cue for cue in cues if not any(base.start <= cue.start < base.end for base in bases)]
