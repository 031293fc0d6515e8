"""Makes prison terms and fines of officials statements about officials, as all proceedings against them are.

“A court convicted a mayor and *sentenced him to six years’ imprisonment*” is read as `sentenced_official`, and not
as a prison term that is imposed on a trafficker.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.figures.prison_terms import RECEIVED
from tuyun.graph.reading.matching.ruleset import FIGURE
from tuyun.graph.reading.proposals.proposal import WRONGDOING, Proposal
from tuyun.graph.statements import Sentence

_PENALTIES = ("imprisonment_imposed", "fine_imposed", "suspended_sentence", "probation_imposed")
_OFFICIAL = (
    r"(?:(?:(?:[a-z]+ ){0,2}(?:ministry|embassy|consulate|agency|department|bureau|office|court|service|council)"
    r"|police|army|military|immigration|customs|border|prison|navy|traffic|labou?r|consular|government|public"
    r"|law enforcement|village|town|city|district) )?"
    r"(?:officers?|officials?|policem[ae]n|policewom[ae]n|soldiers?|mayors?|vice-mayors?|ministers?|consuls?"
    r"|diplomats?|attach[eé]s?|inspectors?|prosecutors?|judges?|magistrates?|guards?|sergeants?|colonels?|captains?"
    r"|lieutenants?|constables?|governors?|prefects?|civil servants?|legislators?|lawmakers?|gendarmes?|employees?"
    r"|detectives?|troopers?|superintendents?|commissioners?|senators?|council+ors?|ambassadors?"
    r"|(?<=immigration )agents?|(?<=customs )agents?|(?<=border )agents?|(?<=police )agents?"
    r"|(?<=prison )directors?"
    r"|(?:police|security|bureau|unit|department|agency|village|border|army|navy|coast guard|customs|immigration"
    r"|prison|brigade|station|district|regional) (?:chiefs?|heads?|commanders?|directors?|majors?))"
)
_HEAD = (
    r"(?:the|an?) (?:(?:former|deputy|provincial|regional) )*(?:head|chief|director|commander) of (?:the |an? )?"
    r"(?:[a-z-]+ ){0,4}?(?:police|office|bureau|unit|department|agency|ministry|service|division|brigade|station"
    r"|directorate|force)(?: and (?:[a-z]+ )?of (?:his|her|its|the) [a-z]+)?"
)
"""The head of an office of the state, and those who work there."""
_WHOM = re.compile(
    r"\b(?:convict(?:ed|ing)|sentenc(?:ed|ing)|fin(?:ed|ing)|jail(?:ed|ing)|found|order(?:ed|ing)"
    r"|(?:sentences?|terms?|penalties|fines?) (?:for|imposed on|handed to|given to)) "
    r"(?!(?:him|her|them|each|both|all|to|in|for|guilty|and|on|of|under|by|who)\b)"
    rf"(?P<whom>{_HEAD}|(?:[a-z]+ of (?:the|these|those|its|their) )?[^;:.]{{3,70}}?)"
    r"(?= (?:to|for|of|guilty|and|under|who|in|on|with|ranged|were|was|averaged|included|up"
    r"|(?:[\d,]+|[$€£]\S+))\b|,|$)",
    re.IGNORECASE,
)
"""Whom a court convicted or sentenced."""
_ON_WHOM = re.compile(
    rf"(?:(?:,? and|,) {FIGURE})?(?: (?:years?|months?)(?:[’']s?)?)?(?: (?:of )?imprisonment| in prison)?"
    r"(?: (?:was|were) (?:imposed|handed down))? (?:on|to|against) (?P<whom>[^;:,.]{3,60}?)"
    r"(?= (?:for|in|of|who|convicted)\b|[.,;]|$)"
)
"""Those on whom a term before them was imposed: “imposed terms of three *and five years on two mayors*”."""
_IMPOSED = re.compile(r"\b(?:impos|hand|gav|giv|met)\w*\b|\bterms of \S+ and\b")
"""A verb of courts that such people stand behind."""
_CRIME = r"(?: (?:for|of|on|under) [^;:,.]{3,90}?)?"
_PASSIVE = re.compile(
    r"(?:^|[;:,] |\band )(?P<whom>[^;:,.]{2,110}?),? (?:(?:was|were|ha(?:d|s|ve) been) (?:[a-z]+ly )?"
    rf"(?:(?:tried|arrested|convicted|found guilty|court-martialed){_CRIME}(?:,? and (?:[a-z]+ly )?)?)*"
    rf"(?:sentenced|fined|convicted|jailed|{RECEIVED})\b|(?:each |all |both )?{RECEIVED}"
    r"|(?:convicted|tried|arrested)(?: (?:in|of|for|on|by|under)\b[^;:,.]{1,60}?)?,? and sentenced to\b)",
    re.IGNORECASE,
)
"""Who was sentenced."""
_LEAD = re.compile(
    r"^(?:.*\b(?:that|whereas|because|although|while|after|when) )?"
    r"(?:and |but )?(?:(?:in|on|during|by) (?:[\w ]{0,20}(?:19|20)\d\d"
    r"|(?-i:[A-Z])[a-z]{2,8}(?: \d{1,2})?(?= (?:an?|the|two|three|four|one) )"
    r"|the (?:same|previous|reporting) (?:year|period)) )?",
    re.IGNORECASE,
)
"""Words before those who were sentenced: “it *was informed that in 2016* an inspector had been sentenced”."""
_IS_OFFICIAL = re.compile(
    r"^(?:(?:an?|the|all|both|these|those|another|second|third|fourth|fifth|retired|active-duty|off-duty"
    r"|investigative|mid-level|low-level|junior|one|two|three|four|five|six|seven|eight|nine|ten|\d+|former|senior"
    r"|of|convicted|complicit|corrupt"
    r"|suspected|allegedly|his|her|its|local"
    r"|high-ranking|low-ranking|(?:in [\w ]{3,20}, )?(?:a|the) court|[a-z]+ian|[a-z]+ese) )*"
    rf"(?:(?:deputy|assistant|provincial|municipal|former|national|federal|state|regional|chief) )*{_OFFICIAL}$"
    r"|^(?:his|her|its|their) (?:deputy|deputies)$"
    rf"|^{_HEAD}$",
    re.IGNORECASE,
)
"""Words that name one or more officials and nobody else."""
_ACCUSED = re.compile(
    r"\b(?:arrest|charg|investigat|prosecut|dismiss|suspend|indict)\w* (?:only )?"
    rf"(?P<whom>{_HEAD}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|the) [^;:.,]{{3,60}}?)"
    r"(?= (?:of|for|in|on|who|under|from|with|to)\b|[,;]|$)",
    re.IGNORECASE,
)
"""Whom authorities arrested or charged, before “he was sentenced”."""
_PASSIVE_STEP = re.compile(
    r"(?:^|[;:,] |\band )(?P<whom>[^;:,.]{2,110}?) (?:was|were|had been) (?:[a-z]+ly )?"
    r"(?:arrested|charged|investigated|prosecuted|tried|indicted|detained|convicted|found guilty)\b",
    re.IGNORECASE,
)
"""Who was arrested, charged or convicted, before “he was sentenced”."""
_PRONOUNS = ("he", "she", "they", "both", "who", "each", "all", "all of whom", "both of whom", "each of them")
"""Words that stand for those whom other words of the sentence name."""
_SOME_OF_THEM = re.compile(r"(?:only )?(?:one|two|three|four|five|six|\d+)(?: of (?:them|whom|these|those))?")
"""Some of those whom other words of the sentence name: “sentenced *one of them*”."""
_HIM = re.compile(r"\b(?:sentenc|fin|jail|order)(?:ed|ing) (?:him|her|them|each|both)\b")
"""A verb of a penalty with such words behind it."""
_AMOUNT = re.compile(r"[$€£]?\d[\d.,]*(?: (?:million|thousand))?(?: [A-Za-z]+)?")
"""An amount behind a verb of fines, which names nobody: “was fined *5,000 dollars*”."""
_TO = re.compile(
    r"(?: to)? (?:(?:an?|prison|jail|custodial|suspended|terms?|sentences?|of|from|between|up to|at least"
    r"|more than|over|ranging from|[\w.-]+(?: (?:years?|months?))?,? (?:and|or)) )*"
)
"""The words between “sentenced” and the term: “one was convicted and sentenced *to a term of* nine years”."""
_LIMITED = re.compile(r" (?:charged|arrested|accused|indicted|suspected|who|whom|of|at|from|in)\b.*$")
"""What limits an official: “a police inspector *charged in 2014 with warning owners*”."""


def with_penalized_officials(sentence: Sentence, made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals; the prison term or fine of an official says instead that an official was sentenced."""
    if not re.search(rf"\b(?:{_OFFICIAL}|{_HEAD})\b", sentence.text, re.IGNORECASE):
        return list(made)
    ends = [
        cue[1]
        for proposal in made
        if proposal.statement.predicate == "sentenced_official"
        for cue in proposal.fields["predicate"].cues
    ]
    return [
        _of_official(proposal) if _falls_on_official(proposal, sentence, ends) else proposal for proposal in made
    ]


