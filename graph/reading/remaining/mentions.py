"""Whether a figure counts something, or only mentions what was counted before: “*the* nine investigations”."""

import re
from collections.abc import Container, Sequence

from tuyun.graph.reading.comparisons.sentence_before import only_compares
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.happenings.cases_by_form import PEOPLE_BEHIND
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, IN_YEAR
from tuyun.graph.reading.proposals.proposal import Proposal

_MENTIONED = re.compile(
    r"(?:\b(?:(?<!than )(?<!from )(?<!with )(?<!triple )(?<!double )(?<!over )(?<!many as )the"
    r"|these|those|its|their|all|both|each|every|per|other|first|last|next|top|nor)"
    r"|[’']s?|(?:^|[;,] )of|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|half|third|quarter"
    r"|percent|majority|most|some|many|part|share|any|several|number|cent)) of|\b(?:among|out of)) $",
    re.IGNORECASE,
)
"""Words before a figure that is not a new count, or a share of which is what is counted."""
_ANEW = re.compile(
    r"(?<!of )(?<!among )(?<!for )(?<!between )\b(?:the|these|those|all|the other|its|their|[\w’]+[’']s?) $",
    re.IGNORECASE,
)
"""Words before people or things that are known, but that the sentence may count for something new: “judges sent
*all* nine officers to prison”, “*the division’s* 19 officers”."""
_OF_THE = re.compile(r"\bof (?P<the>(?:the|these|those) )?$", re.IGNORECASE)
"""Words before the whole of a share: “27 *of the* 300 trainees”."""
_EACH_OF_THE = re.compile(r"\b(?:to|for) (?:each|all|both) of (?:the|these|those) $")
"""Words before those to each of whom something is given: “1,000 dollars *to each of the* two victims”."""
_TO_TERM = re.compile(rf" to (?:(?:life|prison|imprisonment)\b|{FIGURE}(?: and a half)?[ -](?:years?|months?))")
"""What stands behind a single convict: “12 to ten years and *one to eight years*”."""
_POSTS = re.compile(r"\b(?:posts|positions|vacancies|slots)$")
"""The end of the whole of a share of posts, which are no people."""
_NONE_OF = re.compile(r"\b(?:none|neither|not one|any) of (?:the|these|those) $", re.IGNORECASE)
"""Words before known people or things of whom something is denied: “*none of the* 22 traffickers”."""
_DID = re.compile(r" (?:received|served|resulted|led|ended|reached|appealed|testified|filed|had|was|were|faced)\b")
"""A verb behind known people or things, of whom none did it: “none of the 22 traffickers *served* time”."""
_NARROWED = re.compile(
    r" (?:that|who|whom|which|against|from|by|filed|received|made|lodged|submitted|registered|handled|reported"
    r"|arrested|charged|prosecuted|tried|identified|detained|convicted|screened|examined|reviewed|investigated"
    r"|inspected|interviewed|opened|initiated|begun|launched|started|heard) "
)
"""Words behind a noun without “the” that say which people or things are meant."""
_LIMITED = re.compile(
    r"(?: (?:for|of|against|in|to|on) [\w’ -]{2,40}?)? (?:(?:that|who|whom|which) "
    r"|(?:the )?(?:[a-z]+ ){0,2}?(?:authorities|officials|police|government|agency|unit|courts?|prosecutors?|NGOs?"
    r"|it|they|we) (?:had )?[a-z]+ed\b"
    r"|(?!(?:need|remain|succeed|proceed|serv|receiv|appeal|attend|escap)ed)(?:[a-z]{2,}ed|brought|sent|held|taken"
    r"|found|given|begun)\b"
    r"(?! (?:in|as) [a-z]+ing))"
)
"""Words behind a noun that say which people or things are meant, so that the figure counts them: “the 55
defendants *brought* to court”."""
_BY = re.compile(
    r"\b(?:increased?|rise|rose|risen|decreased?|declined?|drop|dropped|fell|up|down|grew|growth|more|fewer|less)"
    r"(?: [a-z]+ly)? (?:of|by) (?:(?:just |well )?(?:nearly|about|almost|over|under|approximately|roughly|around"
    r"|more than|less than|at least|up to|some) )?$",
    re.IGNORECASE,
)
"""Words before a change without its base, which counts nothing: “rose *by* 12”."""
_NO_COUNT = re.compile(
    r" (?:(?:of (?:the|these|those|its|their|(?:the )?[\w-]+[’']s?) )?"
    r"(?:(?!(?:of|in|to|for|with|by|the|and|on|at|from)\b)[\w’-]+ ){0,2}?"
    r"(?:countr(?:y|ies)|nations|provinces?|regions?|states|cities|districts|departments|islands"
    r"|counties|municipalities|towns|governments|embassies|borders|languages|times|reasons?|ways?|areas?|fold|pages"
    r"|points?|paragraphs?|recommendations|occasions|categories|types"
    r"|forms|stages|phases|priorit(?:y|ies)|steps|elements|goals|pillars|shifts|decades|stations|nationalities)\b"
    r"|(?:fewer|more|less)\b(?! (?:[a-z]+ )?[a-z]+s\b(?! than))"
    r"|(?:years?|months?|days?|weeks?|hours?|percent|thirds?|quarters?|dozen|million|billion)\b|for both\b"
    r"|[-–]|(?:\.|,)\d)"
    r"|[^;,.]{0,40} (?:per|a) (?:day|week|month|year)\b(?! (?:earlier|before|ago)\b)",
    re.IGNORECASE,
)
"""Words behind a figure that counts no people, cases or things: “12 *countries*”, “nine *percent*”."""
_OF_DATA = re.compile(r"\b(?:data|statistics|reports?) (?:from|for|on) (?:only |at least )?$", re.IGNORECASE)
"""Words before places that gave figures, so that the places are counted: “*data from* nine of 21 districts”."""
_CAPACITY = re.compile(
    r"\b(?:capacity (?:of|for|to (?:house|accommodate|host|shelter|receive))"
    r"|can (?:house|accommodate|host|shelter)"
    r"|rooms? for|space for|beds for)(?: (?:a (?:total|maximum) of|up to|at least|about))? $"
)
"""Words before those for whom there is room, whom nobody counts: “with a *capacity of* 85”."""
_TOGETHER = re.compile(
    r"\b(?:by|with|from|between|(?:representatives|support|help|assistance|request|members|staff) of)"
    r"(?: [\w’ -]{2,50},? and)? $",
    re.IGNORECASE,
)
"""Words before people or bodies by whom or with whom something is done: “together *with* two NGOs”."""
_PARTIES = re.compile(
    r"(?: (?!(?:of|in|to|for|with)\b)[\w-]+){0,2} (?:NGOs?|organi[sz]ations|institutions|ministries|partners"
    r"|donors|universities|associations|unions|brothers|sisters|experts)\b"
)
"""People or bodies by whom or with whom something is done, behind words of `_TOGETHER`: “by *two NGOs*”."""
DESCRIBED = re.compile(
    r" (?:identified\b|were|was|are|is|included?|comprised|consisted of|came from|originated|hailed from|ranged"
    r"|[a-z]+ in age) (?!refused|denied)"
)
"""What stands behind victims who are described, and so were identified: “the 13 victims *included* two men”."""


