"""Patterns of the words that may stand between a verb and the counts that belong to it."""

import re

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.ruleset import ASIDE, BARE, MASK, MASKED_COUNT, MEASURES, PAD, expand, masked
from tuyun.graph.reading.matching.sought_units import masked_or_sought

LEAD = (
    f"{ASIDE}*"
    r"(?: (?:the|a combined|a further|an estimated|another|an additional|any of the|all|its first|in"
    r"|only the|the other|the remaining|on appeal"
    r"|in absentia|in total|altogether|to date|so far))?"
)
"""Words that may stand between a verb and the count behind it: “opened *another* nine cases”."""
_DESCRIBED = (
    r"(?:,? (?:who|that|which) (?:had|have|has)(?: [a-z]+ly)? been [a-z]+(?:ed|n)"
    r"(?: (?:for|in|by|on|at|since|before) (?:(?!(?:was|were|and|but|or)\b)[a-z0-9’-]+ ){0,6}?"
    r"(?!(?:was|were|and|but|or)\b)[a-z0-9’-]+)?,?(?= (?:was|were) ))?"
)
"""A relative clause in the pluperfect between a count and its verb: “two cases *that had been closed* were
reopened”."""
_NOT_WHILE = (
    r"(?! (?:was|were|is|are|and|or|but|had|has|have|who|that|which|whose|whom|where|when|while|after|before"
    r"|because|as|until|if|said|say|says) )"
)
"""No word that begins a clause with a subject of its own, or a further verb."""
LIMITS = (
    r"(?: who (?:are|were|is|was) (?:\w+ly )?(?:abroad|at large|in hiding|outside (?:of )?the country|on the run"
    r"|living abroad|staying abroad))?"
    r"(?: (?:(?:that|whom|which) )?(?:we|it|they) (?:had )?[a-z]+ed)?"
    r"(?:(?: who (?:was|were|had been))? (?:awarded|granted|promised) (?:compensation|damages|restitution))?"
    r"(?: (?:dating|going) (?:back )?(?:from|to) (?:[a-z]+ )?(?:19|20)\d\d)?"
    r"(?:,? aged (?:between )?[0-9]+(?:(?:,? and |, | to |-|–)[0-9]+)*,?)?"
    r"(?: under (?:the )?(?:anti-trafficking )?(?:{law}|laws?))?"
    r"(?: (?:(?:that|which|who) (?:had been|were|was) )?"
    r"(?:initiated|opened|begun|filed|started|carried over|arrested|pending|secured|obtained|handed down|issued"
    r"|registered|recorded|prosecuted|indicted|tried|accused|sentenced|convicted|charged"
    r"|identified|lodged|submitted|made|received|referred|brought|held|detained|investigated|reported"
    r"|contacted|surveyed|questioned|approached|visited|counselled|passed|carried out"
    r"|represented|assisted|supported|accommodated|interviewed|monitored|observed|reviewed|analy[sz]ed|examined"
    r"|heard|handled|completed|closed|concluded|launched|instituted|detected|committed|granted)"
    r" (?:(?:in|during|from|since|by|with|to|at|before|under) (?:[a-z0-9’ -]|U\.S\.){3,40}?"
    r"|(?:last|this) (?:year|month|week|spring|summer|autumn|winter)|the (?:year|month|week) before"
    r"|a year earlier))?"
    r"(?:(?: who (?:were|had been))? (?:convicted|found guilty|prosecuted|charged|tried|accused|identified"
    r"|arrested|concerned|involved|indicted|examined|monitored|reviewed|analy[sz]ed|heard|interviewed|surveyed"
    r"|questioned|contacted|assisted|supported|sampled|polled"
    r"|(?:counted|classified|listed|recorded) as (?:human )?trafficking)"
    r"(?! (?:of|for)\b(?! (?:{form}|an? |the ))))?"
    r"(?: (?:who|that|which) (?:had |have |has )?[a-z]{2,}(?:ed|ld|ok|nt) "
    r"(?:(?! (?:was|were|is|are|and|or|had|has|have) )[^;:,.()\ue000-\ue0ff]){3,60}?)?"
    r"(?: (?:connected with|(?:connected|related|linked|relating|pertaining) to|(?:suspected|accused) of"
    r"|targeting|aimed at|directed at|focuss?(?:ed|ing) on|devoted to|regarding|as part of|in respect of"
    r"|to(?! [^;,.]{0,80} to be )"
    r"(?= (?:[a-z’-]+ ){0,4}?(?:prosecut|police|courts?\b|units?\b|office|ministr|authorit|service|embass))"
    r"|(?:charged|indicted|remanded|prosecuted) with|(?:held|arrested|detained|indicted|jailed) (?:for|on|over)"
    r"|responsible for|in charge of|stationed (?:in|at)|involving|concerning|against|of|for|into|from"
    r"|in|on) "
    r"(?:(?! (?:was|were|is|are|had|has|have|where) )[^;:,.()\ue000-\ue0ff]){3,70}?)?"
    r"(?: (?:[a-z]{2,}(?:ed|ing)|kept|held|found|taken|sold|bought|brought|sent|lost|caught|hidden|bound)"
    rf"(?= [a-z])(?:{_NOT_WHILE}[^;:,.()\ue000-\ue0ff]){{3,60}}?(?= (?:was|were|ha[sd] been|have been) ))?"
    rf"{_DESCRIBED}"
)
"""Words that may stand between a counted noun and its verb and limit what is counted: “*initiated in 2015*” in
“nine cases initiated in 2015 remained pending”."""
_ANY = masked_or_sought(())
"""A masked counted noun."""
COMPANIONS = (
    r"(?: \([^()]{3,90}\)|[—–][^;.—–]{3,90}[—–](?=[a-z]|$)| [—–] [^;.—–]{3,90} [—–]"
    r"|, (?:including|among them|most of (?:them|whom)) [^;.(),]{3,60},"
    r"|, (?:(?:(?:all|both|most|some) of )?who(?:m|se)?|(?:for|against|on|about|from|to|by|with) whom)"
    r" [^;.(),\d\ue000-\uf8ff]{3,90},)?"
    r"(?:,? (?:of|against|involving|with|including|among them|covering|concerning) "
    rf"{_ANY}(?: and {masked_or_sought(('person', 'victim'))})?,?|, {_ANY} [a-z -]{{3,30}},"
    rf"| in {masked_or_sought(('case', 'trial', 'prosecution'))}"
    r"(?: (?:from|of) (?:(?:19|20)\d\d|[a-z]+ (?:years?|periods?)))?"
    rf"| \((?:(?:of|against|involving|with|concerning|for) )?{_ANY}\))?"
)
"""Another count between a count and its verb: “17 cases *involving 44 defendants* remained pending”."""
THROUGH = (
    r"(?: {person_and}|"
    r"(?:(?:the|a|an|new|formal|criminal|suspected|alleged|human|trafficking|potential|its|their) )*"
    r"(?:cases?|files|complaints|proceedings|investigations?) (?:involving|against|of|concerning|with|into)"
    r"(?: the)?)?"
)
"""Words between a verb and the people whom it counts that name their cases, or a person who is not counted:
“*cases involving*” in “referred cases involving nine suspects”, “*a mayor and*” in “arrested a mayor and two
officers”."""
AND_A_PERSON = (
    r" and (?:an?|another|the|his|her|their) (?:(?!(?:who|that|which|was|were|is|are)\b)[A-Za-z’-]+ ?){1,6}(?<! )"
)
"""A person without a number behind people who are counted: “two officers *and a guard* were arrested”."""
WHOM = (
    r"(?:,? (?:whom|that|which) (?:it|they|he|she|we|(?:the |an? |its |our )?(?:[A-Za-z’-]+ ){0,4}?"
    r"(?!(?:was|were|had|has|have|is|are)\b)[A-Za-z’-]+)| (?:it|they|we))(?: had| has| have)?"
    r"(?: (?:also|later|previously|already))?"
)
"""What stands between a count and the verb whose object it is: “the five men *whom the court* convicted”."""
NOUN_FIRST = (
    r"(?:(?:the|all|criminal|trafficking) )*(?:cases?|proceedings|charges?|trials?|prosecutions?|investigations?"
    r"|appeals?|claims?|indictments?|complaints?|verdicts?|sentences?)\b"
)
"""The beginning of a noun for what happened. Unlike a further verb, it shares no object with the verb before it:
“eight men were acquitted, and *proceedings against* five were stopped”."""

