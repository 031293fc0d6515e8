"""Silences about the steps of cases, in every form of their verbs and nouns, for traffickers and for officials."""

import pytest

from tests.graph.reading.reader import read, silences

pytestmark = pytest.mark.once

STEPS = [
    ("investigated", "investigating", "investigation"),
    ("prosecuted", "prosecuting", "prosecution"),
    ("convicted", "convicting", "conviction"),
    ("acquitted", "acquitting", "acquittal"),
]
QUESTIONS = [
    "whether {who} had been {done}",
    "whether any {who} were {done}",
    "that {who} had been {done}",
    "that it had {done} {who}",
    "how many {who} were {done}",
    "how many {who} it had {done}",
    "{doing} any {who}",
    "having {done} any {who}",
    "any {noun}s of {who}",
    "the {noun} of any {who}",
    "a single {noun} of {who}",
    "the number of {who} {done}",
    "any {who} {done}",
    "{who} having been {done}",
]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(("done", "doing", "noun"), STEPS)
def test_a_step_is_asked_for_in_every_form_and_officials_are_told_apart(
    question: str, done: str, doing: str, noun: str
) -> None:
    forms = {"done": done, "doing": doing, "noun": noun}
    for who, predicate in (
        ("traffickers", done),
        ("officials", f"{done}_official"),
        ("police officers", f"{done}_official"),
    ):
        sentence = f"The government did not report {question.format(who=who, **forms)}."
        assert silences(sentence) == [f"not_reported {predicate}"], sentence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Whether complicit officials had been investigated or convicted, authorities did not report.",
            ["not_reported convicted_official", "not_reported investigated_official"],
        ),
        ("How many victims were identified, the courts left unsaid.", ["not_indicated identified"]),
        (
            "On two trials of officers, the state provided no update.",
            ["no_progress continued_prosecution_of_official"],
        ),
        ("On convictions, the ministry provided no data.", ["no_data_provided convicted"]),
        ("Convictions of officials were not reported.", ["not_reported convicted_official"]),
        (
            "The prosecution or conviction of traffickers was not reported by the government.",
            ["not_reported convicted", "not_reported prosecuted"],
        ),
        ("The final count of convictions went unreported.", ["not_reported convicted"]),
        ("Nothing was reported about convictions of officials.", ["not_reported convicted_official"]),
        ("The country disclosed no investigations of officials.", ["not_reported investigated_official"]),
        ("No fresh inquiries into officials were disclosed.", ["not_reported investigated_official"]),
        ("The government did not mention any effort to reduce demand.", ["not_indicated took_steps"]),
        ("The government did not report what it had done to reduce demand.", ["not_reported took_steps"]),
        (
            "Corruption and official complicity remained concerns, but it did not report any prosecutions.",
            ["not_reported prosecuted_official"],
        ),
        ("Arrests were not reported to the court.", []),
        ("The victim did not mention any arrest.", []),
        ("It made no report to parliament.", []),
    ],
)
def test_what_was_not_reported_may_lead_the_sentence_or_name_nobody(sentence: str, expected: list[str]) -> None:
    assert sorted(silences(sentence)) == expected


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("For the third year in a row", 3),
        ("Three years in a row", 3),
        ("In the second year in succession", 2),
    ],
)
def test_years_in_succession_are_consecutive(words: str, years: int) -> None:
    proposals, _ = read(f"{words}, the government did not report any convictions.")
    assert [(each.statement.period.kind, each.statement.period.years) for each in proposals] == [
        ("consecutive_years", years)
    ]
