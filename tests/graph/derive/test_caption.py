"""A link's caption is never stronger than the statements it rests on, even where a picture cuts it short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.derive import derive_graph, link_caption
from tuyun.graph.source import Narrative
from tuyun.graph.vocabulary import vocabulary

NONE = "none"
WORDS = vocabulary()
LINKS = [name for name, link in WORDS.links.items() if link.kind != "evidence"]
PAIRS = st.lists(
    st.tuples(st.sampled_from(sorted(WORDS.modalities)), st.sampled_from(sorted(WORDS.standings))),
    min_size=1,
    max_size=5,
)


@pytest.mark.parametrize(
    ("type_", "pairs", "caption"),
    [
        ("GAVE", [("asserted", NONE)], "gave"),
        ("GAVE", [("possible", NONE)], "may have given"),
        ("UNCOVERED", [("reported", NONE)], "reported: uncovered"),
        ("OFFERED_PAYMENT_TO", [("alleged", NONE), ("alleged", NONE)], "alleged: offered payment to"),
        ("IMPROPERLY_DISMISSED", [("possible", NONE)], "may have improperly dismissed"),
        ("MAY_FILE_FOR", [("asserted", NONE)], "may file for (allowed; use not stated)"),
        ("MAY_FILE_FOR", [("possible", NONE)], "possible: may file for (allowed; use not stated)"),
        ("FACILITATED", [("possible", "investigation")], "may have facilitated (investigation)"),
        ("FACILITATED", [("reported", "cleared")], "cleared; reported: facilitated"),
        ("WARNED", [("asserted", NONE), ("possible", "charge")], "possible (charge), asserted: warned"),
        ("DID_NOT_REPORT", [("asserted", NONE)], "did not report"),
    ],
)
def test_a_caption_has_its_hedge_first(type_: str, pairs: list[tuple[str, str]], caption: str) -> None:
    assert link_caption(type_, *zip(*pairs, strict=True)) == caption


def test_a_link_of_several_periods_names_each_of_them_and_that_another_is_not_stated() -> None:
    asserted, none = ["asserted"] * 4, [NONE] * 4
    periods = ["in previous years", "", "in June 2021", "in previous years"]
    assert (
        link_caption("GAVE", asserted, none, periods)
        == "gave (in previous years; period not stated; in June 2021)"
    )
    assert link_caption("GAVE", asserted, none, [""] * 4) == "gave"


@given(st.sampled_from(LINKS), PAIRS)
def test_no_caption_begins_stronger_than_its_weakest_statement(type_: str, pairs: list[tuple[str, str]]) -> None:
    link = WORDS.links[type_]
    caption = link_caption(type_, *zip(*pairs, strict=True))
    plain = caption.startswith((link.reads, f"cleared; {link.reads}"))
    assert plain == ({modality for modality, _ in pairs} == {"asserted"} and len({*pairs}) == 1)
    for standing in {standing for _, standing in pairs} - {NONE}:
        assert standing in caption
    if len(set(pairs)) > 1:
        assert all(modality in caption for modality, _ in pairs)


def test_every_link_of_the_seed_that_is_not_the_reports_own_word_says_so(seed_source: Narrative) -> None:
    weak = {
        link_caption(link.type, link.modalities, link.standings, link.periods)
        for link in derive_graph(seed_source.entities, seed_source.statements).links.values()
        if set(link.modalities) != {"asserted"}
    }
    assert weak == {
        "alleged: downgraded (said in previous years)",
        "alleged: led to (said in previous years)",
        "alleged: offered payment to (in previous years)",
        "may be a narrower group of",
        "may be because of",
        "may have facilitated (investigation)",
        "may have improperly dismissed",
        "possible (investigation), reported (investigation), asserted (investigation): is a narrower group of",
        "reported: because of (in the reporting period 1 Apr 2021 to 31 Mar 2022)",
        "reported: charged as lesser or other crimes (in previous years)",
        "reported: ended in (in the reporting period 1 Apr 2021 to 31 Mar 2022)",
        "reported: held back by",
        "reported: is a narrower group of",
        "reported: reported no progress on (investigation)",
        "reported: uncovered",
        "reported: unwilling to cooperate with",
    }
