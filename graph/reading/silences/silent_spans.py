"""Where in a sentence stands what was not reported: the spans of its silences, and of reports that nobody made."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.clause_starts import Clause, clause_at
from tuyun.graph.reading.matching.cues import Cue, all_cues, find
from tuyun.graph.reading.matching.ruleset import FIGURE, FINITE
from tuyun.graph.reading.silences.question_before import LEADS, affirms, asked_before

_SAYS = r"(?:said|stated|noted|reported|estimated|alleged|claimed|complained|told|believed|added|observed)"
_GOES_ON = re.compile(
    r",? (?:in contrast (?:to|with)|unlike|in comparison (?:to|with))\b"
    r"|, (?:in (?:large |great |small )?part|partly|largely|mainly|mostly|chiefly) (?:because|due|owing)\b"
    r"|, (?:and|but|though|where) (?:(?:an?|the|some|several|two|local|other|international|civil|society) )*"
    r"(?=(?:NGOs?|lawyers?|observers|experts|advocates|activists|organi[sz]ations?|media|survivors|embassies)"
    rf" {_SAYS}\b)"
    r"|,? (?:despite|even though|making it|which made it)\b"
    r"|,? (?:and|but) (?:\w+ed|made|found) (?=(?:no|none|only|\d+)\b)"
    r"|,? and(?: (?:an?|one|another) (?:[\w-]+ ){1,8}?(?:found|reported|said|noted|stated|estimated)"
    r"| no [\w-]+(?: (?:on|of|about|for|regarding) [^.;,]{3,50}?)? (?:was|were|has|have)"
    r"|, (?:as|because|since|although))\b"
    r"|, (?:because|since|although|though) |, as (?!well\b|of\b|many\b|much\b|to\b|a result\b)"
    r"|, (?:citing|invoking|arguing|claiming|explaining|pleading|pointing to|on (?:the )?grounds)\b"
    r"|,? nor (?=(?:held|made|met|gave|took|found|trained|opened|conducted|convicted|prosecuted|investigated)\b)"
    r"|,? (?:and|but|or|nor) (?=(?:also )?(?:did not|does not|has not|had not|do not|have not"
    r"|(?:initiate|secure|convict|prosecute|investigate|identify|provide|allocate|conduct|pursue|arrest any)\b))"
    r"|, (?:and|but) (?=(?:for|in|during|over|throughout) [^,;]{3,50}?,? (?:it|they) (?:also )?"
    r"(?:did|has|have|had|was|were)\b)"
    r"|,? and (?=(?:said|added|noted|stated)\b)"
    rf"|, and (?={FIGURE} (?:[a-z-]+ ){{1,3}}?(?:against (?:[a-z-]+ ){{1,3}}?)?"
    r"(?:that dated (?:back )?(?:from|to) \d+ )?"
    r"(?:was|were|had|received|served|showed|remained|fled|died|escaped|ended|led|appealed)\b(?![^;]*\bany\b))"
    rf"|, (?=(?:{FIGURE}|most|half|several|some) of wh(?:om|ich) [^,;]*(?:[.;]|$|, (?:and|but|while|although)\b))"
    r"|, (?=(?:in|during|for|after) which (?:it|they|(?:the )?(?:police|courts?|authorities|prosecutors|judges?"
    rf"|inspectors|government)) (?:\w+ed|held|freed|found) {FIGURE}\b)"
)
"""The beginning of a statement behind a silence, at which what was not reported ends: “, *and an NGO found*”."""
_INFINITIVE = re.compile(r"\bto [a-z]+(?:, [a-z]+)*$")
"""The first of several infinitives."""
_GOES_ON_ASKING = re.compile(
    r"(?:(?!\b(?:did|does|has|have|had|could) not\b)[^;]){0,40}\b(?:whether|if|how)\b"
    r"|,? ?(?:the|its|their) (?:[a-z-]+ ){1,3}?(?:imposed|given|awarded|provided|applied)\b"
)
"""The beginning of a clause that still belongs to what was not reported: “and *the sanctions imposed*”."""
_ASIDE = re.compile(
    r", (?:which|who) (?:also |again |still )?$"
    r"|^(?:While|Although|Though|Even though|As|Because|Since|Whereas) [^,;]*$"
)
"""The beginning of a clause that a comma closes."""
_BETWEEN_DASHES = re.compile(r"—(?:[a-z]+ ){1,3}$")
"""The beginning of a clause that a dash closes: “nine trials*—but* did not say where—and …”."""
_DID = r"(?:\w+ed|held|met|made|took|gave|began|found|was|were|had|has|did)\b"
_DASH = re.compile(r" ?[—–]")
_BEHIND_DASH = re.compile(r"[—–] ?(?:but|and|though|although|yet|which|without) [^—–]*$")
"""The beginning of a clause that a second dash closes."""
_MAIN = re.compile(
    rf", (?=(?:(?:also|still|\w+ly) )?(?!related\b|based\b){_DID}(?![^;]*,? (?:or|and) {_DID})"
    r"|(?:the (?:[\w’-]+ ){0,3}?(?:government|police|courts?|authorities|ministry|officials|prosecutors)|it|they"
    rf"|authorities|courts|police|officials|prosecutors) (?:(?:also|still|reportedly) )?{_DID})",
    re.IGNORECASE,
)
"""The comma that closes such a clause: behind it stands the main verb of the sentence, or its subject and verb."""
_NO_REPORT = re.compile(
    r"\bno (?:credible |official |new |known )*(?:reports?|evidence|indications?|allegations?) (?:that|of)\b",
    re.IGNORECASE,
)
"""The words that say that nobody reported what stands behind them."""
_LACKING = re.compile(
    r"(?:in|for|given|due to|owing to) the (?:lack|absence|dearth|paucity|scarcity)", re.IGNORECASE
)
_BEHIND_LACK = re.compile(
    r", (?=(?:the|an?|its|their|this|many|most|some|all|it|they|we|victims|NGOs|[A-Z]{2,})\b(?: [\w’-]+){0,6}?"
    r" (?:did|was|were|had|has|have|is|are|could|can|cannot|estimates?|relied|used|remains?|[a-z]{3,}ed)\b)"
)
"""The comma behind which the main clause begins: “in the absence of data on arrests*, an NGO* did a survey”."""
_BEHIND_NOUN = re.compile(
    r" (?:(?:has|have|had) )?(?:also |again |further |still |long |often |seriously |[a-z]+ly )?"
    r"(?:ma[dk]es?|mean(?:s|t)|hinder(?:s|ed)|hamper(?:s|ed)|imped(?:es|ed)|prevent(?:s|ed)|limit(?:s|ed)"
    r"|undermin(?:es|ed)|render(?:s|ed)|complicat(?:es|ed)|obscur(?:es|ed)|suggest(?:s|ed)|rais(?:es|ed)|dr(?:ew|aws|awn)"
    r"|persist(?:s|ed)"
    r"|spark(?:s|ed)|prompt(?:s|ed)|troubl(?:es|ed)|worr(?:ies|ied)|continu(?:es|ed)|remain(?:s|ed)|led|leads"
    r"|le(?:ft|aves)"
    r"|affect(?:s|ed)|delay(?:s|ed)|reflect(?:s|ed)|show(?:s|ed)|contribut(?:es|ed)|constrain(?:s|ed)|caus(?:es|ed)"
    r"|frustrat(?:es|ed)|cast|weaken(?:s|ed))\b"
    r"| (?:(?:was|were|is|are|has been|have been|had been) (?:also |again |sharply |widely |often |repeatedly )?"
    r"(?:noted|criticized|criticised|regretted|deplored|due|attributed|lamented|condemned|blamed"
    r"|explained by|a |an |of |compounded|raised|cited|troubling|worrying|regrettable|striking"
    r"|telling|notable|not ))"
)
"""The main verb behind a noun for a silence: “the lack of data on arrests *hindered* it”."""
_KEPT_HOW = re.compile(
    r" (?:secret|confidential|to (?:itself|themselves)|under (?:wraps|seal)|hidden"
    r"|out of (?:the )?(?:public|sight|view)"
    r"|as (?:secret|confidential|classified|a (?:state|official) secret)"
    r"|(?:public|known|publicly available)(?=[.;,]|$| (?:in|by|during|for|and|since)\b)"
    r"|from (?:the (?:public|press)|parliament|NGOs|us|view)|blank|empty|out|unfilled|unmentioned|unstated)\b"
)
"""How something was kept or left: “kept the number of arrests *secret*”."""
_SHARE_ASKED = re.compile(
    r"\b(?:how many|how few|which|who|whether (?:any|some|all|most)|if any),? (?:out )?of "
    r"(?:(?:the|these|those|its|their|all|some) )*$",
    re.IGNORECASE,
)
"""The beginning of a question for a share of the count behind it."""
_UNFINISHED = re.compile(rf" (?:whether|if|when|why)(?:(?!\b{FINITE})[^;])* (?:and|or) ?$")
"""A clause of a silence that has no verb yet: “whether *the police and* prosecutors investigated anyone”."""
_NOR = re.compile(
    r",? ?nor (?:(?:(?:on|about|of|as to) )?(?:whether|if|how)\b|(?:of|on|about) (?:the|an?|any|its)\b)"
)
"""A further question: “nor whether any was tried”, “nor of the 2029 case”."""
_CONDITION = re.compile(
    r"(?:^|[,;] |\b(?:and|but|that) )(?:even )?(?:if|unless|in case|as long as|provided that) [^,;]*$",
    re.IGNORECASE,
)
"""The beginning of a condition, in which words for a silence state none: “*if the police* do not report it”."""
_BARE = re.compile(
    r" (?:why|when|where|how)(?=,(?! (?:(?:and|or|nor) )?(?:(?:on|of|by|under|for|in|to|with) )?"
    r"(?:why|when|where|how|whether|if|what|which|who|whom)\b))"
)
"""A question of a single word before a further clause: “without saying *why*, it …”."""
_ASKS = re.compile(
    r"(?: at the time)?(?:,? (?:(?:in|for|of|to|by|on) )?(?:whether|if|how|what|why)"
    r"| (?:(?:in|for|of|to|by|on) )?(?:which|where|who))\b"
)
"""The question behind words for a silence: “was unclear *why*”."""
_ASKS_OF_IT = re.compile(
    r"(?: at the time)?,?(?: from [a-z ]{3,40}?)? (?:(?:in|for|of|to|by|on|under) )?"
    r"(?:whether|if|how|what|which|why|where|who|when"
    r"|the (?:[a-z]+ )?(?:numbers?|outcomes?|results?|status|fates?|extent|share|proportion|frequency) of)\b"
)
"""The question behind such words that begin with “it”: “it was unclear *when*”."""


def silent_spans(sentence: str, clause_list: Sequence[Clause]) -> list[tuple[Cue, int, int]]:
    """The cues of silences, each with the span of what was not reported: up to the end of the clause."""
    spans = []
    for cue in find(sentence, "silence"):
        clause = clause_at(clause_list, cue.start)
        if clause is None or _CONDITION.search(sentence[: cue.start]):
            continue
        # “No details on the outcome *were released*”: of several rules for the same words, that of details.
        rivals = [each for each in all_cues(sentence, "silence") if (each.start, each.end) == (cue.start, cue.end)]
        rivals.sort(key=lambda each: each.rule is not cue.rule)
        if leading := _standing_before(rivals, sentence, clause):
            spans.append(leading)
            continue
        ordinary = next((each for each in rivals if not _stands_before(each, sentence, clause.end)), None)
        if ordinary is None:
            spans += [(each, each.start, each.end) for each in rivals[:1] if each.rule.gives.get("predicate")]
            continue
        cue = ordinary
        if affirms(cue, sentence):
            continue  # “Training *was provided* to 12 judges”
        later = [
            other.start
            for other in find(sentence, "silence")
            if other.start >= cue.end and not affirms(other, sentence)
        ]
        end = clause.end
        for part in clause_list[clause_list.index(clause) + 1 :]:
            words = sentence[part.start : part.end]
            fresh = part.fresh and not _NOR.match(words)
            if _UNFINISHED.search(sentence, cue.end, end):
                end = part.end
                continue
            if fresh or part.comparison or not _GOES_ON_ASKING.match(words):
                break
            end = part.end
        if cue.rule.gives.get("around"):
            end = cue.end
        end = _end_of_aside(sentence, cue, end)
        if cue.rule.gives.get("nominal") and (main := _BEHIND_NOUN.search(sentence, cue.end, end)):
            end = main.start()
        if cue.rule.gives.get("resulting") and (kept := _KEPT_HOW.search(sentence, cue.end, end)):
            end = kept.start()
        if bare := _BARE.match(sentence, cue.end, end):
            end = bare.end()
        ends = _GOES_ON.finditer(sentence, cue.end, end)
        # “Efforts *to prosecute* or convict officials” are one thing that was not reported.
        other = next((found for found in ends if not _INFINITIVE.search(sentence, cue.end, found.start())), None)
        spans.append((cue, cue.start, min([end, *later, other.start() if other else end])))
    return spans


def _end_of_aside(sentence: str, cue: Cue, end: int) -> int:
    """Where what was not reported ends. In a bracket or between dashes it ends with these, and in a relative or
    subordinate clause with the clause: “the police, *which did not report any arrests*, met”."""
    if _BEHIND_DASH.search(sentence, 0, cue.start) and (dash := _DASH.search(sentence, cue.end, end)):
        return dash.start()
    if in_brackets(sentence, 0, cue.start):
        closing = sentence.find(")", cue.end, end)
        return closing if closing >= 0 else end
    if _BETWEEN_DASHES.search(sentence, 0, cue.start):
        closing = sentence.find("—", cue.end, end)
        return closing if closing >= 0 else end
    if _LACKING.match(cue.words) and (main := _BEHIND_LACK.search(sentence, cue.end, end)):
        return main.start()
    aside = _ASIDE.search(sentence, 0, cue.start)
    found = _MAIN.search(sentence, cue.end, end) if aside else None
    return found.start() if found else end


def asks_for_share(sentence: str, place: int) -> bool:
    """Whether a question asks for a share of the count at a place: “asked *how many of* 12 men were convicted”."""
    return _SHARE_ASKED.search(sentence, 0, place) is not None


def denied_spans(sentence: str, clause_list: Sequence[Clause]) -> list[tuple[int, int]]:
    """Where a sentence says what nobody reported, up to the end of the clause: “*no reports that police …*”."""
    found = _NO_REPORT.finditer(sentence)
    ends = {part.start: part.end for part in clause_list}
    return [(match.start(), max(end for start, end in ends.items() if start <= match.start())) for match in found]


def _standing_before(rivals: Sequence[Cue], sentence: str, clause: Clause) -> tuple[Cue, int, int] | None:
    """The first of several cues of the same words before which stands what was not reported, and the span."""
    for each in rivals:
        leads = each.rule.gives.get("before") in LEADS or _stands_before(rivals[0], sentence, clause.end)
        start = asked_before(each, sentence, clause) if _stands_before(each, sentence, clause.end) else None
        if leads and start is not None:
            return each, start, each.end
    return None


def _stands_before(cue: Cue, sentence: str, end: int) -> bool:
    """Whether what was not reported stands before the cue, and no question behind it."""
    behind = (_ASKS_OF_IT if cue.words.lower().startswith("it ") else _ASKS).match(sentence, cue.end, end)
    several = " " in sentence[: cue.start].strip() or cue.rule.gives.get("before") == "steps"
    return bool(cue.rule.gives.get("before")) and not behind and several
