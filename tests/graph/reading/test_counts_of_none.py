"""Counts of none: “no one was”, “none of whom”, “neither”, “without convicting any”, and what is not one."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


def none(text: str) -> list[str]:
    """Each count of none in a text: predicate, unit, forms and period."""
    lines = []
    for proposal in read(text)[0]:
        entry, quantity = proposal.statement, proposal.statement.quantity
        if quantity is None or entry.status != "reported_zero":
            continue
        year = str(entry.period.start.year) if entry.period.start else entry.period.kind
        lines.append(" ".join([entry.predicate, str(quantity.unit), *quantity.scope.forms, year]))
    return lines


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("No one has ever been convicted of slavery.", ["convicted person slavery until_now"]),
        (
            "The government has never used the 2024 law to convict a trafficker.",
            ["convicted trafficker until_now"],
        ),
        (
            "The police did not open any investigations or prosecutions.",
            ["opened_investigation investigation unspecified", "opened_prosecution prosecution unspecified"],
        ),
        (
            "It did not report any prosecutions, compared with four prosecutions and no convictions in 2029.",
            ["convicted conviction 2029"],
        ),
        ("Nobody was arrested in 2029.", ["arrested person 2029"]),
        ("These raids did not result in any convictions.", ["convicted conviction unspecified"]),
        ("These raids led to no prosecutions in 2029.", ["prosecuted prosecution 2029"]),
        ("The police did not succeed in convicting any traffickers.", ["convicted trafficker unspecified"]),
        ("No owner of a kiln was prosecuted.", ["prosecuted person unspecified"]),
        ("Not one smith has been convicted to date.", ["convicted person until_now"]),
        ("Police questioned 12 smiths, none of whom was charged.", ["charged person unspecified"]),
        ("Police arrested two suspects; neither has been tried.", ["tried suspect unspecified"]),
        ("Neither of the two officers was convicted.", ["convicted_official official unspecified"]),
        ("None of the 12 complaints led to charges.", ["charged complaint unspecified"]),
        (
            "The government investigated five police officers, but did not prosecute any of them.",
            ["prosecuted_official official unspecified"],
        ),
        (
            "Courts did not prosecute or convict anyone for forced labor.",
            ["convicted person forced_labor unspecified", "prosecuted person forced_labor unspecified"],
        ),
        ("It has not referred a single case to prosecutors.", ["referred_for_prosecution case unspecified"]),
        ("The police opened nine cases without securing any convictions.", ["convicted conviction unspecified"]),
        ("There has never been a conviction for slavery.", ["convicted conviction slavery until_now"]),
        ("There have so far been no prosecutions.", ["prosecuted prosecution until_now"]),
        ("No company has been convicted so far.", ["convicted organization until_now"]),
        (
            "The government has opened no investigations since 2025 and has never convicted a trafficker.",
            ["opened_investigation investigation 2025", "convicted trafficker until_now"],
        ),
        ("None of the suspects had been tried by the end of 2029.", ["tried suspect 2029"]),
        (
            "It did not identify any child trafficking victims.",
            ["identified victim child_trafficking unspecified"],
        ),
        ("The police did not carry out any inspections.", ["inspected inspection unspecified"]),
        ("Police met, nor have the courts ever convicted an employer.", ["convicted person until_now"]),
        (
            "The police failed to prosecute or convict any traffickers.",
            ["convicted trafficker unspecified", "prosecuted trafficker unspecified"],
        ),
        (
            "Police investigated seven mayors and charged three, but did not secure any convictions.",
            ["convicted_official conviction unspecified"],
        ),
        (
            "An inspector who had warned a bar owner was suspended, but no charges were brought against him.",
            ["charged_official charge unspecified"],
        ),
        (
            "Police did not initiate prosecutions or secure convictions of complicit officials.",
            ["prosecuted_official prosecution unspecified", "convicted_official conviction unspecified"],
        ),
        (
            "Police investigated two mayors and charged 12 recruiters, but did not secure any convictions.",
            ["convicted conviction unspecified"],
        ),
    ],
)
def test_a_count_of_none_is_read_in_many_wordings(sentence: str, counts: list[str]) -> None:
    assert none(sentence) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "The law defines neither slavery nor forced labor.",
        "No one knows how many traffickers were convicted.",
        "The court may convict any trafficker.",
        "Police no longer arrested victims.",
        "Judges did not convict the smith without evidence.",
        "There were no reports that police punished victims.",
        "Neither the constitution nor the code prohibits slavery.",
        "It is not true that there were no convictions.",
        "It was untrue that courts convicted no traffickers.",
        "It is a myth that no officials were prosecuted.",
        "The claim that police arrested no suspects is false.",
        "Contrary to reports that there were no convictions, courts convicted nine men.",
    ],
)
def test_what_is_no_count_of_none(sentence: str) -> None:
    assert none(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "To date, no official has been investigated or disciplined.",
            ["disciplined_official official until_now", "investigated_official official until_now"],
        ),
        (
            "None of the officials was prosecuted or sanctioned.",
            ["disciplined_official official unspecified", "prosecuted_official official unspecified"],
        ),
    ],
)
def test_joined_verbs_of_discipline_count_none_as_well(sentence: str, counts: list[str]) -> None:
    assert sorted(none(sentence)) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "No official was investigated, prosecuted, or punished.",
            [
                "investigated_official 0 official unspecified",
                "prosecuted_official 0 official unspecified",
                "sentenced_official 0 official unspecified",
            ],
        ),
        ("Not a single employer has gone to prison.", ["imprisonment_imposed 0 person unspecified"]),
        ("No victim had received the full amount awarded.", ["restitution_paid 0 victim unspecified"]),
        ("No complaint has led to a conviction.", ["convicted 0 complaint unspecified"]),
    ],
)
def test_nobody_was_punished_went_to_prison_or_received_what_was_awarded(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("No court has ordered restitution.", ["restitution_ordered denied"]),
        ("None of the courts awarded compensation.", ["restitution_ordered denied"]),
        ("No additional prosecutors were assigned.", ["designated_staff denied"]),
        ("No national action plan was adopted.", []),
        ("The court awarded compensation.", ["restitution_ordered affirmed"]),
    ],
)
def test_what_nobody_did_is_not_affirmed(sentence: str, said: list[str]) -> None:
    made = [proposal.statement for proposal in read(sentence)[0]]
    assert [f"{each.predicate} {each.polarity}" for each in made] == said


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("No court convicted any traffickers in 2030.", ["convicted trafficker 2030"]),
        ("No judge sentenced any traffickers to prison.", ["imprisonment_imposed trafficker unspecified"]),
        ("None of the district courts convicted any traffickers in 2030.", ["convicted trafficker 2030"]),
        ("No court reported any convictions.", []),
    ],
)
def test_nobody_as_the_subject_denies_a_count_of_any(sentence: str, counts: list[str]) -> None:
    assert none(sentence) == counts