def _falls_on_official(proposal: Proposal, sentence: Sentence, ends: Sequence[int]) -> bool:
    """Whether everybody whom the sentence has convicted or sentenced before a term or fine is an official.

    At ``ends`` the verbs end that say of counted officials that they were sentenced.
    """
    quantity = proposal.statement.quantity
    measured = quantity is not None and quantity.unit in ("year", "month", "day", "money")
    if proposal.statement.predicate not in _PENALTIES or not measured:
        return False
    place = proposal.anchor[1] - sentence.start
    first, last = proposal.anchor
    text, before = sentence.text, sentence.start
    if any(first < end < last or _TO.fullmatch(text, end - before, max(first, end) - before) for end in ends):
        return True
    start = max(sentence.text.rfind(";", 0, place), 0)
    found = [match["whom"] for match in _WHOM.finditer(text, start, place)]
    passive = [match for match in _PASSIVE.finditer(text, start) if match.end() <= place]
    found += [_LEAD.sub("", match["whom"]) for match in passive]
    found = [whom for whom in found if not _AMOUNT.fullmatch(whom) or _is_official(whom)]
    named = [whom for whom in found if not _is_pronoun(whom)]
    if not named and (found or _HIM.search(sentence.text, start, place)):
        each = [_WHOM, _ACCUSED, _PASSIVE_STEP]
        named = [match["whom"] for one in each for match in one.finditer(sentence.text, 0, place)]
        found = [whom for whom in named if not _is_pronoun(whom)]
    elif named:
        found = named
    if not found and (on := _ON_WHOM.match(sentence.text, place)) and _IMPOSED.search(sentence.text, start):
        found = [on["whom"]]
    return bool(found) and all(_is_official(whom.strip()) for whom in found)


def _is_pronoun(whom: str) -> bool:
    return whom.lower() in _PRONOUNS or _SOME_OF_THEM.fullmatch(whom.lower()) is not None


def _is_official(whom: str) -> bool:
    return bool(_IS_OFFICIAL.match(whom) or _IS_OFFICIAL.match(_LIMITED.sub("", whom)))


def _of_official(proposal: Proposal) -> Proposal:
    entry = proposal.statement
    roles = {name: ids for name, ids in entry.roles.items() if name != "object"}
    changes = {"predicate": "sentenced_official", "standing": "conviction", "roles": roles}
    gone = set(entry.roles.get("object", ()))
    return proposal.model_copy(
        update={
            "statement": entry.model_copy(update=changes),
            "entities": {id_: entity for id_, entity in proposal.entities.items() if id_ not in gone},
            "sure": False,
            "doubts": tuple(dict.fromkeys((*proposal.doubts, WRONGDOING))),
        }
    )
