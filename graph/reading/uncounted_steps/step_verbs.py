"""Reads the words before the verb of a step: whether it is passive, is denied, or did not happen."""

import re
from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses.denied_verbs import is_denied_with_others
from tuyun.graph.reading.matching.ruleset import expand

_GROUP = re.compile(expand(r"(?:(?<![\w’'-])(?:{step_auxiliary},? ))*$"), re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:can|cannot|could|should|would|must|will|shall|may|might)\b(?! have\b)|\b(?:nearly|almost)\b",
    re.IGNORECASE,
)
_WISH = re.compile(r"\b(?:should|would|must) have\b", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:continue[sd]?|continuing|began|begun|begins?|tend(?:s|ed)?|prefer(?:s|red)?|chose|choose|managed"
    r"|went on|go on|yet) to (?:\w+ly )?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|got)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no longer|yet to)\b", re.IGNORECASE)
_WHEN = {
    "until_now": re.compile(r"\b(?:never|yet)\b", re.IGNORECASE),
    "recent": re.compile(r"\b(?:continu\w+|remain\w*|still)\b", re.IGNORECASE),
    "prior_years": re.compile(r"\b(?:previously|formerly|earlier)\b", re.IGNORECASE),
}
"""The kinds of periods that words before a verb name, the first that they name."""
_INFINITIVE = re.compile(r"\bto (?:be |have (?:been )?)?(?:\w+ly )?$", re.IGNORECASE)
_REPUTED = re.compile(
    r"\b(?:believed|alleged|reported|said|thought|known|rumou?red|presumed|understood|found|appear(?:s|ed)?|seem(?:s|ed)?"
    r"|claim(?:s|ed)?|suspected) $",
    re.IGNORECASE,
)
"""Words before “to have”, by which it is said to have happened: “was *believed* to have left the country”."""
_BEGAN = re.compile(r"\b(?:began|begun|continu\w+) $", re.IGNORECASE)
_JOINED = re.compile(r"(?:\b(?:and|n?or)|,) ?$", re.IGNORECASE)
_PAST = ("ed", "ing", "found", "held", "took", "taken", "threw", "upheld", "withdrew", "won", "lost")
_GERUND = re.compile(r"(?:, |\b(?:reported|began|continu\w+) )$", re.IGNORECASE)
_GERUND_OF = re.compile(r"(?:, |\b(?:for|by|of|after|reported|began|continu\w+|and) )$", re.IGNORECASE)
"""What may stand before a gerund that happened: “criticized prosecutors *for* charging them”."""
_NO_SUBJECT = re.compile(
    expand(
        r"(?:\b(?:of|the|on|in|by|for|to|from|with|an?|its|their|all|some|many|most|several|ordered|required|allowed"
        r"|against|newly|bars|barr?ed|bans|banned|prohibits?|prohibited|prevents?|prevented|pardon(?:s|ed)|frees?|freed"
        r"|release[sd]?|monitors?|monitored|register(?:s|ed)|list(?:s|ed)|requires?|allow(?:s|ed)|any|no|these"
        r"|those|than|as|including|between|among|(?!(?:19|20)\d\d){figure})|%) $"
    ),
    re.IGNORECASE,
)
"""Words behind which a participle describes a noun: “of the *convicted* traffickers”."""
_NEVER_WAS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|without|instead of|rather than|far from|avoid(?:s|ed|ing)?|escap(?:es|ed|ing)"
    r"|evad(?:es|ed|ing)|risk(?:s|ed|ing)?|fear(?:s|ed|ing)?|before) (?:ever )?(?:having|being) (?:ever )?$",
    re.IGNORECASE,
)
"""Words that say that it was not so, or might be: “*denies having* been convicted”."""
_WISHED = re.compile(
    r"\b(?:ensur(?:e[sd]?|ing)|recommend(?:s|ed)?|demand(?:s|ed)?|urg(?:es|ed)|propos(?:es|ed)|request(?:s|ed)?"
    r"|requir(?:es|ed)|insist(?:s|ed)?|hop(?:es|ed)) that [^;.]*$"
    r"|\b(?:whether|if|unless|lest|once|until) [^;.,]*$",
    re.IGNORECASE,
)
_SHARED_BE = re.compile(
    r"\b(?P<be>(?:(?:has|have|had) been|was|were) )(?:[a-z]+ly )?[a-z]+(?:ed|n)\b(?: [^;.,]{1,60}?)?"
    r"(?:,? (?:and|but|or)|,) (?:[a-z]+ly |later |then |never |not )?$",
    re.IGNORECASE,
)
"""The auxiliary that a passive verb shares with the verb before it: “*was* recalled and dismissed”."""


@dataclass(frozen=True)
class StepVerb:
    """The words before a verb, and what they make of it."""

    start: int
    """Where they begin."""
    passive: bool
    denied: bool
    finite: bool
    """Whether it has a subject of its own."""
    when: str | None = None
    """The kind of period that they name: “continued to”, “has never”."""
    wished: bool = False
    """Whether somebody wants it or asks whether it is so, which does not touch what a participle describes."""

    def at(self, start: int) -> "StepVerb":
        """The same at another place."""
        return replace(self, start=start)


PLAIN = StepVerb(0, passive=True, denied=False, finite=True)
"""No verb with words before it: a noun, or a phrase that has its subject."""


def shared_passive(text: str, verb: StepVerb) -> StepVerb | None:
    """The passive verb whose auxiliary stands before an earlier verb of its subject."""
    shared = _SHARED_BE.search(text, max(0, verb.start - 110), verb.start)
    if shared is None or verb.passive:
        return None
    denied = verb.denied or re.search(r"\b(?:never|not) $", text[: verb.start]) is not None
    return replace(verb, start=shared.start("be"), passive=True, denied=denied)


def verb_of_step(text: str, start: int, word: str, of: str, led: bool = False) -> StepVerb | None:
    """What the words before a verb make of it; None if it says nothing that happened: “may be”, “planned to”.

    Args:
        text: the sentence.
        start: where the verb begins.
        word: its first word.
        of: where those stand whom it concerns; of “nobody” and “doer”, a gerund behind “for” tells a happening.
        led: whether its rule names its subject.
    """
    group = _GROUP.search(text, max(0, start - 80), start)
    begins = group.start() if group else start
    words = text[begins:start]
    passive = _PASSIVE.search(words) is not None
    gerund = word.endswith("ing") and not passive
    if _MODAL.search(words) or _WISH.search(words):
        return None
    if _NEVER_WAS.search(text, 0, begins) or _NEVER_WAS.search(text, 0, start):
        return None
    reputed = words.startswith("to have ") and _REPUTED.search(text, 0, begins) is not None
    if _INFINITIVE.search(words) and not (reputed or _HAPPENED.search(words.replace(" be ", " "))):
        return None
    if gerund and not led and not (_GERUND_OF if of in ("nobody", "doer") else _GERUND).search(text, 0, start):
        return None
    if not passive and not gerund:
        base = of == "object" and not word.endswith(_PAST)  # “to investigate and *prosecute*”
        if _NO_SUBJECT.search(text, 0, begins) or (base and _JOINED.search(text, 0, begins)):
            return None
    finite = not gerund or _BEGAN.search(words) is not None
    form = "ing" if gerund else "past" if word.endswith(_PAST) else "base"
    joined = not words and is_denied_with_others(form, text[:begins], text[begins:])
    denied = joined or _DENIED.search(words) is not None
    when = next((kind for kind, pattern in _WHEN.items() if pattern.search(words)), None)
    return StepVerb(begins, passive, denied, finite, when, _WISHED.search(text, 0, begins) is not None)
