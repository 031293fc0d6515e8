"""Make figures of words that repeat a number: “all of whom”, “sentenced them”, “the same number as in 2030”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.counts.form_limits import forms_given
from tuyun.graph.reading.counts.last_members import last_members
from tuyun.graph.reading.counts.repeated_by_pronouns import VERB, again, by_pronouns, has_pronouns, is_repeatable
from tuyun.graph.reading.figures.numerals import ZERO_STATUSES, Figure, figures
from tuyun.graph.reading.figures.prison_terms import RECEIVED
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE

_ALL = re.compile(
    r"(?:(?<=[,–—] )|(?<=—))(?:all|both)(?= of (?:whom|which|them)\b"
    r"(?! (?:(?:was|were) )?(?:for|involv\w+|concern\w+|related) ))"
)
"""“All” or “both” of those counted before. A form behind it makes no figure of it: “all of which *involved
begging*” limits the count before."""
_WERE_SENTENCED = rf"(?:(?:were|was) (?:each |all |both )?sentenced to|{RECEIVED})"
_THEM = re.compile(
    r"\bsentenc(?:ed|ing) (?:(?:each of |all of |both of )?(?P<them>them)(?= (?:each )?to )"
    rf"|(?P<all>each|both|all)(?= (?:of them |{FIGURE} |offender |defendant |trafficker |man |person )?to ))"
    r"|\border(?:ed|ing) (?:(?P<each>each)(?= (?:of them |offender |defendant |trafficker |man |person )?to pay )"
    r"|(?P<ordered>them)(?= to pay (?!each|every|(?:the |their )?victims?\b|an? (?:un|non)[a-z]+ )))"
    rf"|(?:[;,]|\band) (?P<they>they|each|both|all)(?= (?:of them )?{_WERE_SENTENCED} )"
    rf"|, (?P<who>who)(?= (?:each |all |both )?(?:(?:pleaded|pled) guilty [^.;,]{{0,60}}?and )?{_WERE_SENTENCED} )"
)
"""Words that mean those whom a court convicted, before or behind the verb of their sentences."""
_EXCEPT = re.compile(r"[^.;]* (?:except|apart from|other than|with the exception of|save for) ")
"""What stands behind such words if they do not mean all: “all were sentenced *except* two”."""
_CONVICTED = re.compile(
    r"\b(?:(?:convict|prosecut|sentenc)(?:ed|ing|ions? (?:of|to|for|against))|verdicts? (?:against|for|on)|found)"
    r" (?:(?:only|another|a further) )?$"
)
"""What stands before the figure of those whom a court then sentences."""
_WERE_CONVICTED = re.compile(r" (?:was|were) (?:convicted|found guilty)\b")
"""What stands behind their figure in the passive."""
_SAME = re.compile(
    r",? (?:(?:which|this) (?:is|was) )?the same"
    r"(?P<again>(?: (?:number|amount|total)(?: of (?P<noun>[a-z ]{3,30}))?)? as)"
    r"(?= (?:in |(?:during|over) (?:19|20)"
    r"|the (?:year before|(?:previous|prior|preceding|last|past) (?:reporting )?(?:year|period))"
    r"|last year|during the (?:previous|prior|preceding|last)|(?:19|20)\d\d\b))"
)
_BOTH = re.compile(
    r"\b[Bb]oth(?= (?:of (?:the|these|those|them) ?)?"
    r"(?:(?!and\b|or\b)[A-Za-z-]+ ){0,3}?(?:defendants|suspects|traffickers|offenders|perpetrators|convicts"
    r"|individuals|people|persons|men|women|officials|officers|victims|cases|investigations|prosecutions|convictions"
    r"|trials|managers|employers|brothers|sisters|owners|recruiters|companies|agencies)"
    r"(?!,? (?:and|or)\b)(?![\w’'-]))"
    r"|^Both(?= (?:of (?:them|these|those) )?(?:were|was|had|have|are|received|pleaded|pled|remain(?:ed)?|involved"
    r"|concerned|appealed|got|await(?:ed)?|faced|served|fled|resulted|ended)\b)"
    r"|(?<=sentenced )both(?= to\b)|(?<=fined )both(?=[.;,]|$)|(?<=convicted )both(?= (?:of|for)\b|[.;,])"
)
"""“Both” that means two who were counted before: “*both* offenders”, not “both men and women”."""
_BOTH_DID = re.compile(
    r"(?:; |, (?:and|but) )(?P<both>both)(?= (?:of them )?(?:were|had|have|received|pleaded|pled|appealed|fled"
    r"|absconded|remain(?:ed)?|faced|served|got|await(?:ed)?)\b)"
)
"""The same as the subject of a further clause: “tried two men; *both* were acquitted”."""
_IN = re.compile(r"\b(?:in|of|for|under|between|from|on|by|with|to|against|at) $", re.IGNORECASE)
"""What stands before those who are only mentioned: “*in* both cases the court fined the owner”."""
_IN_EACH = re.compile(
    r"(?:(?P<each> each)? in (?:both |either )?|(?P<of> in each of ))(?:19|20)\d\d"
    r"(?P<again>,? (?:and|or|nor))(?= (?:in )?(?:19|20)\d\d\b)"
    r"(?! [^.;()]{4,40}respectively)"
)
"""Two years behind a count of each of them: “two men *each in 2029 and* 2028”, “compared with none *in 2029 or*
2028”."""
_COMPARED = re.compile(r"(?:\b(?:compared (?:with|to)|from|than|versus|as)|\() $")
"""The end of the words before a count that is compared."""
_INSIDE = re.compile(
    r"\b(?:including|namely|such as|among (?:them|whom)|of (?:whom|which|them|the|these|those)|with|involving|in"
    r"|against|compared|than|from|versus)\b|[(—–]",
    re.IGNORECASE,
)
"""Words between two counts by which the second belongs to the first, so that “all of whom” means the first."""
_BESIDE = re.compile(r",? (?:and|or) $")
"""What stands between two counts of the same verb, so that “all of whom” may mean both."""


def with_repeated_numbers(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, and one for each of these words, with the number that the words repeat.

    There is none for words that follow no exact number, or “both” behind another number than two.

    >>> from tuyun.graph.reading.figures.numerals import figures
    >>> sentence = "It convicted 16 traffickers in 2029, all of whom went to prison."
    >>> [(figure.start, figure.lower) for figure in with_repeated_numbers(sentence, figures(sentence)[0])]
    [(13, 16), (37, 16)]
    """
    found = [*found, *_both(sentence)] if "oth " in sentence else list(found)
    found += last_members(sentence, found)
    if not any(words.search(sentence) for words in (_THEM, _SAME, _ALL, _BOTH_DID, _IN_EACH)) and not has_pronouns(
        sentence
    ):
        return sorted(found, key=lambda figure: figure.start)
    made = counts(sentence, found)
    repeated = [*_sentenced(sentence, made), *_as_before(sentence, made), *_all_of_them(sentence, made)]
    repeated += [*_of_the_second_year(sentence, made), *by_pronouns(sentence, made)]
    return sorted([*found, *repeated], key=lambda figure: figure.start)


