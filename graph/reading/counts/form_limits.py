"""The forms of trafficking that limit a counted noun or a verb: “cases *of child sex trafficking*”."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import FIGURE, IN_YEAR, expand

_PARTICIPLES = re.compile(r"(?:(?:,? (?:and|or) |, )(?:[a-z]+ly )?(?:[a-z]+ed|found guilty)(?![\w-]))+")
"""Participles that are joined to one before them."""
_NUMBERED = (
    r"(?:(?<=\d )|(?<=one )|(?<=two )|(?<=three )|(?<=four )|(?<=five )|(?<=six )|(?<=seven )|(?<=eight )"
    r"|(?<=nine )|(?<=ten )|(?<=eleven )|(?<=twelve ))"
)
"""The end of the figure without a noun: of “five” in “subjected 20 to slavery and five to begging”."""


_WHEN = (
    r"(?: (?:in|on|since|during|by) (?:(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?(?:19|20)\d\d"
    r"(?: and (?:19|20)\d\d)?"
    r"|(?:early|late|mid-?) ?(?:19|20)\d\d"
    r"|(?:[A-Z][a-z]+)(?= )|the (?:reporting (?:period|year)|(?:previous |prior |preceding |same |last )?year))"
    r"| by (?:(?:the|an?) )?(?:(?!(?:of|for|with|in|on|to)\b)[\w’-]+ ){0,4}?(?i:courts?|judges?|tribunals?"
    r"|judiciary|prosecutors?|police|authorities|government|officials|officers|agenc(?:y|ies)|ministry"
    r"|enforcement|office)\b"
    r"(?: of [A-Z][a-z]+\b)?"
    r"| (?:in|near|at|off) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*"
    r"(?:(?:, | and |, and )[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)*"
    r"(?= (?:on|for|of|into) )"
    r"| this year| last year| earlier| previously)"
)
"""When something happened, or by whom it was done: “convicted *in 2029* for slavery”."""
_BODY = (
    r"(?: (?:of|from|in|at) (?:the |an? )?(?:(?!(?:of|for|with|on|who|that|and|was|were)\b)[\w’-]+ ){0,5}?"
    r"(?i:police|services?|inspectorate|directorate|brigade|force|guard|units?|departments?|ministry|army|stations?"
    r"|prisons?|office|agency|crossing point|administration|municipality|authority|courts?)\b)"
)
"""Where officials serve, or the court before which somebody is: “*of the prison service*”."""
_ASIDE = re.compile(
    rf"(?: guilty)?{_BODY}?{_WHEN}?"
    r"(?: under (?:(?:the )?[A-Z0-9][\w’'./-]*"
    r"(?: (?:of|the|and|in|penal|criminal|code|law|act|[A-Z0-9][\w’'./-]*))*"
    r"|(?:(?:the|its|this|that|an) )?(?:(?!(?:for|of|with|on)\b)[\w’-]+ ){0,4}?(?:laws?|acts?|codes?|statutes?"
    r"|legislation|provisions?|ordinances?|decrees?)(?: (?:of|no\.) [\w/-]+)?))?"
    r"(?: for (?:mutual |international )?(?:legal |judicial )?(?:assistance|extradition|co-?operation|information)"
    r"(?= (?:in(?: (?:cases|investigations))?|related|relating|concerning|regarding|on) ))?"
    r"(?: \([^();]{3,80}\)|[—–][^;—–]{3,60}(?=[—–])|, (?:including|among them) [^;.,()]{3,60},"
    r"|, an? (?:(?!(?:was|were|had|did)\b)[a-z’-]+ ){1,4}and (?:(?!(?:was|were|had|did)\b)[a-z’-]+ ?){1,4},"
    r"|, [a-z0-9]+ (?:men|women|boys|girls|adults|minors|males|females)"
    r"(?:,? and [a-z0-9]+ (?:m[ae]n|wom[ae]n|boys?|girls?|adults?|minors?|males?|females?))+,)?"
    r"(?:(?:,? (?:who|which|that) (?:(?:was|were|had been|have been) )?)? ?(?:[a-z]+ly )?"
    r"\b(?:indicted|charged|arrested|convicted|investigated|prosecuted|detained|sentenced|dismissed|suspended"
    r"|fired|opened|initiated|launched|filed|tried|held|reported|recorded|registered|under investigation"
    r"|awaiting trial|on trial)\b)?"
    r"(?: (?:before|at|to) (?:the )?(?:(?:[A-Z][\w’-]+|public|local|state) ){0,4}"
    r"(?:[Cc]ourts?|[Tt]ribunal|trial|(?i:prosecut(?:ors?|ion)))\b(?: (?:in|of) [A-Z][\w’-]+)?"
    r"| in [A-Z][\w’-]+(?= for ))?"
    r"(?: to (?:(?:between|from|up to) )?[\w’' -]{2,60}?(?:imprisonment|prison|jail|years|months|life)(?: each)?"
    r"(?:,? (?:and|plus|or|as well as|with) (?:to pay )?(?:an? )?(?:fines?|restitution|compensation|damages"
    r"|probation)(?: each)?(?: of [^;]{3,50}?)?)?)?"
    rf"{_WHEN}{{0,2}}"
    r"(?=[ —–](?:for|of|with|into|involving|related to|accused of|suspected of|on (?:charges|suspicion) of"
    r"|on(?= (?:[a-z]+ ){1,3}charges\b)) )"
)
"""What may stand between a count and its form: “four officers *arrested in 2029* for sex trafficking”."""


@cache
def _limit_pattern() -> re.Pattern[str]:
    forms = expand("{form}")
    of_whom = r"(?: of (?:adults|children|men|women|minors|migrants|foreign [a-z]+))?"
    others = r"(?:another |(?!{figure}\b)[a-z]+ )?(?:persons?|someone|girls|victims?)"
    whom = expand(f"(?:{{exploited}}|{{exploited_child}}|{others})")
    joined = (
        rf"[“‘\"]?(?:{forms})[”’\"]?{of_whom}(?:(?:,? and |,? or |, )(?:for |of )?(?:{forms}))*(?:-related)?"
        r"(?: (?:crimes|offen[cs]es|cases|matters|charges|corruption|misconduct|complicity|activit(?:y|ies)"
        r"|allegations))?"
    )
    return re.compile(
        r"(?: ever| on record| so far)?(?: \([\d.,]+ ?(?:%|per ?cent)\))?"
        r"(?:, (?:all|both|each)(?= on ))?"
        r"(?:,? (?:who|that) (?:were|was|had been|allegedly were)(?= [a-z]+ly [a-z]+ed | [a-z]+ed | complicit ))?"
        r"(?: (?:allegedly|reportedly|possibly|potentially))?"
        r"(?:(?:,? (?:that|which))? (?:involved|concerned|addressed|related to|dealt with|pertained to)"
        r"| (?:of|for|into|over|from|with|involving|concerning|about|regarding|relating to|pertaining to"
        r"|dealing with|in (?:relation|regard|respect) (?:to|of)|(?:linked|tied|connected) (?:to|with)"
        rf"|(?<=subjected )to|{_NUMBERED}(?:to|as)(?! (?:human )?trafficking)"
        r"|(?:were|was) (?:subjected to|victims of|exploited (?:in|for|through))"
        r"|related to|classified as|on|in|in connection with|(?:accused|suspected) of"
        r"|complicit in|(?:(?:implicated|suspected to be|believed to be) )?involved in|implicated in"
        r"|engaged in|speciali[sz]ing in"
        r"|(?:wanted|under investigation) for))"
        rf"(?: (?:alleged|suspected|potential|possible|exploitative|attempted|aggravated|adult|a|an|the"
        r"|(?:19|20)\d\d(?= [a-z])"
        r"|predominantly|primarily|mainly|mostly|largely|transnational|internal|domestic|international"
        r"|(?:its|their|his|her)(?= (?:alleged )?(?:part|role|complicity|involvement|participation) in)"
        r"|(?:complicity|collusion|involvement|involved|complicit|participation|participating|engaging|colluding"
        r"|assisting|aiding|(?:(?:taking|having taken|playing a) )?part|(?:playing a )?roles?"
        r"|collaboration|being|having been|having)"
        r" (?:in|with|complicit in|involved in)"
        r"|allegedly|reportedly|(?:the )?facilitat(?:ing|ed|ion of)|abetting|aiding and abetting|enabling"
        r"|assisting|(?:the )?(?:commission|facilitation) of|committing|committed|perpetrating"
        r"|failing to prevent|covering up"
        r"|(?:sphere|field|area|context|framework) of|purposes? of"
        r"|(?:criminal |serious |punishable )?(?:cases?|crimes?|offen[cs]es?|facts|acts) of"
        r"|(?:crimes|offen[cs]es|facts|episodes)"
        r" (?:related to|connected (?:with|to)|linked to|involving|concerning)"
        rf"|(?:holding|keeping|exploiting|subjecting|forcing|coercing) {whom} (?:in|to|into)"
        r"|charges of|allegations of|suspicion of|counts of"
        r"|(?:(?:mutual|legal|judicial) )*(?:assistance|cooperation) (?:in|on|with|concerning|regarding)"
        r"|(?:[a-z]+ )?(?:indications|elements|hallmarks|features|traces|suspicions) of))*"
        rf" {joined}(?! (?:law|act|statute|code|legislation|unit|task|issues|awareness|training|procedures"
        r"|hotlines?|helplines?|indicators|networks?|rings?|gangs?|syndicates?|groups?|schemes?"
        r"|operations?|organi[sz]ations?)|,? (?:and|or|and/or|as well as) (?:other )?(?:trafficking[- ])?related "
        r"| or (?:accepting|taking|receiving|soliciting|demanding|extorting)\b)"
        rf"(?! \({FIGURE}\))"
        rf"| \((?:all|both) (?:of |for |involving |were (?:for )?)?(?:{forms})\)"
        r"| (?:(?:where|(?:in|for|of) which) )?the (?:forms?|types?|kinds?|purposes?)"
        r"(?: of (?:trafficking|exploitation))? (?:was|were|ha[sd] not been) [a-z ]{3,20}?"
        r"(?= ?[,;.)—–]|$)",
        re.IGNORECASE,
    )


_KINDS = r"(?:(?:suspected|alleged|possible|potential|confirmed|new|additional) )*"
"""Words between a figure and the form that it counts: “nine *new* sex trafficking and two labor cases”."""


@cache
def named_form() -> re.Pattern[str]:
    """A form in the place of a noun: “nine sex trafficking and two labor trafficking”."""
    forms = expand("{form}")
    unsure = r"(?:(?:were|was|suffered|experienced|endured|faced) )?"
    unsure += rf"(?:adult )?{_KINDS}"
    of_cases = r"(?:were|was) (?:an? )?(?:(?:suspected|alleged|possible|potential|adult|confirmed) )?"
    cases = r"(?:cases?|investigations?|prosecutions?|convictions?|crimes?|offen[cs]es?|victims?|survivors?)"
    of_cases += rf"(?:(?:{forms}) {cases}|{cases} (?:of|for|involving|related to) (?:{forms}))"
    short = r"(?:(?:for|of|in|involving) )?(?:child )?(?:sex|labou?r)"
    shared = rf"{_KINDS}{short}(?=(?:,? and |, ){FIGURE} {_KINDS}(?:{short}\b|(?:{forms}) )|[,;.)—]| [—–]|$)"
    shared += rf"|new(?= and {FIGURE} (?:ongoing|continu(?:ed|ing)|pending) )"
    return re.compile(
        rf" (?:{of_cases}|{shared}|{unsure}(?:{forms}))(?=,? and |[,;.)\]—–]| [(—–]|$)", re.IGNORECASE
    )


def forms_at(sentence: str, place: int) -> tuple[str, ...]:
    """The forms of trafficking that a sentence names directly at a place: at the end of “convicted” in “were
    convicted of sex trafficking”, sex trafficking."""
    direct = named_form().match(sentence, place)
    end = direct.end() if direct else limited(sentence, place)
    return forms_given(find(sentence[place:end], "form"))


@cache
def _named_pattern() -> re.Pattern[str]:
    conditions = r"(?:(?:conditions?|situations?|(?:some |other |various )?forms?|cases|acts) of )?"
    return re.compile(
        rf" (?:being |becoming |falling |victims of |human )*{conditions}(?:{expand('{form}')})", re.IGNORECASE
    )


def _forms_named(sentence: str, place: int) -> tuple[str, ...]:
    """The form that stands at a place, whatever goes on behind it: “live in *slavery* in the capital”."""
    match = _named_pattern().match(sentence, place)
    return forms_given(find(match[0], "form")) if match else ()


@cache
def _subject_pattern() -> re.Pattern[str]:
    """The subject of a passive verb that names a step of cases and their form, before the verb."""
    step = (
        r"(?:investigations?|proceedings|inquir(?:y|ies)|charges|prosecutions?|convictions?|indictments?|verdicts?"
        r"|judge?ments?|sentences?)"
    )
    joins = r"(?:into|for|of|on|concerning|over|related to|in cases of)"
    return re.compile(
        rf"\b{step} {joins} (?:alleged |suspected )?(?:{expand('{form}')})(?: {IN_YEAR})?,? "
        r"(?:(?:was|were|has been|have been|had been) (?:\w+ly )?)?$",
        re.IGNORECASE,
    )


_BE = ("was ", "were ", "been ", "newly ")


def forms_behind(sentence: str, start: int, end: int, by_rule: bool, passive: bool) -> tuple[str, ...]:
    """The forms behind passive verbs that are joined, the first of which stands at a place: “slavery” behind “were
    investigated or prosecuted for slavery”; or else those of the step that is their subject: “*investigations into
    slavery* were opened in nine cases”."""
    if not (passive or by_rule):
        subject = _subject_pattern().search(sentence, 0, start)
        return forms_given(find(subject[0], "form")) if subject and sentence.endswith(_BE, 0, start) else ()
    joined = _PARTICIPLES.match(sentence, end)
    behind = forms_past(sentence, joined.end() if joined else end)
    subject = None if behind else _subject_pattern().search(sentence, 0, start)
    behind = forms_given(find(subject[0], "form")) if subject else behind
    return behind or (_forms_named(sentence, end) if by_rule else ())


def forms_past(sentence: str, place: int) -> tuple[str, ...]:
    """The forms at a place, or behind words on when and by whom it was done: “convicted *in 2029* of slavery”."""
    aside = _ASIDE.match(sentence, place)
    plain = re.sub("[—–]", " ", sentence)  # “(…)—*for* slavery” follows a dash without a space
    if plain[place - 1 : place] == " ":  # a dash that ends what stands before the place
        place -= 1
    return forms_at(plain, place) or (forms_at(plain, aside.end()) if aside else ())


def forms_given(cues: Iterable[Cue]) -> tuple[str, ...]:
    """The forms that cues of forms give, each once, in their order."""
    return tuple(dict.fromkeys(str(cue.rule.gives["form"]) for cue in cues))


def form_cues_in(sentence: str, start: int, end: int) -> list[Cue]:
    """The cues of forms in a part of a sentence, with their offsets in the sentence."""
    cues = find(sentence[start:end], "form")
    return [replace(cue, start=cue.start + start, end=cue.end + start) for cue in cues]


def limited(sentence: str, end: int) -> int:
    """The end of what limits a noun: “cases *of child sex trafficking*”."""
    match = _limit_pattern().match(sentence, end)
    return match.end() if match else end


SHARED_FORM = re.compile(r"(?:child )?(?:sex|labou?r)$|\bnew$", re.IGNORECASE)
"""The end of a count whose noun stands behind the next form: “nine *sex* and four labor trafficking cases”."""
_BRACKETED = re.compile(r"(?P<form>[^,;:.()\ue000-\ue0ff]{3,70})(?: \(|: )$")


def bracketed_form(sentence: str, start: int, end: int) -> list[Cue]:
    """The form directly before a figure that stands alone in brackets, or behind a colon in a list: “*forced
    begging* (nine)”, “*slavery*: two;”."""
    words = _BRACKETED.search(sentence, 0, start) if sentence.startswith((")", ";", ",", "."), end) else None
    words = words if words and (words[0].endswith(": ") or sentence[end] == ")") else None
    found = find(f"{words['form']} (", "form") if words else []
    place = words.start("form") if words else 0
    here = [cue for cue in found if words and cue.end == len(words["form"])]
    return [replace(cue, start=cue.start + place, end=cue.end + place) for cue in here[:1]]


_FORM_ALONE = re.compile(expand(rf"[\w,]+ {_KINDS}(?:{{form}})"), re.IGNORECASE)
"""A figure with a form and no noun, which stands behind the next form: “*one sex trafficking* and two begging
cases”."""
_JOINS = (" and ", ", and ", " or ", ", ")
"""What stands between two such counts."""


def shares_noun(words: str, between: str) -> bool:
    """Whether a count of a form has no noun before the next form, which ``between`` joins it with."""
    return _FORM_ALONE.fullmatch(words) is not None and between in _JOINS


def form_named(words: str) -> tuple[str, ...]:
    """The form that a short form before the next form stands for: “*sex*” is sex trafficking."""
    return forms_given(find(f"{words} trafficking", "form") if words.lower() != "new" else ())
