"""Wrongs that a sentence does not state: in stories, long ago, elsewhere, supposed, or taken back behind them."""

import pytest

from tests.graph.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Police officers accepted bribes (this could not be verified).",
        "Police officers accepted bribes, a claim the ministry denies.",
        "Police officers accepted bribes, but an inquiry found nothing.",
        "Police officers accepted bribes, if the reports are true.",
        "So-called corrupt officials were complicit in trafficking.",
        "In the play, officials facilitated trafficking.",
        "During the training exercise, border guards took bribes from traffickers.",
        "In one episode, police officers accepted bribes from traffickers.",
        "During the 1990s, police officers accepted bribes from traffickers.",
        "In the colonial era, officials were complicit in forced labor.",
        "In neighboring Brelia, police officers accepted bribes.",
        "In other countries, officials are complicit in trafficking.",
        "Globally, officials are complicit in trafficking.",
        "Foreign officials accepted bribes from traffickers.",
        "The officials of a neighboring state facilitated trafficking.",
        "Assuming that border guards took bribes, the scheme would make sense.",
        "Imagine that border guards took bribes.",
        "Had border guards taken bribes, the audit would have shown it.",
        "The journalist dreamt that police accepted bribes.",
        "The exercise assumed that officers had accepted bribes.",
        "Where officials accept bribes, traffickers thrive.",
        "The theory that officers accepted bribes was discarded.",
        "The stereotype that officers accept bribes persists.",
        "It is unthinkable that officers accepted bribes.",
        "It was never shown that officers accepted bribes.",
        "Legend has it that officers accepted bribes.",
        "Traffickers boast that police accept bribes.",
        "In 1962, police officers accepted bribes from traffickers.",
        "Across the border, guards accepted bribes from traffickers.",
        "When unmonitored, police accept bribes from traffickers.",
        "Guards beat victims, but CCTV footage disproved it.",
        "An official was acquitted of accepting bribes from traffickers.",
        "Hardly any officials accepted bribes.",
        "Not all officials were complicit in trafficking.",
        "Police stopped arresting victims.",
        "A newspaper reported that a judge took bribes, then retracted the story.",
        "A judge was accused of taking bribes; an inquiry found the claim baseless.",
        "The commission exonerated an officer accused of protecting a brothel.",
        "The report that police protected brothels was untrue.",
        "The minister rejected claims that police protected brothels.",
        "Contrary to media reports that police took bribes, guards refused them.",
        "NGOs did not allege that officers took bribes.",
        "Officers no longer take bribes.",
        "The campaign urged victims to report officials demanding bribes.",
        "Victims were afraid that officials accept bribes.",
        "Men dressed as police demanded money from migrants.",
        "Traffickers posed as police officers and demanded bribes.",
        "An undercover officer bought sex from a girl.",
        "Officials unknowingly issued visas to traffickers.",
        "In Kenya, police took bribes from traffickers.",
        "Police in Kenya accepted bribes from traffickers.",
        "An officer was accused of accepting bribes in a drug case.",
        "Neither the police nor the guards took bribes.",
        "The novel describes a judge who took bribes.",
        "A hotline lets citizens report police who demand bribes.",
        "Historically, landlords held workers in bondage.",
        "The company transports its workers to the factory.",
        "A company offered workers jobs.",
        "A woman kept her passport.",
        "Parents sent children to live with relatives.",
    ],
)
def test_what_a_sentence_does_not_state_is_not_read(text: str) -> None:
    of_other_things = {"acquitted_official", "called_for_action", "other_statement"}
    assert [
        predicate
        for proposal in read(text)[0]
        if (predicate := proposal.statement.predicate) not in of_other_things
    ] == []


def test_a_wrong_whose_charges_were_dropped_is_not_stated() -> None:
    text = "Police officers accepted bribes, but the charges were dropped."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == ["dropped"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Media reported officials were complicit in trafficking, but an inquiry found no evidence.",
            ("complicit_in_trafficking", "xa-media", "reported"),
        ),
        (
            "Some people think officials are complicit in trafficking.",
            ("complicit_in_trafficking", "xa-some-people", "possible"),
        ),
        ("Police officers accepted bribes.", ("accepted_bribes", "report", "asserted")),
        (
            "The minister insisted that no official was complicit in trafficking.",
            ("complicit_in_trafficking", "xa-minister", "reported"),
        ),
    ],
)
def test_what_somebody_answers_for_is_kept(text: str, said: tuple[str, str, str]) -> None:
    [proposal] = read(text)[0]
    entry = proposal.statement
    assert (entry.predicate, entry.voice, entry.modality) == said


@pytest.mark.parametrize(
    "text",
    [
        "Two officers were arrested for accepting bribes but were acquitted.",
        "A court overturned the conviction of a police chief for accepting bribes.",
        "The investigation of a judge for taking bribes was closed for lack of evidence.",
    ],
)
def test_a_charge_that_fell_is_alleged(text: str) -> None:
    said = {each.statement.predicate: each.statement.modality for each in read(text)[0]}
    assert said["accepted_bribes"] == "alleged"


def test_the_officials_of_another_country_are_a_group() -> None:
    made = read("Kenyan guards took bribes at the border.")[0]
    assert [(name.label, name.name) for each in made for name in each.entities.values()] == [
        ("Group", "Kenyan guards")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Recruiters sent workers to Qatar.",
        "A company transported women to brothels.",
        "Two men kept a woman at home and took her passport.",
    ],
)
def test_the_words_beside_an_act_make_it_a_wrong(text: str) -> None:
    assert {each.statement.predicate for each in read(text)[0]} & {"recruited_victims", "abusive_practice"}


def test_what_somebody_claims_is_said_by_them() -> None:
    made = [each.statement for each in read("Opposition politicians claim that officials sold visas.")[0]]
    assert [(each.voice, each.modality) for each in made] == [("xa-opposition-politicians", "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister does not believe that officers accepted bribes.",
        "No NGO reported that officers accepted bribes.",
        "GRETA is not aware of reports that officers took bribes.",
        "In the minister’s view, NGOs wrongly claim that police detained victims.",
        "The ministry denied that migrants were not screened for signs of exploitation.",
        "If detainees are not screened, victims suffer.",
        "The women were freed from the traffickers by police.",
        "No action was taken against victims who complained to police.",
        "Fear of deportation did not keep workers from reporting abuse.",
        "The accused officer was not reinstated.",
        "Two officials were to be reinstated.",
        "The agency told Parliament how many traffickers were convicted.",
        "Prosecutors wanted the nine men convicted.",
    ],
)
def test_what_nobody_says_or_has_done_is_not_read(text: str) -> None:
    assert {each.statement.predicate for each in read(text)[0]} <= {"other_statement"}


def test_a_case_of_an_official_against_somebody_else_is_not_one_against_him() -> None:
    texts = ["The officers testified, and their case against the trafficker was dismissed."]
    texts.append("The police officer who arrested the trafficker said the case was dismissed.")
    made = {each.statement.predicate for text in texts for each in read(text)[0]}
    assert "dismissed" in made
    assert "discontinued_case_of_official" not in made
