"""Which predicate a participle means beside a number: “cases *dismissed*: 12”, “number of women *rescued*”."""

from tuyun.graph.reading.matching.ruleset import PERSONS

_OPENED = r"(?:newly )?opened|initiated|launched|started|begun|commenced|instituted"
_STOPPED = r"discontinued|terminated|dropped|abandoned|halted|stopped"
_OPEN = r"ongoing|pending|open|active|continuing|unfinished|in progress"
"""Patterns for a case that began, ended without a judgement, or is still open."""
PARTICIPLES = (
    (_OPENED, "opened_investigation", ("case", "investigation")),
    (rf"{_OPENED}|brought", "opened_prosecution", ("prosecution",)),
    (r"completed|concluded|finali[sz]ed|finished", "completed_investigation", ("investigation",)),
    (r"completed|concluded|finali[sz]ed|finished", "completed_prosecution", ("prosecution",)),
    (_STOPPED, "discontinued_investigation", ("investigation",)),
    (_STOPPED, "discontinued_prosecution", ("prosecution",)),
    (r"suspended|stayed|paused", "suspended_investigation", ("investigation",)),
    (r"suspended|stayed|paused", "suspended_prosecution", ("prosecution",)),
    (r"continued|carried (?:over|forward)", "continued_investigation", ("investigation",)),
    (r"continued|carried (?:over|forward)", "continued_prosecution", ("prosecution",)),
    (_OPEN, "investigation_pending", ("investigation",)),
    (_OPEN, "prosecution_pending", ("prosecution",)),
    (_OPEN, "trial_ongoing", ("trial",)),
    (rf"{_OPEN}(?! (?:investigation|trial))", "case_pending", ("case",)),
    (r"(?:under|pending) investigation", "investigation_pending", ("case", *PERSONS)),
    (
        r"(?:awaiting|pending) trial|on remand|in (?:pre-?trial|preventive) \w+",
        "awaiting_trial",
        ("case", *PERSONS),
    ),
    (r"under trial|on trial", "trial_ongoing", ("case", *PERSONS)),
    (r"registered|recorded|detected|filed|uncovered|reported", "recorded_offences", ("case", "crime")),
    (r"filed|lodged|received|registered|recorded|made|submitted", "reported", ("complaint",)),
    (r"registered|recorded|detected|identified|rescued", "identified", ("victim",)),
    (r"registered|recorded|identified|detected", "identified_suspects", ("suspect", "organization")),
    (r"investigated", "investigated", ("case", "crime", *PERSONS)),
    (r"prosecuted|under prosecution", "prosecuted", ("case", "crime", *PERSONS)),
    (r"convicted|found guilty", "convicted", PERSONS),
    (r"(?:end|result)(?:ed|ing) in (?:an? )?convictions?", "convicted", ("case", "trial", "prosecution")),
    (r"arrested|detained|apprehended|taken into custody", "arrested", PERSONS),
    (r"(?<!women )(?<!girls )(?<!children )(?:released|freed|bailed|on bail)", "released_suspects", PERSONS),
    (
        r"(?:women|girls|boys|children|minors|nationals) (?:identified|detected|rescued|freed)",
        "identified",
        ("person",),
    ),
    (r"charged|arraigned", "charged", PERSONS),
    (r"indicted", "indicted", PERSONS),
    (r"acquitted|found not guilty", "acquitted", PERSONS),
    (r"sentenced", "sentenced", PERSONS),
    (r"imprisoned|jailed", "imprisonment_imposed", PERSONS),
    (
        r"(?:sent|submitted|taken|brought|forwarded|transferred|committed) (?:to|before|for) (?:the )?"
        r"(?:courts?|trial)",
        "sent_to_court",
        ("case", *PERSONS),
    ),
    (r"referred (?:to (?:the )?prosecut\w+|for prosecution)", "referred_for_prosecution", ("case", *PERSONS)),
    (r"heard|adjudicated", "heard", ("case", "appeal")),
    (r"held|heard|conducted|hearings", "heard", ("meeting",)),
    (r"tried", "tried", ("case", *PERSONS)),
    (r"dismissed|thrown out", "dismissed", ("case", "charge")),
    (r"dropped|abandoned|withdrawn", "dropped", ("case", "charge")),
    (r"screened|interviewed", "screened", ("person", "victim")),
    (r"deported|expelled", "deported", ("person", "victim", "suspect")),
    (r"extradited", "extradited", PERSONS),
    (r"trained", "trained", ("person", "official")),
    (r"suspended", "suspended_official", ("official",)),
    (r"dismissed|removed from office|fired", "dismissed_official", ("official",)),
    (r"disciplined|sanctioned|reprimanded", "disciplined_official", ("official",)),
    (r"inspected", "inspected", ("place", "organization")),
    (r"referred", "referred_to_care", ("victim",)),
    (
        r"(?:referred|forwarded|transmitted|submitted|passed)"
        r"(?! (?:to(?: the)?|for|before) (?:prosecut|court|trial))",
        "referred",
        ("case", "complaint"),
    ),
    (r"returned|sent back", "returned_case", ("case",)),
    (r"closed|shelved|archived|terminated|discontinued", "closed", ("case",)),
    (r"closed|shelved|archived", "closed", ("investigation",)),
    (r"granted (?:the |a |official )?(?:victim )?status", "granted_status", ("victim", *PERSONS)),
    (r"serving (?:a |their )?(?:prison |jail )?(?:sentences?|terms?|time)", "served_sentence", PERSONS),
    (r"(?:awarded|granted) (?:compensation|damages|restitution)", "restitution_ordered", ("case", "victim")),
    (r"not guilty|of acquittal", "acquitted", ("judgment",)),
    (r"guilty|of conviction|convicting", "convicted", ("judgment",)),
    (r"upheld|confirmed|affirmed", "upheld_judgement", ("judgment", "conviction", "sentence")),
    (r"overturned|quashed|reversed|annulled|set aside", "overturned_judgement", ("judgment", "conviction")),
    (r"issued|delivered|handed down|rendered|pronounced|adopted|returned", "court_ruled", ("judgment",)),
    (r"appealed", "appealed", ("case", "judgment", "conviction")),
    (r"compensated|paid (?:compensation|damages)", "restitution_paid", ("victim",)),
    (
        r"assisted|sheltered|supported|repatriated|accommodated|housed"
        r"|(?:receiv(?:ed|ing)|access(?:ed|ing)) (?:[a-z]+ )?(?:assistance|support|care|services|shelter)",
        "assisted_victims",
        ("victim", "person"),
    ),
)
"""For each participle its pattern, its predicate, and the units of what it may count."""
