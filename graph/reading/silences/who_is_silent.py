"""Finds who did not report: the subject of “did not report”, if it is an organ of the state or an organization
that reports on its own work."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FINITE, expand
from tuyun.graph.reading.voices.subjects import lead_of
from tuyun.graph.vocabulary import vocabulary

_WHO_RUN_IT = (
    r"(?: (?:that|which|who) (?:run|ran|operate|manage|lead|led|head|handle|conduct|coordinate|maintain|administer"
    r"|fund|host|staff|oversee|oversaw)\w{0,2} [^,;:()]{2,40}?)?"
)
"""A relative clause that says what somebody does: “the NGO *that runs the hotline*”."""
_SUBJECT = re.compile(
    r"(?: (?:of|in) (?:the )?(?-i:[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)"
    r"| (?:of|in) (?:the|its|other|some|most|several) [a-z -]{3,40}?)?"
    rf"{_WHO_RUN_IT}(?:,? (?:however,?|therefore|thus|consequently|also|again|still|likewise|similarly"
    r"|reportedly|which|who))*"
    r"(?: \([A-Z][\w-]*\))?(?:, (?:which|who|whose) [^;:()]{3,90},)?,? ?"
    r"(?:(?<= ) ?(?:for|in|during|over|throughout|as|unlike|despite|like|citing|because of|(?:due|owing) to|at"
    r"|after)\b [^,;:()]{3,60},? )?",
    re.IGNORECASE,
)
"""What may stand between the subject and the silence: “the police *of Arlavia also* did not report”."""
_BEGINS = re.compile(r"^(?:.*(?:[;,]|\b(?:but|and|while|although|though)) )?(?:the )?$", re.IGNORECASE)
"""The words before an actor with whom a clause begins."""
_WITH = re.compile(r"\b(?:of|by|with|from|to|against) (?:the )?$", re.IGNORECASE)
"""Words before an actor that is no subject: “victims assisted *by* police did not report it”."""
_STATE = (
    r"(?i:governments?|authorit(?:y|ies)|ministr(?:y|ies)|police|courts?|prosecutors?|prosecution|judiciary|procuracy"
    r"|procuratorates?|inspectorates?|agenc(?:y|ies)|directorates?|departments?|military|army|navy|gendarmerie|parliament"
    r"|tribunals?|officials?|officers|judges?|magistrates?|inspectors?|commissions?|commissioners?|committees?|councils?"
    r"|ombuds(?:man|woman|person)|registers?|registr(?:y|ies)|registrars?|bureaus?|task forces?|academ(?:y|ies)"
    r"|ministers?|guards?|coordinator|secretariat|embass(?:y|ies)|consulates?|services?|administrations?|boards?|brigades?"
    r"|branch(?:es)?|cent(?:er|re)s?|chambers?|chiefs?|clerks?|commands?|customs|defenders?|divisions?|federations?|forces?"
    r"|general|governors?|headquarters|heads?|hospitals?|institut(?:e|ion)s?|insurers?|justice|leaders|mayors?|missions?"
    r"|municipalit(?:y|ies)|operators?|organs?|offices?|personnel|presidents|provinces?|rapporteur|regions?|states|districts?|cantons?"
    r"|staff|squads?|teams?"
    r"|administrators?|archives?|attorneys?[- ]general|auditors?|directors?|managers?|representatives?"
    r"|units?|universit(?:y|ies)|bod(?:y|ies)|associations?|funds?|spokes(?:man|woman|person)|companies|providers?)"
    r"(?: (?:of|for|in|at|on|within) (?!(?:which|whom)\b)(?:(?!(?:who|that|which|and|or)\b)[\w’'-]+,? ?){1,6}?"
    r"(?:(?:,? (?:and |of |the )*[A-Z][\w’'-]*)*))?(?: \([A-Z][\w-]*\))?"
)
_STATE_SUBJECT = re.compile(
    r"(?:^|[,;] |\b(?:and|but|while|although|though|that|yet) )"
    rf"(?:(?!NGO|UN\b|United|non|foreign|by |with |from |to |against )[\w’'-]+ ){{0,6}}?{_STATE}"
    r"(?:, (?:which|who|whose|where|vacant|created|established|founded|set up) [^;:()]{3,90},"
    r"|, (?:citing|despite|because of|unlike|as in|in contrast|(?:due|owing) to) [^,;:()]{3,60},)?"
    r" ?(?:(?:also|again|still|likewise|however,?|once again|all|both|each|together|itself|themselves) )*$"
    rf"|\b{_STATE},? (?:which|who|that) (?:(?:also|again|still) )*$"
)
"""An organ of the state that is the subject of a silence."""
_STATE_LEADS = re.compile(
    r"(?:^|[;] )(?:(?:When|If|After|Although|While|In|During|For|Because|As|At) [^;,]{3,60}, )?"
    rf"(?:the |its )?(?:(?!NGO|UN\b|United|non|foreign|by |with |from )[\w’'-]+ ){{0,4}}?{_STATE} "
    r"(?:did|does|do|has|have|had|was|were|could|\w+ed|held|met|keeps?|kept)\b[^;]*? (?:and|but|or) (?:also "
    r"|again )?$",
    re.IGNORECASE,
)
"""Such a subject whose second verb is the silence: “*The ministry* met and did not report”."""
_DOCUMENT = re.compile(
    expand(
        r"(?:^|[,;] |\b(?:and|but|while|although|though|that) )"
        r"(?:(?!(?:by|with|from|to|against|in|on) )[\w’'-]+ ){0,5}?"
        r"{doc}{doc_of} (?:(?:also|again|still|likewise|simply|however,?) )*$"
    ),
    re.IGNORECASE,
)
"""A document that is the subject of a silence: “the government’s *reply* did not specify”."""
_COUNTRY = re.compile(
    r"(?:^|[,;] (?:and |but |while )?)(?:(?:In|During|Throughout|For|As in) [^,;]{3,40}, )?"
    r"(?!(?:He|She|It|They|We|Mr|Ms|Mrs|Dr|Victims?|NGOs?|Workers|Women|Girls|Men|Boys"
    r"|Witnesses|Suspects|Survivors|Traffickers|Recruiters|Employers|Defendants|Migrants|Families|Parents|Children"
    r"|Relatives|Refugees|Neighbou?rs|Lawyers|Some|Many|Most|Several|Others|Few|None|Nobody)\b)"
    r"(?:the (?:Republic|Kingdom|Union|State) of )?[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2} "
    r"(?:\w+ly |also |again )*$"
)
"""A name without an article at the beginning of a clause, which is taken for the name of a country: “*Arlavia*
has never reported a conviction”."""
_NOUN_FOR_COUNTRY = re.compile(
    r"(?:^|[,;] (?:and |but |while |although )?)(?:(?:In|During|Throughout|For|As in|To) [^,;]{3,40}, )?"
    r"[Tt]he (?:country|state|state party|State Party|kingdom|republic|federation|emirate|sultanate|regime|junta"
    r"|de facto rulers) (?:\w+ly |also |again |still )*$"
)
"""A noun for a country or its rulers as the subject of a silence: “*the country* did not report any”."""
_OFFICE_HOLDER = re.compile(
    r"\b(?:the|an?|one|its|their) (?:[\w’-]+ ){0,3}?(?:minister|commissioner|prosecutor|spokes(?:man|woman|person)"
    r"|ambassador|director|chief|head|official|judge|coordinator|governor|president|secretary|commander)\b",
    re.IGNORECASE,
)
"""The title of somebody in office, whom “he” or “she” may mean: “*the minister* spoke, but she did not say”."""
_TELLS = re.compile(
    r"(?:^|[,;] |\b(?:and|but|while|although|though|that) )"
    r"(?:(?!(?:by|with|from|to|against|in|on|of) )[\w’'-]+ ){0,5}?"
    r"(?:NGOs?|organi[sz]ations?|shelters?|hotlines?|embass(?:y|ies)|consulates?|unions?|associations?|foundations?"
    r"|chamber|spokes(?:person|man|woman))"
    rf"(?: (?:of|for|in) [^,;:()]{{3,50}}?)?{_WHO_RUN_IT} (?:(?:also|again|still|likewise|however,?) )*$"
)
"""An organization outside the state, or a spokesperson, as the subject: “*the NGO that runs it* did not
report”."""
_AND_NOT = re.compile(
    r"(?:(?:,?| ?[—–]|,? ?\() ?(?:but|yet|and)|;)(?:, (?:for|as in|unlike|despite|in|during|at|after|citing"
    r"|(?:due|owing) to|because of) [^,;]{3,60},| for reasons of [a-z]+| citing [a-z ]{3,30})? "
    r"(?:(?:also|again|still|once again|reportedly) )?$"
)
"""The last words before a silence whose subject is that of the clause before: “police opened 12 cases*, but
again* did not report”."""
_OTHER_SUBJECT = re.compile(r"[;.]|\b(?:while|whereas)\b|\b(?:who|which)\b(?![^;.]*, (?:but|yet|and) )")
"""Words that give a silence behind them another subject. A relative clause ends before “*, but*”: “reported two
convictions of men *who* had fled, but did not say where”."""
_ITEMS = re.compile(rf";(?:(?!\b{FINITE})[^;])*?(?=;|,? but )")
"""Items of a list that semicolons part: “reported nine cases*; and two appeals*, but did not report …”."""


_TELLING = ("CivilSociety", "InternationalOrganization", "Donor")
"""Labels of those outside the state who tell of what they do."""


def pronoun_is_silent(sentence: str, cue: Cue, actors: Sequence[Actor]) -> bool:
    """Whether the subject of a silence is a pronoun that may stand for the state; who it is stays open then.

    “It” and “they” may if all actors named before them are of the state, and “he” and “she” if the title of
    somebody in office stands before them.
    """
    before = re.search(
        r"(?:^|[,;–—] |[(—]|\b(?:and|but|although|though|while|whereas|that|because|as|since|yet"
        r"|said|stated|noted|added|admitted|acknowledged|conceded|replied|explained|claimed"
        r"|told (?:us|[a-z ]{3,30}?)|(?:of|for|in|about) (?:which|whom)) )"
        r"(?:(?:for|in|during|over|throughout|despite|as in|unlike in|at|by|as of|until) [^,;:()]{3,60}?,? )?"
        r"(?P<word>it|they|s?he) (?:\w+ly |also |still |likewise |once |again )*$",
        sentence[: cue.start],
        re.I,
    ) or re.match(r"nor \w+ (?P<word>it|they)\b", sentence[cue.start :], re.I)
    if before is None:
        return False
    if before["word"].lower() in ("he", "she"):
        return _OFFICE_HOLDER.search(sentence, 0, before.start("word")) is not None
    state = vocabulary().labels
    named = [actor.label for actor in actors if actor.end <= cue.start]
    if before["word"].lower() == "it":
        named = [label for label in named if label not in ("Victim", "Trafficker", "Group")]
    return all(state[label].of_state or state[label].holds_desk for label in named)


def state_is_silent(sentence: str, cue: Cue) -> bool:
    """Whether a noun for an organ of the state or for a document is the subject of a silence, and no actor is
    known there."""
    within = re.match(rf"[Nn]or \w+ (?:the |its )?(?:[\w’'-]+ ){{0,4}}?{_STATE} ", sentence[cue.start : cue.end])
    before = sentence[: cue.start]
    if within is not None or _STATE_LEADS.search(before):
        return True
    return any(
        pattern.search(before) for pattern in (_STATE_SUBJECT, _DOCUMENT, _COUNTRY, _NOUN_FOR_COUNTRY, _TELLS)
    )


def who_is_silent(sentence: str, cue: Cue, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who is silent: the subject of the cue, or of the verb that “but did not …” goes on from."""
    state = vocabulary().labels
    within = tuple(actor for actor in actors if cue.start <= actor.start and actor.end <= cue.end)
    if within:  # “nor did *it* report”
        return tuple(actor for actor in within if _may_be_silent(actor))
    if cue.rule.gives.get("owner") == "lead":
        return tuple(actor for actor in lead_of(sentence, actors) if state[actor.label].of_state)
    before = [actor for actor in actors if actor.end <= cue.start]
    for actor in reversed(before):
        between = _ITEMS.sub("", sentence[actor.end : cue.start])
        near = _SUBJECT.fullmatch(between) and (
            not _WITH.search(sentence[: actor.start]) or re.fullmatch(r",? (?:which|who) (?:also )?", between)
        )
        goes_on = _AND_NOT.search(between) and not _OTHER_SUBJECT.search(between)
        if near or goes_on:
            first = before.index(actor)
            group = [actor]
            while (
                near
                and first
                and re.fullmatch(r",? and (?:the )?", sentence[before[first - 1].end : before[first].start])
            ):
                first -= 1
                group.insert(0, before[first])
            if goes_on and not near and not _BEGINS.match(sentence[: actor.start]):
                continue
            return tuple(group) if all(_may_be_silent(member) for member in group) else ()
    return ()


def _may_be_silent(actor: Actor) -> bool:
    """Whether somebody is expected to report: an organ of the state, or an organization that tells of its work."""
    label = vocabulary().labels[actor.label]
    return label.of_state or label.holds_desk or actor.label in _TELLING
