"""The words of the vocabulary as types. Generated from the vocabulary; do not edit."""

from typing import Literal

# fmt: off

EntityLabel = Literal[
    "Institution", "Court", "InternationalOrganization", "CivilSociety", "Donor", "Media", "OfficialGroup",
    "Victim", "Trafficker", "Group", "Person", "Company", "Organization", "Case", "Training", "Operation",
    "LawChange", "Closure", "Law", "Offence", "Penalty", "Topic", "Factor", "Place", "Question"
]

StageName = Literal[
    "law", "capacity", "overall", "identification", "investigation", "prosecution", "conviction", "sentence",
    "closed"
]

ModalityName = Literal[
    "asserted", "reported", "alleged", "possible"
]

PolarityName = Literal[
    "affirmed", "denied"
]

StatusName = Literal[
    "none", "measured", "lower_bound", "upper_bound", "range", "approximate", "average", "qualitative",
    "prescribed", "revised", "reported_zero", "not_reported", "no_data_provided", "not_indicated", "no_progress",
    "unclear"
]

PeriodKind = Literal[
    "calendar_year", "reporting_period", "fiscal_year", "several_years", "since_year", "consecutive_years",
    "dated", "rough_date", "prior_years", "until_now", "recent", "unspecified"
]

StandingName = Literal[
    "none", "investigation", "charge", "trial", "conviction", "cleared"
]

PeriodSubject = Literal[
    "happening", "saying"
]

PeriodBasis = Literal[
    "text", "document"
]

Flow = Literal[
    "opened", "carried_over", "closed"
]

Unit = Literal[
    "case", "investigation", "prosecution", "conviction", "crime", "person", "victim", "year", "defendant",
    "suspect", "trafficker", "official", "arrest", "charge", "indictment", "trial", "acquittal", "sentence",
    "operation", "inspection", "complaint", "referral", "request", "agreement", "training", "office", "percent",
    "month", "day", "week", "hour", "organization", "place", "order", "judgment", "appeal", "meeting", "item",
    "money"
]

Form = Literal[
    "trafficking", "sex_trafficking", "forced_labor", "labor_trafficking", "child_trafficking",
    "child_sex_trafficking", "domestic_servitude", "child_labor", "forced_begging", "forced_criminality",
    "forced_marriage", "debt_bondage", "slavery", "child_soldiering", "organ_removal", "attempted_trafficking",
    "several_forms", "other_form", "unspecified"
]

LossName = Literal[
    "ended", "relabelled", "never_entered", "not_counted"
]

RoleName = Literal[
    "subject", "object", "happening", "giver", "partner", "funder", "supporter", "trainer", "audience", "topic",
    "law", "added", "recipient", "reason", "purpose", "place", "silent", "comparator", "scope", "question"
]

