"""What stands before a figure that no rule has read: the count that it continues or is compared with."""

import re
from collections.abc import Iterable, Sequence

from tuyun.graph.reading.clauses.around_counts import ACTIVE_BEHIND
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS, UNDER_TRAFFICKING_LAW
from tuyun.graph.reading.inherited.people_beside_officials import and_others
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE, rules_of
from tuyun.graph.reading.proposals.draft import CONTINUED, OPENED
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.mentions import DESCRIBED

PREDICATE_OF_UNIT = {
    "acquittal": "acquitted", "arrest": "arrested", "charge": "charged", "complaint": "reported",
    "conviction": "convicted", "indictment": "indicted", "operation": "conducted_operation", "training": "trained",
    "investigation": "investigated", "prosecution": "prosecuted", "referral": "referred",
}  # fmt: skip
"""Predicates of units that themselves name what happened, where no word beside the figure says otherwise."""
Before = tuple[str, str | None, int, tuple[str, ...]]
"""Predicate, unit, end and forms of the count that stands last before a figure."""
OF_OFFICIALS_BEFORE = {
    **OF_OFFICIALS, "dismissed": "dismissed_official", "business_sanctioned": "suspended_official",
}  # fmt: skip
"""Predicates of what happened to officials who were counted before a figure without a noun."""
_THOSE_OFFICIALS = re.compile(
    r" of (?:those|the (?:people|persons|suspects|defendants|men|individuals))(?: who (?:were|had been))? "
    r"(?P<verb>arrested|detained|charged|prosecuted|indicted|tried|convicted|sentenced|investigated|acquitted)"
    r"(?: [^,;.]{2,40}?)? (?:was|were|are|is) (?:an? )?(?:(?:former|current|serving|senior|local|government|public"
    r"|law enforcement|police|border|immigration|customs|military|municipal|state) )*"
    r"(?:officials?|officers?|police(?:m[ae]n)?|soldiers?|guards?|employees|civil servants?|diplomats?)\b"
)
"""Officials among those to whom something happened: “three *of those arrested were police officers*”."""
_SUFFERED = re.compile(
    r"\b(?:for|of|by|with|charges of) (?:\w+ly )?(?:\w+ing (?:and|or) )?(?:traffick|exploit|enslav|recruit"
    r"|subject|forc|coerc|hold|sell|smuggl|transport|abus|pimp|purchas|procur|lur)\w*ing "
    r"(?:at least |more than |some )?$"
    r"|\bfor (?:the )?(?:alleged )?(?:[a-z]+ ){0,2}(?:trafficking|exploitation|labou?r|begging|enslavement) of $",
    re.IGNORECASE,
)
"""Words before those whom others trafficked: “sentenced a man for *trafficking* two girls”."""
_INCLUDED = re.compile(
    r"(?:\bincluding|\bamong (?:them|whom))(?: at least)?(?: [^.;:]{0,60}(?:,| and))? $", re.IGNORECASE
)
"""Words before a share of people who were counted: “six persons, *including* two foreigners”."""

_OF_A_GROUP = re.compile(r"\b(?:women|men|girls|boys|children|minors|adults|females|males|nationals|citizens) \($")
"""What stands before a share of those who were counted: “most of the 40 victims were *women (*64%)”."""
_SHARE_OF_COUNT = re.compile(r"[^.;,()\d]{0,60} \(|, (?:or|i\.e\.) ")
"""What stands between a count and the share that it is: “86 cases* (*71 percent)”, “86 cases*, or *71 percent”."""
_OF_THEM_IN = re.compile(
    r"(?: of (?:them|these|which|whom))? (?:in|at|from|on|by|for|during|involving|concerning) "
)
"""What says where those of a share are, or what they are about: “18% *of them in* agriculture”."""
_COUNTED = ("victim", "suspect", "defendant", "trafficker", "person")

