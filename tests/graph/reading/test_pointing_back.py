"""Words that point back to officials, to counts that were divided before, and to the period of a count."""

import pytest

from tests.graph.reading.reader import counted, silences

pytestmark = pytest.mark.once

SERGEANT = "In October 2012, police arrested a border sergeant for selling permits."


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (f"{SERGEANT} No information was available as to whether he was later charged.",
         ["no_data_provided charged_official"]),
        (f"{SERGEANT} The government did not report how many traffickers it charged.", ["not_reported charged"]),
        ("Police arrested two suspects. The government did not report whether they were charged.",
         ["not_reported charged"]),
        ("The ministry dismissed two diplomats whom workers had accused of slavery, but it did not report whether "
         "either was prosecuted.", ["not_reported prosecuted_official"]),
        ("Police began investigating five border officers but did not share details of the inquiry.",
         ["no_data_provided investigation_of_official_progressed"]),
        ("An inquiry was opened into two inspectors, but the delegation was not informed of its outcome.",
         ["not_reported investigation_of_official_progressed"]),
        ("There were no reports that any official was prosecuted.", ["not_reported prosecuted_official"]),
        ("There were no reports that police screened migrants.", []),
        ("One province did not forward its figures on charges.", ["no_data_provided charged"]),
        ("Court presidents had no statistics on how many cases were pending.", ["no_data_provided case_pending"]),
        ("Asked how many traffickers were convicted, the ministry cited confidentiality.",
         ["not_reported convicted"]),
        ("The police did not submit data to the crime bureau, and the bureau itself did not publish how many were "
         "sentenced.", ["no_data_provided provided_data", "not_reported sentenced"]),
    ],
)  # fmt: skip
def test_silences(text: str, predicates: list[str]) -> None:
    assert silences(text) == predicates


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Prosecutors opened 63 investigations in 2022 (40 for sexual exploitation and 23 for forced labor), up "
         "from 51 in 2021 (38 and 13 respectively).",
         ["opened_investigation 63 investigation [sex_trafficking 40] [forced_labor 23] 2022",
          "opened_investigation 51 investigation [sex_trafficking 38] [forced_labor 13] 2021"]),
        ("Of the 210 officials trained in 2023, 120 were police officers, 55 border guards and 35 judges.",
         ["trained 210 official [xa-police-officers 120] [xa-border-guards 55] [xa-judges 35] 2023"]),
        ("Courts imposed 12 prison and five suspended sentences.",
         ["imprisonment_imposed 12 sentence unspecified", "suspended_sentence 5 sentence unspecified"]),
        ("Courts tried 77 cases in 2022; of these, 58 led to a conviction and 15 to a full acquittal.",
         ["tried 77 case 2022", "convicted 58 case 2022", "acquitted 15 case 2022"]),
        ("The court increased the sentence in three cases and reduced it in two.",
         ["sentence_increased 3 case unspecified", "sentence_reduced 2 case unspecified"]),
        ("In three cases, magistrates imposed a fine in lieu of imprisonment.",
         ["fined_in_lieu 3 case unspecified"]),
        ("The state requested mutual legal assistance in nine cases.",
         ["requested_assistance 9 case unspecified"]),
        ("Courts convicted 19 persons in 2020, 11 of whom went to prison.",
         ["convicted 19 person 2020", "imprisonment_imposed 11 person 2020"]),
        ("The government earmarked 6.4 million lomas for shelters.", ["budgeted 6400000 money unspecified"]),
        ("The court fined the owner 5,000 lomas.", ["fine_imposed 5000 money unspecified"]),
        ("The office counted 88 victims in 2023, against 123 in 2022.",
         ["identified 88 victim 2023", "identified 123 victim 2022"]),
        ("Eleven victims took their complaints back.", ["withdrew_complaint 11 victim unspecified"]),
        ("Police trained 12 judges in the course of 2030.", ["trained 12 person 2030"]),
        ("Courts convicted 12 men in calendar year 2030, twice as many as in the course of 2029.",
         ["convicted 12 person 2030", "convicted None person 2030"]),
    ],
)  # fmt: skip
def test_counts(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
