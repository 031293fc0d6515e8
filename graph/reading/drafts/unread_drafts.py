"""Drafts proposals of the figures that no other rule has read, except those of what is planned, required or
denied."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.denied_verbs import is_denied_verb
from tuyun.graph.reading.clauses.negation import denied_clause, unreal
from tuyun.graph.reading.comparisons.sentence_before import compares, count_before, includes
from tuyun.graph.reading.counts.groups import group_before
from tuyun.graph.reading.counts.length_forms import forms_of_terms
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.drafts.context import Context
from tuyun.graph.reading.drafts.described_shares import described_share, is_its_percentage
from tuyun.graph.reading.drafts.leading_bases import value_before
from tuyun.graph.reading.drafts.shares_of_the_count_before import share_of_count_before
from tuyun.graph.reading.figures.numerals import Aside
from tuyun.graph.reading.happenings.referral_stages import referral_stage
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.inherited.named_numbers import named_number
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal
from tuyun.graph.reading.remaining.remaining_figure import Remaining
from tuyun.graph.reading.remaining.unread_figures import remaining
from tuyun.graph.reading.voices.subjects import Subject
from tuyun.graph.reading.voices.who_says import said
from tuyun.graph.source.dates import PeriodEntry

_OF_VICTIMS = re.compile(
    rf"(?:Of|Among|Out of) (?:(?:the|these|those|all) )?(?:{FIGURE} )?(?:[a-z]+ ){{0,3}}?victims\b", re.IGNORECASE
)
_HAPPENED = (
    r"convicted|arrested|detained|prosecuted|charged|indicted|tried|investigated|sentenced|acquitted|identified"
    r"|rescued|freed"
)
"""Participles of what happened to people: “of those *arrested*”."""
_PEOPLE = r"persons|people|individuals|suspects|defendants|traffickers|offenders|perpetrators|victims"
"""Nouns of those to whom it happened: “of the convicted *traffickers*”."""
_OF_THOSE = re.compile(
    rf"(?:Of|Among|Out of) (?:those|these|the) (?:(?P<before>{_HAPPENED}) (?P<noun>{_PEOPLE})"
    rf"|(?:(?P<people>{_PEOPLE}) )?(?P<verb>{_HAPPENED}))\b",
    re.IGNORECASE,
)
"""The words that open a sentence and name people by what happened to them, before shares of them: “*Of those
arrested*, nine were released”."""
_GOES_ON = re.compile(
    r"(?:,|;) (?:and|but) |,? (?:despite|notwithstanding|although|even though|whereas)\b"
    r"|,? (?:in part )?(?:because|due to|owing to)\b"
    r"| (?:and|but) (?:(?:only|instead|later|\w+ly) )*"
    r"(?:\w+ed|held|met|gave|sent|ran|made|took|had|was|were) "
)
"""What ends the reach of a negation: “did not receive a budget *and held* two meetings”."""
_IN_ASIDE = re.compile(r", (?:which|who|that|whose)\b[^,;]*$")
"""What opens an aside of its own before a negation: “the act*, which did* not require force, prescribed”."""
_BACK = re.compile(r", (?:also )?(?:[a-z]+(?:ed|es)|carries|had|was|were) ")
"""The comma that ends such an aside, with the verb that goes on behind it."""

_PLANS = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|inten(?:ds?|ded|ding)|prepar(?:es|ed|ing)|is due|are due|is set|are set) to\b"
    r"|\bannounc(?:es|ed|ing) (?:that )?(?:[^;.,]{2,60} )?(?:will|would)\b",
    re.IGNORECASE,
)
"""Words of what somebody means to do: “*planned to* train 35 judges”."""
_WITHOUT = re.compile(r" without (?:[a-z]+ly |any |first |proper |adequate )*$")
"""What stands between people and a screening that was not made: “did not deport 45 men *without* screening”."""
_WILL = re.compile(
    r"(?: [^;.,]{3,40})? (?:will|would) (?:soon |also )?(?:open|start|begin"
    r"|be (?:opened|established|created|set up|hired|recruited|trained|built|added|deployed|appointed))\b"
)
"""Words of what is to happen to those who are counted before them: “three more offices *would open*”."""
_PLANNED = ("person", "official", "office", "training", "item", "place", "organization", "operation", "meeting")
"""Units of what plans count."""
_NO_PLANS = (
    "prescribes_penalty", "fine_imposed", "restitution_ordered", "planned_action", "failed_to_screen",
)  # fmt: skip
"""Predicates of counts that are no plans even behind words of plans: “prescribes 15 years *if* the victim was a
child”, “ordered him *to* pay 300 dollars”, and those of what did not happen or has not happened yet."""
_AIM = re.compile(r"(?:In order to|With a view to|With the aim of|To|For the purpose of|So as to) [a-z]")
"""The beginning of a sentence that opens with its aim, which plans nothing of what stands behind its comma."""
_LISTED = re.compile(r"(?:,|,? and) (?:another |the other )?$")
"""What stands before a figure that goes on a list: “four because they fled* and *five because …”."""
_EMPLOYED = re.compile(
    r"\b(?:hir|employ|appoint|assign|recruit|deploy|sign|add|creat|fill|introduc|ha[sd]|have"
    r"|there (?:were|are|was)|consist(?:s|ed)|compris(?:es|ed)(?! of)|number(?:s|ed)\b|total(?:s|l?ed))"
)
"""Verbs whose date says when people were employed. Those of “a unit of 12 set up in May” are undated."""
_GROUND = re.compile(r" (?:because|since|after|when|for (?:lack|want)|due to|owing to)\b")
"""What stands behind a figure with a ground of its own: “five *because* they were dead”."""


def _of_those(text: str, counted: Sequence[Antecedent]) -> Antecedent | None:
    """What a sentence breaks down by what happened to it: “*Of those convicted,* 14 were men”."""
    named = _OF_THOSE.match(text)
    if named is None:
        return None
    verb = (named["verb"] or named["before"]).lower()
    predicate = {"detained": "arrested", "rescued": "identified", "freed": "identified"}.get(verb, verb)
    noun = (named["noun"] or named["people"] or "").lower().rstrip("s")
    same = [each for each in counted if each.predicate == predicate]
    known = "victim" if predicate == "identified" else same[0].unit if same else "person"
    unit = noun if noun in ("suspect", "defendant", "trafficker", "victim") else known
    return Antecedent(unit, (0, ""), predicate)


_BRACKET = re.compile(r" \((?:(?:as )?compared (?:with|to) )?")
"""What opens a bracket that has the same count for another year: “nine *(compared with* 12 in 2030)”."""


def _in_bracket(each: Remaining, last: Remaining | None, text: str) -> Remaining:
    """A figure of which nothing is suggested, like the count directly before its bracket."""
    count = each.whole.count
    unit = (each.counted or count).unit
    alone = each.predicate == OTHER and unit in (BARE, "percent") and not count.forms and not count.group
    known = last is not None and last.predicate != OTHER and alone
    if last is None or not known or not _BRACKET.fullmatch(text, last.whole.count.end, count.start):
        return each
    whole = replace(each.whole, count=replace(count, unit=unit, forms=last.whole.count.forms))
    of = last.unit_of if unit == BARE else None  # “female adults – 1,459 *(53.2%)*”
    return replace(each, whole=whole, predicate=last.predicate, unit_of=of, counted=None)


def _of_list(text: str, found: Remaining, counted: Sequence[Antecedent]) -> Antecedent | None:
    """The people of the sentence before whom a list of numbers divides: “*Male children were* 233; …”."""
    listed = found.predicate == OTHER and group_before(text, found.whole.count.start)
    people = [each for each in counted if each.unit in ("victim", *PEOPLE)]
    return people[-1] if listed and people else None


_CAME_TRUE = re.compile(r"\b(?:was|were|had|has|have)\b")
"""A verb that says that something happened: “demands that it act, as 12 *were* freed”."""


def _wants(text: str, wish: Cue, start: int) -> bool:
    """Whether what stands from a place on is only wanted: “ordered that *four officers* be reinstated”."""
    return wish.end <= start and _CAME_TRUE.search(text, wish.end, start) is None


def left_drafts(
    context: Context, asides: Sequence[Aside], read: Sequence[Proposal], counted: Sequence[Antecedent] = ()
) -> list[Draft]:
    """Drafts of the figures of a sentence that no proposal has; their predicates are open.

    Args:
        context: the sentence.
        asides: the figures that a rule set aside.
        read: the proposals of the sentence.
        counted: what the sentence before counts, which “among them” breaks down.
    """
    made: list[Draft] = []
    text = context.sentence.text
    negations, unreal_cues = find(context.masked, "negation"), find(context.reported, "unreal")
    wishes = [cue for cue in unreal_cues if cue.rule.gives.get("wants")]
    plans = [cue for cue in unreal_cues if cue not in wishes]
    every = remaining(
        text, context.clause_list, context.found, context.reported_counts, asides, read, context.sentence.start,
        context.document.country, context.entities.numbers_before(context.sentence.number), context.judged_forms,
        context.verbs,
    )  # fmt: skip
    named = Antecedent("victim", (0, ""), "identified") if _OF_VICTIMS.match(text) else _of_those(text, counted)
    last: Remaining | None = None
    share: Remaining | None = None
    of_all: Remaining | None = None
    described: Remaining | None = None
    compared = compares(text)
    first = not any(proposal.statement.quantity for proposal in read)
    for found in every:
        whole = count_before(text, found.counted or found.whole.count, context.found, counted) or named
        earlier_value = value_before(text, found.whole.count, read, context.sentence.start)
        whole = whole or earlier_value or _of_list(text, found, counted)
        if found.clause.comparison is not None and found.predicate == "case_concerned":
            whole = None  # it is compared with the share before it in the sentence
        each = found.part_of(whole, compared or bool(earlier_value), includes(text)) if whole else found
        share = share_of_count_before(text, each, share, counted)
        if is_its_percentage(text, each, of_all):
            continue
        of_all = described_share(text, each, described, counted) if first else None
        described = of_all or (each if each is not found else None)
        each = last = _in_bracket(of_all or share or each, last, text)
        if (each.counted or each.whole.count).start in context.unrelated:
            each = each.other()  # “jailed nine men *for murder*”
        start = each.whole.count.start
        if denied_clause(text, each.clause, start) or any(_wants(text, plan, start) for plan in wishes):
            each = each.other()  # “*nobody claimed that* courts freed 12 men”
        count, clause, cue = each.whole.count, each.clause, each.cue
        if context.reported[cue.start : cue.end].isspace():
            continue  # “referred none, and did not say *whether any concerned* slavery”
        own = _GROUND.match(text, count.end) and _LISTED.search(text, 0, count.start)
        start = count.start if own else clause.start
        denied = any(
            start <= negation.start < count.start
            and not _GOES_ON.search(text, negation.end, count.start)
            and not (_IN_ASIDE.search(text[: negation.start]) and _BACK.search(text, negation.end, count.start))
            for negation in negations
        )
        denied = denied or any(count.end <= negation.start and negation.end <= cue.start for negation in negations)
        verbs = [verb for verb in (cue, *context.events) if clause.start <= verb.start and verb.end <= count.start]
        if count.figure.status != "upper_bound":  # “none *exceeded* six years”
            denied = denied or any(is_denied_verb(text, verb.start) for verb in verbs[-1:])
        # A figure alone is no verb: “led *to 16* arrests” has no purpose.
        verb = replace(cue, start=clause.start) if cue.rule.category == "remaining_figure" else cue
        planned = any(
            start <= plan.start < count.start
            and not (_AIM.match(text) and plan.end < text.find(", ") < count.start)
            for plan in plans
        )
        screens = each.predicate == "screened" and not (denied and _WITHOUT.search(text, count.end, cue.start))
        if denied and screens and count.figure.status in ("measured", "lower_bound"):
            each, denied = replace(each, predicate="failed_to_screen"), False  # “did not screen 133 workers”
        planning = (planned and _PLANS.search(text, start, count.start)) or _WILL.match(text, count.end)
        if planning and (each.counted or count).unit in _PLANNED:
            each, planned = each.planned(), False  # “planned to train 35 judges”
        fined = each.predicate == "fine_imposed" and count.unit in PEOPLE  # “was asked to *fine* 12 employers”
        may_be_planned = each.predicate not in _NO_PLANS or fined
        if denied or (may_be_planned and (planned or unreal(context.reported, clause, verb))):
            continue
        happening = Happening(cue, (each.whole,), nominal=True, inferred_predicate=each.predicate)
        earlier = context.earlier(clause)
        hedged = find(context.masked[: cue.start], "hedge", "hearsay")[-1:]
        aside = any(count.end <= hedge.start for hedge in hedged)  # “nine *may have been* released”
        place = (cue.start, cue.end) if aside else (count.start, count.end)
        voice = said(context.masked, clause, earlier, context.actors, *place)
        law = each.predicate == "prescribes_penalty"  # what a law says is undated
        dated = Dated(PeriodEntry(), "explicit") if law else context.dated(clause, cue, each.whole)
        if not (law or dated.cues) and (number := named_number(text, clause.start, count.start)):
            named_at = replace(count, start=number.noun[0], end=number.noun[1])
            verb = replace(cue, start=number.verb[0], end=number.verb[1])
            dated = context.dated(clause, verb, replace(each.whole, count=named_at, end=named_at.end, parts=()))
        if each.predicate == "staffed" and not _EMPLOYED.search(cue.words):
            dated = dated if clause.comparison and dated.cues else dated.only_directly_behind(count.end)
        if cue.rule.gives.get("undated"):  # “in a case concerning 23 men, the court ruled in May”
            dated = dated.only_directly_behind(count.end)
        nobody = Subject((), "open")
        stage = referral_stage(text, max(count.end, cue.end), clause.end)
        if stage is None and made and clause.comparison and count.unit == BARE:
            stage = made[-1].referral_stage  # “33 referrals to prosecutors, *down from 45*”
        made.append(
            Draft(
                happening,
                each.whole,
                clause,
                voice,
                nobody,
                dated,
                None,
                (),
                (),
                unit_of=each.unit_of,
                other_crime=context.behind.other_crime(clause, cue, each.whole),
                referral_stage=stage,
                forms_behind=forms_of_terms(text[cue.start : count.start])
                if each.predicate == "imprisonment_imposed"
                else (),
            )
        )
    return made
