"""How a value becomes text, and rows become lines."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuyun.cli.output import Format, show, spell
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.spreadsheet import csv_text

from tests.graph.test_workbook import cells


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ([], ""),
        (0, "0"),
        (False, "no"),
        (True, "yes"),
        (0.25, "0.25"),
        (1 / 3, "0.3333"),
        (date(2021, 6, 1), "2021-06-01"),
        (["PGO", None, 6], "PGO, , 6"),
        ({"name": "Түйүн"}, '{"name": "Түйүн"}'),
    ],
)
def test_what_is_not_told_is_empty_and_differs_from_no_and_zero(value: object, text: str) -> None:
    assert spell(value) == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1))
def test_a_row_is_one_line_whatever_is_in_it(capsys: pytest.CaptureFixture[str], texts: list[str]) -> None:
    capsys.readouterr()
    show([{"one": text, "two": "end"} for text in texts], ["one", "two"], Format.table)
    head, *lines = capsys.readouterr().out.removesuffix("\n").split("\n")
    assert head == "one\ttwo"
    assert [line.split("\t")[1] for line in lines] == ["end"] * len(texts)


def test_csv_is_the_same_as_the_api_writes(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"a": 1 / 3, "b": True, "c": "=1+1", "d": ["x", "y"], "e": None, "f": -2, "g": "\u200b\ufeff=1"}]
    show(rows, list("abcdefg"), Format.csv)
    text = capsys.readouterr().out
    assert text == "a,b,c,d,e,f,g\n0.3333333333333333,true,'=1+1,x|y,,-2,'\u200b\ufeff=1\n"
    assert csv_text(rows, list("abcdefg")) == text.replace("\n", "\r\n")


def test_a_workbook_is_written_to_a_file_and_never_to_a_terminal(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"a": 6, "b": "=1+1", "c": None}]
    show(rows, list("abc"), Format.xlsx)
    assert cells(capsysbinary.readouterr().out) == [{"a": 6, "b": "'=1+1"}]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(InvalidQuery, match="a workbook is no text to show"):
        show(rows, list("abc"), Format.xlsx)
