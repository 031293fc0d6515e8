"""A figure that no other rule has read, with what suggests its predicate."""

from dataclasses import dataclass, replace

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal
from tuyun.graph.reading.remaining.continued_counts import of_figure

_CASES = (
    "case", "crime", "investigation", "prosecution", "conviction", "complaint", "indictment", "trial",
)  # fmt: skip
"""Units of what may concern a form of trafficking."""


@dataclass(frozen=True)
class Remaining:
    """A figure that is left, what suggests its predicate, and what it is counted like, if it has no noun."""

    whole: Whole
    clause: Clause
    predicate: str
    cue: Cue
    unit_of: str | None = None
    counted: Count | None = None
    """What the figure counts, if nothing suggests what happened to it."""
    named: bool = False
    """Whether the words around it name the unit: “six *were cases of* slavery”."""

    def part_of(self, whole: Antecedent, compared: bool = False, included: bool = False) -> "Remaining":
        """The same as a part of what the sentence before counts, or as what is compared with it, if it counts
        people and no word suggests another predicate; ``included`` if the sentence does no more than divide it."""
        count = self.whole.count
        own = (self.counted or count).unit
        if self.predicate == "case_concerned" and not compared:  # “of these, 122 cases *concern* begging, 67 …”
            guessed = count.unit == BARE and self.unit_of in (None, "case") and whole.unit in _CASES
            return replace(self, unit_of=whole.unit) if guessed and not self.named else self
        bare = own == BARE and count.forms and not compared
        if bare and whole.unit in _CASES and self.predicate == OTHER:  # “of these, 78 concerned begging”
            same = included or whole.unit == "conviction"  # a conviction for a crime is a conviction
            return replace(self, predicate=whole.predicate if same else "case_concerned", unit_of=whole.unit)
        if compared and own == BARE and not count.group and whole.unit != "money":
            made = replace(self.whole, count=replace(count, forms=count.forms or whole.forms))
            return replace(self, whole=made, predicate=whole.predicate, unit_of=whole.unit, cue=of_figure(count))
        fits = whole.unit in ("victim", *PEOPLE) and count.unit in (BARE, "person", whole.unit)
        fits = fits or own == whole.unit or {own, whole.unit} <= set(PEOPLE) or {own, whole.unit} <= set(_CASES)
        named = own in (whole.unit, *_CASES) or (whole.unit == "victim" and "victim" in count.noun)
        known = compared or count.group or count.forms or named
        if not fits or self.cue.rule.category != "remaining_figure" or not known:
            return self
        counted, unit = replace(count, unit=BARE), whole.unit if own in (BARE, "person") else own
        return replace(self, whole=replace(self.whole, count=counted), predicate=whole.predicate, unit_of=unit)

    def other(self) -> "Remaining":
        """The same without a suggestion."""
        count = replace(self.whole.count, unit=BARE, currency=None)
        whole, cue = replace(self.whole, count=count, parts=()), of_figure(count)
        return replace(self, whole=whole, predicate=OTHER, cue=cue, unit_of=None, counted=self.whole.count)

    def planned(self) -> "Remaining":
        """The same as something that somebody means to do."""
        count = self.counted or self.whole.count
        return replace(self, whole=replace(self.whole, count=count), predicate="planned_action", unit_of=None)


def is_left(proposal: Proposal) -> bool:
    """Whether a proposal is of a figure that no rule takes, so that only words beside it suggest what happened."""
    return any(rule.startswith("remaining/") for rule in proposal.fields["predicate"].rules)