_OF_NOUN = re.compile(
    r"\b(?:prosecutions?|trials?|investigations?|inquir(?:y|ies)|hearings?|proceedings|charges|cases)"
    r" (?:of|against|into|in|involving) (?:(?:at least|the|another|only|some|about) )?$",
    re.IGNORECASE,
)
"""A noun of proceedings and its preposition, directly before a figure: in “the *trial of* 11 others ended”, the
trial is the subject of the verb, and not the 11."""


def is_of_noun(text: str, whole: Whole) -> bool:
    """Whether a figure without a noun depends on a noun of proceedings, and so is no subject: “the trial of *11*
    ended”."""
    return whole.count.unit == BARE and _OF_NOUN.search(text, 0, whole.count.start) is not None


def has_own_object(text: str, start: int, words: str) -> bool:
    """Whether words behind a verb have an object of their own: “judgments were rendered, *convicting* 21 men”.

    Args:
        text: the sentence.
        start: where the verb begins.
        words: the words that are joined to it.
    """
    passive = words.endswith("ing") and re.search(r"\b(?:was|were) $", text[:start]) is not None
    return passive or re.match(NOUN_FIRST, words, re.IGNORECASE) is not None


_SINGULAR = re.compile(r"(?:was|has) (?:(?:been|also|later|then|since|\w+ly) )*$")
"""The auxiliary of a singular subject, at the end of the words before a verb."""
_AS_ONE = re.compile(
    r"\b(?:total|group|number|ring|gang|family|couple|team|bus|boat|truck|van|vehicle|ship|vessel|car|train|lorry"
    r"|convoy|batch|rest|majority|none|each|one)\b[^,;:.]{0,30}$",
    re.IGNORECASE,
)
"""A singular noun for several people, with which a singular verb agrees: “a *group* of 12 men was arrested”."""


