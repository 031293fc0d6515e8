"""Finds what was not reported where it stands before the words that say so.

As their subject: “*the number of convictions* was not reported”; or it leads the sentence: “*On convictions*, the
report is silent”, “Asked *about convictions*, the minister declined to answer”.
"""

import re
from collections.abc import Iterable

from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FIGURE, FINITE, given_pattern

_ASKED_FOR = {
    "number": r"(?:the |its |their |his |her |these |those |whose |any |no )?"
    r"(?:(?!an?\b|and\b|or\b|of\b)[a-z-]+ ){0,2}?(?:numbers?|(?:counts?|totals?|tally|sums?)(?= of\b)"
    r"|data|information|statistics"
    r"|figures|details|status|outcomes?|results?|lengths?|sentences?|charges|penalties|breakdown|whether"
    r"|how (?:many|much|often|long)"
    r"|verdicts?|fate|dispositions?|whereabouts|(?:reasons?|grounds)(?= (?:for|of|behind)\b| ?$)|amounts?"
    r"|ages|nationalit(?:y|ies)|names|findings"
    r"|sentence|punishments?|durations?|values?|budgets?|costs?|contents?|topics?|dates?|timelines?|circumstances"
    r"|mandates?|membership|rates?(?= (?:of|for|in)\b| ?$)|fines|rulings?|(?:laws?|articles?|statutes?"
    r"|provisions?|countries|states|districts|agencies|conditions) (?:under|for|with|to|in|from|on) which"
    r"|(?:types?|forms?|nature|kinds?|extent|terms?|progress|age|sex|genders?|name|composition|origins?"
    r"|identit(?:y|ies)|proportion|share|percentage|locations?|prevalence|scale|size|level) of"
    r"|(?:impacts?|effects?|consequences|influence) (?:of|on)"
    r"|(?:[a-z]+ )?(?:cases|trials|proceedings|victims|investigations)[’'])(?!\w)",
    "none": r"(?:no|neither)(?= (?!(?:{data_kind} )*{data_noun}\b))",
    "data": r"(?:(?:no |neither )?(?:{data_kind} )*(?:[a-z-]+ )?{data_noun}"
    r" (?:(?:{data_on}|from|that|whether|how)\b|$)"
    r"|(?:the |its |their )?(?:total |exact )?numbers? of\b"
    r"|(?:(?:the|their|these|its|prison|corresponding) )*(?:exact |final )?"
    r"(?:lengths?|durations?|outcomes?|results?|ages?|sex|genders?"
    r"|nationalit(?:y|ies)|amounts?|dates?|verdicts|findings|sentences|terms|penalties|charges|whereabouts|status"
    r"|names|grounds|reasons)(?: (?:and|or|nor) [a-z]+)?"
    r" (?:of|for|in|against|imposed)\b)",
    "steps": r"(?:the |any |their |its )?(?:(?!(?:no|and|or|of|in)\b)[a-z-]+ ){0,2}?"
    r"(?:(?:(?<=the )|(?<=any ))"
    r"(?:conviction|prosecution|arrest|investigation|acquittal|identification|trial|referral)(?= (?:of|or|and)\b)"
    r"|convictions|prosecutions|arrests|investigations|acquittals|sentences|referrals|indictments|inspections"
    r"|confiscations|deportations|repatriations|raids|appeals|verdicts|penalties|(?:identified|assisted) victims)"
    r"(?= (?:for|of|under|in|by|on|against|are|is|go|were|was|have|has)\b"
    r"|,? (?:(?:and|or|nor) )?(?:(?:prosecution|conviction|sentence|investigation|arrest|trial)s?"
    r"|identification)\b| ?$)",
}
_QUESTION_WORDS = (
    r"(?:(?:for|on|in|by|under|to|with|from|of|at) )?"
    r"(?:whether|how|why|what|(?<!, )(?:when|which|where|who|whom|whose))\b"
)
"""The beginning of a question that is the subject of a silence: “*why* four were released was kept secret”."""
_ASKED_FOR["anything_asked"] = (
    rf"(?:{_QUESTION_WORDS}|(?:the )?(?:extent to|degree to|reasons? (?:for|why)|manner in"
    rf"|speed with)(?: which)?\b"
    r"|(?:the|its|their|no) (?:[a-z-]+ ){0,2}?(?:reasons?|grounds|frequency|share|nationality|use|fate|cost"
    r"|conclusions|recommendations|minutes)\b"
    rf"|{_ASKED_FOR['number']})"
)
"""How words that stand before their cue begin: “*the number of* convictions was not reported”."""
_BEGINS = (
    r"(?:^|(?<=[,;:–—] )|(?<=that )|(?<=, so )|(?<=and )|(?<=but )|(?<=although )|(?<=though )|(?<=as )"
    r"|(?<=while )|(?<=[Tt]o this day )|(?<=[Ss]o far )|(?<=[Tt]o date )"
    r"|(?<=whereas )|(?<=[(—]))"
)
"""What stands before such words."""
_NEGATED = re.compile(
    r"\b(?:not|cannot|impossible|difficult|hard|un\w+|inaccessible|lacking|missing|\w+n[’']t"
    r"|never|no longer|yet to|to be (?!had)\w+"
    r"|withheld|classified|secrets?|secrecy|confidential|under seal|open(?: question)?|wanting"
    r"|kept (?:from|secret|confidential|under|hidden|back|quiet|out)|nobody|no one|nowhere|few"
    r"|removed|hidden|shielded"
    r"|left (?:out|unsaid)"
    r"|passed over|elusive|eluded|unrecorded|blank|empty|absent|void|non-?existent"
    r"|lost|beyond|avoid(?:s|ed)|dodge[sd]|evade[sd]|guess(?:ed|work|ing)?|speculation|conjecture|mystery"
    r"|surmised|without|ignored|rejected|refusals?)\b"
)
"""Words that deny, in a cue that stands behind what was not reported."""
_MAY_AFFIRM = ("data", "none")
"""What stands before cues that may deny nothing themselves: “*no data* were provided”."""
_ASKED = (
    r"(?:^|(?<=[,;:–—] )|(?<=and )|(?<=but )|(?<=when )|(?<=if )|(?<=while ))(?:when |if |while |although )?"
    r"(?:asked|questioned|pressed|queried|quizzed|approached)"
    r"(?: (?:by|in|during|at|again|repeatedly|directly|specifically|for comment)(?: [^,;]{3,40}?)??)?"
    r"(?P<question> (?:about|on|for (?:{data_kind} )*{data_noun} {data_on}|{asks})[^;]*?), (?=[^,;]{2,90}$)"
)
"""A question that somebody was asked, at the beginning of a clause: “Asked *about* …, the minister …”."""
_WE_ASKED = (
    r"\b(?:asked|requested|request(?:s|ing)?|questions?|inquir(?:y|ies)|quer(?:y|ies)|letters?|inquired|wrote|written)\b"
    r"[^;]*?(?P<question> (?:how (?:many|much|often|long)|whether|about|regarding|concerning"
    r"|for (?:{data_kind} )*{data_noun} (?:on|about|regarding|concerning|of)|for the numbers? of)\b"
    r"(?:(?! (?:but|and(?! reflection)|yet) )[^;,])*)(?:,? (?:but|and|yet)|[;,])(?: [^;,]{1,60})? $"
)
"""A question that somebody asked in the clause before: “we asked the police *how many …*, but they never
replied”."""
_PUT = (
    r"\b{put_question}(?: of \d[\w ]{3,20}?)?(?: (?:from|by|to|under|sent|put|made|submitted) [^.;,]{3,50}?)?"
    r"(?: (?:asking )?(?:for|about|on|regarding|concerning|as to)|(?: of| asking)?(?= {asks}))"
    r"(?: (?:the |any )?(?:{data_kind} )*{data_noun} {data_on})?(?P<question> [^;,]*?) $"
)
"""A question as the subject: “our questions *about convictions* went unanswered”."""
_REQUEST = (
    r"\b(?:(?:freedom[- ]of[- ]information|FOI|access[- ]to[- ]information|information|data|official|written"
    r"|formal|repeated|follow-up|our|the|an?|its) )*(?:requests?|applications?|petitions?|quer(?:y|ies))"
    r"(?: (?:from|by|to|under|put|made|submitted|filed|lodged) [^.;,]{3,50}?)?"
    r" (?:for|to (?:see|obtain|consult|access))"
    r" (?=(?:(?!(?:with|against|without)\b)[\w’'-]+ ){0,5}?"
    r"(?:{data_noun}|numbers?|lists?|how many|names|outcomes?|results?)\b)"
    r"(?:(?:the |any )?(?:{data_kind} )*{data_noun} {data_on}(?= ))?(?P<question> ?[^;,]*?) $"
)
"""A request for data as the subject: “our request *for the number of convictions* was refused”."""
_TABLE = (
    r"(?:^|[,;] |\b(?:and|but|while) )(?:the |its |an? )?(?:[a-z]+ )?{place_in_table}"
    r" (?:for|on|of|about|showing)(?P<question> [^;,]*?) $"
)
"""What a part of a table is for: “the column *for convictions* was left blank”."""
_ON = (
    r"(?:^|; )(?:On|About|As to|As for|Regarding|Concerning|With (?:regard|respect) to|As regards|In respect of"
    r"|When it comes to|For)(?P<question> [^;]*?), (?=[^,;]{2,90}$)"
)
"""What a sentence begins with: “On *convictions*, the report is silent”."""
_BEFORE_NOBODY = (
    r"(?:^|[;:–—] |\b(?:but|and|though|although) )(?P<question>(?:(?:to|for|in|on|under|by|of|at) )?"
    r"(?:how|whether|what|why|when|which|who|whom|where|the (?:[a-z]+ )?(?:numbers?|outcomes?|results?|fates?))\b"
    r"[^;]*?)(?:,| [–—])(?: only)? $"
)
"""A question before words that have their subject: “*how many were tried*, nobody could say”."""
_HOW_MANY = (
    r"(?:^|; |\b(?:but|and) )(?P<question>(?:(?:to|for|in|on|under|by) )?"
    r"(?:how|whether|what|why|when|which|who|where)\b[^;]*?), (?=(?:the |its |no )?[^,;]{2,60}$)"
)
"""A question that a sentence begins with: “*How many were tried*, the ministry did not say”."""
_OF_WHICH = (
    r"[,–—] ?(?:but |and |though )?(?P<question>(?:whose (?:[a-z’-]+ ){1,3}?|(?:the |which )?(?:[a-z]+ )?"
    r"(?:outcomes?|results?|status|fates?|names?|nationalit(?:y|ies)|numbers?|sentences?|findings|details|charges"
    r"|grounds|lengths?|whereabouts) of (?:which|whom) ))$"
)
"""A relative clause that a silence has: “12 men*, whose sentences* the ministry did not disclose”."""
LEADS = {
    "asked": (_ASKED, _WE_ASKED),
    "led": (_ASKED, _ON, _HOW_MANY),
    "fronted": (_PUT, _ASKED, _WE_ASKED),
    "request": (_REQUEST,),
    "table": (_TABLE,),
    "fronted_question": (_BEFORE_NOBODY, _OF_WHICH, _ASKED),
    "asked_of_office": (_WE_ASKED,),
}
"""How a question is put that leads a sentence, by what the rule of a silence says of it."""
_ENDS_OF_WHICH = re.compile(r" (?:of|in|for|to) (?:which|whom) ?$")
_JOINS = re.compile(r"^(?![^;:]*[;:])[^;:]*(?:,|\b(?:and|or|nor)) $")
"""Words between two items of a list that stands before its silence."""
_OWN_CLAUSE = re.compile(
    rf"\b(?:not|but|while|although|though|whereas|rose|fell|grew|(?:in|de)creased|declined|dropped|doubled)\b"
    rf"|\b(?!\w+ed\b){FINITE}"
    r"|\b(?:police|courts?|prosecutors|authorities|officials|government|ministry) \w+ed\b"
    rf"|\b(?:{FIGURE}|others?|they|it|he|she|none|both|most|all)(?: of (?:them|these|those|whom))? (?:\w+ly )?"
    r"(?:\w+ed|got|won|lost|fled|left|spent|went|paid|gave|took|sent)\b"
    r"|\b(?:received|served|faced|remained|pleaded|absconded|escaped)\b",
    re.IGNORECASE,
)
"""Words by which the words between two openings are a clause of their own."""
_SPENT = re.compile(r"\b(?:budgets?|amounts?|fines)$", re.IGNORECASE)
"""Money, at the end of an opening."""
_RELATIVE = re.compile(r"\b(?:who|that|which|whom)\b[^,;]*?(?=,|\b(?:and|or|nor) $)")
"""A relative clause, whose verb makes no clause of their own."""


