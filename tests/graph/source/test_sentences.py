"""Sentence numbers, which sources cite: they must not move, whatever cuts the text."""

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from tuyun.graph.source import Narrative
from tuyun.graph.source.sentences import split

STARTS = [
    0, 50, 362, 528, 885, 1066, 1432, 1598, 1701, 1913,
    2130, 2402, 2656, 2828, 3025, 3270, 3427, 3576, 3870, 4144,
    4299, 4510, 4687, 5056, 5353, 5519, 5620, 5736, 5973, 6255,
]  # fmt: skip
"""Where the sentences of the seed begin, in code points."""


def test_the_sentences_of_the_seed_keep_their_numbers(seed_source: Narrative) -> None:
    ends = [start - 1 for start in STARTS[1:]] + [6373]
    assert [(sentence.number, sentence.start, sentence.end) for sentence in seed_source.sentences] == [
        (number, start, end) for number, (start, end) in enumerate(zip(STARTS, ends, strict=True), start=1)
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. government funded it.", "Mr. Smith and Dr. Lee spoke at 3.30 p.m. on Jan. 5."],
        ["It reported 1.5 million.", "In 2021, 12 cases (vs. 40 in 2020) were opened."],
        ["“We opened 12 cases.”", "The MVD said so."],
        ["He said “No. We did not.”", "Then he left."],
        ["The law (Art. 123 of the Criminal Code) applies.", "Nos. 5 and 6 do not."],
        ["Did it?", "Yes!", "It did..."],
        ["It was e.g. a training, i.e. two days.", "It ended."],
        ["Officials of the U.S.", "It was late."],
        # Wrong, but a number that is cited stays what it is.
        ["The U.S.", "The E.U. and the U.N. met."],
        ["It ended in the U.S. Courts heard nothing."],
        ["It opened 5 cases in Osh, pop.", "322,000.", "None closed."],
    ],
    ids=lambda sentences: sentences[0],
)
def test_hard_sentences_are_cut_as_they_always_were(sentences: list[str]) -> None:
    assert [sentence.text for sentence in split("document", "en", " ".join(sentences))] == sentences


LEGAL = {
    "en": [
        ["The court applied Art. 123 of the Code.", "It was late."],
        ["Under Arts. 5 and 6 it opened cases.", "No. 5 was closed."],
        ["See para. 3 of Sec. 2.", "Art. II applies.", "Ch. IV does too."],
        ["It cites subsec. 4, cl. 2.", "Fines were approx. 500 dollars."],
        ["It decided Smith vs. The State.", "He left."],
        ["It cites the article.", "5 cases were closed."],
    ],
    "ru": [
        ["Суд применил ст. 124 УК КР.", "Дело закрыто."],
        ["В соответствии со ст. ст. 124 и 125 УК дело возбуждено.", "Далее."],
        ["По п. 3 ч. 2 ст. 171 УК КР осуждены трое.", "Остальные оправданы."],
        ["В 2021 г. МВД возбудило 6 дел.", "В г. Ош их закрыли."],
        ["Ущерб составил 5 млн. сомов.", "Это ст. 3 Закона в ред. Закона от 5 мая 2020 г. № 12."],
        ["Их было пять.", "124 дела закрыто."],
    ],
    "ky": [
        ["КЖКнын 124-б. 2-п. боюнча иш козголду.", "Сот карады."],
        ["КР КЖК ст. 124 боюнча иш козголду.", "Сот карады."],
        ["2021-ж. ИИМ 6 иш козгоду.", "2020–2021-жж. Башкы прокуратура аларды жапты."],
        ["Мисалы, б.а. сот айтты.", "Бүттү."],
    ],
}


@pytest.mark.parametrize(
    ("language", "sentences"),
    [(language, sentences) for language, texts in LEGAL.items() for sentences in texts],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_an_abbreviation_of_the_law_ends_no_sentence(language: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in split("document", language, " ".join(sentences))] == sentences


def test_a_paragraph_ends_a_sentence_whatever_it_ends_with() -> None:
    assert [sentence.text for sentence in split("document", "ru", "См. ст.\n\n124 УК.")] == ["См. ст.", "124 УК."]


def test_white_space_and_lists_belong_to_no_sentence() -> None:
    text = "  Padded. \n\nA list:\n\n1. First.\n2. Second.\n"
    sentences = split("document", "en", text)
    assert [(sentence.number, sentence.text) for sentence in sentences] == [
        (1, "Padded."),
        (2, "A list:"),
        (3, "1. First."),
        (4, "2. Second."),
    ]
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in sentences)


def test_the_version_that_cuts_sentences_is_pinned_exactly() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"sentencex=={version('sentencex')}" in project["optional-dependencies"]["server"]