DIRECTLY = re.compile(
    r" ?(?:(?:a (?:combined )?total of|altogether|a further|another|an additional|only|just|also|some|all|the"
    r"|these|those|its|as many as|in total) )?",
    re.IGNORECASE,
)
"""Words that may stand between a verb and its figure where a rule wants the figure directly behind the verb:
“repatriated *a total of* 375”."""
_SPEAKS = re.compile(
    r" (?:had |have |also )?(?:told|said|stated|explained|noted|claimed|complained|argued|believed|considered|felt"
    r"|observed|indicated|alleged|confirmed|acknowledged|admitted|described|recalled)\b",
)
"""What stands behind officials who speak, and are no count: “two prosecutors *told* us”."""


_FIGURE = rf"(?:{FIGURE}|none)"
_IN_ROW = re.compile(
    rf"\b(?:numbered|totall?ed|were|stood at|came to|amounted to)"
    rf" (?:{_FIGURE}(?: {IN_YEAR})?(?:,|,? and) ){{1,6}}$",
    re.IGNORECASE,
)
"""The words before any figure but the first of a list behind a verb of numbers: “convictions *numbered two, none
and* one”."""
_NO_NOUN = re.compile(r"[,;)]|\.(?!\d)|$| (?:in|for|to|and) (?!any\b|on\b)")
"""What stands behind a figure without a noun: “zero *in* 2028”, “0*;*”."""
_NONE_OF_A_YEAR = re.compile(
    r"(?:(?:19|20)\d\d\)? ?[:–—-] "
    rf"|[;,] (?:(?:and|but) )?{IN_YEAR},? "
    r"(?:(?:there (?:had been|were|was)|it (?:was|had been)|the (?:number|figure|total) (?:was|had been)) )?)$"
)
"""A year and what joins it to “none”, which then is the count of that year: “2027: nine; *2028:* none”."""


def is_in_row(sentence: str, figure: Figure) -> bool:
    """Whether a figure is any but the first of a list behind a verb of numbers: “convictions numbered two, *none*
    and *one*”."""
    return _IN_ROW.search(sentence, 0, figure.start) is not None


def counts_none(sentence: str, figure: Figure) -> bool:
    """Whether a figure is zero without a noun (“from zero in 2028 to four”), or the word “none” and a count of its
    own: of a year (“2028: none”), in a list of figures, or in a sentence that compares with the sentence before
    (“In 2028 there had been none”)."""
    word = sentence[figure.number_start : figure.end].lower()
    if word in ("0", "zero"):
        return _NO_NOUN.match(sentence, figure.end) is not None
    if word != "none":
        return False
    of_year = _NONE_OF_A_YEAR.search(sentence, 0, figure.start)
    return of_year is not None or only_compares(sentence) or is_in_row(sentence, figure)


