"""Subjects that no rule of actors knows, by the noun that shows what they are: “senior officials”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.source.dataset import stem_of

LABELS = ("Institution", "Court", "OfficialGroup", "CivilSociety", "InternationalOrganization", "Group")
_UNKNOWN = re.compile(expand("{unknown_actor}"), re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|its|their|our|an?|these|those|both) ", re.IGNORECASE)
_AUXILIARY = re.compile(
    expand(r"(?: (?:has|have|had|also|in turn|in total|{adverb}))*,? ?$"),
    re.IGNORECASE,
)
_INSERTED = re.compile(r", in turn, $")


def by_noun(words: str, code: str, start: int) -> Actor | None:
    """The group or institution that the words end with.

    Args:
        words: of the sentence, up to where the subject ends.
        code: the prefix of the country's ids.
        start: where the words begin in the sentence.
    """
    match = _UNKNOWN.search(words)
    if match is None:
        return None
    name = _ARTICLE.sub("", match["name"])
    label = next(label for label in LABELS if match[label])
    slug = stem_of(name)
    return Actor(f"{code}{slug}", label, name, start + match.start("name"), start + match.end("name"), NOUN)


def before_verb(words: str, code: str, start: int) -> Actor | None:
    """The same, for words that end before a verb: auxiliaries may stand between the subject and its verb."""
    bare = _AUXILIARY.sub("", _INSERTED.sub("", words))
    return by_noun(bare, code, start)


def with_nouns(sentence: str, actors: Sequence[Actor], verbs: Sequence[Cue], code: str) -> list[Actor]:
    """The actors of a sentence, and the subjects of its verbs that no rule knows, in the order of the sentence."""
    found = list(actors)
    for verb in verbs:
        actor = before_verb(sentence[: verb.start], code, 0)
        if actor and not any(actor.start < other.end and other.start < actor.end for other in found):
            found.append(actor)
    return sorted(found, key=lambda actor: actor.start)
