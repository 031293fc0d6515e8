"""Refuses a document for review whose proposals and decisions would take long to show at each request.

Who reviews a document on a server asks for it again after each decision, in the process that answers everybody.
"""

from collections.abc import Sequence
from pathlib import Path

from tuyun.graph.errors import InvalidSource, SourceErrors, UnreadableSource, Where
from tuyun.graph.reading.decisions.log import FILE as LOG
from tuyun.graph.reading.decisions.log import Entry, decisions_of
from tuyun.graph.review.material import FILE as PROPOSALS
from tuyun.graph.review.material import Material
from tuyun.graph.source.sentences import check_paragraphs
from tuyun.graph.statements import Sentence

MOST_SENTENCES = 10_000
"""The most sentences of a document under review: each proposal is checked with all of them."""
LONGEST_SENTENCE = 10_000
"""The most characters of a sentence under review: each decision keeps its sentence."""
MOST_WORK = 100_000_000
"""The limit of `check_paragraphs` for a text under review. Splitting it takes at most a fifth of a second, as the
process that answers all requests does it."""
MOST_LOG = 10_000_000
"""The most bytes of the decisions that come along."""
MOST_SOUGHT = 300_000_000
"""Characters of the text, times the decisions whose sentence it does not have: each is looked for in all of it."""
AGAIN = "Read the text again with `tuyun read`."


def check_log(path: Path) -> None:
    """Raise `UnreadableSource` if the log of decisions that comes along is too large."""
    if path.is_file() and (size := path.stat().st_size) > MOST_LOG:
        what = f"the decisions have {size:,} bytes; at most {MOST_LOG:,} are put under review."
        raise UnreadableSource(what, where=Where(path), todo="Divide the document.")


def check_material(material: Material, text: Path, log: Sequence[Entry]) -> None:
    """Raise `SourceError` for what takes long, or stands outside of its sentence.

    Args:
        material: the document with its proposals.
        text: the file of its text.
        log: the decisions that come along.
    """
    if len(material.sentences) > MOST_SENTENCES:
        what = (
            f"the text has {len(material.sentences):,} sentences; at most {MOST_SENTENCES:,} are put under review."
        )
        raise UnreadableSource(what, where=Where(text), todo="Divide it, for example into its chapters.")
    longest = max((len(sentence.text) for sentence in material.sentences), default=0)
    if longest > LONGEST_SENTENCE:
        what = f"a sentence has {longest:,} characters; at most {LONGEST_SENTENCE:,} are put under review."
        raise UnreadableSource(what, where=Where(text), todo="Put full stops or empty lines into it.")
    check_paragraphs(text, material.text, material.document.language, MOST_WORK)
    said = {sentence.text for sentence in material.sentences}
    lost = sum(decision.within not in said for decision in decisions_of(log))
    if lost * len(material.text) > MOST_SOUGHT:
        what = f"the text lacks the sentences of {lost:,} decisions, so that each is looked for in all of it."
        raise InvalidSource(what, where=Where(material.directory / LOG), todo=AGAIN)
    _check_places(material)


def _check_places(material: Material) -> None:
    """Raise `SourceErrors` for proposals, figures and verbs that do not stand in their sentence."""
    statements = [(proposal.id, proposal.statement) for proposal in material.proposals]
    places = [
        *((proposal.id, proposal.statement.sentence, proposal.anchor) for proposal in material.proposals),
        *((words.id, words.sentence, (words.start, words.end)) for words in (*material.unread, *material.aside)),
        *(
            (name, entry.sentence, (entry.start or 0, (entry.start or 0) + len(entry.quote)))
            for name, entry in statements
        ),
    ]
    wrong = [name for name, number, place in places if not _stands(material.sentences, number, place)]
    wrong += [name for name, entry in statements if not material.text.startswith(entry.quote, entry.start or 0)]
    if wrong:
        raise SourceErrors(
            [
                InvalidSource(
                    f"{name} stands outside of its sentence.",
                    where=Where(material.directory / PROPOSALS),
                    todo=AGAIN,
                )
                for name in dict.fromkeys(wrong)
            ]
        )


def _stands(sentences: Sequence[Sentence], number: int, place: tuple[int, int]) -> bool:
    """Whether a sentence has a place: offsets in the text."""
    if not 0 < number <= len(sentences):
        return False
    sentence = sentences[number - 1]
    return sentence.start <= place[0] <= place[1] <= sentence.end
