"""Reads the words before a verb: who its subject is, and whether they affirm, deny or only wish what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.clauses.denied_verbs import is_denied_with_others, is_done_by_nobody
from tuyun.graph.reading.clauses.verb_words import BE, listed
from tuyun.graph.reading.frames.noun_phrases import MADE_UP_OF, phrase_at_end, subject_of_clause
from tuyun.graph.reading.frames.unfulfilled import MISSED, NO_FACT, STILL_OPEN, WISHED
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_DENY = listed("not never yet failed fail fails neither nor longer cannot without")
_DO = listed("did does do had has have")
_GOVERN = listed(
    "continued continues continue continuing began begun failed fail fails managed helped yet started "
    "proceeded able went on"
)
"""Words before “to” and a verb that say whether the act was done: “*continued* to maintain a unit”."""
_GERUND = listed(
    "reported continued continues began started by after including and despite while keep kept of or , was "
    "were is are been"
)
"""Words before a gerund that say that it was done: “*reported* establishing a unit”."""
_OFTEN = listed(
    "often frequently sometimes regularly routinely occasionally rarely seldom usually hardly scarcely"
)
_OTHER = listed(
    "also then again still just only soon later since first now further all each both together instead "
    "however once ever no to already even at times"
)
_FORMS = listed("past base third ing passive reduced relative noun")
"""The groups of a pattern that name the form of its verb; a digit behind tells alternatives of a form apart."""
_DIGITS = "0123456789"
_NO_SUBJECT_BEFORE = listed(
    "to be the a an its their his her of by for with from in on at including no any more most newly well some "
    "all other many"
)
"""Words before what looks like a verb and is a noun or a participle: “the transfer of *trained officers*”."""
_AUXILIARIES = _DENY | _DO | BE | _GOVERN | _OFTEN | _OTHER
_WORD = re.compile(r"[\w’'-]+|[,;:.()“”—–]")
_JOINED = re.compile(r"(?:,? (?:and|but|or|then)) $|(?:^|[ ,])(?:by|after|including|despite|while|of) $")
_PRONOUN = re.compile(r"(?:^|[ “])(?:it|they|she|he|who|which|that|we) $", re.IGNORECASE)
_RELATIVE = re.compile(r"(?P<comma>,?) (?P<word>which|who|that) $")
_DATE = re.compile(
    r" (?:in|on|since|during|by|as of) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:19|20)\d\d,? $"
)
"""A date between a subject and its verb: “which *in March 2030* took over”."""
_COUNTED = re.compile(expand(r"\b(?!(?:19|20)\d\d\b){figure} (?:[\w’-]+ ){0,2}$"), re.IGNORECASE)
"""A figure before the words of an act, which counts what these name."""
_DETERMINED = re.compile(
    r"(?:the|an?|its|their|this|these|that|such|some|several|in|during|after|from|at|by|following|welcom\w+)\b",
    re.I,
)
"""Words that begin a thing which no figure before them counts."""
_NO_SUBJECT = re.compile(
    r"\b(?:of|in|at|with|for|to|from|on|against|into|(?!during|including|following)[a-z]+ing) $"
)
"""Words before a thing that is not the subject of the passive behind it: “suspected of *protecting* a bar”."""
_NOT_SO = re.compile(
    r"\bnot (?:[a-z]+ )?(?P<often>consistently|always|systematically|regularly|routinely|widely|often|generally"
    r"|uniformly)|\bnot (?:[a-z]+ )?(?:equitably|effectively|adequately|properly|fully|sufficiently|rigorously"
    r"|correctly|appropriately|actively|proactively|seriously|strictly|vigorously|meaningfully)"
)
"""What is not denied, but said to have been done seldom, or badly, which no act says."""
_NO_SUCH = re.compile(r" no (?!(?:doubt|fewer|less|small)\b)|\b(?:none|nothing)\b")
"""Words behind a verb that deny what was done: “took *no* comprehensive approach”."""
_NO = re.compile(r"\b(?:no|neither)\b", re.IGNORECASE)
_ONLY_IF = re.compile(
    r"(?:^|[;,] |\b(?:that|but|and) )(?:even )?(?:if|unless|provided that) [^,;]*$", re.IGNORECASE
)
"""The beginning of a clause that only supposes what it says."""


@dataclass(frozen=True)
class VerbContext:
    """What the words around a verb say of it."""

    subject: tuple[Actor, ...] = ()
    denied: bool = False
    words: str = ""
    """Words for how often it was done, before the verb."""
    goes_on: bool = False
    """Whether “continued” says that it was done before."""
    until_now: bool = False
    """Whether “yet” says that it was not done so far."""
    open: bool = False
    """Whether there is a subject that the words do not show, a pronoun."""


def verb_context(text: str, cue: Cue, actors: Sequence[Actor], code: str) -> VerbContext | None:
    """What the words around the verb of a cue say; None if they do not let it stand, or name no subject for it.

    Args:
        text: the sentence.
        cue: of a rule with acts; a group of its pattern names the form of the verb.
        actors: those of the sentence.
        code: the prefix of the country's ids.
    """
    group = next((name for name in cue.groups if name.rstrip(_DIGITS) in _FORMS), "")
    form = group.rstrip(_DIGITS)
    if form not in ("past", "base", "third", "ing"):
        return _without_subject(text, cue, group, actors)
    begins = text.index(cue.groups[group], cue.start)
    head, auxiliaries = stripped(text[:begins])
    if not _stands(form, auxiliaries, head):
        return None
    if form == "ing" and (WISHED.search(head) or MISSED.search(head)):
        return None
    denied = bool(_DENY.intersection(auxiliaries))
    if not (_DO.intersection(auxiliaries) or "to" in auxiliaries):
        denied = denied or is_denied_with_others(form, head, text[len(head) :])
    if _ONLY_IF.search(head):
        return None
    often = next((word for word in auxiliaries if word in _OFTEN), "")
    subject, is_open = _subject(text, len(head), actors, code)
    if is_done_by_nobody(head):
        subject, is_open, denied = subject if " nor " in head else (), True, True
    until_now = denied and "yet" in auxiliaries
    goes_on = bool({"continued", "continues", "continue"}.intersection(auxiliaries))
    return VerbContext(subject, denied, often, goes_on, until_now, is_open) if subject or is_open else None


def verb_context_of_frame(text: str, cue: Cue, actors: Sequence[Actor], code: str) -> VerbContext | None:
    """The same for the cue of any frame: of a rule without acts nothing is said; with it, what the rule gives says
    what a denial means."""
    gives = cue.rule.gives
    if not cue.rule.acts:
        return VerbContext()
    context = _weakened(verb_context(text, cue, actors, code), text, cue)
    if context is None or (gives.get("who") and not context.subject and not context.open):
        return None
    if gives.get("turns"):  # “did *not* do enough” says that efforts were limited
        return replace(context, denied=False) if context.denied else None
    if gives.get("reverses"):  # “cancelled its course” denies that it was given
        return replace(context, denied=not context.denied)
    if gives.get("denies") and _NO.search(cue.words):  # “had *no* unit”
        return replace(context, denied=not context.denied)
    seldom = context.words.startswith("not ")  # “did *not systematically* collect data”
    if gives.get("affirmed") and (context.denied or seldom or _NO_SUCH.search(text, cue.start, cue.end)):
        return None
    return context


def _weakened(context: VerbContext | None, text: str, cue: Cue) -> VerbContext | None:
    """The act with words for how seldom it was done: “did *not consistently* follow procedures”; None if they say
    that it was done badly: “was *not equitably* enforced”."""
    if context is None or not context.denied:
        return context
    how = _NOT_SO.search(text, max(0, cue.start - 40), cue.end)
    if how is None:
        return context
    return replace(context, denied=False, words=how[0]) if how["often"] else None


def stripped(head: str) -> tuple[str, tuple[str, ...]]:
    """The words before a verb without its auxiliaries and adverbs, and these in their order."""
    found: list[str] = []
    while (match := re.search(r"(?:^|(?<=[ “(]))([\w’'-]+) $", head)) is not None:
        word = match[1].lower()
        if (dated := _DATE.search(head)) is not None:
            head = head[: dated.start() + 1]
            continue
        if word not in _AUXILIARIES and not (word.endswith("ly") and word not in ("family", "assembly", "supply")):
            break
        found.insert(0, word)
        head = head[: match.start()]
    return head, tuple(found)


def _stands(form: str, auxiliaries: Sequence[str], head: str) -> bool:
    """Whether the words before a verb go with its form and say that it was done, or was not."""
    last = auxiliaries[-1] if auxiliaries else ""
    verbs = [word for word in auxiliaries if word in _DO | BE | {"to"}]
    auxiliary = verbs[-1] if verbs else ""
    if auxiliary == "to" or (form == "base" and auxiliary in ("did", "does", "do")):
        if auxiliary != "to":
            return form in ("base", "past")
        place = len(auxiliaries) - 1 - tuple(reversed(auxiliaries)).index("to")
        governs = auxiliaries[place - 1] if place else ""
        return form in ("base", "past") and (governs in _GOVERN or (governs in _OTHER and "yet" in auxiliaries))
    before = _WORD.findall(head[-40:])
    nearest = before[-1].lower() if before else ""
    if form == "ing":
        return (last or nearest) in _GERUND or auxiliary in BE
    if nearest in _NO_SUBJECT_BEFORE:
        return False
    if form == "base":
        return not auxiliaries or last in _OFTEN | _OTHER or last.endswith("ly")
    return auxiliary not in BE


def _subject(text: str, end: int, actors: Sequence[Actor], code: str) -> tuple[tuple[Actor, ...], bool]:
    """The subject of a verb before whose words a text ends, and whether a pronoun hides it."""
    head = text[:end]
    if (members := MADE_UP_OF.search(head)) is not None and (
        found := phrase_at_end(text, members.start(), actors, code)
    ):
        return found, False
    if (relative := _RELATIVE.search(head)) is not None:
        found = phrase_at_end(text, relative.start(), actors, code, of_object=True)
        return found, not found
    if head.endswith((", ", "— ", "—", ") ")) and (
        found := phrase_at_end(text, end - (head[-1] == " "), actors, code)
    ):
        return found, False
    if _JOINED.search(head) or head.endswith(", "):
        found, pronoun = subject_of_clause(text, end, actors, code)
        return found, pronoun and not found
    if _PRONOUN.search(head):
        pointed = [actor for actor in actors if actor.end == end - 1]
        return tuple(pointed), not pointed
    return phrase_at_end(text, end - 1, actors, code), False


_NONE_OF = re.compile(
    r"(?:^|[\s(“])(?:no|not (?:a single|one)|neither|none of (?:the|these|its|their)) (?:(?:new|such|other) )?$",
    re.IGNORECASE,
)
"""What stands before the noun of a passive that happened to nothing: “*no* special judges were appointed”."""


def _without_subject(text: str, cue: Cue, group: str, actors: Sequence[Actor]) -> VerbContext | None:
    """What is said by a passive, a participle or a noun, whose agent may stand behind “by”."""
    form = group.rstrip(_DIGITS)
    if (
        form in ("passive", "reduced", "relative")
        and not _DETERMINED.match(cue.words)
        and _COUNTED.search(text, 0, cue.start)
    ):
        return None
    relative = re.search(r"\b(?:which|that|who) ", cue.words) is not None
    if form == "passive" and not relative and _NO_SUBJECT.search(text, 0, cue.start):
        return None
    if form in ("noun", "reduced") and WISHED.search(text, 0, cue.start):
        return None
    if NO_FACT.search(text, 0, cue.start) or (
        form == "reduced" and re.search(r"\b(?:no|any|without|to be) $", text[: cue.start])
    ):
        return None
    if re.match(r"not (?:all|every|each)\b", cue.words, re.IGNORECASE):
        return None  # “*not all* judges had been trained” denies it of some
    if form == "noun" and STILL_OPEN.match(text, cue.end):
        return None
    done = cue.groups.get(group, "")
    behind = cue.end
    place = text.rfind(done, cue.start, cue.end) if done else cue.start
    helped: Sequence[str] = text[cue.start : place].lower().split(" ") if form == "passive" else ()
    if form == "passive" and place == cue.start:  # the auxiliaries stand before the cue: “was not *reinstated*”
        helped = stripped(text[:place])[1]
        if "to" in helped:
            return None
    denied = any(word in ("not", "never", "yet") for word in helped)
    denied = denied or (form == "passive" and _NONE_OF.search(text, 0, cue.start) is not None)
    often = next((word for word in helped if word in _OFTEN), "")
    agent = re.match(
        r"(?: (?:in|on) (?:[A-Z0-9][a-z0-9]* ){0,2}(?:19|20)\d\d)?(?: jointly)? by (?:the |an? )?", text[behind:]
    )
    by = [actor for actor in actors if agent and actor.start == behind + agent.end()]
    return VerbContext(tuple(by[:1]), denied, often, until_now=denied and "yet" in helped)
