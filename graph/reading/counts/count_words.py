"""Patterns of words that stand before, in and behind a counted noun."""

import re

from tuyun.graph.reading.matching.ruleset import FIGURE

MODIFIER = r"(?:[a-z][\w’'-]*,? |and |or |24/7 |24-hour |\d\d-year-old )"
"""A word that may stand between a figure and its noun."""
STOP = (
    r"(?:for|in|of|to|with|from|by|on|at|who|that|which|were|was|is|are|had|has|have|did|the|its|their|a|an|including|"
    r"under|during|compared|as|while|but|after|before|because|when|until|than|received|"
    r"receiving|getting|given|serving|facing|await(?:ed|ing|s)|others|being|having|pleading|leading|resulting|served|faced|reached|involved"
    r"|concerned|new articles|countries|states|provinces|districts"
    r"|regions|cities|counties|villages|governments|embassies|times|frequently|often|rarely|sometimes|usually)\b"
)
"""Words that do not stand between a figure and its noun."""
AND_DID = (
    r"(?:(?:and|or|but) (?:\w+ly )?[a-z]+ed "
    r"|(?:and|but|while|whereas) (?:the )?(?:[A-Za-z’-]+ ){0,2}?(?:[A-Za-z’-]+s|police|prosecution|judiciary) "
    r"(?:(?:had|have|also|later|then) ){0,2}"
    r"(?:[a-z]+ed|found|brought|sent|took|put|held|heard|met|began|went|came) )"
)
"""A further verb directly behind a figure without a noun, or who did something else: “acquitted three *and
terminated* proceedings”, “investigated 12 *and prosecutors charged* nine”."""
HIS_PEOPLE = (
    r" of (?:his|her|their|its) (?:(?:own|former|alleged|suspected|close|male|female|adult) )*"
    r"(?:[a-z]+ )?(?:relatives|associates|accomplices|partners|colleagues|friends|brothers|sisters|siblings"
    r"|cousins|sons|daughters|children|nephews|in-laws|co-conspirators|co-defendants|co-workers|relations|employees|clients"
    r"|subordinates|aides|deputies|assistants|bodyguards|staff|workers|drivers|managers|members|neighbou?rs"
    r"|followers|agents|officers|guards)\b"
)
"""People whom only their tie to somebody names: “sentenced two *of his relatives*”."""
OFFICIALS = re.compile(
    r"complicit|(?:police|government|law enforcement|public|state) (?:officers?|officials?|employees?)"
)
"""Words of a counted noun that make officials of people: “12 *complicit* guards”."""
AGAINST = re.compile(
    r" (?:of|into|involving|concerning) (?:alleged |suspected |possible )?(?:official|police|government) "
    r"(?:complicity|corruption|involvement|collusion)"
    r"| (?:of|against|into|involving) (?:(?:allegedly |potentially )?(?:complicit|corrupt) )?"
    r"(?:an? |the )?(?:(?:former|senior|local) )?"
    r"(?:(?:police|government|law enforcement|public|state|border|coast guard|customs|prison|immigration|military"
    r"|army|navy|consular|municipal|civil) )?"
    r"(?:officials?|officers?|(?<!the )employees|soldiers?|gendarmes?|police(?:man|men)"
    r"|(?:civil|public) servants?)\b"
    r"(?: complicit in (?:human )?trafficking(?: crimes)?)?"
)
"""Officials whom proceedings are against: “two investigations *of officials*”."""
STATED_OF = re.compile(
    r" (?i:(?:had )?suffered (?=from )"
    r"|(?:was|were|had been) (?:[a-z]+ly )?(?:(?:[a-z]+ )?victims (?=of (?!(?:human )?trafficking\b))"
    r"|subjected (?=to )"
    r"|(?:exploited|trafficked) (?=in |for |through )"
    r"|(?=for |of |on |into |related to |linked to |classified as ))"
    r"|(?=(?:involved|concerned|addressed|related to) ))"
)
"""What stands between a share and its form: “of which 12 *were* for sex trafficking”."""
TRIED_FOR = re.compile(
    r" (?:was|were) (?P<verb>charg|convict|indict|investigat|prosecut|tri)(?:ed) (?=for |of |with )"
)
"""What stands between “of whom” with a figure and its form: “of whom 12 *were charged* with forced labor”."""
SHARE = re.compile(
    r"(?: \([\d.,]+ ?(?:%|per ?cent)\))? (?:out )?of (?:(?:the|these|those|its|their|a) )?"
    r"(?:total (?:of )?|(?:original|initial|remaining|other) )?",
    re.IGNORECASE,
)
"""What stands between a share and its whole: “nine *of the* 26 cases”."""
_PROFESSION = (
    r"(?:prosecutors|judges|magistrates|investigators|inspectors|clerks|workers|teachers|doctors|nurses|lawyers"
    r"|leaders|staff|personnel|providers|stakeholders|representatives|members|volunteers|counsel+ors|medics"
    r"|chiefs|heads|elders|imams|priests|clergy|students|cadets|journalists|reporters|guides|employers|managers"
    r"|psychologists|educators|professors|principals|attorneys|advocates|practitioners|professionals|experts|drivers"
    r"|responders|activists|parents|interpreters|(?:hotel|airline|bank|tourism|company|private) employees)\b"
)
"""Professions of those who are counted as persons."""
_LISTED = rf"(?:(?!and\b|no\b|including\b|{FIGURE}\b)[A-Za-z’-]+ ){{0,3}}?"
"""The words before a noun of a list, of which none is a figure: “*labor* inspectors”."""
PROFESSIONS = re.compile(
    rf"(?:, {_LISTED}(?!and\b|no\b|including\b|{FIGURE}\b)[a-z-]+(?=,? and |, )){{0,6}}?"
    rf"(?:, {_LISTED}{_PROFESSION}(?=,? and |, )|,? and (?:other )?{_LISTED}{_PROFESSION}(?! \w+ed\b))"
)
"""A list behind officials that names other professions too: “160 officers*, customs agents, and magistrates*”,
“90 police*, judges*, and border guards”. Not the subject of a verb: “trained 90 police*, and judges* met”."""
FORMLESS = ("training", "office", "meeting", "agreement", "operation")
"""Units whose forms say what they are about, and limit no count: “two workshops *on forced labor*”."""
HEDGED = re.compile(r"\b(?:potential|possible|suspected|alleged|presumed|likely)\b", re.IGNORECASE)
"""Words by which a counted noun is doubtful: “12 *potential* victims”."""
SINGULAR = re.compile("(?:fe)?male|adult|child|minor|official", re.IGNORECASE)
"""Nouns that may describe the noun behind them: “46 *female* potential victims”."""
PLURAL = re.compile(r"(?:s|men|people|children|police|personnel|accused|memoranda)$", re.IGNORECASE)
"""The end of a noun in the plural."""
GIVEN_TO = re.compile(r"(?:s|men|people|children) (?:[a-z]+ )?(?:sentences?|terms?)$", re.IGNORECASE)
"""People, and what a court gave them, which they do not describe: “gave nine *men prison sentences*”."""
OF_THEM = re.compile(r" of (?:them|these|those|whom|which)(?=[.;,]|$| (?:for|in|to|on|under|during|with)\b)")
"""What follows “any” where it counts what stands before it: “did not convict any *of them*”."""
SHARE_OF_THEM = re.compile(
    r" of (?:them|these|those|which|whom)(?:(?= (?:were|was|had been) (?:subjected to"
    r"|(?:exploited|trafficked) (?:in|for|through)|(?:[a-z]+ )?victims of) | suffered from )"
    r"|(?: (?:was|were))?(?= for | in(?:volving|volved)? | concern(?:ed|ing) "
    r"| (?:related|relating|pertained) to | dealt with | of (?!the\b)))"
)
"""A share of what stands before it, and of a form: “six *of these* for sex trafficking”."""
_ASIDE = r"(?:, (?:(?:for|against|on|about|from|to|by|with) )?who(?:m|se)? [^;.(),\d]{3,90},)?"
"""A relative clause between commas, which describes the people before it: “two others*, against whom charges are
pending,* fled”."""
MORE = re.compile(
    rf" (?:more|further|others?)(?={_ASIDE}"
    r" (?:from|in|on|are|were|was|remain(?:ed)?|had|await(?:ed|ing)|fac(?:ed|ing)"
    r"|received|got|served|left|pleaded|pled|appealed|confessed|avoided) )"
    rf"| others?(?={_ASIDE}"
    r" (?:fled|absconded|escaped|disappeared|continued|died|jumped|skipped)\b)"
)
"""Words behind a figure without a noun that make it a count of further people or cases: “nine *more* were
charged”, “three *others* awaited trial”."""
BEHIND_BARE = re.compile(
    r"(?: respectively\b| (?:reported |convicted |prosecuted |investigated |charged |arrested )?"
    r"(?:each )?in (?:(?:19|20)\d\d|the |FY|fiscal)"
    r"| in (?:an? )?(?:(?!(?:was|were)\b)[a-z-]+ ){0,3}"
    r"(?:trials?|cases?|raids?|probes?|crackdowns?|stings?|swoops?)\b"
    r"| a (?:year|month|decade) (?:earlier|before|ago)\b| the (?:year|month) before\b"
    r"| (?:the|last) (?:previous|prior|preceding|year|reporting)\b| during | \(| others?\b"
    r"| (?:not )?(?:guilty|liable|innocent)\b"
    r"| (?:free|home|back)(?=[.;,]|$| (?:to|from|in|on|for) )"
    r"| (?:in|into) (?:(?:police|pre-?trial|preventive|provisional|immigration|judicial|temporary) )*"
    r"(?:custody|detention)\b"
    r"| of (?:all |any |the )*(?:criminal |trafficking )?(?:charges?|wrongdoing|accusations)\b"
    r"| (?:[a-z]{3,}ed|withdrawn|overturned|upheld|sent|brought|taken|put|heard|found|held|let go|set free"
    r"|shut down|thrown out|struck off)(?: (?:over|up|out|off|down|back|free|guilty))?"
    r"(?=[.;,)]|$| (?:in|to|by|for|into|on|as|because|without|during|under|the|last|from|and|between|since|over"
    r"|within|throughout|after|following|at|with|of) )"
    r"| (?:to|for) (?:women|men|girls|boys|children|minors|adults)\b"
    r"| (?:administratively|informally|amicably|out of court|in (?:connection with|view of|absentia))\b"
    r"| on (?:probation|parole|bail|trial|remand|(?:lesser|reduced) charges)\b"
    r"| (?:(?:occurred|took place|came) )?at (?:the )?(?:[a-z-]+ )?[a-z-]+ level\b"
    r"| from (?:the )?(?:previous|prior|preceding|earlier|last) | under house arrest| [—–] |—"
    r"| (?:in|to|by|with) (?:an? )?(?:acquittals?|convictions?|dismissals?|(?:guilty )?verdicts?|withdrawals?"
    r"|discontinuances?|discontinuation|terminations?|plea (?:agreements?|bargains?|deals?)|settlements?"
    r"|mistrials?|re-?trials?)"
    r"| of (?:them|these|those|whom|which)| exceed(?:ed|s)\b| only(?=[,.;]|$)"
    r"| of (?:(?:19|20)\d\d|a year (?:earlier|before|ago)|the year before"
    r"|the (?:previous|preceding|prior|last) year)"
    r"(?=[.;,)]|$| (?:to|and|but) )"
    rf"|{HIS_PEOPLE}| (?:not )?(?:guilty|liable|responsible|innocent)\b| back (?:to|for)\b"
    r"| of the (?:convicted|accused|arrested|sentenced|acquitted)(?=[.,;)]|$| (?:in|for|were|was|had|received) )"
    r"| (?:it|they|we) (?:had |have |has )?(?:[a-z]+ed|found|brought|sent|held|heard|made)\b"
    rf"| in {FIGURE} (?:cases?|trials?|proceedings|prosecutions)\b"
    r"| of (?:(?:the |an? )?(?:neighbou?ring|other|foreign|third|unknown|various) (?:[a-z]+ )?"
    r"(?:countr|states?|nat)"
    r"|[A-Z][a-z]+(?=[,;.)]| and ))"
    rf"| of (?:the|these|those) {FIGURE}(?: (?:arrested|detained|charged|accused|indicted|prosecuted|tried"
    r"|convicted|acquitted|sentenced|identified))? (?:had|has|have|was|were|went|received|served|led)\b"
    rf"| to {FIGURE}(?: and a half)?[ -](?:years?|months?)\b"
    r"| to pay\b"
    r"| to (?:(?:other|new|lower|different|clerical|administrative|remote) (?:posts?|positions?|duties|units?"
    r"|offices?|departments?|regions?|provinces?)"
    r"|(?:the )?[A-Z][a-z]+|care|house arrest|community service|imprisonment|prison|jail|fines?|probation"
    r"|suspended|trial|court|justice|life|death"
    r"|(?:varying |various |long |short |lengthy )?(?:terms|sentences|periods)|"
    r"between|at least|up to|more than|less than|hard labou?r|"
    r"(?:a|an|the|state|government|ngo) [a-z]+)"
    r"| (?:(?:also|later|then|each|all|both|subsequently|instead) )?"
    r"(?:was|were|is|are|received|remained|awaited|pleaded|pled|faced|appealed|served|got|paid|confessed|avoided"
    r"|resulted|ended|led|concluded|reached|went|proceeded|have|had|has|involved|concerned|predominantly|mainly"
    r"|could not be|could no longer be|took|withdrew|retracted|recanted|related|gave|ran|fled|concern|relate|dealt"
    r"|said|told (?:us|the|our)|stated|explained|admitted|never|did"
    r"|obtained|attended|completed|participated|testified|sought|lodged|requested|returned|chose|declined|refused"
    r"|agreed|accepted|left|drew|fell|dropped|cooperated|filed|still|remain|remains"
    r"|[a-z]{3,}ed(?= (?:the|their|his|her|its|an?|no|any|some|that|it|them|him)\b)"
    r"|receiving|getting|given|serving|facing|awaiting|pleading|being given|being sentenced) "
    r"| (?:died|fled|absconded|escaped|disappeared|resigned|testified|confessed|cooperated)(?![\w-])"
    r"|(?<=\w) tried(?=[.;,]|$| in )"
    r"| (?:and|or|but|while|for|from|because|due|with|without|before|after|under|against|who|as|by|at|within"
    r"|again|later|soon)\b"
    rf"| to {FIGURE}\b|,|\.|;|\)|$)"
)
"""What may follow a figure that counts without a noun: “40 *in 2020*”, “12 *received* fines”."""
_IN = re.compile(r"\bin (?:(?:only|just|at least|another|a further) )?$", re.IGNORECASE)
"""What stands before a figure of cases in which something happened."""
_CASES_IN = re.compile(r"\b(?:cases|trials|hearings|judgments|proceedings|prosecutions)(?= [a-z])")
"""Cases, and the first letter of what happened in them: “in nine *cases* victims had to testify”."""


def in_which(sentence: str, start: int, end: int) -> int | None:
    """Where the noun of a figure ends, if it counts cases and the words behind it tell what happened in them.

    “In nine *cases* victims had to testify” counts cases, and no victims.

    Args:
        sentence: the sentence.
        start: where the figure begins.
        end: where the longest noun behind it ends.
    """
    cases = _CASES_IN.search(sentence[:end], start) if _IN.search(sentence, 0, start) else None
    return cases.end() if cases else None
