"""The seven rules that no part may break, each as a function that names what breaks it."""

import re
from collections.abc import Callable, Iterator

from tuyun.graph.derive import Graph
from tuyun.graph.source import Narrative
from tuyun.graph.statements import REPORT, UNNAMED, Entity, Statement
from tuyun.graph.vocabulary import vocabulary

Rule = Callable[[Narrative, Graph], Iterator[str]]

SILENCES = {
    "did not report if": ("not_reported", 1),
    "did not report any": ("not_reported", 2),
    "did not provide data": ("no_data_provided", 1),
    "did not indicate": ("not_indicated", 1),
    "reported no progress": ("no_progress", 1),
    "did not prosecute or secure convictions in any": ("reported_zero", 2),
}
"""Words of silence or of none, what they are coded as, and of how many things they speak."""

CUES = {cue: name for name, modality in vocabulary().modalities.items() for cue in modality.cues}
HEDGES_ELSEWHERE = {
    (11, "conducted_operation"): "“reported” belongs to the clause on what was uncovered",
    (
        11,
        "included_trafficking",
    ): "“reported” belongs to the clause on what was uncovered; a silence is the report's",
    (29, "featured_corruption"): "“potentially” and “reported” belong to the clauses after it",
    (29, "investigated_official"): "“potentially” hedges the facilitating, not the investigating",
    (29, "investigation_of_official_progressed"): "“potentially” belongs to the clause before it",
}

UNNAMED_ACTORS = {
    "kg22-io-joint-trainings": "an io",
    "kg22-io-mock-trials": "an io",
    "kg22-io-nrm-training": "an io",
    "kg22-io-online-courses": "an international organization",
    "kg22-unwilling-victims": "victims did not want to cooperate",
    "kg22-two-officials": "two law enforcement officials",
}
"""The words of the sentence for actors whose name is ours."""


def silence_is_a_value(narrative: Narrative, graph: Graph) -> Iterator[str]:
    """1. Silence is a value: five different things, none of them another."""
    for sentence in narrative.sentences:
        told = [one for one in narrative.statements if one.sentence == sentence.number]
        for cue, (status, things) in SILENCES.items():
            coded = sum(one.status == status and cue in one.quote for one in told)
            if coded != (things if cue in sentence.text else 0):
                yield f"sentence {sentence.number}: “{cue}” is coded {status} {coded} times"
    for one in narrative.statements:
        quantity = one.quantity
        bounds = (quantity.lower, quantity.upper) if quantity else (None, None)
        if one.silent and not any(
            cue in one.quote and status == one.status for cue, (status, _) in SILENCES.items()
        ):
            yield f"{_spot(one)}: {one.status} without its words"
        if one.silent and bounds != (None, None):
            yield f"{_spot(one)}: a silence has a figure"
        if one.status == "reported_zero" and bounds != (0, 0):
            yield f"{_spot(one)}: a count of none has no zero"
        if link := vocabulary().statuses[one.status].link:
            drawn = {made.type for made in graph.links.values() if one.id in made.statements}
            if drawn - {"NARROWER_THAN", "ONE_OF"} != {link}:
                yield f"{_spot(one)}: draws {', '.join(sorted(drawn)) or 'nothing'}, not {link}"


def only_like_is_compared(narrative: Narrative, _: Graph) -> Iterator[str]:
    """2. Figures of different kinds are neither divided nor added up."""
    by_id = {one.id: one for one in narrative.statements}
    for one in narrative.statements:
        for other in (by_id[name] for name in one.compared_with):
            if _measure(one) != _measure(other):
                yield f"{_spot(one)}: compared with {_spot(other)}"
            if one.sentence != other.sentence or "compared with" not in narrative.sentences[one.sentence - 1].text:
                yield f"{_spot(one)}: compared with what the sentence does not compare it with"
        if one.quantity and one.quantity.parts:
            low = sum(part.lower for part in one.quantity.parts)
            high = sum(part.upper for part in one.quantity.parts)
            if (low, high) != (one.quantity.lower, one.quantity.upper):
                yield f"{_spot(one)}: the parts are not the whole"


def _measure(one: Statement) -> tuple[object, ...]:
    quantity = one.quantity
    return (one.predicate, one.period.kind, quantity and quantity.unit, quantity and quantity.flow)


