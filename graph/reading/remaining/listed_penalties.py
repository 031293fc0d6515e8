"""Reads lists in which each penalty stands beside the number of people who got it: “five to ten years *to 71*”,
“*three* a suspended term”.

The verb stands once, with the first of them or before all: “Prison terms of more than ten years *were handed down*
to 96 defendants, five to ten years to 71”.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PERSONS, expand
from tuyun.graph.reading.remaining.continued_counts import Before, of_figure
from tuyun.graph.reading.remaining.remaining_figure import Remaining

_OF_NO_TERM = (
    r"(?![’']?s?[ -](?:old|of age|ago|later|earlier|after|before|following|experience|(?:of|in) (?!imprisonment\b"
    r"|prison\b|jail\b|custody\b|hard\b|forced\b|detention\b|strict\b|incarceration\b|labou?r\b)[a-z]+))"
)
_CUSTODY = (
    r"(?:[’']s?)?(?: (?:(?:of )?(?:imprisonment|incarceration|detention)|(?:in|of) (?:prison|jail|custody)"
    r"|behind bars))?"
)
_LENGTH = rf"{{term_bound}}{{a_term}}\b(?:[’']s?)?(?: or (?:more|less|longer|shorter))?{_OF_NO_TERM}"
_KIND = (
    r"(?:(?:effective|custodial|prison|jail|shorter|longer|lesser|lighter|heavier|similar|lengthy|immediate"
    r"|unsuspended|firm|actual|real) )*"
)
_PENALTIES = {
    "suspended_sentence": expand(r"{suspended_of}|suspended imprisonment"),
    "life_imprisonment_imposed": (
        r"(?:a )?life (?:imprisonment|sentences?|terms?|in prison)|life(?= (?:to|on|for)\b|[,.;])"
    ),
    "community_service_imposed": r"(?:unpaid )?community (?:service|work)(?: orders?)?",
    "probation_imposed": r"(?:a )?probation(?:ary)?(?: (?:terms?|orders?|sentences?))?",
    "fine_imposed": r"(?:a |small |heavy |only )*fines?(?: of [^;,]{3,40}?)?(?: alone| only)?",
    "sentenced": expand(
        rf"(?:an? )?(?:(?:{{figure}}(?:-? to {{figure}})?-(?:year|month) )?{_KIND}(?:sentences?|terms?)"
        rf"(?: of imprisonment)?(?: (?:of|from|ranging from|between|averaging))? )?{_LENGTH}{_CUSTODY}"
        r"(?: (?:each|apiece))?"
        rf"|(?:an? )?{{figure}}(?:-? to {{figure}})?-(?:year|month) {_KIND}(?:sentences?|terms?)"
        r"|(?:an? )?(?:shorter|longer|lesser|lighter|heavier|similar) (?:prison |jail )?(?:sentences?|terms?)"
    ),
    "imprisonment_imposed": (
        r"(?:an? )?(?:(?:effective|custodial|actual|immediate|unsuspended) )*(?:prison|jail|custodial|effective)"
        r" (?:sentences?|terms?)(?: of imprisonment)?"
        r"|(?:(?:prison|custodial) )?(?:sentences?|terms?) of imprisonment"
        r"|imprisonment|prison|jail|custody"
    ),
}
"""The words of each penalty; of “prison terms of five years” those of `sentenced` reach further."""
_ANY = "|".join(f"(?P<{predicate}>{words})" for predicate, words in _PENALTIES.items())
_IMPOSED = (
    r"(?:(?:(?:was|were|has been|have been|had been|being) )?(?:handed(?: down)?|imposed|given|passed|pronounced"
    r"|awarded|meted out|issued|delivered)(?: by (?:the |a )?[a-z ]{3,30}?)?|went|go|going)"
)
_UPON = r"(?:to|on|upon|for|against|in respect of)"
_SOME = r"(?:(?:at least|more than|about|only|just|another|a further|the (?:other|remaining)) )*"
_BEFORE = re.compile(
    rf"(?:^|[,;:] |\b(?:and|while|with|but|imposed|imposing|gave|handed down|handing down|passed) )"
    rf"(?:(?:and|while|with|but) )?(?:{_ANY})"
    rf"(?: (?:{_IMPOSED} )?{_UPON}) {_SOME}$",
    re.IGNORECASE,
)
"""A penalty before those on whom it was imposed: “*, five to ten years to* 71”."""
_TAKES = (
    r"(?: of (?:them|these|those|whom|the (?:\d+|[a-z]+)(?: convicted| sentenced)?))?(?: each)?"
    r"(?: (?:(?:was|were|had been) )?(?:sentenced|jailed|received|given|handed|got|drew|imprisoned))?"
    r"(?: (?:to|for|with|only))? "
)
_MEMBER = re.compile(
    r"(?:^|[,;:] |\b(?:and|while|with|but|of (?:whom|which|them|these)) )(?:(?:and|while|with|but|of whom) )?"
    rf"{_SOME}$",
    re.IGNORECASE,
)
"""What stands before a member of a list of people."""
_BEHIND = re.compile(rf"{_TAKES}(?:{_ANY})(?=[,.;)]| and\b| while\b| but\b| each\b|$)", re.IGNORECASE)
"""A penalty behind those on whom it was imposed: “nine *to one to three years*”."""
_IMPOSING = re.compile(
    r"\b(?:sentenc(?:ed|ing)|imprisoned|jailed|received|got|given|handed|gave|imposed|imposing|handing|went|drew"
    r"|passed|pronounced|meted|awarded|issued)\b",
    re.IGNORECASE,
)
"""A verb of a penalty that was imposed, with the first of those on whom it was."""
_OF_COURT = re.compile(
    r"sentenc|convict|prison|jail|\bcourts?\b|\bjudges?\b|\bterms?\b|\bfine[sd]?\b|custod|defendant|trafficker"
    r"|offender|perpetrator|ringleader|accomplice",
    re.IGNORECASE,
)
"""Words of a sentence that tells of courts, where lengths of time are terms of imprisonment."""
_ONLY_WANTED = re.compile(
    r"\b(?:prescrib\w+|punishable|sought|seeking|requested|demanded|recommended|proposed|faced?|facing|may be"
    r"|could|would|maximum penalt\w+|minimum penalt\w+|carries|carry|provid(?:es|ing) for|appeal\w* for"
    r"|called for)\b",
    re.IGNORECASE,
)
"""Words of penalties that no court imposed."""
_OF_PERMITS = re.compile(
    r"\b(?:residen\w+|permits?|visas?|contracts?|training|experience|leave|stay|asylum|scholarships?)\b",
    re.IGNORECASE,
)
"""Words of other time that people get: “the victims got two years of *residence*, the others five”."""
_LENGTHS = re.compile(r"\b(year|month)s?\b", re.IGNORECASE)
_ENDS = re.compile(r"[,.;)]|$| and\b| while\b| but\b")
_GETS = re.compile(
    r"\b(?:got|received|given|handed|drew|sentenced to|jailed for"
    r"|(?:a (?:second|third|fourth|fifth|sixth)|another|the (?:others?|rest|last))(?: (?:for|to))?)"
    r" (?:only |between |up to |at least )?$",
    re.IGNORECASE,
)
"""Words before a term without a noun: “a third *for* four”."""
_SENTENCES = re.compile(
    rf"\b(?:of|among)(?: (?:the|these|those|all))?(?: {FIGURE})?(?: [a-z-]+){{0,2}}"
    r" (?P<noun>sentence|conviction|judge?ment|verdict)s\b[^.;]*$",
    re.IGNORECASE,
)
_SORTED = re.compile(
    r" (?:(?:was|were) )?(?:(?P<imprisonment_imposed>custodial|effective|unsuspended|prison (?:terms|sentences))"
    r"|(?P<suspended_sentence>(?:conditionally |fully )?suspended|conditional|deferred)"
    r"|(?P<fine_imposed>pecuniary|fines)|(?P<acquitted>acquittals))(?: (?:sentences|ones))?"
    r"(?=[,.;)]| and\b| while\b| but\b|$)"
)
"""What sort of sentences a figure counts: “of 43 sentences, 21 *were custodial*, 14 *suspended*”."""


def of_penalty(sentence: str, whole: Whole, clause: Clause, counted: Sequence[Before]) -> Remaining | None:
    """The people on whom a penalty beside their figure was imposed, or a term that has no noun.

    ``counted`` has the counts of the sentence; the last people among those before the figure give their unit.
    """
    count = whole.count
    anywhere = of_figure(count)
    if (length := _length_without_noun(sentence, count)) is not None:
        return Remaining(whole, clause, "imprisonment_imposed", anywhere, length)
    if (sort := _sorted_sentences(sentence, count)) is not None:
        return Remaining(whole, clause, sort[0], anywhere, sort[1])
    if (penalty := _listed_penalty(sentence, count)) is None:
        return None
    before = [each for each in counted if each[1] in PERSONS and each[2] <= count.start]
    unit = max(before, key=lambda each: each[2])[1] if before and count.unit == BARE else None
    return Remaining(whole, clause, penalty, anywhere, unit)


def _sorted_sentences(sentence: str, count: Count) -> tuple[str, str] | None:
    """The predicate and the unit of a figure that counts sentences of one sort; None if it does not."""
    whole = _SENTENCES.search(sentence, 0, count.start) if count.unit == BARE else None
    sort = _SORTED.match(sentence, count.figure.end) if whole else None
    if whole is None or sort is None or sort.lastgroup is None:
        return None
    noun = whole["noun"].lower()
    return sort.lastgroup, {"verdict": "judgment", "judgement": "judgment"}.get(noun, noun)


def _listed_penalty(sentence: str, count: Count) -> str | None:
    """What was imposed on the people whom a figure counts, if a penalty stands beside it and a verb of courts in
    the sentence.

    Args:
        sentence: the sentence.
        count: the figure with its noun.
    """
    if count.unit not in (BARE, *PERSONS) or _ONLY_WANTED.search(sentence) or not _OF_COURT.search(sentence):
        return None
    before = _BEFORE.search(sentence, 0, count.start)
    if before is not None and _IMPOSING.search(sentence, 0, count.start):
        return _named(before)
    end = count.figure.end if count.unit == BARE else count.end
    behind = _BEHIND.match(sentence, end) if _MEMBER.search(sentence, 0, count.start) else None
    return _named(behind) if behind and _IMPOSING.search(sentence, 0, behind.end()) else None


def _length_without_noun(sentence: str, count: Count) -> str | None:
    """The unit of a term that goes on a term without a noun of its own: “two got eight years, another *five*”.

    None if a figure is no such term.
    """
    lengths = _LENGTHS.findall(sentence, 0, count.start)
    alone = count.unit == BARE and count.end == count.figure.end and _ENDS.match(sentence, count.end)
    takes = _GETS.search(sentence, 0, count.start)
    of_court = _OF_COURT.search(sentence) or _IMPOSING.search(sentence)
    wanted = _ONLY_WANTED.search(sentence) or _OF_PERMITS.search(sentence)
    return str(lengths[-1]).lower() if alone and takes and lengths and of_court and not wanted else None


def _named(found: re.Match[str]) -> str:
    """The predicate of the penalty that was found."""
    return next(predicate for predicate in _PENALTIES if found[predicate] is not None)
