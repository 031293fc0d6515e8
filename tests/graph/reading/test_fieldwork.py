"""What those count who follow cases and speak with victims, and what newspapers tell of raids and rescues."""

import pytest

from tests.graph.reading.reader import counted, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Our paralegals followed 37 cases, and in only six of them did the matter reach trial.",
         ["evaluated 37 case unspecified", "tried 6 case unspecified"]),
        ("Of the 52 survivors we interviewed, 33 said that they had not gone to the police.",
         ["evaluated 52 victim unspecified", "did_not_report 33 victim unspecified"]),
        ("In 14 cases, officers refused to open a file.", ["refused_complaint 14 case unspecified"]),
        ("Citizens can report on the hotline 1399, which took 1,846 calls in 2030, 117 of which led to"
         " investigations.",
         ["reported 1846 complaint 2030", "opened_investigation 117 complaint unspecified"]),
        ("Police stopped a fishing boat carrying 41 children and arrested its captain and two recruiters.",
         ["prevented_trafficking 41 person unspecified", "arrested 2 person unspecified"]),
        ("Police freed 11 children and arrested the owner, his son and two foremen.",
         ["identified 11 person unspecified", "arrested 2 person unspecified"]),
        ("Police rescued 23 men from a call centre where they had been forced to run online scams.",
         ["identified 23 person unspecified"]),
        ("The director withdrew immigration charges against 19 men.", ["dropped 19 person unspecified"]),
        ("Officers used a checklist in 46 inspections of farms.", ["inspected 46 inspection unspecified"]),
        ("The bureau held two workshops for 35 officials, the same number of workshops as in 2029.",
         ["trained 2 training unspecified", "trained 35 official unspecified", "trained 2 training 2029"]),
        ("Officials worked with counterparts from three countries on five cases.",
         ["cooperated 5 case unspecified"]),
        ("The academy held nine courses for 140 officers, four of them jointly with a donor.",
         ["trained 9 training unspecified", "trained 140 official unspecified", "trained 4 training unspecified"]),
        ("“We will open two more offices next year,” the director said.", ["planned_action 2 office unspecified"]),
        ("Each department assigned one or two officers to the unit.", ["staffed 1 official unspecified"]),
    ],
)  # fmt: skip
def test_fieldwork_and_raids_are_counted(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        # Who was arrested beside somebody is the object of the verb, and no subject of the next.
        ("Police arrested the owner and three fled.", ["absconded 3 person unspecified"]),
        # A singular verb says nothing of several people.
        ("A man who had bought two sisters was fined.", ["other_statement 2 None unspecified"]),
        ("A group of nine women was freed.", ["identified 9 person unspecified"]),
        # To keep workers without pay is called trafficking only where the sentence says so.
        ("The owner had kept eleven boys without pay.", ["abusive_practice 11 person unspecified"]),
        ("The owner had kept eleven boys in slavery.", ["committed_trafficking 11 person unspecified"]),
        # Whom a bus takes to school, and who did not complain of their own will.
        ("Police stopped a bus with 41 pupils on a school trip.", ["other_statement 41 None unspecified"]),
        ("In nine cases victims did not file a complaint.", ["other_statement 9 None unspecified"]),
        (
            "In six cases the court refused to accept the report of an expert.",
            ["other_statement 6 None unspecified"],
        ),
        ("In nine cases talks led to a trial separation.", ["other_statement 9 None unspecified"]),
        (
            "The ministry sent 40 letters to employers and received nine responses.",
            ["other_statement 40 None unspecified", "other_statement 9 None unspecified"],
        ),
        ("Health records contained nine cases.", ["other_statement 9 None unspecified"]),
        # Shelter in tents is no abuse, at large is not on bail, and victims of floods are none of trafficking.
        ("Twelve migrants were housed in tents.", ["assisted_victims 12 person unspecified"]),
        (
            "Three defendants remained free until the police found them in May.",
            ["other_statement 3 None unspecified"],
        ),
        ("No compensation was paid to victims of floods.", []),
        ("No compensation was paid to victims in three cases.", ["other_statement 3 None unspecified"]),
        ("No compensation was paid to victims in 2021.", ["restitution_paid 0 victim 2021"]),
        # What is planned does not happen, whatever clause hangs on it.
        ("The bill would establish courts, which would try 12 cases.", []),
    ],
)
def test_look_alikes_of_raids(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether it investigated allegations that a member of parliament received payments",
         ["investigated_official"]),
        ("whether it had looked into claims that employers held workers", ["investigated"]),
        ("whether officials investigated reports of forced labor in mines", ["investigated"]),
        ("why the police failed to investigate reports of forced labor", ["failed_to_investigate"]),
        ("how many reports of forced labor it received", ["reported"]),
        ("how many of these cases amounted to trafficking", ["case_concerned"]),
        ("how many men were convicted for trafficking", ["convicted"]),
        ("when a draft amendment to the act, completed in 2029, would be tabled in parliament",
         ["submitted_draft"]),
        ("why the draft remained stalled in parliament", ["law_pending"]),
        ("how many recruits took the course", ["trained"]),
        ("whether it convicted the owners", ["convicted"]),
    ],
)  # fmt: skip
def test_questions_with_clauses_of_their_own(question: str, predicates: list[str]) -> None:
    assert silences(f"The ministry did not say {question}.") == [f"not_indicated {each}" for each in predicates]


def test_data_that_are_not_broken_down() -> None:
    assert silences("It did not disaggregate how many of the cases amounted to trafficking.") == [
        "not_indicated case_concerned"
    ]
    assert silences("It did not disaggregate its data by form.") == []
