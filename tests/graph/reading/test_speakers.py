"""Who speaks: named once, pointed back to, several together, or nobody; and who tells of a silence."""

import pytest

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
            "Bridgewater Watch documented that courts convicted nine men.",
            [(1, "convicted", "xa-bridgewater-watch", "reported")],
        ),
        (
            "NGOs and international organizations reported that police identified nine victims.",
            [(1, "identified", "xa-ngos-and-international-organizations", "reported")],
        ),
        (
            "“Prosecutors charged nine men,” said the minister.",
            [(1, "charged", "xa-minister", "reported")],
        ),
        (
            "The Minister of Justice said that courts convicted nine men.\n\nIn May, she added, police arrested "
            "two suspects.\n\nThe minister noted that police identified 40 victims.",
            [
                (1, "convicted", "xa-minister-of-justice", "reported"),
                (2, "arrested", "xa-minister-of-justice", "reported"),
                (3, "identified", "xa-minister-of-justice", "reported"),
            ],
        ),
        (
            "The Freedom Network published its annual report.\n\nAccording to the report, courts convicted nine "
            "men.",
            [(1, "provided_data", "report", "asserted"), (2, "convicted", "xa-freedom-network", "reported")],
        ),
        ("According to the report, courts convicted nine men.", [(1, "convicted", "report", "asserted")]),
        (
            "The government convicted nine traffickers, some of whom reportedly fled.",
            [(1, "convicted", "report", "asserted"), (1, "absconded", "unnamed", "alleged")],
        ),
        (
            "Experts noted that no data on convictions were available.",
            [(1, "convicted", "xa-experts", "reported")],
        ),
        (
            "The police neither reported prosecutions nor provided data on arrests.",
            [(1, "prosecuted", "report", "asserted"), (1, "arrested", "report", "asserted")],
        ),
        (
            "The Deputy Minister for Women, Children, and Social Protection, Ada Benn, opened a shelter.\n\nShe "
            "said that police identified 40 victims.",
            [(2, "identified", "xa-deputy-minister-for-women-children-and-social-protection", "reported")],
        ),
        ("Police gave trauma-informed care to nine victims.", [(1, "assisted_victims", "report", "asserted")]),
        ("The number of convictions was not reported.", [(1, "convicted", "report", "asserted")]),
        (
            "In the ombudsman’s view, police lacked vehicles.",
            [(1, "lacked_equipment", "xa-ombudsman", "reported")],
        ),
        ("As NGOs observed, police lacked vehicles.", [(1, "lacked_equipment", "xa-ngos", "reported")]),
        (
            "The delegation heard that police lacked vehicles.",
            [(1, "lacked_equipment", "unnamed", "alleged")],
        ),
        ("NGOs argue that police lacked vehicles.", [(1, "lacked_equipment", "xa-ngos", "reported")]),
        (
            "Officials acknowledged that police lacked vehicles and said that courts lacked interpreters.",
            [
                (1, "lacked_equipment", "xa-officials", "reported"),
                (1, "lacked_services", "xa-officials", "reported"),
            ],
        ),
        (
            "The rapporteur praised the unit.\n\nShe urges the authorities to pass a law.",
            [(1, "praised", "xa-rapporteur", "reported"), (2, "called_for_action", "xa-rapporteur", "reported")],
        ),
        (
            "Observers criticized prosecutors and noted that police lacked vehicles.",
            [(1, "criticized", "xa-observers", "reported"), (1, "lacked_equipment", "xa-observers", "reported")],
        ),
        ("In our view, police lacked vehicles.", [(1, "lacked_equipment", "report", "asserted")]),
        ("As in earlier years, police lacked vehicles.", [(1, "lacked_equipment", "report", "asserted")]),
    ],
)
def test_who_speaks(text: str, voices: list[tuple[int, str, str, str]]) -> None:
    assert told(text) == voices


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Prosecutors charged that guards raped girls.", ("xa-prosecutors", "reported")),
        ("The court heard that officers took bribes.", ("unnamed", "alleged")),
        ("The charges alleged officers took bribes.", ("unnamed", "alleged")),
        ("Guards raped girls in the shelter, survivors told the BBC.", ("xa-survivors", "reported")),
        ("Guards raped girls in the shelter, the prosecutor conceded.", ("xa-prosecutor", "reported")),
        ("Guards raped girls in the shelter, she recalled.", ("unnamed", "alleged")),
        ("Guards raped girls in the shelter; the government denied these reports.", ("report", "asserted")),
        ("Guards raped girls in the shelter, the court was told.", ("unnamed", "alleged")),
        ("Guards raped girls in the shelter, but nobody told the police.", ("report", "asserted")),
        ("NGOs implied that officers took bribes.", ("xa-ngos", "reported")),
        ("A driver mumbled that guards took bribes.", ("unnamed", "alleged")),
        ("NGOs spoke of cases of officers taking bribes.", ("xa-ngos", "reported")),
        ("The inquiry did not rule out that officers took bribes.", ("report", "possible")),
        ("Officers took bribes, NGOs maintain.", ("xa-ngos", "reported")),
        ("The minister criticized NGOs for saying that police beat victims.", ("unnamed", "alleged")),
    ],
)
def test_a_wrong_is_said_no_more_firmly_than_by_whoever_says_it(text: str, said: tuple[str, str]) -> None:
    wrongs = [each for each in told(text) if each[1] in ("official_misconduct", "accepted_bribes")]
    assert [each[2:] for each in wrongs] == [said]
