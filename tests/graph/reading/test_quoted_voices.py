"""Who says the sentences of a quotation, and who speaks in news: by name, with an explanation, behind the verb."""

import pytest
from tuyun.graph.reading.quoted_voices import QUOTED

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def told(text: str) -> list[tuple[int, str, str, str]]:
    """Sentence, predicate, voice and modality of each proposal of a text."""
    statements = [proposal.statement for proposal in read(text)[0]]
    return [(each.sentence, each.predicate, each.voice, each.modality) for each in statements]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "“Police identified 40 victims,” the minister said.\n\n“Courts convicted nine men.\n\n“Two officers "
            "were arrested.”\n\nPolice arrested 12 suspects.",
            [
                (1, "identified", "xa-minister", "reported"),
                (2, "convicted", "xa-minister", "reported"),
                (3, "arrested_official", "xa-minister", "reported"),
                (4, "arrested", "report", "asserted"),
            ],
        ),
        (
            "“Courts convicted nine men. Police identified 40 victims,” Ada Benn, head of a shelter, told "
            "Reuters.",
            [
                (1, "convicted", "xa-ada-benn", "reported"),
                (1, "identified", "xa-ada-benn", "reported"),
            ],
        ),
        (
            "“Courts convicted nine men.\n\n“Police identified 40 victims,” said the minister.\n\nPolice arrested "
            "12 suspects.",
            [
                (1, "convicted", "xa-minister", "reported"),
                (2, "identified", "xa-minister", "reported"),
                (3, "arrested", "report", "asserted"),
            ],
        ),
        ("The case “Dawn” was closed. Police arrested 12 suspects.", [(2, "arrested", "report", "asserted")]),
    ],
)
def test_a_quotation_has_one_voice_whatever_its_marks(text: str, voices: list[tuple[int, str, str, str]]) -> None:
    assert told(text) == voices
    assert told(text.replace("“", '"').replace("”", '"')) == voices


def test_a_quotation_of_nobody_stays_as_it_is_and_is_never_sure() -> None:
    (proposal,) = read("“Courts convicted nine men in 2020.”")[0]
    assert (proposal.statement.voice, proposal.sure) == ("report", False)
    assert QUOTED in proposal.doubts


def test_a_quotation_whose_end_is_missing_ends_with_its_paragraph() -> None:
    text = "The minister said: “Courts convicted nine men.\n\nPolice arrested 12 suspects."
    assert told(text) == [
        (1, "convicted", "xa-minister", "reported"),
        (2, "arrested", "report", "asserted"),
    ]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "“Courts convicted nine men,” the police chief, Amos Kiplagat, told reporters on Monday.",
            "xa-police-chief",
        ),
        ("“Courts convicted nine men,” explained a lawyer who represents the victims.", "xa-lawyer"),
        ("“Courts convicted nine men,” a man of Freedom Now told the Morning Herald.", "xa-man-of-freedom-now"),
        ("“Courts convicted nine men,” Dawn News quoted a lawyer as saying.", "xa-lawyer"),
        ("A survivor, 19, said that police arrested nine men.", "xa-survivor"),
        ("Courts convicted nine men, a judge ruled.", "xa-judge"),
    ],
)
def test_speakers_of_news(text: str, voice: str) -> None:
    assert [(each.statement.voice, each.statement.modality) for each in read(text)[0]] == [(voice, "reported")]


def test_a_pronoun_stands_for_a_person_named_before() -> None:
    text = (
        "Ada Benn, a psychologist, said that courts convicted nine men. “Police identified 40 victims,” she added."
    )
    assert told(text) == [
        (1, "convicted", "xa-ada-benn", "reported"),
        (2, "identified", "xa-ada-benn", "reported"),
    ]