_THERE_WERE = re.compile(r"\b[Tt]here (?:were|was|(?:have|has) been) [^.;:()]{0,40}$")
"""Words before victims or cases of which it is said that there were so many."""
_NO_MORE = re.compile(
    r"(?: \([\d.,]+ ?(?:%|per ?cent)\))?(?:[.,;]|$| \(| (?:in|from) (?:19|20)\d\d"
    r"| (?:with|involving) (?:(?:about|some|over|at least|more than|a total of) )?\d"
    r"| (?:during|between|since|and|compared)\b| (?:in|over) the (?:year|country|same|previous|past|last|first) ?)"
)
"""What stands behind cases of which nothing else is said."""

_OPENED = re.compile(r" (?:initiated|opened|launched|begun|started)\b")
"""What stands behind what began then: “nine prosecutions *begun* in 2030”."""
_WENT_ON = re.compile(r"\b(?:ongoing|continu(?:ed|ing)|carried over)\b")
"""Words of what began before."""


_OF_NEXT_YEAR = re.compile(r" (?:in|for|during) (?:the first (?:\w+ months|half|quarter) of )?(?:19|20)\d\d\b")
"""A year behind a figure without a noun, which goes on a series of years: “*13* in 2029”."""
_GOES_ON = re.compile(r"(?:[,;]|[,;]? and) (?:only |just )?$")
"""What stands before such a figure."""
_BESIDE = re.compile(
    r"\b(?:involving|concerning|relating to|against|with|affecting)(?: (?:a total of|at least|some|about|only))? $"
)
"""Words before what a count of a series counts in another unit: “19 cases in 2028 *involving* 30 victims”."""


def goes_on_series(sentence: str, count: Count) -> bool:
    """Whether a figure without a noun is the next of a series of years: “19 judgments in 2028 (32 persons
    convicted), *13 in 2029*”. It counts what the first of the series counts, whatever verb stands between."""
    return (
        count.unit == BARE
        and not count.forms
        and _GOES_ON.search(sentence, 0, count.start) is not None
        and _OF_NEXT_YEAR.match(sentence, count.figure.end) is not None
    )


def is_beside(sentence: str, place: int, count: Count) -> bool:
    """Whether a later figure does not continue the count at a place: this stands in a bracket that is closed
    before the figure, or gives another number for a year of a series."""
    opened = sentence.rfind("(", 0, place)
    if opened > sentence.rfind(")", 0, place) and ")" in sentence[place : count.start]:
        return True
    return goes_on_series(sentence, count) and counts_beside(sentence, place)


def counts_beside(sentence: str, place: int) -> bool:
    """Whether a count at a place gives another number of the count before it: “13 cases *with* 21 victims”."""
    return _BESIDE.search(sentence, 0, place) is not None


def counted_before(sentence: str, count: Count, read: Iterable[Proposal], offset: int) -> Before | None:
    """Predicate, unit, end and forms of the count that a proposal has last before a figure of the sentence.

    What stands in a bracket that is closed again, or beside a count, is passed over: “19 cases in 2028 *(with 30
    victims)*, *13* in 2029”. Beside a share in percent other shares are counts as well. People in a series of
    cases go on those before: “19 cases involving 30 victims, 13 involving *21 victims*”.
    """
    alike = count.unit if count.unit != BARE and counts_beside(sentence, count.start) else None
    shares = count.unit == "percent"
    before = [
        proposal
        for proposal in read
        if proposal.anchor[0] < offset + count.start
        and (quantity := proposal.statement.quantity) is not None
        and quantity.unit
        not in (
            "year",
            "month",
            "day",
            *(() if shares else ("percent",)),
        )  # terms: “… to five years, nine to fines”
    ]
    outside = [each for each in before if not is_beside(sentence, each.anchor[0] - offset, count)]
    before = outside or before  # “most are men (80%), *37%* are foreigners”
    of_unit = [each for each in before if each.statement.quantity and each.statement.quantity.unit == alike]
    last = max(of_unit or before, key=lambda proposal: proposal.anchor, default=None)
    if last is None or last.statement.quantity is None:
        return None
    quantity = last.statement.quantity
    return last.statement.predicate, quantity.unit, last.anchor[1] - offset, quantity.scope.forms


def people_before(read: Iterable[Proposal], offset: int) -> list[Before]:
    """Predicate, unit, end and forms of each count of people or money that the proposals of a sentence have."""
    return [
        (each.statement.predicate, quantity.unit, each.anchor[1] - offset, quantity.scope.forms)
        for each in read
        if (quantity := each.statement.quantity) is not None and quantity.unit in ("victim", "money", *PEOPLE)
    ]


