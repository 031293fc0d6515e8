"""Says who did what a statement says, and to whom it went."""

from collections.abc import Iterable

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary

ROLES = ("subject", "recipient")


def parties(corpus: Corpus, statements: Iterable[Statement]) -> dict[str, str]:
    """Names by id of those who did it and those to whom it went; not the cases or people that are counted."""
    return {
        actor.id: actor.name
        for statement in statements
        for role in ROLES
        for actor in corpus.actors(statement, role)
        if not vocabulary().labels[actor.label].handled
    }
