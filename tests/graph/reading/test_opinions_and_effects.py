"""Who calls for something, criticizes or praises it, what is left undone, and what stands in the way."""

import pytest

from tests.graph.reading.reader import stated

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Group of Monitors welcomes the law, but it is concerned at the delays and urges states to act.",
            [
                "called_for_action xa-group-of-monitors xa-group-of-monitors reported",
                "criticized xa-group-of-monitors xa-group-of-monitors reported",
                "praised xa-group-of-monitors xa-group-of-monitors reported",
            ],
        ),
        (
            "We call on the government to set up a fund and on courts to order compensation.",
            ["called_for_action report asserted", "called_for_action report asserted"],
        ),
        (
            "It is recommended that the authorities set up a registry.",
            ["called_for_action report asserted"],
        ),
        (
            "While welcoming the new law, the envoy regrets that nobody applies it.",
            ["criticized xa-envoy xa-envoy reported", "praised xa-envoy xa-envoy reported"],
        ),
        (
            "We urge the ministry to train judges on trafficking.",
            ["needs_training report asserted"],
        ),
        (
            "Immigration officers detained workers and deported them without screening them for trafficking.",
            ["failed_to_screen xa-immigration-officers report asserted"],
        ),
        (
            "Officers in the north moved slowly and often asked victims’ families to pay for fuel.",
            ["burdened_victims xa-officers-in-the-north report asserted"],
        ),
        (
            "Officials attributed the decline to closed borders.",
            ["had_consequence closed-borders xa-officials reported"],
        ),
        (
            "Gaps in legislation continued to hinder enforcement.",
            ["hindered gaps-in-legislation report asserted"],
        ),
    ],
)
def test_each_verb_is_read_with_whose_opinion_or_deed_it_is(sentence: str, expected: list[str]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Observers would welcome a new law.",
        "GRETA was urged by nobody.",
        "Police screened all of them first.",
        "The law did not hinder investigations.",
        "The plan would have hampered investigations.",
        "Courts did not rely on victim testimony.",
        "Officials did not attribute the decline to anything.",
    ],
)
def test_no_opinion_or_effect_is_read_where_none_is_told(sentence: str) -> None:
    assert stated(sentence) == []