def disagrees(text: str, count: Count, place: int) -> bool:
    """Whether a singular verb at a place cannot have a count for its subject: “a man who sold *two sisters* was
    fined”."""
    number = count.figure.lower
    if number is None or number < 2 or count.unit in MEASURES or _AS_ONE.search(text, 0, count.start):
        return False
    singular = re.compile(r"(?:was|has been) ").match(text, place) or _SINGULAR.search(text, count.end, place)
    return bool(singular) and re.search(r"[,;:]", text[count.end : place]) is None


_OF_WHOM = re.compile(r" of (?:whom|which) ")
"""What makes a count a share of the count before it, so that its verb says nothing of that."""


def is_share_alone(whole: Whole, text: str, end: int) -> bool:
    """Whether a verb says something of a share alone, and nothing of the count before it."""
    none = whole.count.figure.status == "zero" and whole.count.unit == BARE
    return none or _OF_WHOM.match(text, whole.count.end, end) is not None


_ITS_SHARE = re.compile(rf"[^,;:.]{{0,40}}, (?:only |just |some |at least )?{MASKED_COUNT}")
"""What stands between a whole and its share: “of 35 cases *heard, only* 20 were closed”."""


def is_whole_of_share(text: str, whole: Whole) -> bool:
    """Whether a count is the whole of which another count is a share: “Of *the 35 cases*, 20 were sent to court”,
    “In 2030, of *35 cases*, 20 were sent to court”."""
    before = text[: whole.count.start]
    if re.search(r"(?:\bof (?:the|these|those)|^(?:out )?of|^among) $", before, re.IGNORECASE):
        return True
    within = re.search(r"(?:[,;:]|\b(?:and|but|that|while|whereas)) (?:out of|of|among) $", before)
    return within is not None and _ITS_SHARE.match(text, whole.end) is not None


