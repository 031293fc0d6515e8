"""The predicates of officials and of other crimes, by the general predicates that they stand in the place of."""

OF_OFFICIALS = {
    "acquitted": "acquitted_official",
    "arrested": "arrested_official",
    "awaiting_trial": "official_awaiting_trial",
    "charged": "charged_official",
    "closed": "discontinued_case_of_official",
    "completed_investigation": "investigation_of_official_progressed",
    "continued_investigation": "continued_investigation_of_official",
    "continued_prosecution": "continued_prosecution_of_official",
    "convicted": "convicted_official",
    "discontinued_prosecution": "discontinued_case_of_official",
    "dropped": "discontinued_case_of_official",
    "indicted": "indicted_official",
    "investigated": "investigated_official",
    "investigation_pending": "continued_investigation_of_official",
    "opened_prosecution": "prosecuted_official",
    "prosecuted": "prosecuted_official",
    "prosecution_pending": "continued_prosecution_of_official",
    "sentenced": "sentenced_official",
    "tried": "tried_official",
}
"""What a predicate becomes where officials are those to whom it happened."""
UNDER_OTHER_LAW = {
    "investigated": "investigated_under_other_law",
    "opened_investigation": "investigated_under_other_law",
    "charged": "prosecuted_under_other_law",
    "prosecuted": "prosecuted_under_other_law",
    "opened_prosecution": "prosecuted_under_other_law",
    "indicted": "prosecuted_under_other_law",
    "convicted": "convicted_under_other_law",
}
"""What a predicate becomes where the crime is not trafficking."""
UNDER_TRAFFICKING_LAW = {UNDER_OTHER_LAW[named]: named for named in ("investigated", "prosecuted", "convicted")}
"""For predicates of other crimes, the predicate of the same step against trafficking."""
GOES_ON_AGAINST_OFFICIALS = {
    "trial_ongoing": "continued_prosecution_of_official",
    "prosecution_pending": "continued_prosecution_of_official",
    "investigation_pending": "continued_investigation_of_official",
}
"""What the predicate of proceedings becomes where they are against officials."""