def _mentioned(sentence: str, count: Count) -> bool:
    """Whether the words before a figure say that it was counted before, or that a share of it is counted."""
    return _MENTIONED.search(sentence, 0, count.start) is not None


def _mentioned_only(sentence: str, count: Count, stated_before: Container[int | None]) -> bool:
    """Whether a figure mentions what was counted before, and no more.

    ``stated_before`` has the figures of the sentences before.
    """
    if not _mentioned(sentence, count):
        return False
    if PEOPLE_BEHIND.match(sentence, count.end):
        return True
    known = count.figure.lower in stated_before
    if _NONE_OF.search(sentence, 0, count.start) and _DID.match(sentence, count.end):
        return True
    if is_each_of(sentence, count):
        return known or count.unit == BARE
    if of_them := _OF_THE.search(sentence, 0, count.start):  # “of the 61 survivors *whom it assisted*, 44 …”
        if _POSTS.search(count.noun):  # “nine *of the 27 posts* in the section are vacant”
            return True
        limits = _LIMITED if of_them["the"] else _NARROWED  # “27 of 300 trainees enrolled”
        return known or count.unit == BARE or limits.match(sentence, count.end) is None
    return _ANEW.search(sentence, 0, count.start) is None or (
        count.unit == BARE and not sentence.endswith("other ", 0, count.start)
    )


def is_each_of(sentence: str, count: Count) -> bool:
    """Whether something is given to each of those who are counted, who are no whole of a share."""
    return _EACH_OF_THE.search(sentence, 0, count.start) is not None


def says_nothing_new(sentence: str, count: Count, stated_before: Container[int | None]) -> bool:
    """Whether a figure that words before it call known has no words that say which are meant."""
    if sentence.endswith("the other ", 0, count.start) and (count.forms or count.group):
        return False  # “*the other 19* were women”
    return _mentioned(sentence, count) and (
        count.figure.lower in stated_before or _LIMITED.match(sentence, count.end) is None
    )


def counts_something(sentence: str, figure: Figure, count: Count, stated_before: Container[int | None]) -> bool:
    """Whether a figure counts something that was not stated before, or of which something new may be said.

    ``stated_before`` has the figures of the sentences before.
    """
    if _mentioned_only(sentence, count, stated_before) or _BY.search(sentence, 0, figure.start):
        return False
    if _TOGETHER.search(sentence, 0, figure.start) and _PARTIES.match(sentence, figure.end):
        return False
    if count.unit == BARE and re.match(r" (?:in|for|per|from|at) (?:each|every)\b", sentence[figure.end :]):
        return False  # “26 prosecutors, *two in each* district”
    if _CAPACITY.search(sentence, 0, figure.start):
        return False
    if count.officials and _SPEAKS.match(sentence, count.end):
        return False
    of_data = _OF_DATA.search(sentence, 0, figure.start) is not None
    if not of_data and _NO_COUNT.match(sentence, figure.end) and count.unit in (BARE, "person", "place", "office"):
        return False
    described = count.unit == "victim" and DESCRIBED.match(sentence, count.end)
    if count.share and count.group is None and not count.forms and not described and figure.upper == 1:
        return False
    compared = re.search(r"\b(?:compared (?:with|to)|from|than) $", sentence[: figure.start])
    one = _TO_TERM.match(sentence, figure.end) is not None or is_in_row(sentence, figure)
    return one or compared is not None or not figure.lower == figure.upper == 1 or count.unit != BARE


def is_read(count: Count, read: Sequence[Proposal], offset: int) -> bool:
    """Whether a proposal whose quote has the figure also has its number."""
    figure = count.figure
    wanted = {number for number in (figure.lower, figure.upper, count.stated) if number is not None}
    for proposal in read:
        entry = proposal.statement
        if entry.quantity is None or entry.start is None:
            continue
        place = offset + max(figure.start, figure.number_start)  # behind “a maximum penalty of”
        quoted = entry.start <= place < entry.start + len(entry.quote or "")
        anchored = proposal.anchor[0] <= place < proposal.anchor[1]
        if (quoted or anchored) and wanted & _numbers(proposal):
            return True
        if anchored and "penalties/terms-of-several" in proposal.fields["predicate"].rules:
            return True  # “terms of four, *five*, and seven years”
    return False


def _numbers(proposal: Proposal) -> set[float]:
    """The numbers of a proposal."""
    quantity = proposal.statement.quantity
    if quantity is None:
        return set()
    numbers = {quantity.lower, quantity.upper, quantity.stated}
    numbers |= {bound for part in quantity.parts for bound in (part.lower, part.upper)}
    return {float(number) for number in numbers if number is not None}


def count_apart_from_others(sentence: str, figure: Figure, found: Sequence[Figure]) -> list[Count]:
    """The count of a figure by its own noun, if no other figure stands inside it: the whole of a share. It is the
    only item of a list, which may be empty."""
    made = counts(sentence, [figure])
    return [count for count in made if not any(count.start < other.start < count.end for other in found)]
