"""Sentences made by program: predicates in constructions with a second verb, each count of them as a whole."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once

_VERBS = {
    "arrested": ("police", "arrested", "suspects", "suspect"),
    "charged": ("prosecutors", "charged", "suspects", "suspect"),
    "released_suspects": ("police", "released", "suspects", "suspect"),
    "prosecuted": ("prosecutors", "prosecuted", "defendants", "defendant"),
    "convicted": ("courts", "convicted", "defendants", "defendant"),
    "acquitted": ("courts", "acquitted", "defendants", "defendant"),
    "closed": ("prosecutors", "closed", "cases", "case"),
    "identified": ("police", "identified", "victims", "victim"),
    "assisted_victims": ("shelters", "assisted", "victims", "victim"),
    "disciplined_official": ("the ministry", "disciplined", "police officers", "official"),
    "inspected": ("inspectors", "inspected", "farms", "place"),
}
"""Predicates, each with who acts, its verb, a noun that it counts, and the unit of that."""
_YEAR = "2030"
_CONSTRUCTIONS = {
    "The register lists 30 {noun}; 12 were {verb}.": "",
    "Also {verb} were 12 {noun}.": "",
    "Of these {noun}, 12 were {verb} in 2030.": _YEAR,
    "A list of 30 {noun} was made, with 12 {verb} in 2030.": _YEAR,
    "The number of {noun} {verb} rose to 12.": "",
}
"""Sentences in which 12 are counted, and the period of that."""
_PAIRS = [("arrested", "charged"), ("arrested", "released_suspects"), ("prosecuted", "acquitted")]
"""Two predicates of the same people."""
_TOGETHER = {
    "In 2030, {agent} {verb} 30 {noun} and {other} 12.": (("30", _YEAR), ("12", _YEAR)),
    "In 2030, {agent} {verb} 30 {noun} (25 in 2029) and {other} 12 (nine in 2029).": (
        ("30", _YEAR), ("25", "2029"), ("12", _YEAR), ("9", "2029")
    ),
    "{agent} {verb} 30 {noun} in 2029; {other_agent} {other} 12 in 2030.": (
        ("30", "2029"), ("12", _YEAR)
    ),
    "In 2030, {agent} {verb} 30 {noun}, of whom 12 were {other}.": (("30", _YEAR), ("12", _YEAR)),
}  # fmt: skip
"""Sentences with two verbs, and the number and period of each count; the first half counts the first verb’s."""


@pytest.mark.parametrize("construction", _CONSTRUCTIONS)
@pytest.mark.parametrize("predicate", _VERBS)
def test_each_predicate_is_read_in_each_construction(predicate: str, construction: str) -> None:
    _, verb, noun, unit = _VERBS[predicate]
    text = construction.format(noun=noun, verb=verb)
    period = _CONSTRUCTIONS[construction] or "unspecified"
    assert [each for each in counted(text) if " 12 " in each] == [f"{predicate} 12 {unit} {period}"]


@pytest.mark.parametrize("construction", _TOGETHER)
@pytest.mark.parametrize("pair", _PAIRS)
def test_two_verbs_have_counts_of_their_own(pair: tuple[str, str], construction: str) -> None:
    (agent, verb, noun, unit), (other_agent, other, _, _) = (_VERBS[each] for each in pair)
    text = construction.format(agent=agent, verb=verb, noun=noun, other=other, other_agent=other_agent)
    found = _TOGETHER[construction]
    first = len(found) // 2
    wanted = [f"{pair[place >= first]} {number} {unit} {period}" for place, (number, period) in enumerate(found)]
    assert counted(text) == wanted


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts looked at 30 defendants and found 12 guilty.",
            ["other_statement 30 None unspecified", "convicted 12 defendant unspecified"],
        ),
        (
            "Police looked at 30 defendants, and courts convicted 12.",
            ["other_statement 30 None unspecified", "convicted 12 person unspecified"],
        ),
        ("Among those convicted were three officers.", ["convicted_official 3 official unspecified"]),
        ("Also present were 12 men.", ["other_statement 12 None unspecified"]),
        ("Farms inspected: 12.", ["inspected 12 place unspecified"]),
        ("Farms expected: 12.", ["other_statement 12 None unspecified"]),
        (
            "The number of suspects placed in pretrial detention rose to 12.",
            ["measure_ordered 12 suspect unspecified"],
        ),
        ("The number of victims not identified rose to 12.", ["other_statement 12 None unspecified"]),
        ("Of these officers, 12 had been suspended.", ["suspended_official 12 official unspecified"]),
        (
            "Of these complaints, 12 had been referred to the labor ministry.",
            ["referred 12 complaint unspecified"],
        ),
        ("Bail was granted to another 12 suspects.", ["released_suspects 12 suspect unspecified"]),
        ("The trial of another 12 defendants was ongoing.", ["trial_ongoing 12 defendant unspecified"]),
        ("The year ended with 12 suspects set free.", ["released_suspects 12 suspect unspecified"]),
        (
            "Authorities prosecuted two and convicted one immigration officer.",
            ["prosecuted_official 2 official unspecified", "convicted_official 1 official unspecified"],
        ),
        (
            "In 2030, prosecutors charged 12 of the 30 suspects that police had arrested.",
            ["charged 12 suspect 2030", "arrested 30 suspect unspecified"],
        ),
    ],
)
def test_a_figure_has_the_verb_and_the_noun_that_the_sentence_gives_it(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
