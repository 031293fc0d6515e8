"""Counts as press releases, statistics, evaluations and reports of NGOs word them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once

ONE_SENTENCE = {
    "It resumed four investigations in 2030 that had been discontinued.": [
        "discontinued_investigation 4 investigation unspecified",
        "reopened_investigation 4 investigation 2030",
    ],
    "In 2030, two inquiries that had been discontinued for lack of evidence were reopened.": [
        "discontinued_investigation 2 investigation 2030",
        "reopened_investigation 2 investigation 2030",
    ],
    "In 2030, the police investigated 19 offences of pimping, with 24 suspects.": [
        "investigated_under_other_law 19 crime 2030",
        "investigated_under_other_law 24 suspect 2030",
    ],
    "A further 31 investigations were launched in 2030 into child trafficking.": [
        "opened_investigation 31 investigation child_trafficking 2030"
    ],
    "Nine people were detained in Arl and Corvana on suspicion of slavery.": [
        "arrested 9 person slavery unspecified"
    ],
    "Officers arrested 12 people, nine men and three women, on 3 March 2030 on suspicion of slavery.": [
        "arrested 12 person slavery [xa-men 9] [xa-women 3] 2030"
    ],
    "An estimated 90 people were living in slavery in the country in 2030.": [
        "trafficking_occurs None person slavery 2030"
    ],
    "Guards stopped 43 Arlavians from boarding flights in July 2030.": ["prevented_trafficking 43 person 2030"],
    "In 2030, at least 37 cases with indications of slavery were handled by the ministry as labour disputes.": [
        "handled_administratively 37 case slavery 2030"
    ],
    "The public prosecutor lodged a bill of indictment with the High Court in Morn against eight persons.": [
        "indicted 8 person unspecified"
    ],
    "On 3 May 2030 the prosecution service sent to court an indictment against four men.": [
        "indicted 4 person 2030"
    ],
    "In 2030, the prosecutor brought charges before the District Court against 13 suspects.": [
        "charged 13 suspect 2030"
    ],
    "Investigators served five men with notices of suspicion in 2030.": ["identified_suspects 5 person 2030"],
    "Prosecutors sent to court the case against six persons in 2030.": ["sent_to_court 6 person 2030"],
    "According to police, the accused recruited 21 women between 2026 and 2028.": [
        "recruited_victims 21 person 2026"
    ],
    "The leaders of the gang forced nine women into prostitution.": ["committed_trafficking 9 person unspecified"],
    "The ring rented out six girls to clients.": ["committed_trafficking 6 person unspecified"],
    "The defendants are alleged to have transported 17 women abroad.": ["recruited_victims 17 person unspecified"],
    "Three suspects, against whom the court issued warrants, remain at large.": ["absconded 3 suspect recent"],
    "Five were arrested, and two others, who left for Corvana, absconded.": [
        "arrested 5 person unspecified",
        "absconded 2 person unspecified",
    ],
    "The organisers of the ring face from four to 12 years’ imprisonment.": [
        "prescribes_penalty 4 year unspecified"
    ],
    "The law provides for a minimum of six years.": ["prescribes_penalty 6 year unspecified"],
    "Most received prison sentences of two years, although the code prescribes at least five.": [
        "imprisonment_imposed 2 year unspecified",
        "prescribes_penalty 5 year unspecified",
    ],
    "The prosecutor demanded suspended sentences of three years for each of the men.": [
        "sentence_sought 3 year unspecified"
    ],
    "The court obliged the owner to pay 9,000 dollars to each of the claimants.": [
        "restitution_ordered 9000 money unspecified"
    ],
    "Trials drag on for four years.": ["proceedings_delayed 4 year unspecified"],
    "Two years elapsed between the indictment and the verdict.": ["proceedings_lasted 2 year unspecified"],
    "It took five years for the case to reach a judgment.": ["proceedings_lasted 5 year unspecified"],
    "An inspector of mines had demanded 90 dollars to record the complaint when she refused to pay.": [
        "demanded_bribes 90 money unspecified"
    ],
    "The governor dismissed four registrars in 2030.": ["dismissed_official 4 official 2030"],
    "The number of victims who testified in court rose from three in 2029 to 11 in 2030.": [
        "participated_in_proceedings 3 victim 2029",
        "participated_in_proceedings 11 victim 2030",
    ],
    "The number of women who withdrew their complaints fell from nine in 2029 to two in 2030.": [
        "withdrew_complaint 9 person 2029",
        "withdrew_complaint 2 person 2030",
    ],
    "The number of suspects who absconded rose from two in 2029 to six in 2030.": [
        "absconded 2 suspect 2029",
        "absconded 6 suspect 2030",
    ],
    "In 2030, lawyers represented 54 victims before courts in seven of Arlavia’s 12 provinces.": [
        "protected_witnesses 54 victim 2030"
    ],
    "Courts awarded damages to nine victims, of whom two had received the full amount.": [
        "restitution_ordered 9 victim unspecified",
        "restitution_paid 2 victim unspecified",
    ],
    "Only two of the six victims who were awarded compensation had received it.": [
        "restitution_paid 2 victim unspecified",
        "restitution_ordered 6 victim unspecified",
    ],
    "Judges, of whom there are only nine for the whole province, convicted four traffickers in 2030.": [
        "staffed 9 person unspecified",
        "convicted 4 trafficker 2030",
    ],
    "Prosecutors accepted 14 cases, returned three, and had yet to decide on five.": [
        "referral_accepted 14 case unspecified",
        "returned_case 3 case unspecified",
        "referral_pending 5 case unspecified",
    ],
    "They are suspected of having, as members of a ring, recruited and held five girls.": [
        "recruited_victims 5 person unspecified"
    ],
    "The brothers deceived and sold four girls to a club.": [
        "committed_trafficking 4 person unspecified",
        "recruited_victims 4 person unspecified",
    ],
    "The gang held 12 people hostage.": ["abusive_practice 12 person unspecified"],
    "The number of suspects who confessed rose from two in 2029 to six in 2030.": [
        "other_statement 2 None 2029",
        "other_statement 6 None 2030",
    ],
    "The court had yet to decide on four cases.": [],
    "A judge requested 5,000 dollars in bail to release the man.": [],
}


@pytest.mark.parametrize("sentence", ONE_SENTENCE)
def test_a_sentence_is_read(sentence: str) -> None:
    assert counted(sentence) == ONE_SENTENCE[sentence]


@pytest.mark.parametrize("then", ["Of these, nine were closed.", "Nine of them were closed."])
def test_shares_of_the_sentence_before_have_no_period_of_it(then: str) -> None:
    assert counted(f"In 2030, police opened 63 investigations. {then}")[-1] == "closed 9 investigation unspecified"
