"""Decides whether a frame fits the words around it, and which of several frames that say the same is kept."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.drafts.unrelated_crimes import amount_of_unrelated_crime
from tuyun.graph.reading.figures.prison_terms import term
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import acts_of_rules, given_pattern
from tuyun.graph.reading.penalties.penalty_bounds import not_prescribed
from tuyun.graph.reading.proposals.proposal import Proposal

_SHARE_OF = re.compile(
    r"(?:%|\b(?:percent|per cent|most|many|some|several|all|half|majority|none)) of (?:(?:the|these|those) )?$",
    re.IGNORECASE,
)
"""Words for a share, which is counted, before a subject."""
_NOT_MEASURED = re.compile(
    r"(?:\b(?:not|never|no longer|hardly|(?:would|could|might|may|should|must|will|shall|can)(?: not)?"
    r"|(?:were|was|is|are|had|have|has|ought|going|expected|due|supposed|meant|likely|planned) to|to)"
    r"(?: (?:be|have|been|have been))*|n[’']t(?: be| been)?) \Z",
    re.IGNORECASE,
)
"""Words that deny or suppose what lasted, or was done so often: “*had not* closed courts for five months”."""


def fits(text: str, cue: Cue) -> bool:
    """Whether a rule applies to a place: its required words stand before it, its excluded words are absent, and
    neither another crime nor people who only pose as officials are meant."""
    words = cue.groups.get("term", "")
    two = " and " in words and " to " not in words  # “six years and eight months to 25 years” is one range
    if two and cue.rule.gives.get("measure") == "term" and (term(words) or ("range",))[0] == "range":
        lead = text[cue.start : text.index(words, cue.start)]
        if not re.search(r"\b(?:between|from) $", lead + words.split(" ")[0].lower() + " "):
            return False  # “15 and 18 months” are two terms, no range
    if " and " in words and re.match(r"[^.;]{0,40} respectively", text[cue.end :]):
        return False
    measures = cue.rule.gives.get("measure") == "length" or cue.rule.gives.get("only_done")
    if measures and not cue.rule.gives.get("negated") and _NOT_MEASURED.search(text, 0, cue.start):
        return False
    if _SHARE_OF.search(text, 0, cue.start):
        return False  # a count has it: “60 percent of *victims left*”
    if amount_of_unrelated_crime(text, cue) or _by_impostors(text, cue):
        return False
    needs, lacks = cue.rule.gives.get("needs"), cue.rule.gives.get("lacks")
    ends = [text.rfind(";", 0, cue.start) + 1, text.find(";", cue.end)]
    clause = text[ends[0] : ends[1] if ends[1] >= 0 else len(text)]
    return (needs is None or given_pattern(needs).search(text[: cue.start + 12]) is not None) and (
        lacks is None or given_pattern(lacks).search(clause) is None
    )


_NO_MORE = re.compile(r"\b(?:no longer|nowhere|hardly(?! ever)|scarcely|barely|cannot|\w+n[’']t)\b", re.IGNORECASE)
"""Further words that deny the verb behind them."""
_DENIED_LAW = re.compile(
    r"(?:\b(?:no longer|not|never|nowhere|hardly|scarcely|barely|cannot|neither|nor|without"
    r"|previously|formerly|originally|\w+n[’']t)(?:,|,? (?:(?!only)[a-z]+ly|however),?)?"
    r"|\b(?:far from|less than|anything but|short of|nothing like|nowhere near)(?: being)?"
    r"|\b(?:not|never|hardly) (?:(?:known|said|thought|meant|intended|considered|construed|taken|deemed"
    r"|used|held) to"
    r"|[a-z]+ (?:n?or|and))"
    r"|\bused to|\b(?:ceas|refus|declin|stopp)\w+(?: to)?"
    r"|\b(?:remov|repeal|delet|abolish|annul)\w+ (?:the|an?|its|this|that) (?:[a-z]+ ){0,2}[a-z]+"
    r"|\bnothing in (?:the|its|this|that|any) [^.;,]{3,60}"
    r"|\b(?:laws?|act|code|legislation) (?:in|of) (?:(?:an?|the|some|several) )?(?:neighbou?ring|another|other"
    r"|foreign|third|destination) (?:countr(?:y|ies)|states?)) $",
    re.IGNORECASE,
)
"""Words before the verb of a law that say that the law does not do it, or that another country’s law does."""
_NOTHING = re.compile(
    r"(?:no(?! (?:less|fewer|more) than)|neither(?! .* could)|nobody|nothing|none) "
    r"|(?:[\w-]+ ){1,3}(?:nothing|no (?!less|fewer|more|later|longer)[a-z]+)\b"
    r"|.*\b(?:until|before) (?:19|20)\d\d$",
    re.IGNORECASE,
)
"""Words for nothing, and for what a law did once."""
_ENDS_DENIED = re.compile(
    r"\b(?:not|never|no longer|hardly|scarcely|barely|neither|failed to|would|could|should|might|may"
    r"|\w+n[’']t)(?: [a-z]+ly)?$",
    re.IGNORECASE,
)
"""Words at the end of what a rule takes for a subject that deny or suppose the verb: “slow trials *did not*”."""
_SUPPOSES = re.compile(r"(?:even )?(?:if|unless|whether)\b", re.IGNORECASE)
_SAID_OF_IT = re.compile(r"\b(?:that|whether|if)\b", re.IGNORECASE)


def subject_denies(cue: Cue) -> bool:
    """Whether the words that a rule takes for a subject have words that deny, suppose or take back its verb."""
    subjects = [words for name, words in cue.groups.items() if name.startswith(("subject", "giver")) and words]
    return any(
        _ENDS_DENIED.search(words)
        or _SUPPOSES.match(words)
        or (_SAID_OF_IT.search(words) and find(words, "unreal", "nobody_says"))
        for words in subjects
    )


def is_denied(text: str, cue: Cue) -> bool:
    """Whether the words of a frame have a negation or are a silence."""
    return _NO_MORE.search(text, cue.start, cue.end) is not None or any(
        cue.start <= other.start < cue.end for other in find(text, "negation", "silence")
    )


def law_does_not(text: str, cue: Cue) -> bool:
    """Whether the law of a frame does not do what its words say: “*no longer* allows”, “requires *no proof*”."""
    things = (words for name, words in cue.groups.items() if name.startswith("object_") and words)
    if cue.rule.gives["predicate"] == "prescribes_penalty" and not_prescribed(text, cue.start):
        return True
    return _DENIED_LAW.search(text, 0, cue.start) is not None or any(_NOTHING.match(words) for words in things)


_SEVERAL_CLAUSES = 120
"""Words of so many characters hold another clause before the verb, and give way to the words of the verb alone."""


def how_much(proposal: Proposal) -> tuple[bool, int, int]:
    """How much a proposal says: whether it has a quantity, how many roles, and how many characters."""
    entry, (start, end) = proposal.statement, proposal.anchor
    return entry.quantity is not None, len(entry.roles), end - start


def once(made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals without those that say what another says of the same words, which has a quantity, names more,
    or is longer."""
    kept: list[Proposal] = []
    verbs = {
        each.statement.predicate for each in made if acts_of_rules().issuperset(each.fields["predicate"].rules)
    }

    def order(each: Proposal) -> tuple[bool, bool, int, int]:
        counted, roles, length = how_much(each)
        return counted, length <= _SEVERAL_CLAUSES or each.statement.predicate not in verbs, roles, length

    for proposal in sorted(made, key=order, reverse=True):
        entry = proposal.statement
        alike = [
            other
            for other in kept
            if other.statement.predicate == entry.predicate
            and entry.quantity in (None, other.statement.quantity)
            and other.overlaps(proposal)
        ]
        kept += [] if alike else [proposal]
    return kept


