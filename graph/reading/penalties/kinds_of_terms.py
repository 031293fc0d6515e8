"""Gives a term of imprisonment the kind that the words around it name: a suspended sentence, probation, community
service, house arrest.

“A court sentenced him to two years’ imprisonment, *but suspended the sentence*” is read as a suspended sentence of
two years, and not as imprisonment.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.ruleset import FIGURE, PEOPLE
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Sentence

_UNIT = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?)\b")
_PRISON = r"(?:[’']s?)?(?: (?:of )?imprisonment| (?:in|of) (?:prison|jail|custody))?"
_KINDS = {
    "probation_imposed": re.compile(
        r"(?:[’']s?)? (?:of |on )?(?:(?:supervised|unsupervised) )?(?:probation|parole|supervised release)\b"
    ),
    "community_service_imposed": re.compile(
        r"(?:[’']s?)? (?:of )?(?:unpaid )?(?:community (?:service|work)|public works?)\b"
    ),
    "measure_ordered": re.compile(
        r"(?:[’']s?)? (?:of |under |in |on )?(?:house arrest|home (?:detention|confinement|arrest|imprisonment)"
        r"|(?:judicial|court) supervision|electronic (?:monitoring|tagging))\b"
    ),
}
"""What stands behind a length of time that is no imprisonment."""
_WHOLLY = r"(?:(?:fully|wholly|entirely|completely|conditionally|all|later|subsequently|then|immediately) )*"
_ITS_SENTENCE = (
    r"(?:the|his|her|their|this|that|these|its|all|both|each)(?: of (?:the|their|these))?"
    r"(?: (?:entire|full|whole|prison|jail|custodial|two|three))* (?:sentences?|terms?)\b"
)
_JOINT = (
    r"(?:[;,]|\b(?:but|and|although|though|while|then)\b)"
    r"(?: (?:but|and|although|though|while|however|then|later|subsequently|on appeal"
    r"|(?:the|a|an) (?:[a-z]+ ){0,2}?(?:court|judge|government|tribunal|authorities)|courts?|judges?"
    r"|authorities|it|they|he|she),?)* "
)
_SUSPENDED = (
    re.compile(
        rf"{_PRISON}(?:[’']s?)?(?:,? \(?|,? (?:but|which|all of which|the (?:whole|entirety) of which|to be) )"
        rf"(?:(?:was|were|be|which) )?{_WHOLLY}suspended\b(?!,? (?:prison |jail )?(?:sentences?|terms?)\b"
        rf"| (?:{FIGURE}|all but|part of|half of|the (?:remaining|last|final|first|other))\b)"
    ),
    re.compile(r"(?:[’']s?)? of (?:it|them|which|that|the (?:sentence|term))(?: (?:was|were|to be))? suspended\b"),
    re.compile(rf"[’'] {_WHOLLY}suspended (?:prison |jail )?(?:sentences?|terms?|imprisonment)\b"),
    re.compile(rf"{_PRISON}(?:[’']s?)?,? (?:with|as) an? {_WHOLLY}suspended (?:sentence|term)\b"),
)
"""What stands directly behind a term that is suspended as a whole."""
_IN_PART = (
    r" (?:against|in part|partly|partially|pending|until|under|over|above|below|shorter|longer|except"
    rf"|for (?!{FIGURE} (?:years?|months?)))\b"
)
"""What stands behind a sentence that is suspended for others or in part: “suspended *pending* appeal”."""
_SUSPENDED_LATER = re.compile(
    rf"{_JOINT}(?:{_WHOLLY}suspended {_ITS_SENTENCE}(?!(?:[’']| of )|{_IN_PART})"
    rf"|{_ITS_SENTENCE} (?:was|were|had been) {_WHOLLY}suspended\b(?!{_IN_PART}))"
)
"""A clause that suspends the sentence that stands before it: “; however, *the court suspended the sentence*”."""
_OTHER = re.compile(
    r"\b(?:sentenc(?:ed|ing)|convict\w*|receiv\w+|cases?|another|imposed|others?|suspended|respectively)\b"
)
"""Words of another sentence between a term and such a clause."""
_SUSPENDED_BEFORE = re.compile(
    rf"(?:(?<!un)suspended|(?<!un)conditional) (?:{FIGURE}-(?:year|month) )?(?:(?:prison|jail|custodial) )*"
    r"(?:sentences?|terms?|imprisonment)(?: of imprisonment)?"
    r"(?:[ ,-]+(?:of|for|from|ranging|between|to|and|at least|up to|(?:more|less|longer|shorter|fewer) than|no|not"
    r"|an average of|averaging|exceeding|in excess of|over|above|under|below"
    rf"|{FIGURE}|years?|months?|days?)[’']?)*$",
    re.IGNORECASE,
)
"""What stands before the unit of a suspended term: “suspended sentences of two to three years”."""
_BEYOND_SUSPENDED = re.compile(
    rf"\bfrom (?:an? )?(?:{FIGURE}[ -](?:years?|months?)[’']?(?: of)? )?{_WHOLLY}suspended "
    rf"(?:(?:prison|jail|custodial) )*(?:sentences?|terms?|imprisonment)(?: of {FIGURE} (?:years?|months?))?"
    rf" to (?:a (?:sentence|term) of )?{FIGURE} (?:years?|months?)$",
    re.IGNORECASE,
)
"""What ends with the unit of the longest term of a range whose least end is suspended: “from a suspended sentence
*to 12 years*”."""


_ARE_SUSPENDED = (
    rf"(?: (?:(?:(?:was|were|with|received|on|to) )?{_WHOLLY}suspended|conditionally|with conditional)\b)"
)
"""The words behind a count of people or of terms that say that sentences were suspended: “two of them *with
suspended* sentences”."""
_SHARE_SUSPENDED = re.compile(
    rf"[^;.,]{{0,60}}(?:,| [—–]| \() ?(?:(?P<all>all|both|each)(?! of)|all|both|each|most|some|many|half|several"
    rf"|mostly|largely|{FIGURE})(?: of (?:them|which|whom|these))?{_ARE_SUSPENDED}"
)
"""Words that suspend all or some of the sentences of the people counted before: “*, most of them suspended*”."""
_PART_SUSPENDED = re.compile(rf"(?:all|both|each|{FIGURE}) of (?:them|which|whom|these){_ARE_SUSPENDED}")
"""A count of all or some of them, with what became of their sentences: “*two of them suspended*”."""
_TERMS_OF_WHICH = re.compile(r"\b(?:terms|sentences|imprisonment)(?: [^.;,]{1,40})?, ?$")
"""What stands before a count of terms: “prison terms*, two of which* were suspended”."""


def with_kinds_of_terms(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals; a term that the words around it call suspended, or no imprisonment, says so instead."""
    changed = [_of_its_kind(proposal, sentence) for proposal in made]
    return [
        now
        for now, was in zip(changed, made, strict=True)
        if now is was or not any(_says_so(other, now) for other in made)
    ]


