"""Recognises wrongs that a sentence does not state as facts of its country: it only supposes them, or speaks of a
story, of the distant past, of other countries, of what happens in general, or denies them afterwards."""

import re

from tuyun.graph.reading.actors.countries import elsewhere, in_another_country
from tuyun.graph.reading.matching.ruleset import expand

_SUPPOSED = re.compile(
    r"\bso-called\b|^[“\"]?(?:Assuming|Imagine|Imagining|Suppos(?:e|ing)|Pretend\w*|Let us (?:assume|suppose"
    r"|imagine)"
    r"|Provided|In (?:case|the event)|Lest|Even if|As if|Had|Should)\b"
    r"|^Were (?:the |some |any )?[a-z ]{3,40}? to\b"
    r"|\b(?:dream(?:t|ed|s)?|imagin(?:e[sd]?|ing)|pretend(?:s|ed|ing)?|jok(?:e[sd]?|ing)|fantasi[sz](?:e[sd]?|ing)"
    r"|as though|as if|on the assumption|(?:exercise|scenario|case study|role[- ]play|story|plot) (?:assume"
    r"|suppose)[sd]?)"
    r"(?: that)?\b[^;.]{0,80}\Z",
    re.IGNORECASE,
)
"""Words that only suppose what stands behind them: “*assuming that* guards took bribes”."""
_SAID_OF_IT = re.compile(
    r"\b(?:theor(?:y|ies)|hypothes[ie]s|ideas?|impressions?|lies?|lied|stereotypes?|prejudices?|beliefs?|notions?"
    r"|perceptions?|assumptions?|myths?|legends?|illusions?|fiction|fantas(?:y|ies)|clich[eé]s?|tales?|premises?"
    r"|possibilit(?:y|ies)|views?|boast(?:s|ed|ing)?|has it|had it|would (?:say|claim|think)"
    r"|nobody (?:believes?|thinks?)"
    r"|never (?:been )?(?:shown|proven|proved|established|demonstrated)|yet to be (?:shown|proven|proved"
    r"|established)"
    r"|it (?:is|was|seems|would be) (?:[a-z]+ )?(?!(?:clear|evident|true|known|certain|undisputed|reported"
    r"|alleged|noted|said"
    r"|possible|probable|likely|concerning|troubling|alarming|a fact|established|documented|proven|obvious"
    r"|claimed)\b)"
    r"(?:un|im|in|ab|con|far|hard|plaus|doubt|debat|ques|fals|wro)[a-z-]*)"
    r"(?: (?:is|was|were|are|persists?|remains?|spread))?(?: that| )(?=[^;.,]{0,60}\Z)",
    re.IGNORECASE,
)
"""Words that do not vouch for the clause behind them: “*the theory that* officers took bribes”."""
_STORY = re.compile(
    r"\b(?:in|during|at) (?:an?|the|this|that|its|their|one|another) (?:[a-z’-]+ ){0,3}?"
    r"(?:plays?|stor(?:y|ies)|episodes?|musicals?|operas?|comics?|cartoons?|(?:video |board )?games?|dramas?"
    r"|sketch(?:es)?"
    r"|legends?|tales?|scenarios?|exercises?|case stud(?:y|ies)|skits?|quiz(?:zes)?|soap operas?|thrillers?"
    r"|dreams?)\b"
    r"|\b(?:novels?|films?|movies?|plays?|comics?|dramas?|exhibitions?) (?:describ|depict|portray|show|tell)\w*"
    r"\b[^;.]{0,100}\Z"
    r"|\b(?:novels?|films?|movies?|plays?|comics?|dramas?|manuals?|scenarios?|scripts?) (?:[a-z]+ )?(?:in which"
    r"|where)\b",
    re.IGNORECASE,
)
"""Works and lessons that make up what they tell: “*in the play*, officials took bribes”."""
_LONG_AGO = re.compile(
    expand(
        r"{past_times}|\b(?:19\d0|2000)s\b|\b19[0-8]\d\b|\b(?:decades|centur(?:y|ies)) ago\b"
        r"|\b(?:during|in) the (?:[a-z]+ )?(?:civil |world )?wars?\b|\bslave trade\b"
        r"|\b(?:soviet|ottoman|nazi|apartheid|wartime|cold war|imperial|communist|royal)[- ](?:era|times?"
        r"|period|years|rule|days)\b"
        r"|(?:^|[;,] )(?:historically|formerly|in the past),? "
        r"|\b(?:former|ousted|deposed) (?:government|regime|administration|junta|dictatorship)\b[^;.,]{0,60}\Z"
        r"|\bunder (?:the )?(?:former|previous|old|ousted|deposed) (?:[a-z]+ )?(?:regimes?|governments?"
        r"|dictator\w*|juntas?"
        r"|administrations?|presidents?)\b"
    ),
    re.IGNORECASE,
)
"""Times gone by: “*in the colonial era*, officials were complicit”."""
_FEARED = re.compile(
    r"\b(?:afraid|fear(?:s|ed|ing)?|hop(?:e[sd]?|ing)|worr(?:y|ied|ies)) that\b[^;.,]{0,80}\Z"
    r"|\b(?:lists?|describes?|explains?) (?:[a-z]+ ){0,3}?(?:signs?|indicators?) that\b[^;.,]{0,80}\Z"
    r"|\b(?:risk|danger|possibility) of\b[^;.,]{0,60}\Z",
    re.IGNORECASE,
)
"""Words that only fear what stands behind them: “*afraid that* officers take bribes”."""
_NO_OFFICIALS = re.compile(
    r"\b(?:(?:pos(?:e[sd]?|ing)|dress(?:ed|ing)|disguised|masquerad\w+|present\w+ (?:themselves|himself"
    r"|herself)) as"
    r"|impersonat\w+|pretend\w* to|claim(?:ed|ing|s)? to be)\b[^;.]{0,120}\Z"
    r"|\b(?:fake|bogus|sham|phony|supposed|self-styled) (?:[a-z]+ )?(?:police\w*|officers?|officials?|soldiers?"
    r"|guards?"
    r"|inspectors?|agents?|judges?)\b[^;.]{0,120}\Z"
    r"|\b(?:undercover|plain-?clothes) (?:[a-z]+ )?(?:officers?|agents?|police\w*|detectives?|investigators?"
    r"|inspectors?)\b(?! (?:found|reported|saw|observed|caught|discovered|recorded|investigat))[^;.]{0,120}\Z",
    re.IGNORECASE,
)
"""Words for people who are no officials, or only act a part: “men *dressed as* police took bribes”."""
_NO_WILL = re.compile(
    r"\b(?:un(?:knowing|witting|intentional)ly|inadvertently|mistakenly|accidentally"
    r"|(?:deceiv|trick|fool|dup|mis(?:led|lead))\w* (?:[a-z]+ ){0,3}?into)\b[^;.,]{0,60}\Z",
    re.IGNORECASE,
)
_NO_WRONG_BEHIND = re.compile(
    r"[^;.]{0,60}\b(?:as part of|during|in) (?:an?|the|their) (?:[a-z]+ )?(?:sting|undercover|controlled)\b"
    r"|[^;.,]{0,40}\b(?:without knowing|unaware|in good faith|by mistake|by accident)\b"
    r"|[^;.,]{0,40} (?:in|over) (?:an? |the )?(?:drugs?|land|tax|divorce|road|construction|property"
    r"|customs|election)(?: [a-z]+)? (?:cases?|disputes?|matters?|deals?|contracts?|trials?)\b",
    re.IGNORECASE,
)
"""Words behind an act by which it is no wrong, or none that has to do with trafficking."""
_OF_OFFICIALS = re.compile(
    r"bribes|complicit|facilitated|misconduct|penalized|extort|colluded|tipped|inhibited|featured_corruption"
)
"""Predicates of what officials do, which are stated of those of the country."""
_OF_OTHERS = re.compile(r"committed_trafficking|abusive_practice|recruited_victims")
"""Predicates of what traffickers and employers do."""
_WILLED = re.compile(r"bribes|complicit|facilitated|misconduct|warned")
"""Predicates of what officials do on purpose."""
_SHORT_OF = re.compile(
    r"\b(?:lack|shortages?|absence|dearth|scarcity|paucity) of (?:[\w-]+ ){1,3}(?:that|which|who) [^;.,]{0,60}\Z",
    re.IGNORECASE,
)
"""What is told of a lack, and not of those who are lacking: “*a shortage of judges that* hindered trials”."""
_HARDLY_ANY = re.compile(
    r"\b(?:not all|hardly any|scarcely any|barely any|almost no|virtually no)\b"
    r"|\bneither\b[^;.,]{2,60}\bnor\b[^;.,]{0,60}\Z",
    re.IGNORECASE,
)
"""Words that nearly deny a wrong: “*hardly any* officials took bribes”."""
_GENERAL = re.compile(
    r"^(?:Absent [a-z ]+(?=,)|(?:When|If|Where) [a-z]+ed(?=,)|Where|Wherever|When|Whenever|Once|As long as"
    r"|So long as"
    r"|Every time|Each time|In (?:places|cases"
    r"|situations|"
    r"instances) (?:where|in which))\b(?![^,;]*\b(?:were|was|had|did|took|[a-z]{3,}ed)\b[^,;]*(?:,|$))"
)
"""What is said of all times, in the present: “*where* officials accept bribes, traffickers thrive”."""
_TAKEN_BACK = re.compile(
    r"[,(;—–-] ?(?:which is |though )?(?:an? |this |that |the |these |those )?(?:[a-z]+ )?"
    r"(?:claims?|charges?|allegations?|accusations?|assertions?|suggestions?|reports?|stor(?:y|ies)|version) "
    r"(?:that |which )?[^;.()]{0,50}?(?:den(?:y|ies|ied)|reject|disput|unproven|unverified|refut|dismiss"
    r"|contest|unfounded)"
    r"|\b(?:could|can|has|have|was|were|is|are|had)(?: ?not|n[’']t)(?: yet)?(?: been| be)? (?:[a-z]+ly )?"
    r"(?:verified|confirmed|proven|proved|substantiated|corroborated|established|checked)\b"
    r"|\b(?:un(?:verified|confirmed|proven|substantiated|corroborated|founded))\b"
    r"|\b(?:but|although|though|before|until) (?:the |all |these |both |most )?(?:[a-z]+ )?"
    r"(?:charges?|cases?|accusations?|allegations?|claims?|suspicions?|report) (?:was|were|had been|have been"
    r"|proved|turned out)"
    r"(?: later| all| to be| soon)* (?:dropped|dismissed|withdrawn|unfounded|false|baseless|disproven|untrue"
    r"|wrong|retracted)"
    r"|\b(?:but|although|though|and|until) (?:an? |the |its )?(?:[a-z]+ )?"
    r"(?:inquiry|investigation|probe|audit|court|commission|review|tribunal|committee|judge|jury) (?:later "
    r"|then |has )*"
    r"(?:found (?:no|nothing|insufficient|little|otherwise)|cleared|exonerated|disproved|acquitted|threw)"
    r"|,? if (?:the |these |such |those |their )?(?:[a-z]+ )?(?:reports?|rumou?rs?|allegations?|claims?|he|she"
    r"|they|witnesses|"
    r"victims|press|media) (?:are|is|were|was) (?:true|right|to be believed|correct|accurate|reliable)"
    r"|, (?:or )?so (?:the |some |one |it )?[^,;.]{2,40}(?:claim|say|said|alleg|believ|stor|goes)"
    r"|\b(?:recanted|retracted|disproved|disproven|refuted|debunked)\b"
    r"|, (?:supposedly|purportedly|presumably|(?:or )?so it (?:is said|seems)|or not)\b"
    r"|,?” [^;.“”]{2,60}? (?:denied|lied|joked)\b"
    r"|\b(?:charge|accusation|claim|allegation|complaint)s? (?:that|which) (?:was|were|has been|have been) "
    r"(?:later |then |since |soon )*(?:dropped|withdrawn|dismissed|rejected|retracted|disproved|denied)\b",
    re.IGNORECASE,
)
"""Words behind a wrong that deny it or call it unproven: “took bribes, *a claim the ministry denies*”."""
_ATTRIBUTED = re.compile(
    r"\b(?:reported\w*|alleg\w+|said|claimed|according|accus\w+|stated|noted|complained|testified|suspected)\b",
    re.IGNORECASE,
)
"""Words by which somebody answers for a wrong, so that who denies it takes nothing back."""