UNCOUNTED_IN = re.compile(
    r"(?: (?:all|any|the|its|their|all of the|(?:[a-z]+[- ])?trafficking|criminal|formal))*"
    r" (?:charges|defendants|suspects|traffickers|offenders|perpetrators|accused|proceedings|prosecutions)"
    rf" in (?:another |the other |the remaining )?(?P<list>{masked(('case', 'trial'))})"
)
"""An object that is not counted, and the cases that are: “dropped *the charges in 11 cases*”."""
INTRODUCES = (
    r"\b(?:there (?:was|were|are|(?:have|had) been)|reported|recorded|registered|documented|noted|saw|showed"
    r"|indicated|listed|counted|cited|announced|confirmed"
    rf"|(?:, |\b(?:ended|opened|began|closed|year) )with){LEAD} "
)
"""Words that introduce a count without saying what happened, which a participle behind the count then says:
“*there were* 12 men convicted of begging”, “it *reported* nine cases dismissed after the trial”."""
_DONE = "(?:[a-z]+ed|sent|put|found|brought|held|taken|given|let)"
"""The participle of a verb in the passive."""
ELLIPTIC = re.compile(
    rf"(?:\b(?:was|were|been) {_DONE}(?: [^.;,\ue000-\ue0ff]{{0,40}})?(?:,? and |, )"
    r"|(?<!compared)(?<!comparison),? with (?:only )?)"
    rf"(?:[\ue000-\ue0ff]+ {_DONE}(?: [^.;,\ue000-\ue0ff]{{0,40}})?,? (?:and )?)*$"
)
"""The text before a count whose participle stands without “were”: in “20 were charged, 12 tried, and seven
convicted”, “20 were charged,” stands before “12 tried”; so does “with” in “*with* 12 tried”."""
REDUCED = re.compile(
    expand(
        r"(?=[,.;)]|$| and [\ue000-\ue0ff]| in (?:19|20)\d\d| during | in (?:the|previous|prior) "
        r"| under (?:the )?(?:[Aa]rticle|[Ss]ection|\d{4} )"
        r"| to (?:the )?(?:prosecut|courts?\b|public |trial\b)"
        r"| (?:of|for|with|on (?:charges|suspicion) of) (?:{form}))"
        r"(?:(?= {in_year} (?:with|for|of|on) )"
        r"|(?![^,;.]{0,60} (?:was|were|had|remain\w*|involved|concerned|resulted|led|ended|related) ))"
    ),
    re.IGNORECASE,
)
"""What stands behind a participle without an auxiliary: “of the 12 traffickers *convicted*, nine …”."""
PARTICIPLE = re.compile(
    r"(?:ed|frozen|shut|put|set|begun|withdrawn|upheld|sent|heard|taken|found|brought|held|undertaken|made|given|paid"
    r"|laid|wound)"
    r"(?: out| over| on| off| down| up| back| away| aside| free| go| for| for life| guilty| liable| as"
    r"| to (?:be|involve|constitute|concern))?$",
    re.IGNORECASE,
)
"""The end of a participle: “*wound up*”."""
_PARTICIPLE_BEHIND = re.compile(r"(?<=[\ue000-\ue0ff] )(?:[a-z]+ed|found|held|sent|brought|taken|shut|frozen)\b")
"""A participle directly behind a count."""
_FINITE = re.compile(expand(r"\b(?:{finite}|says?|will|would|can)\b"))