LinkName = Literal[
    "CRIMINALIZES", "PART_OF_LAW", "PRESCRIBES", "CONCERNS", "MADE_CHANGE", "CHANGED", "ADDED", "AIMED_AT",
    "MAY_CHARGE", "MAY_CHARGE_UNDER", "MAY_FILE_FOR", "MAY_FILE_UNDER", "ENACTED", "DRAFTED", "MAY_REPORT_TO",
    "IDENTIFIED", "REPORTED_TO", "FILED_FOR", "FILED_WITH", "VICTIM_IN", "HELD_BACK_BY",
    "UNWILLING_TO_COOPERATE_WITH", "SCREENED", "PENALIZED", "REFERRED_TO", "REFERRED", "RETURNED_TO",
    "TRANSFERRED_TO", "REFERRED_TO_CARE", "OPENED", "CONTINUED", "INVESTIGATED",
    "INVESTIGATED_UNDER_LESSER_STATUTE", "DOWNGRADED", "CONDUCTED", "TOOK_PLACE_AT", "UNCOVERED", "REOPENED",
    "COMPLETED", "SUSPENDED", "DISCONTINUED", "INVESTIGATED_UNDER_OTHER_LAW", "ARRESTED", "RELEASED",
    "CHARGED_UNDER_LESSER_STATUTE", "PROSECUTED", "OUTSIDE_DEFINITION", "OPENED_PROSECUTION",
    "CONTINUED_PROSECUTION", "CHARGED", "INDICTED", "PROSECUTED_UNDER_OTHER_LAW", "HEARD", "CONVICTED",
    "ACQUITTED", "DISMISSED", "IMPROPERLY_DISMISSED", "TRIED", "CONVICTED_UNDER_OTHER_LAW", "SENTENCED", "LED_TO",
    "ORDERED_PAYMENT_TO", "DEPORTED", "ENDED_IN", "CLOSED", "DROPPED", "BECAUSE_OF", "ACCEPTED_BRIBES_TO_DROP",
    "WARNED", "FACILITATED", "OFFERED_PAYMENT_TO", "INHIBITED", "DEMANDED_BRIBES_FROM", "COMMITTED",
    "INTERFERED_WITH", "THREATENED", "OPENED_INVESTIGATION_OF", "CONTINUED_INVESTIGATION_OF",
    "CONTINUED_PROSECUTION_OF", "SUSPENDED_FROM_POST", "DISMISSED_FROM_POST", "DISCIPLINED", "COOPERATED_WITH",
    "INVESTIGATED_WITH", "REQUESTED_ASSISTANCE_OF", "GAVE_ASSISTANCE_TO", "EXTRADITED_TO", "GAVE", "PARTNERED_IN",
    "FUNDED", "SUPPORTED", "ATTENDED", "ON_TOPIC", "ASSIGNED", "ASSIGNED_TO_TEACH", "DEVELOPED_WITH", "TRAINED",
    "KEPT", "FINANCED", "EQUIPPED", "ISSUED", "DESIGNATED", "LISTED_UNDER", "LINKED_WITH", "LISTED_AS_OWNER_OF",
    "LISTED_AS_DIRECTOR_OF", "LISTED_AS_MEMBER_OF", "LISTED_AS_EMPLOYEE_OF", "LISTED_AS_HOLDER_OF",
    "LISTED_AS_AGENT_OF", "LISTED_AS_RELATIVE_OF", "LISTED_AS_ASSOCIATE_OF", "LISTED_AS_PARTY_TO", "HAD_NONE",
    "DID_NOT_REPORT", "PROVIDED_NO_DATA_ON", "DID_NOT_INDICATE", "REPORTED_NO_PROGRESS_ON", "NARROWER_THAN",
    "ONE_OF", "UNIT_OF", "DESCRIBES", "PART_OF", "QUOTED_FROM", "ATTRIBUTED_TO", "MENTIONS", "COMPARED_WITH"
]

