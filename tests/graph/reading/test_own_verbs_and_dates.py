"""Counts that have a verb, a unit or a date of their own beside those of other counts of the sentence."""

import pytest

from tests.graph.reading.reader import counted, read


@pytest.mark.parametrize(("text", "wanted"), [
    # A relative clause with a subject of its own says nothing of the count before it.
    ("Prosecutors indicted two officials for forging papers of a vessel on which crew were held in debt bondage.",
     ["indicted_official 2 official unspecified"]),
    ("Police arrested four managers of a farm where migrants were kept in forced labor.",
     ["arrested 4 person unspecified"]),
    ("Police arrested five men in raids on a kiln where 14 families were held in debt bondage.",
     ["arrested 5 person unspecified", "other_statement 14 None unspecified"]),
    # Appeals against verdicts are no verdicts.
    ("The Office appealed against three acquittals.", ["appealed 3 acquittal unspecified"]),
    ("Prosecutors challenged two of the acquittals in 2029.", ["appealed 2 acquittal 2029"]),
    ("Seven acquittals were contested by the prosecution.", ["appealed 7 acquittal unspecified"]),
    ("Lawyers challenged three articles in court.", ["other_statement 3 None unspecified"]),
    # People who are returned are no cases.
    ("The police requested the extradition of five suspects, three of whom were returned.",
     ["requested_extradition 5 suspect unspecified", "extradited 3 suspect unspecified"]),
    ("Prosecutors sent 12 cases to court, three of which were returned for further investigation.",
     ["sent_to_court 12 case unspecified", "returned_case 3 case unspecified"]),
    # What goes on has not ended as those before it did.
    ("Thirty trials ended in convictions, four in acquittals, and nine had not ended.",
     ["convicted 30 trial unspecified", "acquitted 4 trial unspecified", "trial_ongoing 9 trial unspecified"]),
    ("The ministry revoked the licences of 28 agencies in 2029, but ten of them reopened under another name.",
     ["business_sanctioned 28 organization 2029", "other_statement 10 None unspecified"]),
    ("Inspectors shut 31 parlours in 2029; at least six of these were operating again.",
     ["business_sanctioned 31 place 2029", "other_statement 6 None 2029"]),
])  # fmt: skip
def test_own_verbs(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Police recorded 1,012 trafficking cases in 2029. They classified 704 of these cases as child sex"
     " trafficking, 297 as sex trafficking of adults, and 11 as forced labor.",
     ["recorded_offences 1012 case trafficking 2029", "case_concerned 704 case child_sex_trafficking unspecified",
      "case_concerned 297 case sex_trafficking unspecified", "case_concerned 11 case forced_labor unspecified"]),
    ("Prosecutors categorized 12 of the 40 cases as forced labor and 28 as sex trafficking.",
     ["case_concerned 12 case forced_labor unspecified", "case_concerned 28 case sex_trafficking unspecified"]),
    ("The unit classified 14 cases as forced begging.", ["case_concerned 14 case forced_begging unspecified"]),
    ("Police classified 40 of the victims as sex trafficking victims.", ["other_statement 40 None unspecified"]),
    ("Of the 400 cases, the inspectorate treated 310 as wage disputes and 90 as forced labor.",
     ["handled_administratively 310 case unspecified", "case_concerned 90 case forced_labor unspecified"]),
    ("Police treated 12 of the cases as labor disputes.", ["handled_administratively 12 case unspecified"]),
])  # fmt: skip
def test_classified_cases(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    # A training is dated by the words on who held it.
    ("Thirty officers attended a workshop organized by an NGO in May 2029.", ["trained 30 official 2029"]),
    ("Only 16 judges took part in the seminars organised by the Academy between 2027 and 2029.",
     ["trained 16 person 2027"]),
    ("Some 40 judges attended seminars that the court held in May 2029.", ["trained None person 2029"]),
    ("Thirty officers attended a workshop organized by an NGO that was founded in 2022.",
     ["trained 30 official unspecified"]),
    # An office that is opened with people has had them ever since.
    ("The board set up a unit of nine investigators in January 2029.", ["staffed 9 person unspecified"]),
    ("A unit of nine investigators was established in 2028.", ["staffed 9 person unspecified"]),
    ("The police hired nine investigators in 2028.", ["staffed 9 person 2028"]),
    ("The police hired two prosecutors in 2028 for their division, which was established in 2015.",
     ["staffed 2 person 2028"]),
    # The date of a passive, with or without a place.
    ("The highest sentence, 28 years of imprisonment, was imposed in May 2029 on the leader of a network.",
     ["imprisonment_imposed 28 year 2029"]),
    ("The longest term, 14 years, was imposed by the court in Northtown in May 2029.",
     ["imprisonment_imposed 14 year 2029"]),
])  # fmt: skip
def test_dates(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Two victims were awarded compensation, in the amounts of 4,000 and 11,500 euros.",
     ["restitution_ordered 2 victim unspecified", "restitution_ordered 4000 money unspecified",
      "restitution_ordered 11500 money unspecified"]),
    ("Judges imposed fines of 400 and 1,200 dollars.",
     ["fine_imposed 400 money unspecified", "fine_imposed 1200 money unspecified"]),
    ("Of the 219 persons convicted, 82 received prison sentences of one year or more.",
     ["convicted 219 person unspecified", "sentenced 82 person unspecified",
      "imprisonment_imposed 1 year unspecified"]),
    ("Courts did not convict any fishing vessel owner for forced labor in 2029.",
     ["convicted 0 person forced_labor 2029"]),
    ("Courts did not convict any smith.", ["convicted 0 person unspecified"]),
    ("In 19 of the 46 trials the defendants were low-level recruiters.", ["case_concerned 19 trial unspecified"]),
])  # fmt: skip
def test_units_and_forms(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Police detained 23 suspected smugglers, some of whom may have been traffickers, but released all of them.",
     ["arrested 23 suspect unspecified", "released_suspects 23 suspect unspecified"]),
    ("Police detained nine foreign women, but freed all of them the next day.",
     ["arrested 9 person unspecified", "released_suspects 9 person unspecified"]),
    ("Police arrested two men and freed nine women.",
     ["arrested 2 person unspecified", "identified 9 person unspecified"]),
    ("Police statistics list 170 trafficking cases for 2029, yet the court’s figures show 94 files received.",
     ["recorded_offences 170 case trafficking 2029", "other_statement 94 None unspecified"]),
    ("Police recorded 170 cases in 2029, yet the courts heard only nine cases.",
     ["recorded_offences 170 case 2029", "heard 9 case unspecified"]),
    ("The trials of 12 suspects had yet to start.", ["awaiting_trial 12 suspect unspecified"]),
    ("Prosecutors indicted two officials for forging papers; both trials were ongoing.",
     ["indicted_official 2 official unspecified", "continued_prosecution_of_official 2 trial unspecified"]),
    ("Prosecutors indicted two brokers; both trials were ongoing.",
     ["indicted 2 person unspecified", "trial_ongoing 2 trial unspecified"]),
    ("One station refused for eight months to record the complaint of 12 workers.",
     ["refused_complaint 12 person unspecified"]),
    ("The ministry referred three complaints to the prosecutor’s office, which did not pursue them.",
     ["referred_for_prosecution 3 complaint unspecified", "took_no_action 3 complaint unspecified"]),
    ("The office received 347 complaints, of which 212 were opened as formal investigations.",
     ["reported 347 complaint unspecified", "opened_investigation 212 investigation unspecified"]),
    ("Police returned six workers to their employers.", ["other_statement 6 None unspecified"]),
    ("Police returned six workers to their villages.", ["assisted_victims 6 person unspecified"]),
])  # fmt: skip
def test_what_became_of_them(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize("when", [
    "Between January and December 2029", "From 1 January to 31 December 2029",
    "From January through December 2029",
])  # fmt: skip
def test_a_whole_year(when: str) -> None:
    period = read(f"{when}, courts convicted nine men.")[0][0].statement.period
    assert (period.kind, str(period.start), str(period.end)) == ("calendar_year", "2029-01-01", "2029-12-31")


@pytest.mark.parametrize(("when", "wanted"), [
    ("In January and December 2029", ("dated", "2029-01-01")), ("In May and June 2029", ("dated", "2029-05-01")),
    ("From January to November 2029", ("dated", "2029-01-01")),
])  # fmt: skip
def test_no_whole_year(when: str, wanted: tuple[str, str]) -> None:
    period = read(f"{when}, courts convicted nine men.")[0][0].statement.period
    assert (period.kind, str(period.start)) == wanted