_COUNTED_AS = {
    "investigated": "investigation", "opened_investigation": "investigation", "prosecuted": "prosecution",
    "opened_prosecution": "prosecution", "convicted": "conviction", "identified": "victim",
    "assisted_victims": "victim", "referred_to_care": "victim", "arrested": "arrest",
}  # fmt: skip
"""Units of figures that are compared with a silence, by its predicate, if its question names no number."""
_NUMBER_OF = re.compile(r"\b(?:numbers? of|how many) (?P<counted>.+)", re.IGNORECASE)


def silent_before(start: int, clause: Clause, read: Iterable[Proposal], offset: int) -> Before | None:
    """What was not reported, if the figure is compared with it: “did not report any convictions, compared with
    *one* in 2019”."""
    if clause.comparison is None:
        return None
    silent = [
        proposal
        for proposal in read
        if proposal.anchor[0] < offset + start
        and "question" in proposal.statement.roles
        and proposal.statement.quantity is None
    ]
    last = max(silent, key=lambda proposal: proposal.anchor, default=None)
    if last is None or len({proposal.statement.predicate for proposal in silent}) > 1:
        return None
    predicate, question = last.statement.predicate, last.entities[last.statement.roles["question"][0]].name
    number = _NUMBER_OF.search(question)
    words = f"2 {number['counted']}" if number else ""
    counted = counts(words, figures(words)[0][:1]) if words else []
    unit = counted[0].unit if counted and counted[0].unit != BARE else _COUNTED_AS.get(predicate)
    return (predicate, unit, last.anchor[1] - offset, ()) if unit else None


_WHO_THEY_ARE = re.compile(
    r"\)?(?: of (?:them|these|those|whom))?"
    r" (?:(?:were|was|are|had|being) (?:still |also |all )?(?:(?:aged|under|between|over|from|no prior)\b"
    r"|(?:(?:foreign|local|[A-Z][\w.]+) )?(?:males?|females?|m[ae]n|wom[ae]n|girls|boys|children|minors|adults"
    r"|nationals?|citizens?|foreigners?|migrants?|white|black|unemployed|single|married|illiterate)\b"
    r"|[A-Z][a-z]+(?=[,.;]| and ))|(?:from )?[A-Z][a-z]+(?=[,.;]| and ))"
)
"""What says who people are, and not what happened to them: “60 percent *were men*”, “six percent *Corvana*”."""
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|as opposed to|as against|(?:up|down) from) (?:[a-z]+ ){0,2}$")
"""Words before a share that another is compared with."""


_OWN_VERB = re.compile(
    r"(?: others?)?(?:, who(?:m|se)? [^;.,]{3,60},)? (?:(?:had )?[a-z]{3,}ed"
    r" (?:the|their|his|her|its|an?|any|that|it|them|him)\b(?! (?:same|previous|prior|preceding|following|last"
    r"|first|past|year|month|day|reporting|maximum|minimum|total)\b)|(?:will|would|(?:are|is|was|were) being) )"
)
"""A verb behind a figure without a noun. The figure then does not go on the count before it: “seven pleaded
guilty, and two *denied the* charges”, “three others *will* be tried”."""
_FIGURES_WERE = re.compile(r"\bfigures(?: (?:for|in) (?:19|20)\d\d)? (?:were|had been) [^;.]{0,40}$")
"""What stands before figures for another year, of which nothing says which is which of several happenings."""
_NEW_CLAUSE = re.compile(
    r"(?:[,;](?: and| but| while)?|\b(?:and|but|while)) (?:another |at least |some |about )?$"
)
"""What stands before the subject of a clause: “arrested five men, *and* two women gave themselves up”."""


