"""The reasons for which a reader rejects a proposal, or sets words aside; their order gives their keys."""

from collections.abc import Mapping

LACKS = "vocabulary_lacks"
ANEW = "coded_anew"
REJECT: Mapping[str, str] = {
    "not_said": "The sentence does not say this.",
    "said_elsewhere": "Another statement already says it.",
    "out_of_scope": "It is not about trafficking or the country’s justice.",
    "not_happened": "It is a plan, a rule or a wish, and nothing that happened.",
    ANEW: "Too much is wrong: I add the statement anew, and the figure stays open until then.",
    LACKS: "The vocabulary lacks a word for it.",
}
"""Reasons to reject a proposal, by code."""
ASIDE: Mapping[str, str] = {
    "no_count": "It counts nothing of the case flow: a date, an age, an article, money.",
    "said_elsewhere": "A statement already says it.",
    "out_of_scope": "It is not about trafficking or the country’s justice.",
    "not_happened": "It is a plan, a rule or a wish, and nothing that happened.",
    "no_statement": "The words belong to another thing that the sentence says.",
    LACKS: "The vocabulary lacks a word for it.",
}
"""Reasons why a figure or verb needs no statement, by code."""