PredicateName = Literal[
    "decreased_efforts", "increased_efforts", "maintained_efforts", "limited_efforts", "uneven_efforts",
    "took_steps", "planned_action", "praised", "criticized", "held_important", "spoke_publicly", "rated",
    "criminalizes", "part_of_law", "prescribes_penalty", "penalty_stringent", "penalty_commensurate", "concerns",
    "law_changed", "took_effect", "promulgated", "may_charge", "may_file_complaint", "implemented", "enacted_law",
    "drafted_law", "law_pending", "repealed_law", "law_lacks", "law_requires", "law_inconsistent",
    "fines_in_lieu_allowed", "law_defines", "lacked_jurisdiction", "law_provides", "waived_immunity",
    "consulted_on", "submitted_draft", "could_report", "identified", "reported", "filed_complaint", "victim_in",
    "did_not_report", "did_not_seek_assistance", "unwilling_to_cooperate", "screened", "failed_to_screen",
    "failed_to_identify", "penalized_victims", "inspected", "participated_in_proceedings", "protected_witnesses",
    "victim_centered_approach", "operated_hotline", "refused_complaint", "burdened_victims", "left_proceedings",
    "relied_on_testimony", "assisted_victims", "granted_status", "restricted_victims", "informed_victims",
    "lacked_services", "conditional_assistance", "victims_requested", "referred", "referred_for_investigation",
    "referred_for_prosecution", "sent_to_court", "referral_accepted", "referral_declined", "referral_pending",
    "returned_case", "transferred_case", "referred_to_care", "opened_investigation", "continued_investigation",
    "investigated", "investigated_under_lesser_statute", "downgraded", "lacked_proactive_investigation",
    "conducted_operation", "uncovered", "recorded_offences", "included_trafficking", "reopened_investigation",
    "completed_investigation", "investigation_pending", "suspended_investigation", "discontinued_investigation",
    "dismissed_investigation", "investigated_under_other_law", "failed_to_investigate", "poor_investigation",
    "arrested", "released_suspects", "used_technique", "identified_suspects", "dismantled_network",
    "took_no_action", "warrant_issued", "handled_administratively", "charged_under_lesser_statute", "prosecuted",
    "outside_definition", "laws_not_equitably_enforced", "lacked_effective_prosecution", "impunity",
    "opened_prosecution", "continued_prosecution", "reopened_prosecution", "charged", "indicted",
    "prosecuted_under_other_law", "prosecution_pending", "awaiting_trial", "completed_prosecution",
    "suspended_prosecution", "discontinued_prosecution", "declined_prosecution", "sentence_sought", "case_pending",
    "order_sought", "prosecution_failed", "heard", "convicted", "acquitted", "dismissed", "improperly_dismissed",
    "tried", "trial_ongoing", "pleaded_guilty", "convicted_under_other_law", "convicted_of_lesser_crime",
    "appealed", "on_appeal", "upheld_judgement", "overturned_judgement", "ordered_retrial", "court_ruled",
    "did_not_appear", "sentenced", "led_to_lesser_penalties", "avoided_punishment", "imprisonment_imposed",
    "life_imprisonment_imposed", "suspended_sentence", "probation_imposed", "fine_imposed", "fined_in_lieu",
    "community_service_imposed", "restitution_ordered", "restitution_paid", "forfeiture_ordered",
    "sentence_reduced", "lenient_sentence", "deported", "death_sentence_imposed", "served_sentence",
    "measure_ordered", "business_sanctioned", "restitution_sought", "sentence_increased", "denied_entry", "closed",
    "dropped", "withdrew_complaint", "settled_informally", "absconded", "warned", "accepted_bribes_to_drop",
    "offered_payment_to_drop", "remained_concern", "inhibited", "featured_corruption", "facilitated_trafficking",
    "demanded_bribes", "accepted_bribes", "complicit_in_trafficking", "committed_trafficking",
    "interfered_with_case", "intimidated", "hindered", "official_misconduct", "abusive_practice", "offered_bribes",
    "case_concerned", "recruited_victims", "attempted_trafficking", "prevented_trafficking", "trafficker_method",
    "trafficking_occurs", "indicates_trafficking", "had_consequence", "at_risk", "retrafficked",
    "deterred_from_reporting", "lacked_trust", "investigated_official", "investigation_of_official_progressed",
    "prosecuted_official", "convicted_official", "arrested_official", "continued_investigation_of_official",
    "charged_official", "indicted_official", "continued_prosecution_of_official", "official_awaiting_trial",
    "discontinued_case_of_official", "tried_official", "acquitted_official", "sentenced_official",
    "suspended_official", "dismissed_official", "disciplined_official", "transferred_official",
    "officials_not_held_accountable", "left_post", "took_post", "cooperated", "investigated_jointly",
    "requested_assistance", "provided_assistance", "requested_extradition", "extradited", "signed_agreement",
    "shared_information", "lacked_cooperation", "trained", "assigned_trainers", "partnered_on_training",
    "developed_training", "needs_training", "maintained_unit", "established_unit", "staffed", "budgeted",
    "provided_equipment", "lacked_equipment", "lacked_resources", "lacked_staff", "lacked_expertise",
    "lacked_data_system", "maintained_database", "issued_procedures", "applied_procedures", "designated_staff",
    "proceedings_delayed", "conflated", "focused_on", "lacked_will", "called_for_action", "responsible_for",
    "convened", "lacked_procedures", "proceedings_lasted", "data_caveat", "provided_data", "evaluated",
    "reorganized_unit", "raised_awareness", "lacked_control", "proceedings_accelerated", "listed", "linked",
    "owns", "directs", "member_of", "employed_by", "holds_post", "represents", "relative_of", "associate_of",
    "party_to", "other_statement"
]
