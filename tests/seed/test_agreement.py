"""How far two readings agree: the figure itself, the pairing, and what the guide prints."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.resources import seed
from tuyun.graph.source.agreement import _similarity, align, kappa, least_kappa, report
from tuyun.graph.source.files import read_yaml
from tuyun.graph.source.format import STATEMENTS, StatementEntry

from tests.seed import kyrgyz

READINGS = kyrgyz.DIRECTORY / "readings"


def reading(name: str) -> list[StatementEntry]:
    return read_yaml(READINGS / f"{name}.yaml").read_as(STATEMENTS)


def coded(both: int, only_first: int, only_second: int, neither: int) -> list[tuple[object, object]]:
    """Two codings of a question of yes and no, from the four cells of their table."""
    cells = [(True, True), (True, False), (False, True), (False, False)]
    return [cell for cell, times in zip(cells, (both, only_first, only_second, neither), strict=True)
            for _ in range(times)]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "figure"),
    [
        ((20, 5, 10, 15), Fraction(2, 5)),
        ((45, 15, 25, 15), Fraction(3, 23)),
        ((25, 35, 5, 35), Fraction(7, 27)),
        ((10, 0, 0, 10), Fraction(1)),
        ((0, 10, 10, 0), Fraction(-1)),
        ((25, 25, 25, 25), Fraction(0)),
    ],
)
def test_kappa_is_that_of_the_table(cells: tuple[int, int, int, int], figure: Fraction) -> None:
    """By hand: (20, 5, 10, 15) has 0.7 alike, and 0.5 * 0.6 + 0.5 * 0.4 = 0.5 by chance, so 0.2 / 0.5."""
    found = kappa(coded(*cells))
    assert found == pytest.approx(float(figure))


def test_kappa_of_three_values_counts_each() -> None:
    """By hand: (88 + 40 + 12) / 200 alike; 100 * 120 + 60 * 60 + 40 * 20 of 200 * 200 by chance, which is 0.41."""
    table = {
        ("a", "a"): 88, ("a", "b"): 10, ("a", "c"): 2,
        ("b", "a"): 14, ("b", "b"): 40, ("b", "c"): 6,
        ("c", "a"): 18, ("c", "b"): 10, ("c", "c"): 12,
    }  # fmt: skip
    pairs: list[tuple[object, object]] = [pair for pair, times in table.items() for _ in range(times)]
    assert kappa(pairs) == pytest.approx((0.70 - 0.41) / (1 - 0.41))


def test_kappa_is_undefined_without_pairs_or_with_one_value_throughout() -> None:
    assert kappa([]) is None
    assert kappa([("a", "a")] * 5) is None
    assert kappa([("a", "a"), ("a", "b")]) == 0


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), min_size=1))
def test_kappa_does_not_depend_on_who_reads_first(pairs: list[tuple[object, object]]) -> None:
    turned = [(second, first) for first, second in pairs]
    found, other = kappa(pairs), kappa(turned)
    assert found is None if other is None else found == pytest.approx(other)


QUOTES = [
    "courts may have dismissed some cases",
    "courts may have dismissed",
    "some cases",
    "victims were not heard",
]


def entries() -> st.SearchStrategy[list[StatementEntry]]:
    one = st.builds(
        lambda sentence, quote, predicate, filler: StatementEntry.model_validate(
            {"sentence": sentence, "quote": quote, "predicate": predicate, "roles": {"subject": filler}}
        ),
        st.integers(1, 2),
        st.sampled_from(QUOTES),
        st.sampled_from(["dismissed", "heard", "impunity"]),
        st.sampled_from(["courts", "judges"]),
    )
    return st.lists(one, max_size=6)


@given(entries(), entries())
def test_an_alignment_pairs_each_statement_once_and_leaves_none_out(
    first: list[StatementEntry], second: list[StatementEntry]
) -> None:
    found = align(first, second)
    assert sorted([one for one, _ in found.pairs] + list(found.only_first)) == list(range(len(first)))
    assert sorted([other for _, other in found.pairs] + list(found.only_second)) == list(range(len(second)))
    assert all(first[one].sentence == second[other].sentence for one, other in found.pairs)


@given(entries(), entries())
def test_an_alignment_is_as_good_from_either_side(
    first: list[StatementEntry], second: list[StatementEntry]
) -> None:
    here = sum(_similarity(first[one], second[other]) for one, other in align(first, second).pairs)
    there = sum(_similarity(first[other], second[one]) for one, other in align(second, first).pairs)
    assert here == pytest.approx(there)


@given(entries())
def test_a_reading_agrees_with_itself(entries: list[StatementEntry]) -> None:
    found = align(entries, entries)
    assert len(found.pairs) == len(entries)
    assert all(entries[one] == entries[other] for one, other in found.pairs)


def test_a_statement_is_paired_by_predicate_before_quote() -> None:
    def entry(quote: str, predicate: str) -> StatementEntry:
        return StatementEntry.model_validate({"sentence": 1, "quote": quote, "predicate": predicate, "roles": {}})

    first = [entry("one two three", "impunity"), entry("four five six", "heard")]
    second = [entry("one two three", "heard"), entry("four five six", "impunity")]
    assert align(first, second).pairs == ((0, 1), (1, 0))
    assert align([first[0]], [entry("seven eight", "heard")]).pairs == ()


def test_a_statement_without_a_partner_counts_against_the_agreement_of_each_field() -> None:
    first = reading("first")
    rows = report(first, first[:-2]).splitlines()
    assert rows[0].endswith(f"; {len(first) - 2} pairs; 2 only in the first, 0 only in the second.")
    alike = [row.split("|")[2:4] for row in rows[4 : rows.index("", 2)]]
    assert {tuple(map(int, cells)) for cells in alike} == {(len(first) - 2, len(first))}


def test_the_guide_prints_the_figures_that_the_tool_gives() -> None:
    guide = (seed() / "GUIDE.md").read_text("utf-8").splitlines()
    lines = report(reading("first"), reading("second")).splitlines()
    table = lines[: lines.index("", 2)]
    assert len(table) == 21
    start = guide.index(table[0])
    assert guide[start : start + len(table)] == table


def test_the_document_says_how_many_read_it_and_how_far_they_agree_at_least() -> None:
    document = kyrgyz.narrative().document
    least = least_kappa(reading("first"), reading("second"))
    assert least is not None
    assert (document.readers, document.agreement) == (2, round(least, 2))
    assert least_kappa([], []) is None


def test_every_difference_between_the_readings_was_settled_in_the_guide() -> None:
    guide = (seed() / "GUIDE.md").read_text("utf-8")
    lines = report(reading("first"), reading("second")).splitlines()
    differ = {line.split()[2].rstrip(",") for line in lines[lines.index("", 2) + 1 :]}
    settled = guide[guide.index("| sentence | first reading |") :].split("\n\n")[0].splitlines()[2:]
    assert {line.split("|")[1].split(",")[0].strip() for line in settled} == differ


@pytest.mark.parametrize("name", ["first", "second"])
def test_a_reading_covers_every_sentence_in_its_own_words(name: str) -> None:
    sentences = kyrgyz.narrative().sentences
    entries = reading(name)
    assert {entry.sentence for entry in entries} == set(range(1, 31))
    assert [entry.quote for entry in entries if entry.quote not in sentences[entry.sentence - 1].text] == []