def _both(sentence: str) -> Iterator[Figure]:
    """Two who were counted in a sentence before: “both”."""
    for match in _BOTH.finditer(sentence):
        if not _IN.search(sentence, 0, match.start()):
            yield Figure(*match.span(), 2, 2, "measured", number_start=match.start())


def _sentenced(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """Those whom a court sentenced after it convicted them: “them”, “each”, “they”."""
    for match in _THEM.finditer(sentence):
        name = str(match.lastgroup)
        whole = _whole(sentence, made, match.start(), PEOPLE, clauses=2)
        if whole is None or not is_repeatable(whole.figure) or _EXCEPT.match(sentence, match.end()):
            continue
        victims = any(count.unit == "victim" and whole.end < count.start < match.start() for count in made)
        convicted = _CONVICTED.search(sentence, 0, whole.start) or _WERE_CONVICTED.match(sentence, whole.end)
        if convicted and not victims and (match[name] != "both" or whole.figure.lower == 2):
            yield again(whole.figure, *match.span(name))


def _as_before(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The same number at another time, also that of nobody: “the same number as in 2030”."""
    for match in _SAME.finditer(sentence):
        whole = _whole(sentence, _without_parts(made, match.start()), match.start(), _units_named(match["noun"]))
        if whole is not None and is_repeatable(whole.figure):
            yield again(whole.figure, match.start("again") + 1, match.end("again"))
        elif whole is not None and whole.figure.status in ZERO_STATUSES:
            none = replace(whole.figure, status="zero", lower=0, upper=0)
            yield again(none, match.start("again") + 1, match.end("again"))


def _units_named(noun: str | None) -> tuple[str, ...]:
    """The unit of a noun that says whose number is repeated: “the same number of *workshops* as in 2030”."""
    words = f"2 {noun}"
    named = counts(words, figures(words)[0][:1]) if noun else []
    return (named[0].unit,) if named and named[0].unit != BARE else ()


def _without_parts(made: Sequence[Count], place: int) -> list[Count]:
    """The counts before a place; without the last ones, if these are parts of the count before them, as their sum
    says: “eight men, *five* for theft and *three* for slavery, the same number as in 2030”."""
    before = [count for count in made if count.end <= place]
    for first in range(len(before) - 3, -1, -1):
        parts = before[first + 1 :]
        total = sum(count.figure.lower or 0 for count in parts)
        if total == before[first].figure.lower and all(
            count.unit in (BARE, before[first].unit) for count in parts
        ):
            return before[: first + 1]
    return before


def _of_the_second_year(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The same number in the second of two years: “two men each in 2029 *and* 2028”."""
    for match in _IN_EACH.finditer(sentence):
        whole = next((count for count in made if count.end == match.start()), None)
        if whole is None:
            continue
        if (match["each"] or match["of"]) and is_repeatable(whole.figure):
            yield again(whole.figure, *match.span("again"))
        elif whole.figure.status in ("no", "zero") and _COMPARED.search(sentence, 0, whole.start):
            yield again(replace(whole.figure, status="zero", lower=0, upper=0), *match.span("again"))


def _all_of_them(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """All or both of those who were counted: “all of whom”."""
    for match in _ALL.finditer(sentence):
        units = (*PEOPLE, "victim") if sentence.startswith(" of whom", match.end()) else ()
        whole = _whole(sentence, made, match.start(), units)
        if whole is not None and is_repeatable(whole.figure) and (match[0] == "all" or whole.figure.lower == 2):
            yield again(whole.figure, *match.span())
    for match in _BOTH_DID.finditer(sentence):
        whole = _whole(sentence, made, match.start(), (*PEOPLE, "victim"), clauses=2)
        if whole is not None and is_repeatable(whole.figure) and whole.figure.lower == 2:
            yield again(whole.figure, *match.span("both"))


def _whole(
    sentence: str, made: Sequence[Count], place: int, units: Sequence[str] = (), clauses: int = 1
) -> Count | None:
    """The count to which words at a place point back: the last before them that is no part of another count, and
    is not compared with it. None if there is none, or if it stands beside another count of the same verb.

    ``units`` are those that the words may mean; without any, they may mean all. The words and the count stand in
    no more than so many ``clauses`` between semicolons.
    """
    whole: Count | None = None
    alone = True
    for count in made:
        meant = not units or count.unit in units or (count.unit == BARE and VERB.search(sentence, 0, count.start))
        if not meant or count.end > place or sentence.count(";", count.end, place) >= clauses:
            continue
        between = sentence[whole.end : count.start] if whole is not None else ""
        if whole is not None and _INSIDE.search(between) and not VERB.search(between) and ";" not in between:
            continue
        alone = not (whole is not None and _BESIDE.fullmatch(between))
        whole = count
    return whole if alone else None


def with_repeated_forms(made: Sequence[Count]) -> list[Count]:
    """The counts; one that repeats a number has the forms that the noun of the repeated count names.

    >>> from tuyun.graph.reading.figures.numerals import figures
    >>> sentence = "Courts convicted two sex traffickers, both of whom were fined."
    >>> made = counts(sentence, with_repeated_numbers(sentence, figures(sentence)[0]))
    >>> [(count.figure.lower, count.forms) for count in with_repeated_forms(made)]
    [(2, ('sex_trafficking',)), (2, ('sex_trafficking',))]
    """
    repeated = {count.figure.start: count for count in made}
    return [
        _alike(count, repeated.get(count.figure.same_as)) if count.figure.same_as is not None else count
        for count in made
    ]


def _alike(count: Count, first: Count | None) -> Count:
    """A count that repeats a number, with the forms of the noun of the first; “each offender” has its unit too."""
    people = first is not None and first.unit in PEOPLE and count.noun.lower().startswith("each ")
    unit = first.unit if first is not None and people else count.unit
    return replace(count, forms=_forms_of_noun(first) if first else (), unit=unit)


def _forms_of_noun(count: Count) -> tuple[str, ...]:
    """The forms that the noun of a count names, without those that limit it: of “two *sex* traffickers”."""
    end = max((cue.end for cue in count.cues if cue.rule.category == "noun"), default=count.end)
    return forms_given(cue for cue in count.cues if cue.rule.category == "form" and cue.start < end)