def affirms(cue: Cue, sentence: str) -> bool:
    """Whether a cue denies nothing: “the men *were released*”, “the charges *were dismissed*”."""
    if cue.rule.gives.get("before") in ("request", "table"):
        return leading_question(cue, sentence) is None
    return cue.rule.gives.get("before") in _MAY_AFFIRM and not _NEGATED.search(sentence, cue.start, cue.end)


def without_relative(content: str) -> str:
    """What was not reported, without the relative pronoun of its clause: “the outcome” for “the outcome *of
    which*”, “their names” for “*whose* names”."""
    return _ENDS_OF_WHICH.sub(" ", re.sub(r"^( ?)whose\b", r"\1their", content))


def leading_question(cue: Cue, sentence: str) -> tuple[int, int] | None:
    """Where the question begins and ends that leads the sentence of a silence; None if none does.

    >>> from tuyun.graph.reading.matching.cues import find
    >>> sentence = "On convictions, the report is silent."
    >>> leading_question(find(sentence, "silence")[0], sentence)
    (3, 14)
    """
    return _led_by(LEADS.get(str(cue.rule.gives.get("before")), ()), cue, sentence)


def leading_topic(cue: Cue, sentence: str) -> tuple[int, int] | None:
    """Where words begin and end that lead a silence about data: “*On convictions*, it had no data”."""
    return _led_by((_ASKED, _ON), cue, sentence)


