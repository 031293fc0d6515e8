"""Who says a happening, and how firmly: the voice and the modality of a place in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.voices.clauses_of_speakers import (
    answers,
    holder_behind,
    main_clause_behind,
    opinion_before,
)
from tuyun.graph.reading.voices.hedge_reach import reaches
from tuyun.graph.reading.voices.speakers import (
    DESCRIBED,
    behind_report_of,
    inverted,
    named_before,
    several,
    several_behind,
)
from tuyun.graph.reading.voices.subjects import LEAD, POINTING
from tuyun.graph.statements.statement import REPORT, UNNAMED
from tuyun.graph.vocabulary import vocabulary

CATEGORIES = ("speaker", "according", "hearsay", "hedge")
_GAP = re.compile(
    r"\)?(?:[’']s?)?(?:,? (?:has|have|had|also|publicly|previously|and|further|additionally|initially|continued to"
    r"|however"
    r"|therefore|deeply|strongly|seriously|particularly|explicitly|repeatedly|yesterday|today"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|for (?:its|their) part))*,? ?",
    re.I,
)
_INSERTED = re.compile(r"(?: \([A-Z][\w-]*\))?, (?!and |but )[^;]{2,120}, ")
"""What may be put between a speaker and the verb: “the unit, *the lead office of the ministry,* reported”."""


_SPOKEN = re.compile(
    r"(?:(?:on|in|at(?: the)?|this|last) (?:an? )?"
    r"(?:(?:press |news )?(?:statement|release|conference|briefing|report|interview)"
    r"|[A-Z][a-z]+day|week|month|time|\d{1,2} [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d{1,2}))?[.;”\"]*"
)
"""What may stand behind a speaker at the end of a sentence: “…, the police said *on Monday*.”"""


_THE_REPORT = re.compile(r" (?:the|this) (?:[a-z]+ )?report\b", re.IGNORECASE)
_OPENS_CLAUSE = re.compile(r"(?:,|;) (?:and|but|while|although|though|whereas)(?: that)?,? $")
"""What stands before a source that only the clause has which it opens."""
_WHAT_THEY_SAY = re.compile(r"\bwhat (?:the |an? |her |his |their )?(?:[a-z’-]+ ){1,2}$", re.IGNORECASE)
"""Words that only name what somebody says: “it rested on *what the victims* said”."""
_PUT_IN = re.compile(r", (?:he|she|it|they|(?:the |an? )?[A-Za-z][\w’ -]{2,50}) $")
"""What stands before a verb of saying that is put into a sentence: “the cases, *the police* said, were closed”."""
_WHO = re.compile(r"(?: \([A-Z][\w-]*\))?,? who (?:also |has |have )?", re.I)
_REPORT_ITSELF = re.compile(
    expand(
        r"\b(?:the|this) (?:[a-z]+ )?{report_noun} (?:also |further )?$"
        r"|\b(?:statistics|data|figures)(?: (?:for|of) \d{4})? $"
    ),
    re.IGNORECASE,
)
"""Words before a verb of saying that name the document itself, or data of which nobody is named as the source."""


_TELLS = re.compile(r" (?:that\b|(?:it|they|he|she|there) )")
"""What stands behind a verb by which somebody goes on speaking."""
_WATCHERS = re.compile(
    r"committee|(?-i:GRETA)|group of experts|expert group|rapporteur|delegation|mission|monitor|council of europe"
    r"|researcher|lawyer|observer|expert|spokes",
    re.IGNORECASE,
)
"""Names of speakers who watch what others do, and prosecute or convict nobody."""


def may_have_acted(speaker: Actor) -> bool:
    """Whether a speaker may be who did what the sentence counts: “the government reported four prosecutions”."""
    others = ("CivilSociety", "InternationalOrganization", "Media", "Donor", "Victim", "Group")
    return speaker.label not in others and _WATCHERS.search(speaker.name) is None


@dataclass(frozen=True)
class Said:
    """Voice and modality of a place; ``state`` is open where a speaker is meant whom no rule recognises."""

    voice: str
    modality: str
    state: str = "explicit"
    cues: tuple[Cue, ...] = ()
    speaker: Actor | None = None
    start: int | None = None
    """Where the words of who says so begin."""


def said(
    sentence: str, clause: Clause, earlier: Sequence[Clause], actors: Sequence[Actor], start: int, end: int
) -> Said:
    """The voice and modality of what stands from ``start`` to ``end``; of several cues the weakest wins."""
    # “*Reports that* police fled were false, but …”
    denied = [cue.start for cue in find(sentence, "unreal") if cue.words.endswith(" that")]
    cues = [
        cue
        for cue in find(sentence, *CATEGORIES)
        if cue.start not in denied and not _WHAT_THEY_SAY.search(sentence, 0, cue.start)
    ]
    here = [cue for cue in cues if clause.start <= cue.start < clause.end]
    inherited = False
    if not clause.fresh and not [cue for cue in here if cue.rule.category in ("speaker", "according")]:
        for other in reversed(earlier):
            before = [cue for cue in cues if other.start <= cue.start < other.end and cue.rule.category != "hedge"]
            if before:
                here, inherited = [*before, *here], clause.comparison is None
                break
            if other.fresh:
                break
    whole = [cue for cue in cues if cue.rule.category == "according" and cue.start <= 2] if clause.fresh else []
    if whole and not here:  # “According to the police, six cases were opened; they concerned …”
        here, inherited = whole, clause.start > 0
    here += [cue for cue in cues if cue not in here and _trails(cue, sentence)]
    here = [cue for cue in here if _reaches(cue, sentence, start, end) or _trails(cue, sentence)]
    result = Said(REPORT, "asserted")
    order = vocabulary().modalities
    for cue in here:
        modality = str(cue.rule.gives["modality"])
        voiced = _of(cue, modality, sentence, actors)
        if voiced.state == "explicit" and inherited:
            voiced = Said(voiced.voice, voiced.modality, "inherited", voiced.cues, voiced.speaker, voiced.start)
        if order[voiced.modality].order >= order[result.modality].order:
            keep = voiced.modality == "possible" and result.voice != REPORT
            result = Said(
                result.voice if keep else voiced.voice,
                voiced.modality,
                "open" if "open" in (result.state, voiced.state) else voiced.state,
                (*result.cues, *voiced.cues),
                voiced.speaker or result.speaker,
                min((place for place in (voiced.start, result.start) if place is not None), default=None),
            )
    if result.cues or (opinion := opinion_before(sentence, start)) is None:
        return result
    return _as_opinion(opinion, sentence, actors) or result


def _as_opinion(cue: Cue, sentence: str, actors: Sequence[Actor]) -> Said | None:
    """The voice of what somebody welcomes or regrets: “*GRETA* welcomes the training of judges”."""
    holder = (
        holder_behind(sentence, cue, actors) or _speaker(cue, sentence, actors) or _goes_on(cue, sentence, actors)
    )
    if holder is None or may_have_acted(holder) or _REPORT_ITSELF.search(sentence, 0, cue.start):
        return None
    return Said(holder.id, "reported", "inherited", (), holder, min(holder.start, cue.start))


def _reaches(cue: Cue, sentence: str, start: int, end: int) -> bool:
    """Whether a cue's scope has the place: all but a source (“according to”) reach forward alone, and a hedge no
    further than what it governs."""
    if cue.rule.category == "according" and _OPENS_CLAUSE.search(sentence, 0, cue.start):
        return cue.start <= start  # “judges did so, *and according to NGOs* some took bribes”
    if cue.rule.category == "speaker" and (
        main_clause_behind(sentence, cue, start)
        or answers(sentence, cue, start, end)
        or any(cue.end <= silence.start and silence.end <= start for silence in find(sentence, "silence"))
    ):
        return False
    ahead = cue.start < end and cue.end <= max(start, end)
    hedges = cue.rule.category in ("hedge", "hearsay")
    return cue.rule.category == "according" or (ahead and not (hedges and not reaches(sentence, cue, start)))


def _trails(cue: Cue, sentence: str) -> bool:
    """Whether the words that name a speaker, or hearsay, stand behind what is said: “…, NGOs said”, “…,
    the court was told”."""
    return cue.rule.category in ("speaker", "hearsay") and (
        (_PUT_IN.search(sentence[: cue.start]) is not None and sentence.startswith(",", cue.end))
        or _SPOKEN.fullmatch(sentence[cue.end :].strip()) is not None
        or inverted(sentence, cue)
    )


def _speaker(cue: Cue, sentence: str, actors: Sequence[Actor]) -> Actor | None:
    """Who speaks: the actor before the verb, or the actor that what stands between the two explains."""
    if (holder := holder_behind(sentence, cue, actors)) is not None:
        return holder
    before = [actor for actor in actors if actor.end <= cue.start]
    if inverted(sentence, cue):
        behind = [
            actor
            for actor in actors
            if re.fullmatch(r" (?:the |an? |its |their |his |her )?", sentence[cue.end : actor.start])
        ]
        return behind[0] if behind else None
    if not before:
        return None
    for actor in before:
        if LEAD.search(sentence[: actor.start]) and DESCRIBED.fullmatch(sentence, actor.end, cue.start):
            return several(sentence, before, actor)
    near = _GAP.fullmatch(sentence, before[-1].end, cue.start) or _WHO.fullmatch(
        sentence, before[-1].end, cue.start
    )
    if near is None or near[0] == ", ":
        for actor in before:
            if LEAD.search(sentence[: actor.start]) and _INSERTED.fullmatch(sentence, actor.end, cue.start):
                return actor
    return several(sentence, before, before[-1]) if near else None


def speakers_of(sentence: str, actors: Sequence[Actor], code: str) -> list[Actor]:
    """Those who speak in a sentence, or say what they think of something, in its order.

    ``code`` is the prefix of the country's ids.
    """
    said = [_of(cue, "reported", sentence, actors).speaker for cue in find(sentence, "speaker", "according")]
    said += [
        _speaker(cue, sentence, actors) or named_before(sentence, cue, code) for cue in find(sentence, "opinion")
    ]
    return sorted((speaker for speaker in said if speaker is not None), key=lambda speaker: speaker.start)


def _goes_on(cue: Cue, sentence: str, actors: Sequence[Actor]) -> Actor | None:
    """The speaker of a verb such as “reported” that follows “but” or “and”; None if no subject is known.

    It is who speaks before it, as the officials in “officials acknowledged that police lacked fuel and said that”;
    else the subject of the verb before, as the police in “police arrested 40, but reported four convictions”.
    """
    if not re.search(r"(?:,|;)? (?:but|and) (?:also |only )?$", sentence[: cue.start]):
        return None
    spoke = [other for other in find(sentence, "speaker", "opinion") if other.end < cue.start]
    if spoke and ";" not in sentence[spoke[-1].end : cue.start] and _TELLS.match(sentence, cue.end):
        return _speaker(spoke[-1], sentence, actors) or _goes_on(spoke[-1], sentence, actors)
    leading = [actor for actor in actors if actor.end <= cue.start and LEAD.search(sentence[: actor.start])]
    return leading[-1] if leading else None


def _of(cue: Cue, modality: str, sentence: str, actors: Sequence[Actor]) -> Said:
    match cue.rule.category:
        case "speaker":
            if (actor := _speaker(cue, sentence, actors)) is not None:
                state = "inherited" if actor.rule in (POINTING, NOUN) else "explicit"
                return Said(actor.id, modality, state, (cue,), actor, actor.start)
            if (leading := _goes_on(cue, sentence, actors)) is not None:
                return Said(leading.id, modality, "inherited", (cue,), leading, leading.start)
            firm = (
                re.search(
                    r"suggest|alleg|claim|estimat|believ|contend|argu|charg|fear", sentence[cue.start : cue.end]
                )
                is None
            )
            if firm and _REPORT_ITSELF.search(sentence[: cue.start]):
                return Said(REPORT, "asserted", "inherited", (cue,), None, cue.start)
            return Said(UNNAMED, "alleged", "open", (cue,), None, cue.start)
        case "according":
            place = behind_report_of(sentence, cue.end)
            actor = next((actor for actor in actors if actor.start >= place - 1), None)
            if actor and re.fullmatch(r" ?(?:the |an? )?", sentence[place : actor.start]):
                actor = several_behind(sentence, actors, actor)
                state = "inherited" if actor.rule in (POINTING, NOUN) or place != cue.end else "explicit"
                return Said(actor.id, modality, state, (cue,), actor, cue.start)
            if _THE_REPORT.match(sentence, cue.end):
                return Said(REPORT, "asserted", "inherited", (cue,), None, cue.start)
            return Said(UNNAMED, "alleged", "open", (cue,), None, cue.start)
        case "hearsay":
            state = "open" if cue.rule.gives.get("open") else "explicit"
            return Said(UNNAMED, modality, state, (cue,), None, cue.start)
    return Said(REPORT, modality, "explicit", (cue,), None, cue.start)
