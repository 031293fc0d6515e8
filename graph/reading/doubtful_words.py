"""Recognises words that make what a sentence says doubtful, so that nobody accepts it unread."""

import re
from collections.abc import Iterator

from tuyun.graph.reading.drafts.unrelated_crimes import UNRELATED_CRIME
from tuyun.graph.reading.matching.ruleset import expand

_OF_FIGURES = re.compile(
    r"\b(?:figures?|numbers?|totals?|counts?|data|statistics|tall(?:y|ies))\b[^.;]{0,40}?\b(?:include|cover"
    r"|contain"
    r"|conflat|combin|disput|contest|question|doubt|inflat|exaggerat|refer|double|may|might|could|not|incomplete"
    r"|unverified|unreliable|wrong|incorrect|estimat)"
    r"|\bif (?:the|these|its|such) (?:[a-z]+ )?(?:figures?|numbers?|data|statistics)\b"
    r"|\b(?:on paper|in theory|in name only|and counting|give or take|or so (?:the|its|he|she|they|it|some)"
    r"|a (?:lie|falsehood|fabrication|hoax)|perhaps (?:more|fewer|less)|maybe (?:more"
    r"|fewer)"
    r"|possibly (?:more|fewer)|in round numbers)\b"
    r"|, (?:approximately|roughly|about|or thereabouts|an? (?:[a-z]+ )?(?:estimate|guess|(?:figure|number"
    r"|tally) that)\b)"
    r"|[(\[](?:un[a-z]+ed|estimate[ds]?|est\.|provisional|preliminary|unofficial|approx|sic|target|projected"
    r"|planned)\b"
    r"|[a-z]\*",
    re.IGNORECASE,
)
"""Words on the worth of a figure: “arrested 12 suspects; *the figure includes* smugglers”."""
_MAINLY = re.compile(
    r"\b(?:mainly|mostly|largely|chiefly|primarily|predominantly|partly|almost all|nearly all|guilty)"
    r"(?: of (?:them|whom))? (?:for|of|under|over|on|in)\b(?![^.;]{0,40}(?:traffick|exploit|forced|prostitut"
    r"|slave))"
    r"|\b(?:an? (?:[a-z]+ )?(?:fee|fare|price|toll|bill|deposit))\b",
    re.IGNORECASE,
)
"""Words behind a count of people by which the verb means another crime, or money: “charged 12 *a fee*”."""
_CUT_NOUN = re.compile(
    r"(?<!\bone )(?<!\b1 )(?<!\ba )(?<!\bsingle )(?<!\bno )(?<!\bany )(?<!\bper )"
    r"\b(?:victim|suspect|trafficker|defendant|prosecution|investigation|offender)\Z"
)
"""The first noun of several, which the figure does not count: “12 *victim* service providers”."""
_UNDONE = re.compile(
    r"\b(?:quashed|overturned|annulled|reversed|revoked|rescinded|later found|by mistake|in error|mistakenly"
    r"|(?:turned|proved|proven|found) (?:out )?(?:not )?to be|none of (?:them|which|whom|trafficking)"
    r"|(?:none|nobody|not one|not all|not|hardly any|few)(?: of (?:them|whom|these))? (?:(?:was|were) )?"
    r"(?:for|of|on|over|under|related to|connected (?:to|with)|in) (?:[a-z]+ ){0,3}?traffick\w+"
    r"|which [^.;,]{2,40} (?:den(?:y|ies|ied)|dispute[sd]?|reject(?:s|ed)|contest(?:s|ed)))\b",
    re.IGNORECASE,
)
"""Words that take back what a sentence says before: “but the convictions *were quashed*”."""
_TAKES_IN = re.compile(
    r"\bsmugglers?\b|\btraffick(?:ing|ers?)(?:[ -]in[ -]persons)?(?:,? (?:and|or|and/or)|/) ?(?:[a-z-]+ ){0,2}?"
    r"(?:smuggl\w+|related|other|similar|associated|comparable)\b"
    r"|\b(?:includ(?:es?|ed|ing)|mostly|mainly|largely|chiefly|primarily|partly) (?:[a-z-]+ ){0,3}?smuggl",
    re.IGNORECASE,
)
"""Crimes that a count takes in beside trafficking: “trafficking *or smuggling*”."""
_OF_EACH_YEAR = re.compile(
    r"\b(?:every|each|an? (?:average|typical|normal|ordinary|usual)) (?:single )?(?:year|month|week|quarter)\b"
    r"|\b(?:annually|yearly|monthly|on average|in most years|year after year|in the year of (?:the|his|her))\b",
    re.IGNORECASE,
)
"""Words by which a count is one of several that are alike: “*each year* police arrested 12 suspects”."""
_ONE_OF_SEVERAL = re.compile(
    expand(
        r"\b{figure} or {figure}\b|\b(?:19|20)\d\d or (?:19|20)\d\d\b|\b{figure}, {figure},? and {figure} [a-z]"
    ),
    re.IGNORECASE,
)
"""Two figures or years of which only one is right, or a list of figures for several years: “one *or* two”."""
_SPEECH = re.compile(
    r"\b(?:said|says|stated|states|noted|notes|claimed|argued|wrote|complained|alleged|alleges|told)\b",
    re.IGNORECASE,
)
"""Verbs of speaking."""
_SPOKEN_BEHIND = re.compile(
    r", (?!(?:and|but|or|nor|as|which|who|whom|including|up|down|of|in|with|while|after|before|because|where"
    r"|when|then"
    r"|compared|for|on|at|by|from|under|during|than|all|both|most|some of|none|not|so|yet|though|although"
    r"|however|over|since|per|plus|without|until|about|if|to|having|being)\b|\d)"
    r"(?:(?:the|an?|its|their|one|some|many|several|his|her) )?(?:[A-Za-z’-]+ ){1,4}?"
    r"(?:[a-z]{3,}(?:ed|s)|wrote|quipped|thinks?|thought|say|claim|believe|hold|insist|maintain|boast|joke|reckon)"
    r"[.”\"]*$"
)
"""A clause behind the sentence that may say who says so: “arrested 12 suspects, *critics scoffed*”."""
_OF_PLACES = re.compile(
    expand(
        r"(?:^|[;,] |\b(?:and|but|while|whereas) )(?:(?:Globally|Worldwide|Internationally|Elsewhere|Abroad"
        r"|Overseas)\b"
        r"|(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Oo]utside|[Oo]ver in|[Aa]round) (?:(?:the|all|many|several|some|most"
        r"|other|two"
        r"|three|certain|various|both|its|[Nn]eighbou?ring|nearby|foreign|another|wider|whole|former|partner|third"
        r"|EU|member"
        r"|northern|southern|eastern|western|central|sub-Saharan) )*"
        r"(?:countr(?:y|ies)|states?|nations?|regions?|republics?|kingdoms?|world|globe|continents?|territor(?:y|ies)"
        r"|(?!{month}\b|(?:Spring|Summer|Autumn|Fall|Winter|FY|Q\d|H\d|Phase|Article|Section|Total|Addition|Response"
        r"|Cooperation|Collaboration|Partnership)\b)[A-Z][\w’-]+(?: (?:and |of |the )*[A-Z][\w’-]+)*)"
        r"(?=,|\Z| (?:in|during|since|by|courts|authorities|police|prosecutors|the government|officials|judges"
        r"|law enforcement|investigators)\b))"
    )
)
"""A place that opens a clause, so that the count may be of a region or another country: “*In Kenya*, …”."""
_NATIONAL = re.compile(
    r"(?:the )?(?!\w*[st]ion\b|civilian|prison|urban|human|own\b|main\b|certain)[a-z]{2,}(?:n|ese|ish|i|ch|ek"
    r"|yz|ss) "
    r"(?:government|authorities|police|officials|courts|prosecutors)",
    re.IGNORECASE,
)
"""Authorities of a country named by its adjective: “*the Kenyan government*”."""
_TO_SOMEBODY = re.compile(
    r"\bto (?:the |its |any |an? )?(?:parliament|legislature|congress|public|press|media|UN\b|United Nations"
    r"|EU\b|Council|"
    r"Committee|General Assembly|Interpol|Europol|embass\w+|ministry|president|NGOs?|civil society|[A-Z]{2,}\b"
    r"|international [a-z]+|foreign [a-z]+)"
    r"|\b(?:until|till|in time|on time|initially|at first|promptly|immediately|publicly|voluntarily|separately"
    r"|in detail)\b"
)
"""Words after which somebody else may know, or knew later: “did not report convictions *to parliament*”."""
_NAMED_YEAR = re.compile(
    expand(
        r"\b(?!(?:{month}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|In|By|Since|During|From|Between|Before|After"
        r"|Until|Through|Throughout|Over|For|The|Of|Early|Mid|Late|Spring|Summer|Autumn|Fall|Winter|FY|Year|As|On"
        r"|Fiscal|Calendar|Half|Quarter|And|To|At|Around)\b)[A-Z][a-z]+ (?:19|20)\d\d\b"
        r"|\b(?:19|20)\d\d (?:BC|AH|BS|EC)\b"
    )
)
"""A year that belongs to a name or to another calendar: “in *Ramadan 2022*”."""
_ADJUSTED = re.compile(r" (?:or (?:more|so|fewer|less)|too many|if not)\b")
"""Words behind a count that change it: “12 suspects *or so*”."""
_NOT_IN_FORCE = re.compile(
    r"\b(?:until|repeal\w*|former(?:ly)?|previous(?:ly)?|draft|bills?|proposed|proposals?|pending|yet|struck down"
    r"|annulled|expired|superseded|replaced|abolished)\b",
    re.IGNORECASE,
)
"""Words that say that a law is not yet in force, or no longer."""