def before_figure(
    sentence: str, count: Count, clause: Clause, read: Sequence[Proposal], offset: int, left: Sequence[Before]
) -> Before | None:
    """What is counted before a figure: by a proposal, or by a figure that was left over, if that stands nearer.

    It is None if the figure has a verb of its own.
    """
    if count.unit == BARE and _OWN_VERB.match(sentence, count.figure.end):
        return None
    if _FIGURES_WERE.search(sentence, 0, count.start) and len({each.statement.predicate for each in read}) > 1:
        return None
    if _NEW_CLAUSE.search(sentence, 0, count.start) and re.match(ACTIVE_BEHIND, sentence[count.end :]):
        return None
    before = counted_before(sentence, count, read, offset) or silent_before(count.start, clause, read, offset)
    if before and before[1] == "official" and count.unit == BARE and and_others(sentence, before[2], count.start):
        return None
    outside = [each for each in left if not is_beside(sentence, each[2] - 1, count)]
    if not left:
        return before
    last = (outside or left)[-1]
    if before is not None and before[2] >= last[2]:
        return before
    alike = before is not None and before[1] == count.unit != last[1] and counts_beside(sentence, count.start)
    return before if alike else last  # “13 involving *21 victims*”


def says_who_they_are(sentence: str, count: Count) -> bool:
    """Whether the words behind a share say who those people are."""
    return _WHO_THEY_ARE.match(sentence, count.end) is not None


def suffered(sentence: str, place: int) -> bool:
    """Whether those whom a figure at a place counts suffered a crime, as the sentence says."""
    return _SUFFERED.search(sentence, 0, place) is not None


def is_included(sentence: str, place: int) -> bool:
    """Whether a figure at a place counts some of the people who are counted before it."""
    return _INCLUDED.search(sentence, 0, place) is not None


def is_percentage(sentence: str, count: Count, before: Before) -> bool:
    """Whether a figure says which share the count before it is: “fined 25 traffickers *(68 percent)*”."""
    if count.unit != "percent":
        return False
    share_behind_comma = (
        before[2] < count.start
        and sentence.endswith(", ", 0, count.start)
        and " of " in sentence[count.figure.end : count.end + 8]
        and _OF_THEM_IN.match(sentence, count.end)
    )
    return bool(
        _SHARE_OF_COUNT.fullmatch(sentence, before[2], count.start)
        or (before[2] > count.start and sentence.endswith(" (", 0, count.start))  # “nine (69%) of the 13 men”
        or (before[1] in _COUNTED and _OF_A_GROUP.search(sentence, 0, count.start))
        or (before[1] in (*PEOPLE, "victim", "percent") and says_who_they_are(sentence, count))
        or share_behind_comma
        or (before[1] == "percent" and _COMPARED.search(sentence, 0, count.start))
    )


def accused_officials(sentence: str, count: Count) -> str | None:
    """The predicate of officials whom a figure counts among the accused; None if it counts something else."""
    named = _THOSE_OFFICIALS.match(sentence, count.figure.end)
    return OF_OFFICIALS["arrested" if named["verb"] == "detained" else named["verb"]] if named else None


def gone_on(sentence: str, count: Count, predicate: str) -> str:
    """The predicate, made narrower by what the count says: its cases went on (“nine *ongoing* investigations”),
    began (“two of nine *begun* in 2030”), or were of trafficking (“five *for slavery*”)."""
    predicate = UNDER_TRAFFICKING_LAW.get(predicate, predicate) if count.forms else predicate
    if _OPENED.match(sentence, count.end):
        return OPENED.get(predicate, predicate)
    went_on = _WENT_ON.search(count.noun) or _WENT_ON.match(sentence, count.end + 1)
    return CONTINUED.get(predicate, predicate) if went_on else predicate


def there_were(sentence: str, count: Count) -> str | None:
    """The predicate of victims or cases of which it is only said that there were so many, or what they were like:
    “there were *12 victims*”, “there were *12 cases* in 2029”."""
    said = _THERE_WERE.search(sentence, 0, count.start)
    if count.unit == "victim" and (said or DESCRIBED.match(sentence, count.end)):
        return "identified"
    return "recorded_offences" if count.unit == "case" and said and _NO_MORE.match(sentence, count.end) else None


def of_figure(count: Count) -> Cue:
    """The cue of a figure beside which no word suggests what happened."""
    return Cue(rules_of("remaining_figure")[0], count.start, count.end)