def nothing_hardens(narrative: Narrative, graph: Graph) -> Iterator[str]:
    """3. An allegation never hardens, and pairs stay pairs."""
    order = vocabulary().modalities
    for one in narrative.statements:
        text = narrative.sentences[one.sentence - 1].text.casefold()
        cues = {cue for cue in CUES if re.search(rf"\b{re.escape(cue)}\b", text)}
        weakest = max((order[CUES[cue]].order for cue in cues), default=0)
        if order[one.modality].order < weakest and (one.sentence, one.predicate) not in HEDGES_ELSEWHERE:
            yield f"{_spot(one)}: {one.modality}, in spite of {', '.join(sorted(cues))}"
        if one.standing != "none" and (one.standing != "investigation" or "investigat" not in text):
            yield f"{_spot(one)}: no {one.standing} is named"
    own = {one.id: (one.modality, one.standing) for one in narrative.statements}
    for name, link in graph.links.items():
        pairs = zip(link.statements, link.modalities, link.standings, strict=True)
        if any(own.get(statement) != (modality, standing) for statement, modality, standing in pairs):
            yield f"{name}: a pair that no statement has"


def who_says_so_stays(narrative: Narrative, _: Graph) -> Iterator[str]:
    """4. Who says so stays attached."""
    entities = {entity.id: entity for entity in narrative.entities}
    for one in narrative.statements:
        text = narrative.sentences[one.sentence - 1].text.casefold()
        if one.voice not in (REPORT, UNNAMED) and not _told_of(entities[one.voice], entities, text):
            yield f"{_spot(one)}: the sentence does not name the voice {one.voice}"
    for sentence in narrative.sentences:
        voices = {one.voice for one in narrative.statements if one.sentence == sentence.number}
        said = re.search(r"\b(reported|noted|according to|to report the)\b", sentence.text.casefold())
        if said and voices == {REPORT}:
            yield f"sentence {sentence.number}: “{said[0]}” has no voice of its own"


def a_group_is_not_its_members(narrative: Narrative, graph: Graph) -> Iterator[str]:
    """5. A group is not its members: every actor stands in the words of its sentence, and nothing passes on."""
    entities = {entity.id: entity for entity in narrative.entities}
    statements = {one.id: one for one in narrative.statements}
    for one in narrative.statements:
        text = narrative.sentences[one.sentence - 1].text.casefold()
        for filler in (filler for fillers in one.roles.values() for filler in fillers):
            actor = vocabulary().labels[entities[filler].label].family == "actor"
            if actor and not _told_of(entities[filler], entities, text):
                yield f"{_spot(one)}: the sentence does not name {filler}"
    for name, link in graph.links.items():
        for statement in link.statements if link.type not in ("NARROWER_THAN", "ONE_OF") else ():
            fillers = {filler for role in statements[statement].roles.values() for filler in role}
            if not {link.source, link.target} <= fillers:
                yield f"{name}: its statement speaks of others"


def _words(entity: Entity) -> set[str]:
    own = UNNAMED_ACTORS.get(entity.id)
    return {own} if own else {word.casefold() for word in (entity.name, *entity.aliases)}


def _told_of(entity: Entity, entities: dict[str, Entity], text: str) -> bool:
    """Whether the text names the entity, apart from where its words are only a part of a longer name."""
    own = _words(entity)
    longer = {word for other in entities.values() for word in _words(other) if any(mine in word for mine in own)}
    for word in sorted(longer - own, key=len, reverse=True):
        text = text.replace(word, "…")
    return any(word in text for word in own)


def no_victim_can_be_found(narrative: Narrative, _: Graph) -> Iterator[str]:
    """6. No victim can be singled out; places are never addresses."""
    for entity in narrative.entities:
        for word in (entity.name, *entity.aliases):
            if entity.label == "Victim" and not re.fullmatch(r"([a-z]+ )*victims( [a-z]+)*", word):
                yield f"{entity.id}: “{word}” is no name of a group of victims"
            if entity.label == "Place" and re.search(r"\d|\b(street|avenue|road|house|flat)\b", word.casefold()):
                yield f"{entity.id}: “{word}” may be an address"


def all_walks_back_to_sentences(narrative: Narrative, graph: Graph) -> Iterator[str]:
    """7. Every answer can be walked back to sentences."""
    known = {one.id for one in narrative.statements}
    for name, rests in [
        *((name, node.statements) for name, node in graph.nodes.items()),
        *((name, link.statements) for name, link in graph.links.items()),
    ]:
        if not rests or not known.issuperset(rests):
            yield f"{name}: rests on no statement of the narrative"
    for one in narrative.statements:
        sentence = narrative.sentences[one.sentence - 1]
        within = sentence.start <= one.start and one.end <= sentence.end
        if not within or narrative.text[one.start : one.end] != one.quote:
            yield f"{_spot(one)}: the quote does not stand there"


def _spot(one: Statement) -> str:
    return f"sentence {one.sentence}, {one.predicate}"


RULES: dict[int, Rule] = {
    1: silence_is_a_value,
    2: only_like_is_compared,
    3: nothing_hardens,
    4: who_says_so_stays,
    5: a_group_is_not_its_members,
    6: no_victim_can_be_found,
    7: all_walks_back_to_sentences,
}
