"""What some officials are said to have done: with how many of them, and each verb of a subject."""

import pytest

from tests.graph.reading.reader import read


def wrongs(text: str) -> list[str]:
    """Each proposal of a text: predicate, lower bound, unit and voice."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        quantity = entry.quantity
        bound = f"{quantity.lower} {quantity.unit}" if quantity else "-"
        lines.append(f"{entry.predicate} {bound} {entry.modality}")
    return sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "NGOs reported that some camp officials facilitated the trafficking of refugees, accepted bribes from "
            "traffickers, and refused to register complaints.",
            [
                "accepted_bribes 1 official reported",
                "facilitated_trafficking 1 official reported",
                "refused_complaint 1 official reported",
            ],
        ),
        (
            "Observers reported some border guards warned brothel owners of raids.",
            ["warned 1 official reported"],
        ),
        (
            "According to NGOs, some police and immigration officers threatened victims.",
            ["intimidated 1 official reported"],
        ),
        (
            "There were allegations that several police officers returned runaway workers to their employers and "
            "took bribes from recruiters.",
            ["accepted_bribes 1 official alleged", "official_misconduct 1 official alleged"],
        ),
        (
            "Some officials accepted bribes from traffickers, but police arrested recruiters and refused to "
            "register complaints.",
            ["accepted_bribes 1 official asserted", "arrested - asserted", "refused_complaint - asserted"],
        ),
        (
            "Some officials accepted bribes, and police inspected them.",
            ["accepted_bribes 1 official asserted", "inspected - asserted"],
        ),
    ],
)
def test_each_verb_of_some_officials_is_read_with_them(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Some police officers were involved in trafficking investigations.",
        "Several officials were involved in trafficking prevention campaigns.",
        "Some officials owned bars.",
        "Some police officers frequented bars in order to identify victims.",
        "Some officers gave information on labor law to recruiters.",
    ],
)
def test_what_officials_do_at_work_or_may_do_is_no_wrong(sentence: str) -> None:
    assert wrongs(sentence) == []