OF_INSTITUTIONS = re.compile(
    r"(?:increased|decreased|maintained|limited|uneven)_efforts|took_steps|(?:established|maintained|reorganized)_unit"
    r"|responsible_for|designated_staff|staffed|trained|developed_training|conducted_operation|convened|implemented"
    r"|applied_procedures|planned_action|budgeted|used_technique|maintained_database|operated_hotline|screened"
    r"|lacked_(?:staff|equipment|resources|cooperation|data_system|procedures|jurisdiction|will|expertise)"
    r"|inspected|requested_assistance|business_sanctioned|investigated_jointly|raised_awareness|informed_victims"
    r"|cooperated|shared_information|provided_assistance|victim_centered_approach|recorded_offences"
)
"""Predicates of what institutions and groups that help do, and not those whom they act upon or against."""


_CRIMINALS = re.compile(
    r"(?:[\w’'-]+ )*?(?:traffick(?:ers?|ing (?:rings?|networks?|gangs?))|recruiters?|smugglers?|pimps?"
    r"|rings?|gangs?|syndicates?|criminals?|kidnappers?|militias?|mafia|suspects?|perpetrators?|accomplices?"
    r"|(?:the |this |criminal |smuggling )?network)",
    re.IGNORECASE,
)
"""Names of groups that commit crimes; “*networks* of NGOs” do not."""
_TAKES_OFFICE = re.compile(r"accepted_bribes")
"""Predicates of whoever has a public office."""
_WITHOUT_OFFICE = ("Trafficker", "Victim", "Group", "CivilSociety", "InternationalOrganization")
_OF_OFFICE = re.compile(
    r"offic|police|polic|judge|court|guard|prosecut|soldier|militar|army|troop|forces|inspect|authorit|government"
    r"|minist|magistrat|agents?\b|diplomat|embass|politic|mayor|chief|servant|gendarm|immigration|customs|border"
    r"|prison|jail|warden|security|law enforcement|investigator|detective|they|some|many|staff|personnel",
    re.IGNORECASE,
)
"""Words of groups that have a public office, or may have one."""


_IMPOSTORS = re.compile(
    r"\b(?:pos(?:ed|ing)|dressed|disguised|masquerading|pretending to be|impersonat\w+)(?: as)? [^;.]{3,40} "
    r"|\b(?:film|movie|novel|play|drama|series|comic)s? (?:shows?|tells?|depicts?|portrays?)\b[^;.]*",
    re.IGNORECASE,
)
"""People who only look like officials, and those of works of art."""


def _by_impostors(text: str, cue: Cue) -> bool:
    """Whether what institutions do is said of people who pose as officials, or of those of a film."""
    predicate = str(cue.rule.gives["predicate"])
    acts = OF_INSTITUTIONS.fullmatch(predicate) or predicate in ("forfeiture_ordered", "arrested")
    return bool(acts) and _IMPOSTORS.search(text, 0, cue.start + 1) is not None


def by_others(predicate: str, labels: Sequence[str], names: Sequence[str] = ()) -> bool:
    """Whether a predicate of what institutions do is said of traffickers or victims alone, or one of what
    officials do of people without an office.

    Args:
        predicate: what is said.
        labels: of those of whom it is said.
        names: of the same, as the sentence calls them.
    """
    if _TAKES_OFFICE.fullmatch(predicate) and names:
        plain = all(label in _WITHOUT_OFFICE for label in labels)
        return plain and not any(_OF_OFFICE.search(name) for name in names)
    others = bool(labels) and all(label in ("Trafficker", "Victim") for label in labels)
    criminal = bool(names) and all(_CRIMINALS.fullmatch(name) for name in names)
    return (others or criminal) and OF_INSTITUTIONS.fullmatch(predicate) is not None