def _led_by(patterns: Iterable[str], cue: Cue, sentence: str) -> tuple[int, int] | None:
    """Where the question begins and ends that the first fitting pattern finds before a silence."""
    for pattern in patterns:
        if found := given_pattern(pattern).search(sentence, 0, cue.start):
            start, end = found.span("question")
            return start + len(found["question"]) - len(found["question"].lstrip()), end
    return None


def asked_before(cue: Cue, sentence: str, clause: Clause) -> int | None:
    """Where the words before the cue begin; None if they name nothing that could be reported."""
    if leading := leading_question(cue, sentence):
        return leading[0]
    if (before := str(cue.rule.gives["before"])) in LEADS:
        return None
    opening = given_pattern(rf"{_BEGINS}{_ASKED_FOR[before]}")
    found = list(opening.finditer(sentence, clause.start, cue.start))
    if not found and before == "anything_asked":  # Commas part the question from its silence.
        found = list(opening.finditer(sentence, 0, cue.start))
    if not found or re.search(r"[;:]", sentence[found[-1].end() : cue.start]):
        return None
    first = found.pop()
    while found and _goes_on_to(sentence[found[-1].end() : first.start()], (found[-1][0], first[0])):
        first = found.pop()
    negated = _NEGATED.search(sentence, cue.start, cue.end)
    if _SPENT.search(first[0]) and "released" in cue.words:
        return None  # “Its budget was not *released*”
    none = re.search(r"\b(?:no|neither)\b", first[0], re.IGNORECASE)
    return first.start() if bool(negated) != bool(none) else None


def _goes_on_to(between: str, openings: tuple[str, str]) -> bool:
    """Whether the words between two nouns before a silence join them to a list: “the length *of the terms and*
    the number of appeals were not reported”."""
    both_ask = all(re.match(_QUESTION_WORDS, opening, re.IGNORECASE) for opening in openings)
    return _JOINS.search(between) is not None and (both_ask or not _OWN_CLAUSE.search(_RELATIVE.sub("", between)))