_OBJECT = re.compile(
    r" (?:(?:the|an?|any|some|their|its|these|those|[a-z]+ing|human|sex|labou?r|child|forced|suspected|alleged"
    r"|many) )*(?!(?:as|across|towards|against|besides|versus|plus|this) )[a-z-]{3,}(?:s|en)\b"
)
"""An object behind a verb in the past, whose subject stands before it: “some prosecutors charged *men*”."""
_OWN_OBJECT = re.compile(
    r"(?<!given)(?<!awarded)(?<!granted)(?<!denied)(?<!fined)(?<!paid)(?<!handed)(?<!offered)(?<!promised)"
    r" (?:(?:the|an?|any|some|no|their|its|his|her|this|that) (?!(?:same|previous|prior|preceding|following|last"
    r"|first|past|year|month|week|day|decade|reporting)\b)[a-z-]{3,}|(?:them|him|it)\b|[\ue000-\uf8ff])"
)
"""An object behind a verb, with a determiner or a figure: “12 reduced *the budget*”, “12 charged *a man*”.
“Awarded the full amount” and “freed the year before” have none."""


ACTIVE_BEHIND = (
    r" (?:(?:also|later|then|subsequently|eventually|still) )?"
    r"(?:(?:went|took|gave|began|saw|became|fell|rose|ran|withdrew|chose|drew|knew|wore|spoke|wrote|broke|got|fled|won"
    r"|stood|came|did|could|left|sat|lay|swore|walked|remained|waited|died|made|spent|told|lost|sought|said|wanted"
    r"|tried (?:to|and)|decided|managed|failed|appealed|escaped|absconded|disappeared|testified|confessed|resigned"
    r"|agreed|refused|declined)\b"
    rf"|(?:[a-z]+ed|held|found|sent|brought|kept|paid|led|met|sold|bought|struck)"
    rf"(?:{_OWN_OBJECT.pattern}"
    r"| (?:money|cash|compensation|trial|guilt|help|assistance|shelter)\b"
    r"| (?!(?:as|across|towards|against|besides|versus|plus|this|always|overseas|years|months|weeks|days|hours)\b)"
    r"[a-z]{3,}s\b))"
)
"""A pattern of a past verb whose subject is the count before it: “and three women *walked* free”. A form that
may also be a participle needs an object: “three women *lost their* children”, not “nine men *accused of*”."""
FINITE_BEHIND = re.compile(rf" (?:was|were|is|are|had|has|have|may|might)\b|{ACTIVE_BEHIND}")
"""A finite verb behind a count, which is then no object of an earlier verb: “convicted nine men and 12 women
*were* freed”."""


def count_of_headline(text: str, start: int, end: int) -> re.Match[str] | None:
    """The count directly before a participle in a sentence that has no other verbs than participles behind counts,
    as a headline or a list of results: “*12 suspects* arrested and eight victims freed in port city”."""
    if (
        _FINITE.search(_PARTICIPLE_BEHIND.sub("", text))
        or _OBJECT.match(text, end)
        or _OWN_OBJECT.match(text, end)
    ):
        return None
    return re.search(rf"(?P<list>{masked(())}) $", text[:start])


JOINT = re.compile(
    expand(
        r"(?: (?:{form})| for| of"
        r"|(?: (?:during|in|under|for|with|to|on|by|from)(?:(?! (?:who|that|which|was|were|had|has) )"
        r" [^\s.;,\ue000-\ue0ff]+){1,8}?){1,2}?)?(?:,? and |,? n?or |, )(?:even |later |subsequently |{adverb} )?"
    ),
    re.IGNORECASE,
)
"""What joins the participles of a passive verb."""
FOLLOWS = re.compile(
    expand(
        r"(?:,? and(?:, | ?[—–] ?)[^;.,—–\ue000-\ue0ff]{3,40}(?:, | ?[—–] ?)"
        r"|,? and |,? n?or |, |/)(?:{adverb} )?"
    ),
    re.IGNORECASE,
)
"""What joins a verb to the verb behind it that has the same object: “arresting *and, in May,* trying”."""
JOINED = (
    rf"(?P<joined> (?:(?:was|were|had been|have been|has been) (?:{{adverb}} )?(?:convicted|found guilty|tried"
    rf"|arrested|charged|indicted|released)|(?:pleaded|pled) guilty)"
    rf"[^;.,{chr(MASK)}-{PAD}]{{0,60}}?,? and(?: (?:then|later|subsequently))?)?"
)
"""A verb of people that another goes on: “two men *pleaded guilty and* received suspended sentences”."""
