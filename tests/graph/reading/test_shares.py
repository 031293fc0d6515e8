"""Shares of what was counted before, and parts of a count by whoever did them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Authorities investigated 26 cases: 20 by the police and six by the labor ministry.",
            ["investigated 26 case [xa-police 20] [xa-labor-ministry 6] unspecified"],
        ),
        (
            "The government reported three convictions, one of them secured by the port court.",
            ["convicted 3 conviction [xa-port-court 1] unspecified"],
        ),
        (
            "In 2030, police identified 90 victims (41 by NGOs and 49 by the Ministry of Care).",
            ["identified 90 victim [xa-ngos 41] [xa-ministry-of-care 49] 2030"],
        ),
        (
            "It received 31 referrals (12 from the interior ministry and 19 from embassies).",
            ["referred 31 referral [xa-interior-ministry 12] [xa-embassies 19] unspecified"],
        ),
        (
            "It initiated nine prosecutions, with five at the national level and four at the local level.",
            ["opened_prosecution 9 prosecution [xa-national-level 5] [xa-local-level 4] unspecified"],
        ),
        (
            "Of the 38 individuals prosecuted, 30 occurred at the state level, and eight at the city level.",
            ["prosecuted 38 person [xa-state-level 30] [xa-city-level 8] unspecified"],
        ),
        (
            "Of these 40 investigations, officials investigated 31 at the state level and nine at the city level.",
            ["investigated 40 investigation [xa-state-level 31] [xa-city-level 9] unspecified"],
        ),
        (
            "Of the 33 suspects charged, 22 were charged with forced begging and 11 were charged with slavery.",
            ["charged 33 suspect [forced_begging 22] [slavery 11] unspecified"],
        ),
        (
            "Of the 16 prosecutions, six cases involved forced labor, and 10 cases involved slavery.",
            ["prosecuted 16 prosecution [forced_labor 6] [slavery 10] unspecified"],
        ),
        (
            "It prosecuted 16 suspects (five for slavery, one for forced labor, and ten for lesser charges).",
            ["prosecuted 16 suspect [slavery 5] [forced_labor 1] [charged_under_lesser_statute 10] unspecified"],
        ),
        (
            "It opened two cases, one for slavery and the other for forced begging.",
            ["opened_investigation 2 case [slavery 1] [forced_begging 1] unspecified"],
        ),
        (
            "It reported 57 prosecutions, against 12 in 2029 (nine for slavery and two for begging in 2029).",
            [
                "prosecuted 57 prosecution unspecified",
                "prosecuted 12 prosecution [slavery 9] [forced_begging 2] 2029",
            ],
        ),
        (
            "Police arrested 14 suspects: nine drivers and five brothel owners.",
            ["arrested 14 suspect [xa-drivers 9] [xa-brothel-owners 5] unspecified"],
        ),
        (
            "Police arrested 370 suspects, which included 332 labor brokers.",
            ["arrested 370 suspect [xa-labor-brokers 332] unspecified"],
        ),
        (
            "Courts tried 34 cases, of which seven led to convictions, five to acquittals, and 22 to dismissals.",
            ["tried 34 case [convicted 7] [acquitted 5] [dismissed 22] unspecified"],
        ),
        (
            "Of the 42 trials that concluded in 2030, four resulted in convictions and 38 resulted in acquittals.",
            ["tried 42 trial [convicted 4] [acquitted 38] unspecified"],
        ),
    ],
)
def test_parts_are_read_by_whoever_did_them_by_crime_and_by_outcome(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police identified 40 victims, of whom 12 were assisted by NGOs.",
            ["identified 40 victim unspecified", "assisted_victims 12 victim unspecified"],
        ),
        (
            "Police arrested ten men, including two by the river.",
            ["arrested 10 person unspecified", "arrested 2 person unspecified"],
        ),
        (
            "The police investigated nine cases, three of them closed by prosecutors.",
            ["investigated 9 case unspecified", "closed 3 case unspecified"],
        ),
        (
            "Of the 40 investigations, police investigated nine at the national level.",
            ["investigated 9 investigation unspecified"],
        ),
        (
            "Police arrested 14 people, nine suspects and five victims.",
            [
                "arrested 14 person unspecified",
                "arrested 9 suspect unspecified",
                "other_statement 5 None unspecified",
            ],
        ),
        (
            "Five of the eight cases opened in 2029 were sent to court.",
            ["sent_to_court 5 case unspecified", "opened_investigation 8 case 2029"],
        ),
        (
            "Of the 31 cases, 14 ended in a conviction and five in an acquittal.",
            ["convicted 14 case unspecified", "acquitted 5 case unspecified"],
        ),
    ],
)
def test_what_others_did_with_them_or_where_makes_no_part(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


OPENED = "Police opened nine investigations. "


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            OPENED + "Prosecutors determined four of the nine were trafficking, including one forced labor and "
            "three slavery cases.",
            ["case_concerned 4 investigation trafficking [forced_labor 1] [slavery 3] unspecified"],
        ),
        (
            OPENED + "Upon review, prosecutors concluded that only three were trafficking-related.",
            ["case_concerned 3 investigation trafficking unspecified"],
        ),
        (OPENED + "All nine were forced begging cases.", ["case_concerned 9 case forced_begging unspecified"]),
        (OPENED + "All nine involved slavery.", ["case_concerned 9 investigation slavery unspecified"]),
        (
            OPENED + "Two of these involved slavery, four forced begging.",
            ["case_concerned 2 investigation slavery unspecified",
             "case_concerned 4 investigation forced_begging unspecified"],
        ),
        (
            OPENED + "Of these, six were cases of suspected slavery, compared with five cases in 2029.",
            ["case_concerned 6 case slavery unspecified", "case_concerned 5 case slavery 2029"],
        ),
        (
            OPENED + "The investigations included six for slavery and three for forced begging.",
            ["opened_investigation 6 investigation slavery unspecified",
             "opened_investigation 3 investigation forced_begging unspecified"],
        ),
        (
            "Police opened two investigations. One was a slavery case, and the other was a forced begging case.",
            ["case_concerned 1 case slavery unspecified"],
        ),
        (
            "Police opened two investigations. Both concerned slavery.",
            ["case_concerned 2 investigation slavery unspecified"],
        ),
        (
            OPENED + "Seven were dismissed, while the remaining two ended in acquittals.",
            ["dismissed_investigation 7 investigation unspecified", "acquitted 2 investigation unspecified"],
        ),
        (OPENED + "The nine investigations involved 31 suspects.", ["investigated 31 suspect unspecified"]),
        (
            OPENED + "These investigations involved 31 suspects and 40 victims.",
            ["investigated 31 suspect unspecified", "victim_in 40 victim unspecified"],
        ),
        (
            "Courts secured 14 convictions. Of these, nine were for slavery.",
            ["convicted 9 conviction slavery unspecified"],
        ),
        (
            "Courts convicted two traffickers. The court sentenced both offenders to six months’ imprisonment.",
            ["imprisonment_imposed 6 month unspecified", "sentenced 2 person unspecified"],
        ),
        (
            "Courts convicted 12 men. The court sentenced all 12 to five years’ imprisonment.",
            ["imprisonment_imposed 5 year unspecified", "sentenced 12 person unspecified"],
        ),
    ],
)  # fmt: skip
def test_shares_have_what_the_sentence_before_counts(text: str, counts: list[str]) -> None:
    assert counted(text)[1:] == counts


@pytest.mark.parametrize("sentence", [
    "Both men and women were arrested.",
    "Courts convicted both traffickers and clients.",
    "In both cases the court fined the owner.",
    "Both countries signed a treaty.",
])  # fmt: skip
def test_both_of_two_kinds_or_of_what_is_only_mentioned_are_no_count(sentence: str) -> None:
    assert counted(sentence) == []


def test_victims_of_a_form_are_no_cases_of_it() -> None:
    assert counted(OPENED + "Five were sex trafficking victims.")[1:] != [
        "case_concerned 5 investigation sex_trafficking unspecified"
    ]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (
            "Police arrested nine suspects in 12 cases; courts convicted four of the nine.",
            "convicted 4 suspect unspecified",
        ),
        (
            "Police opened 12 investigations of 30 suspects; prosecutors closed four of the 12.",
            "closed 4 investigation unspecified",
        ),
        (
            "The unit launched 40 investigations against 71 suspects, whereas it had launched 58 in 2030.",
            "opened_investigation 58 investigation 2030",
        ),
        (
            "The court delivered guilty verdicts against 28 persons, 19 of which are not yet final.",
            "on_appeal 19 judgment unspecified",
        ),
        (
            "Prison sentences were imposed on 48 persons, of which 21 were suspended.",
            "suspended_sentence 21 sentence unspecified",
        ),
        (
            "Police opened two investigations involving five suspects, but neither led to a prosecution.",
            "prosecuted 0 investigation unspecified",
        ),
        (
            "Out of 231 complaints recorded by the police in 2030, only 67 were charged in court.",
            "charged 67 complaint unspecified",
        ),
        (
            "Courts concluded 29 of the 41 trials; the remaining 12 were still under way on 30 June 2030.",
            "trial_ongoing 12 trial 2030",
        ),
        (
            "In six of the eight cases courts convicted nine people; trials in the other two were ongoing.",
            "trial_ongoing 2 case unspecified",
        ),
        (
            "The office initiated prosecutions in 27 cases and continued 16 from previous years.",
            "continued_prosecution 16 case recent",
        ),
        ("The office received 12 cases from the guard; it closed seven.", "closed 7 case unspecified"),
        (
            "Corruption among customs officials was a problem; nine were dismissed in 2030.",
            "dismissed_official 9 official 2030",
        ),
        ("Courts heard 12 cases against officials; nine were dismissed.", "dismissed 9 case unspecified"),
        (
            "Observers spoke of five officers in the affair, three of whom were reinstated in 2030.",
            "took_post 3 official 2030",
        ),
    ],
)
def test_what_a_figure_without_a_noun_counts(sentence: str, last: str) -> None:
    assert counted(sentence)[-1] == last


@pytest.mark.parametrize("whole", ["of", "out of", "among"])
def test_the_whole_of_a_share_is_not_counted_behind_what_leads_the_sentence(whole: str) -> None:
    assert counted(f"As of March 2029, {whole} 40 suspects, 12 had been convicted.") == [
        "convicted 12 suspect 2029",
    ]