def _says_so(other: Proposal, proposal: Proposal) -> bool:
    """Whether another proposal gives the same term the same kind already."""
    first, second = other.statement, proposal.statement
    return other.overlaps(proposal) and (first.predicate, first.quantity) == (second.predicate, second.quantity)


def _of_its_kind(proposal: Proposal, sentence: Sentence) -> Proposal:
    quantity = proposal.statement.quantity
    if proposal.statement.predicate not in ("imprisonment_imposed", "suspended_prosecution") or quantity is None:
        return proposal
    start, end = (place - sentence.start for place in proposal.anchor)
    if proposal.statement.predicate == "suspended_prosecution":
        before = _TERMS_OF_WHICH.search(sentence.text, 0, start)
        predicate = "suspended_sentence" if before and quantity.unit is None else None
    elif quantity.unit in PEOPLE:
        suspended = _SHARE_SUSPENDED.match(sentence.text, end)
        every = _PART_SUSPENDED.match(sentence.text, start) or (suspended and suspended["all"])
        predicate = "suspended_sentence" if every else "sentenced" if suspended else None
    elif quantity.unit in ("year", "month", "week", "day"):
        predicate = _kind(sentence.text, start, end)
    else:
        return proposal
    if predicate is None:
        return proposal
    doubts = tuple(dict.fromkeys((*proposal.doubts, "the words around the term say what it is")))
    entry = proposal.statement.model_copy(update={"predicate": predicate})
    return proposal.model_copy(update={"statement": entry, "sure": False, "doubts": doubts})


def _kind(text: str, start: int, end: int) -> str | None:
    """The predicate of a term that ends in this part of a sentence; None if it is imprisonment."""
    units = list(_UNIT.finditer(text, start, end)) or list(_UNIT.finditer(text, end, end + 40))[:1]
    if not units:
        return None
    behind = units[-1].end()
    for predicate, words in _KINDS.items():
        if words.match(text, behind):
            return predicate
    before = _SUSPENDED_BEFORE.search(text, 0, behind) and not _BEYOND_SUSPENDED.search(text, 0, behind)
    if before or any(words.match(text, behind) for words in _SUSPENDED):
        return "suspended_sentence"
    later = _SUSPENDED_LATER.search(text, behind)
    return "suspended_sentence" if later and not _OTHER.search(text, behind, later.start()) else None
