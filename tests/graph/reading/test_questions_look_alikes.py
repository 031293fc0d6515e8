"""Questions of silences that look like others: who only is described, who did it, and what it was done to."""

import pytest

from tests.graph.reading.reader import not_reported

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        # Women and children may be offenders, and only a penalty penalizes victims.
        ("whether women were convicted of trafficking", ["convicted"]),
        ("how many women police arrested for trafficking in persons", ["arrested"]),
        ("how many children were arrested for terrorism", ["arrested"]),
        ("how many witnesses were charged with perjury", ["charged"]),
        ("how many victims were prosecuted for prostitution", ["penalized_victims"]),
        ("how many victims had been deported", ["deported"]),
        ("whether the 12 victims were deported or granted residence", ["deported", "granted_status"]),
        ("whether girls were punished for acts that traffickers compelled them to commit", ["penalized_victims"]),
        # A participle that describes somebody is not asked for.
        ("whether women arrested for prostitution were screened", ["screened"]),
        ("whether the deported traffickers had been prosecuted", ["prosecuted"]),
        ("whether the soldiers detained by rebels were released", ["released_suspects"]),
        ("whether the arrested men were tried", ["tried"]),
        ("whether the officers dismissed for accepting bribes were prosecuted", ["prosecuted_official"]),
        ("whether the five suspects charged with child sex trafficking had been tried", ["tried"]),
        # Whom a deed concerns decides what it is.
        ("how many corruption cases were closed in return for bribes", ["closed"]),
        ("whether prosecutors dropped cases in exchange for bribes", ["accepted_bribes_to_drop"]),
        ("whether traffickers paid victims to withdraw their complaints", ["offered_payment_to_drop"]),
        ("whether prosecutors informed victims before they dropped charges", ["informed_victims"]),
        ("whether complicit officers tipped off traffickers about planned raids", ["warned"]),
        ("whether schools warned children about traffickers", []),
        ("whether inspectors informed employers of the results of the inspections", []),
        ("how many vulnerable migrants it screened", ["screened"]),
        ("whether workers were vulnerable to trafficking", ["at_risk"]),
        ("whether the hotline was effective", []),
        ("when the amendments became effective", ["took_effect"]),
        ("whether it expelled the diplomat", ["deported"]),
        ("whether child soldiers detained by the army were transferred to civilian authorities", []),
        ("whether court officials were moved to act", []),
        ("whether victims could leave shelters unaccompanied", ["restricted_victims"]),
        ("whether victims could contact the hotline", []),
        ("whether refugees had freedom of movement", []),
        ("whether victims could obtain residence permits", ["granted_status"]),
        ("whether guards facilitated the entry of aid", []),
        ("whether guards facilitated the movement of trafficked women", ["facilitated_trafficking"]),
        ("whether soldiers intimidated voters", []),
        ("whether traffickers intimidated witnesses", ["intimidated"]),
        ("whether there was political interference in the election", []),
        ("whether there was political interference in trafficking cases", ["interfered_with_case"]),
        ("whether the shortage hindered the vaccination of officers", []),
        ("whether withheld wages were recovered", []),
        ("whether employers withheld wages", ["abusive_practice"]),
        ("whether victims had access to legal aid in civil proceedings", ["assisted_victims"]),
        ("whether witnesses who left the country could testify remotely", ["protected_witnesses"]),
        ("how many traffickers were committed to prison", []),
        ("how many cases met the definition of trafficking", ["outside_definition"]),
        ("whether courts considered the case as trafficking", []),
        ("how many civil cases labor courts heard", []),
        ("whether the task force met with victims", []),
        ("whether the task force met", ["convened"]),
        ("whether it provided victims with phones", []),
        ("how many convicted traffickers were sent to prison", ["imprisonment_imposed"]),
    ],
)
def test_a_question_asks_for_this_alone(question: str, predicates: list[str]) -> None:
    assert not_reported(question) == predicates


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("whether any of the officials were charged, tried, or convicted", "charged tried convicted"),
        (
            "whether police officers had been investigated, arrested, suspended, or fired",
            "investigated arrested suspended dismissed",
        ),
        ("how many officers it suspended, dismissed, or transferred", "suspended dismissed transferred"),
        ("whether the officers were arrested, charged, or dismissed", "arrested charged dismissed"),
        (
            "whether the judges accused of fraud were suspended, dismissed, or prosecuted",
            "suspended dismissed prosecuted",
        ),
        ("whether it suspended or fired the police chief", "suspended dismissed"),
    ],
)
def test_each_step_of_a_list_is_asked_for_of_officials(question: str, steps: str) -> None:
    assert not_reported(question) == [f"{step}_official" for step in steps.split()]


def test_what_officials_do_in_a_list_is_not_done_to_them() -> None:
    for question in (
        "whether officials investigated, prosecuted, or convicted traffickers",
        "whether judges dismissed, suspended, or delayed trafficking cases",
    ):
        assert not any(predicate.endswith("_official") for predicate in not_reported(question)), question
