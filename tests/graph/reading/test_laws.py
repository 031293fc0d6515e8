"""What sentences say about laws: which law is meant, how drafts and amendments fare, what laws allow or lack."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def said(text: str) -> list[str]:
    """What a text says that is not counted: predicate, polarity if denied, period, and subjects, in its order."""
    lines = []
    for proposal in sorted(read(text)[0], key=lambda one: (one.statement.sentence, one.anchor)):
        entry = proposal.statement
        if entry.status in ("none", "qualitative"):
            denied = ["denied"] if entry.polarity == "denied" else []
            when = [str(entry.period.start.year)] if entry.period.start else []
            subjects = [one.removeprefix("xa-").removeprefix("xa31-") for one in entry.roles.get("subject", ())]
            lines.append(" ".join([entry.predicate, *denied, *when, *subjects]))
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Article 5 criminalized slavery; inconsistent with international law, Article 9 required proof of "
            "force.",
            ["criminalizes article-5", "law_inconsistent article-9", "law_requires article-9"],
        ),
        (
            "Law 27 is old. Contrary to international law, the law treats force and fraud as aggravating factors.",
            ["law_inconsistent law", "law_defines law"],
        ),
        (
            "Article 5 prohibits slavery. These penalties are sufficiently stringent, but Article 41 allows the "
            "court to suspend them.",
            ["criminalizes article-5", "penalty_stringent article-5", "law_provides article-41"],
        ),
        ("Lawyers say that the wiretapping law does not cover slavery.", ["law_lacks wiretapping-law"]),
        (
            "A 2006 circular forbids police to return workers to employers.",
            ["law_provides 2006-circular"],
        ),
        (
            "Law No. 15 was amended by Law No. 9 in 2019 and prescribes a fine.",
            ["law_changed 2019", "prescribes_penalty law-15"],
        ),
        (
            "Articles 128 (slavery) and 134 (pimping) of the penal code apply.",
            ["concerns article-128", "part_of_law articles-128-134", "concerns article-134"],
        ),
        ("They were charged with pimping (Article 261 CC).", ["concerns article-261", "part_of_law article-261"]),
    ],
)
def test_the_law_that_is_meant(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A bill to create a register, drafted in 2013, was still before parliament at the end of the "
            "reporting period.",
            ["drafted_law 2013", "law_pending 2031 parliament"],
        ),
        (
            "In May 2030, parliament amended this provision to raise the fine; the amendment entered into force "
            "in July 2030.",
            ["law_changed 2030 parliament", "took_effect 2030 amendment"],
        ),
        ("A bill on its powers was not presented to parliament.", ["submitted_draft denied"]),
        ("The government has yet to enact the draft law.", ["law_pending government"]),
        ("The minister of the interior issued a directive.", ["issued_procedures minister-of-the-interior"]),
        ("Legal persons may be held liable, but nobody was.", ["law_provides"]),
        ("Judges continued to confuse trafficking with smuggling.", ["conflated judges"]),
    ],
)
def test_what_happens_to_laws_and_by_whom(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_what_a_law_allows_is_no_possibility() -> None:
    allowed, possible = (
        read(text)[0][0].statement
        for text in ("Residence permits may be granted to victims.", "Some officers may have taken bribes.")
    )
    assert (allowed.predicate, allowed.modality) == ("law_provides", "asserted")
    assert possible.modality == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "The draft would amend the penal code.",
        "If the amendments enter into force, penalties will rise.",
        "The committee would have submitted the draft to the cabinet.",
        "Authorities did not sign an agreement.",
        "Judges no longer confuse trafficking with smuggling.",
        "The contract required workers to pay a fee.",
        "The court treated the case as begging.",
        "The plan includes prostitution as a risk.",
        "A neighboring country’s law allows it.",
        "The law neither criminalized sex trafficking nor labor trafficking.",
        "The law used to prohibit emigration of women.",
        "The law no longer requires a demonstration of force, fraud, or coercion.",
        "Nothing in the law requires the police to screen detainees.",
        "The law in the neighboring country allows fines in lieu of imprisonment.",
        "The law does not exclude domestic workers.",
        "The government denied that the law had been repealed.",
        "Article 12 never prescribed penalties of five years in prison.",
        "Slow trials did not lead to impunity.",
    ],
)
def test_what_is_wished_planned_or_said_of_no_law_is_not_read(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [
        ("far from sufficiently stringent", []),
        ("anything but commensurate with those for rape", []),
        (
            "sufficiently stringent but not, with respect to sex trafficking, commensurate with those for rape",
            ["penalty_stringent article-12"],
        ),
    ],
)
def test_a_denied_judgement_on_penalties_is_not_affirmed(judgement: str, expected: list[str]) -> None:
    penalties = "Article 12 prescribed penalties of five years in prison"
    assert [one for one in said(f"{penalties}, which were {judgement}.") if "prescribes" not in one] == expected


@pytest.mark.parametrize(
    ("sentence", "provided"),
    [
        (
            "The labor code prohibits employers from withholding passports.",
            "prohibits employers from withholding passports",
        ),
        ("The labor code forbids the deportation of victims.", "forbids the deportation of victims"),
        ("The labor code exempts victims from punishment.", "exempts victims from punishment"),
    ],
)
def test_what_a_law_provides_keeps_the_word_that_prohibits_or_exempts(sentence: str, provided: str) -> None:
    proposals = read(sentence)[0]
    assert [each.statement.predicate for each in proposals] == ["law_provides"]
    objects = [each.entities[id_].name for each in proposals for id_ in each.statement.roles["object"]]
    assert objects == [provided]
