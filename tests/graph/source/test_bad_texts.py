"""Texts, quotes and days that cannot be taken, and what is said of several faults at once."""

import pytest
from tuyun.graph.errors import SourceErrors
from tuyun.graph.source.quotes import lookalikes

from tests.graph.source.draft import TEXT, Draft


def fault(draft: Draft) -> str:
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    return draft.fault(caught.value)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>",
        "</div>",
        "<br/>",
        '<a href="x">',
        "<!--",
        "&nbsp;",
        "&#8217;",
        "&#x2019;",
        "<SCRIPT>",
        "&amp;",
    ],
)
def test_html_in_a_text_is_refused(draft: Draft, markup: str) -> None:
    draft.write_text(f"{TEXT}{markup} It ended.\n")
    assert fault(draft).startswith(f"text.txt:3: the text has HTML: {markup!r}. Save the words alone")


@pytest.mark.parametrize("words", ["5 < 6 and 7 > 2", "AT&T; and R&D", "a <sic> word", "<i", "x<y"])
def test_signs_that_are_no_html_are_text(draft: Draft, words: str) -> None:
    draft.write_text(f"{TEXT}It said {words}.\n")
    assert draft.narrative().text.endswith(f"{words}.\n")


@pytest.mark.parametrize(
    ("quote", "text", "advice"),
    [
        ("the country's", "In the country’s courts", "The text has ’ (U+2019) for '."),
        ('said "no"', "He said “no” again", 'The text has “ (U+201C) for ", ” (U+201D) for ".'),
        ("2020-2021", "in 2020–2021", "The text has – (U+2013) for -."),
        ("six cases", "six\u00a0cases", "The text has U+00A0 (no-break space) for U+0020 (space)."),
        ("six cases", "six\ncases", "The text has U+000A (a control character) for U+0020 (space)."),
        ("six cases", "seven cases", ""),
        ("Six cases", "six cases", ""),
    ],
)
def test_characters_that_look_alike_are_named(quote: str, text: str, advice: str) -> None:
    assert lookalikes(quote, text) == advice


def test_a_quote_with_straight_quotes_is_refused_with_the_texts_own(draft: Draft) -> None:
    draft.write_text(TEXT.replace("six cases", "six of the ministry’s cases"))
    draft.edit("statements.yaml", "ministry opened six cases", "ministry opened six of the ministry's cases")
    assert fault(draft) == (
        'statements.yaml:2: [1].quote: sentence 1 does not have the quote "The ministry opened six of the '
        "ministry's "
        "cases\". The text has ’ (U+2019) for '."
    )


LATE = "after the document's last day"


@pytest.mark.parametrize(
    ("field", "name"), [("closing: 2020-12-31", "closing"), ("published: 2020-12-31", "published")]
)
def test_a_period_after_the_last_day_is_refused(draft: Draft, field: str, name: str) -> None:
    draft.edit("document.yaml", "licence: made up", f"licence: made up\n{field}")
    assert fault(draft) == (
        f"statements.yaml:18: [3].period: the period begins on 2021-01-01, {LATE} ({name}: 2020-12-31)"
    )


def test_a_case_that_was_opened_after_the_last_day_is_refused(draft: Draft) -> None:
    draft.edit("document.yaml", "licence: made up", "licence: made up\nclosing: 2021-06-30")
    opened = "opened: {kind: calendar_year, start: 2022-01-01, end: 2022-12-31}"
    draft.edit("entities.yaml", "name: six cases}", f"name: six cases, {opened}}}")
    assert fault(draft) == (
        f"entities.yaml:6: small-cases.opened: the period begins on 2022-01-01, {LATE} (closing: 2021-06-30)"
    )


def test_a_period_that_the_last_day_is_in_is_taken(draft: Draft) -> None:
    draft.edit("document.yaml", "licence: made up", "licence: made up\nclosing: 2021-01-01")
    assert len(draft.narrative().statements) == 4


def test_faults_of_several_files_are_all_named(draft: Draft) -> None:
    draft.edit("document.yaml", "licence: made up\n", "")
    draft.edit("entities.yaml", "label: Training", "label: Trainning")
    draft.edit("statements.yaml", "predicate: dismissed", "predicate: dismised")
    assert fault(draft).splitlines() == [
        "document.yaml:1: licence: the field 'licence' is missing",
        "entities.yaml:9: small-course.label: the vocabulary has no 'Trainning'. Did you mean 'Training'?",
        "statements.yaml:9: [2].predicate: the vocabulary has no 'dismised'. Did you mean 'dismissed'?",
    ]


def test_faults_of_the_text_and_of_entities_are_all_named(draft: Draft) -> None:
    draft.edit("text.txt", "The ministry", "\ufeffThe <b>ministry</b>")
    draft.edit("entities.yaml", "small-ngo:", "ngo:")
    said = fault(draft).splitlines()
    assert [line.split(": ")[0] for line in said] == [
        "text.txt:1",
        "text.txt:1",
        "document.yaml:7",
        "entities.yaml:5",
    ]
