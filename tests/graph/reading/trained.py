"""A small spaCy pipeline for English, trained on a few sentences, which it then parses exactly as they are drawn.

Its trees of other sentences mean nothing. Its labels, words and files are those of any pipeline of spaCy's.
"""

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from tests.graph.reading.trees import heads_and_relations

DRAWN = {
    "Courts convicted 12 traffickers.": "nsubj:1 ROOT:1 nummod:3 dobj:1 punct:1",
    "Courts convicted 12 traffickers in 2030.": "nsubj:1 ROOT:1 nummod:3 dobj:1 prep:1 pobj:4 punct:1",
    "Police arrested 30 suspects.": "nsubj:1 ROOT:1 nummod:3 dobj:1 punct:1",
    "Nine suspects were arrested by the police in 2030.": (
        "nummod:1 nsubjpass:3 auxpass:3 ROOT:3 agent:3 det:6 pobj:4 prep:3 pobj:7 punct:3"
    ),
    "The government did not report any prosecutions.": "det:1 nsubj:4 aux:4 neg:4 ROOT:4 det:6 dobj:4 punct:4",
    "The government did not identify any victims in 2030.": (
        "det:1 nsubj:4 aux:4 neg:4 ROOT:4 det:6 dobj:4 prep:4 pobj:7 punct:4"
    ),
    "The mayor boasted that police arrested 30 suspects.": (
        "det:1 nsubj:2 ROOT:2 mark:5 nsubj:5 ccomp:2 nummod:7 dobj:5 punct:2"
    ),
    "It is implausible that courts convicted 12 traffickers.": (
        "nsubj:1 ROOT:1 acomp:1 mark:5 nsubj:5 ccomp:1 nummod:7 dobj:5 punct:1"
    ),
    "Prosecutors in Arlavia and police arrested nine suspects.": (
        "nsubj:5 prep:0 pobj:1 cc:0 conj:0 ROOT:5 nummod:7 dobj:5 punct:5"
    ),
    "12 traffickers were convicted in 2030 in trials by no court.": (
        "nummod:1 nsubjpass:3 auxpass:3 ROOT:3 prep:3 pobj:4 prep:3 pobj:6 agent:3 det:10 pobj:8 punct:3"
    ),
}
"""For each sentence its tree: of each word the relation, and the place of the word that governs it."""
_MOST_ROUNDS = 400


def trained() -> Language:
    """Train the pipeline until it parses every sentence as it is drawn; that takes about two seconds.

    The default of spaCy draws a relation that occurs fewer than 30 times as `dep`, hence `min_action_freq`.
    """
    fix_random_seed(0)
    pipeline = spacy.blank("en", meta={"name": "drawn", "version": "1.0.0"})
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    trees = {text: heads_and_relations(drawn) for text, drawn in DRAWN.items()}
    examples = []
    for text, tree in trees.items():
        heads, relations = zip(*tree, strict=True)
        examples.append(Example.from_dict(pipeline.make_doc(text), {"heads": heads, "deps": relations}))
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(_MOST_ROUNDS):
        pipeline.update(examples, sgd=optimizer)
        drawn = [[(word.head.i, word.dep_) for word in parsed] for parsed in pipeline.pipe(trees)]
        if drawn == list(trees.values()):
            return pipeline
    raise AssertionError(f"the pipeline has not learnt its sentences in {_MOST_ROUNDS} rounds")
