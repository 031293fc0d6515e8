"""What a publisher says in its own report, and speakers who are named as somebody's."""

import pytest
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import document, read

pytestmark = pytest.mark.once
TEXT = "GRETA is concerned that courts often suspended sentences."


@pytest.mark.parametrize(
    ("publisher", "voices"),
    [
        ("Nobody", {("international-greta", "reported")}),
        ("GRETA", {("report", "asserted")}),
        (
            "Group of Experts on Action against Trafficking in Human Beings (GRETA)",
            {("report", "asserted")},
        ),
    ],
)
def test_a_publisher_speaks_with_the_voice_of_its_report(publisher: str, voices: set[tuple[str, str]]) -> None:
    about = document().model_copy(update={"publisher": publisher})
    statements = [each.statement for each in read_text_of(about, split(about.id, "en", TEXT))[0]]
    assert {(each.voice, each.modality) for each in statements} == voices


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The unit lacked cars, said its commander.", "xa-commander"),
    ],
)
def test_a_speaker_behind_the_verb_is_named_without_whose_it_is(text: str, voice: str) -> None:
    assert [(each.statement.voice, each.statement.modality) for each in read(text)[0]] == [(voice, "reported")]
