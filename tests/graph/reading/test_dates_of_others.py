"""Periods that stand with other words than the count that they date, and periods that date something else."""

import pytest

from tests.graph.reading.reader import counted, read, short


def dates(text: str) -> dict[int, str]:
    """The kind of period, or the year of its first day, of each count by its number."""
    made: dict[int, str] = {}
    for proposal in read(text)[0]:
        entry = proposal.statement
        if entry.quantity is not None and entry.quantity.lower is not None:
            period = entry.period
            made[int(entry.quantity.lower)] = str(period.start.year) if period.start else period.kind
    return made


@pytest.mark.parametrize(("text", "wanted"), [
    # What a ruling is, and when it was.
    ("There was one conviction for slavery, handed down by a court in 2028.", {1: "2028"}),
    ("The longest sentence was 11 years, imposed in 2028 by a court.", {11: "2028"}),
    ("The longest sentence, pronounced in 2028, was 11 years.", {11: "2028"}),
    ("The only convictions were secured in 2028, when a court sentenced two men to six and eight years in prison.",
     {2: "2028", 6: "2028", 8: "2028"}),
    ("The court issued one judgment in 2028, by which two men were sentenced to six years in prison.",
     {1: "2028", 2: "2028", 6: "2028"}),
    ("By a decision dated 15 May 2028, the court acquitted three defendants.", {3: "2028"}),
    ("12. By a judgment of 15 May 2028, the court reduced the sentence of one man to three years.", {3: "2028"}),
    # Members that share the last date.
    ("Nineteen clerks were dismissed and three were charged in 2028.", {19: "2028", 3: "2028"}),
    ("They reported 31 investigations, involving 50 suspects; 17 prosecutions; and seven convictions in 2028.",
     {31: "2028", 50: "2028", 17: "2028", 7: "2028"}),
    ("Police held nine raids in 2028, in the course of which 38 men were arrested, 24 investigations were opened"
     " and 70 victims were identified.", {38: "2028", 24: "2028", 70: "2028"}),
    ("On 2 March 2028, police arrested a man; on the same day, they raided a bar and seized 4,000 dollars.",
     {4000: "2028"}),
    # What is told of a dated count.
    ("Courts convicted 92 men in 2028 and acquitted 30, which amounted to an acquittal rate of 25 percent.",
     {92: "2028", 30: "2028", 25: "2028"}),
    ("Compensation was awarded to 27 victims in 2028, in amounts ranging from 1,500 to 38,000 euros.",
     {27: "2028", 1500: "2028"}),
    ("Eight investigations were suspended in 2028, five because suspects had fled and three because nobody spoke.",
     {8: "2028", 5: "2028", 3: "2028"}),
    ("Assets worth 14,000 euros were confiscated in 2028.", {14000: "2028"}),
    # The ends of a change.
    ("The proportion of cases dismissed by the prosecutor fell from 40% in 2027 to 22% in 2028.",
     {40: "2027", 22: "2028"}),
    ("In 2028, the number of convictions fell from 40 to 22.", {40: "unspecified", 22: "2028"}),
    ("Between 2027 and 2028, the number of convictions fell from 40 to 22.", {40: "2027", 22: "2028"}),
])  # fmt: skip
def test_dated_all_the_same(text: str, wanted: dict[int, str]) -> None:
    got = dates(text)
    assert {number: got.get(number) for number in wanted} == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("A judge appointed in 2027 sentenced two men to six years in prison.", {2: "unspecified", 6: "unspecified"}),
    ("Under a law adopted in 2025, courts sentenced 12 men to six years in prison.",
     {12: "unspecified", 6: "unspecified"}),
    ("Courts sentenced 12 men convicted in 2025 to six years in prison.", {6: "unspecified"}),
    ("Of the 12 men convicted in 2028, nine were sentenced to six years in prison.", {6: "unspecified"}),
    ("Courts convicted 12 men (nine in 2027), with sentences of six years.", {6: "unspecified"}),
    ("Nineteen suspects were arrested, and the courts convicted 12 men in 2028.", {19: "unspecified", 12: "2028"}),
    ("Nineteen suspects were arrested and three were charged on 5 May 2028.", {19: "unspecified", 3: "2028"}),
    ("They reported 31 investigations; police arrested 17 suspects in 2028.", {31: "unspecified", 17: "2028"}),
    ("Courts issued 12 sentences, which were confirmed in 2028.", {12: "unspecified"}),
    ("Police applied Order 2018/19 to 12 suspects.", {12: "unspecified"}),
])  # fmt: skip
def test_dates_something_else(text: str, wanted: dict[int, str]) -> None:
    got = dates(text)
    assert {number: got.get(number) for number in wanted} == wanted


def test_percentages_in_brackets_have_the_period_of_their_share() -> None:
    text = (
        "Courts tried 200 men in 2028, of whom 150 (75 percent) were convicted and 30 (15 percent) were acquitted."
    )
    made = [proposal.statement for proposal in read(text)[0]]
    assert [entry.period.start and entry.period.start.year for entry in made] == [2028] * 5


@pytest.mark.parametrize("text", [
    "Police registered 144 complaints in 2028/29, 26 more than the year before.",
    "In 2028/29, police registered 144 complaints.",
    "Police registered 144 complaints in 2028/2029.",
])  # fmt: skip
def test_split_years(text: str) -> None:
    assert counted(text)[0] == "recorded_offences 144 complaint rough_date"


def test_days_of_split_years() -> None:
    text = (
        "In fiscal year 2027/28 (16 July 2027 to 15 July 2028), police arrested nine men."
        " Police registered 144 complaints in 2028/29."
    )
    period = read(text)[0][1].statement.period
    assert (period.kind, str(period.start), str(period.end)) == ("fiscal_year", "2028-07-16", "2029-07-15")


def test_this_year_of_a_report_is_never_sure() -> None:
    lines = [short(proposal) for proposal in read("Police arrested 12 suspects this year.")[0]]
    assert lines == ["arrested 12..12 suspect unspecified measured report asserted by xa-police not sure"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("Courts convicted 12 men in 2028, nine of whom were later released.", {12: "2028", 9: "unspecified"}),
    ("Courts convicted 12 men in 2028, nine of whom received prison terms of two years.", {9: "2028", 2: "2028"}),
    ("A clerk charged in 2026 with fraud was convicted in May 2028 and received a sentence of three years.",
     {3: "2028"}),
    ("The ministry trained 46 officers in 2028 as well as 21 inspectors and nine prosecutors.",
     {46: "2028", 21: "2028", 9: "2028"}),
    ("Courts convicted 12 men in 2028 and imposed sentences of two years in prison.", {12: "2028", 2: "2028"}),
    ("The appeals court upheld two convictions, handed down in 2026.", {2: "unspecified"}),
    ("Nineteen men had been arrested and three were charged in 2028.", {19: "unspecified", 3: "2028"}),
    ("Police arrested 12 suspects and freed nine women last year.", {12: "rough_date", 9: "rough_date"}),
    ("Courts convicted 18 persons, compared with 12 last year.", {18: "unspecified", 12: "rough_date"}),
    ("Yesterday, police arrested four men.", {4: "rough_date"}),
])  # fmt: skip
def test_shares_and_sequels(text: str, wanted: dict[int, str]) -> None:
    got = dates(text)
    assert {number: got.get(number) for number in wanted} == wanted