def doubtful_words(text: str) -> Iterator[str]:
    """What words of a sentence say against all that it says.

    >>> list(doubtful_words("Courts convicted 14 people, but the convictions were quashed."))
    ['the sentence takes back what it says']
    """
    if _OF_FIGURES.search(text):
        yield "the sentence qualifies its figures"
    if UNRELATED_CRIME.search(text) or _MAINLY.search(text) or _TAKES_IN.search(text):
        yield "the sentence names another crime"
    if _UNDONE.search(text):
        yield "the sentence takes back what it says"
    if _OF_PLACES.search(text):
        yield "it may be of some places, or of another country"


def doubtful_words_of_count(text: str, end: int) -> Iterator[str]:
    """What words say against a count of a sentence that ends at a place."""
    if _ONE_OF_SEVERAL.search(text):
        yield "it may be one of several figures or years"
    if _CUT_NOUN.search(text, 0, end) and re.match(r" (?:[a-z]+ )?[a-z]+s\b", text[end:]):
        yield "the figure may count another noun"
    if _OF_EACH_YEAR.search(text):
        yield "it may be of each year, or of no year that is named"
    if _NAMED_YEAR.search(text):
        yield "the year may belong to a name"
    if _ADJUSTED.match(text, end):
        yield "words behind the count change it"


def speaks(text: str, end: int) -> bool:
    """Whether a sentence has a verb of speaking, or one that may be such behind a place where a statement ends."""
    return _SPEECH.search(text) is not None or _SPOKEN_BEHIND.search(text, end) is not None


def of_a_country(name: str) -> bool:
    """Whether a name has the adjective of a country, which may be another than that of the text.

    >>> of_a_country("Kenyan government"), of_a_country("government")
    (True, False)
    """
    return _NATIONAL.match(name) is not None


def limits_silence(text: str) -> bool:
    """Whether words say to whom, how or until when somebody was silent: “did not report it *to parliament*”."""
    return _TO_SOMEBODY.search(text) is not None


def may_not_be_in_force(text: str) -> bool:
    """Whether words say that a law is not yet in force, or no longer: “*until* it was struck down”."""
    return _NOT_IN_FORCE.search(text) is not None
