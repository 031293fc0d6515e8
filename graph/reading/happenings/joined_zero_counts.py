"""Reads nouns that share “any” or “no” with the object of a verb which itself does not take them.

“It did not open any investigations, *prosecutions, or convictions*” also says that nobody was convicted.
"""

from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.ruleset import rules_of

AS_PROSECUTIONS = {
    "opened-investigation": "opened-prosecution",
    "continued-investigation": "continued-prosecution",
}
"""Rules of verbs that count investigations, and the rules of the same verbs where they count prosecutions."""


def joined_zero_counts(made: Sequence[Happening], found: Sequence[Whole]) -> list[Happening]:
    """The happenings of nouns that share “any” or “no” with a count that a verb takes.

    Args:
        made: the happenings that verbs name.
        found: the counts of the sentence.
    """
    had = {(whole.count.start, whole.count.unit): each for each in made for whole in each.wholes}
    verbs = {start: each for (start, _), each in had.items()}
    out = []
    for whole in found:
        count = whole.count
        free = count.double and count.figure.status in ("any", "no") and (count.start, count.unit) not in had
        nominal = [rule for rule in rules_of("nominal") if count.unit in rule.takes and not rule.gives.get("none")]
        if not free or not nominal or (verb := verbs.get(count.start)) is None:
            continue
        name = AS_PROSECUTIONS.get(verb.cue.rule.name) if count.unit == "prosecution" else None
        same = [rule for rule in rules_of("event") if rule.name == name]
        rule = same[0] if same else nominal[0]
        out.append(Happening(replace(verb.cue, rule=rule), (whole,), verb.passive, nominal=not same))
    return out
