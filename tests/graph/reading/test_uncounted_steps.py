"""Steps of justice that a sentence tells without counting whom they concern: who did what to whom, and when."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def steps_of(text: str) -> list[str]:
    """Each proposal of a text: predicate, denial, year or kind of its period, words for how many, and subject."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        denied = "not " if entry.polarity == "denied" else ""
        when = str(entry.period.start.year) if entry.period.start else entry.period.kind
        many = f" {entry.quantity.words}" if entry.quantity and entry.quantity.words else ""
        who = f" by {', '.join(entry.roles['subject'])}" if "subject" in entry.roles else ""
        lines.append(f"{denied}{entry.predicate} {when}{many}{who}")
        assert not proposal.sure
    return sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In May 2030, prosecutors charged a former consul with selling visas.",
            ["charged_official 2030 by xa-prosecutors", "official_misconduct unspecified by xa-former-consul"],
        ),
        ("Police detained the driver of a bus and his wife.", ["arrested unspecified by xa-police"]),
        (
            "A former mayor, charged in 2028 with running a brothel, was still awaiting trial.",
            [
                "charged_official 2028",
                "official_awaiting_trial recent",
                "official_misconduct unspecified by xa-former-mayor",
            ],
        ),
        (
            "A bar owner whom a provincial court had convicted in March 2029 absconded.",
            ["absconded unspecified by xa31-a-bar-owner-s1", "convicted 2029 by xa-provincial-court"],
        ),
        (
            "Prosecutors charged a police lieutenant; the ministry suspended him, and his trial had not begun.",
            [
                "charged_official unspecified by xa-prosecutors",
                "official_awaiting_trial unspecified",
                "suspended_official unspecified by xa-ministry",
            ],
        ),
        (
            "The inspector was reprimanded and transferred but never charged.",
            [
                "disciplined_official unspecified",
                "not charged_official until_now",
                "transferred_official unspecified",
            ],
        ),
        ("Some of the suspects fled the country.", ["absconded unspecified Some by xa31-some-of-the-suspects"]),
        (
            "The army continued to investigate a colonel.",
            ["continued_investigation_of_official recent by xa-army"],
        ),
        (
            "Officials gave no update on the 2029 investigation of a member of parliament.",
            ["investigated_official 2029", "investigation_of_official_progressed unspecified"],
        ),
    ],
)
def test_a_step_is_read_by_its_verb_and_whom_it_concerns(sentence: str, expected: list[str]) -> None:
    assert steps_of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Observers reported that inspectors often treated complaints as labor disputes.",
            ["handled_administratively unspecified often by xa-inspectors"],
        ),
        (
            "Prosecutors charged traffickers with pimping.",
            ["charged_under_lesser_statute unspecified by xa-prosecutors"],
        ),
        (
            "Workers who left their employers were routinely charged with absconding.",
            ["prosecuted_under_other_law unspecified routinely"],
        ),
        (
            "Village chiefs sometimes settled such cases.",
            ["settled_informally unspecified sometimes by xa-village-chiefs"],
        ),
        (
            "The trial ended because the interpreter failed to appear.",
            ["did_not_appear unspecified by xa-interpreter"],
        ),
        (
            "Lawyers criticized the lenient sentences.",
            ["criticized unspecified by xa-lawyers", "lenient_sentence unspecified"],
        ),
    ],
)
def test_a_phrase_says_how_cases_were_handled(sentence: str, expected: list[str]) -> None:
    assert steps_of(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The law states that a judge convicted of trafficking shall be dismissed.",
        "The government planned to prosecute the owner of the factory.",
        "If the court convicts the owner, he will appeal.",
        "The film tells of courts that would have convicted the owner.",
        "The training taught officers how to arrest suspects.",
        "The unit was charged with coordinating investigations.",
        "Prosecutors can charge the owner with pimping.",
        "The court convicted a man of murder.",
        "The ministry suspended a training program.",
        "Employers had migrants deported.",
        "The court found the recruiter not guilty of trafficking.",
        "The former minister denies having been convicted of trafficking.",
        "The trafficker was to have been sentenced in May.",
        "The case was nearly dismissed.",
        "Traffickers posing as police arrested the owner of the bar.",
        "The judge was arrested by traffickers posing as police.",
        "In a mock trial, students convicted the trafficker.",
        "The law bars convicted traffickers from public office.",
        "The woman escaped her trafficker.",
        "No tip led to the arrest of a trafficker.",
        "The employer narrowly escaped arrest.",
        "Police detained the workers who had complained of forced labor.",
        "Police charged workers with absconding.",
        "Immigration officers arrested the domestic worker after she fled her employer.",
    ],
)
def test_what_did_not_happen_is_no_step(sentence: str) -> None:
    steps = (
        *("charged ", "convicted ", "convicted_official", "prosecuted", "arrested", "suspended", "deported"),
        *("sentenced", "dismissed", "absconded"),
    )
    assert [line for line in steps_of(sentence) if line.startswith(steps)] == []


def test_a_counted_step_is_read_once() -> None:
    assert steps_of("Courts acquitted most defendants.") == ["acquitted unspecified most by xa-courts"]