def not_stated(text: str, predicate: str, end: int, country: str | None = None) -> bool:
    """Whether a sentence does not state that a wrong, whose words end at a place, happened in this country.

    Without ``country``, its code, no other country is known by its name.

    >>> text = "In the play, officials facilitated trafficking."
    >>> not_stated(text, "facilitated_trafficking", len(text) - 1)
    True
    >>> not_stated("Police took bribes; this could not be verified.", "accepted_bribes", 18)
    True
    >>> not_stated("Police took bribes.", "accepted_bribes", 18)
    False
    """
    before = text[:end]
    if any(
        pattern.search(before) for pattern in (_SUPPOSED, _SAID_OF_IT, _STORY, _HARDLY_ANY, _FEARED, _SHORT_OF)
    ):
        return True
    of_officials = _OF_OFFICIALS.search(predicate) is not None
    if of_officials and elsewhere(before):
        return True
    if (of_officials or _OF_OTHERS.search(predicate)) and _LONG_AGO.search(before):
        return True
    if _WILLED.search(predicate) and (
        _NO_OFFICIALS.search(before) or _NO_WILL.search(before) or _NO_WRONG_BEHIND.match(text, end)
    ):
        return True
    if in_another_country(before, country):
        return True
    general = _GENERAL.match(text)
    if general and (text.startswith(",", general.end()) or "," not in before.rstrip(",")):
        return True
    return _TAKEN_BACK.search(text, end) is not None and _ATTRIBUTED.search(before) is None
