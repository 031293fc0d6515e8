"""The forms of English verbs that rules name by their base form."""

_IRREGULAR = {
    "be": ("been",), "begin": ("began", "begun", "beginning"), "break": ("broke", "broken", "breaking"),
    "bring": ("brought", "bringing"), "catch": ("caught", "catching"), "choose": ("chose", "chosen", "choosing"),
    "find": ("found", "finding"), "flee": ("fled", "fleeing"), "get": ("got", "getting"),
    "give": ("gave", "given", "giving"), "go": ("went", "gone", "going"), "hand": ("handed", "handing"),
    "hear": ("heard", "hearing"), "hold": ("held", "holding"), "keep": ("kept", "keeping"),
    "lay": ("laid", "laying"), "leave": ("left", "leaving"), "let": ("let", "letting"),
    "lose": ("lost", "losing"), "make": ("made", "making"), "put": ("put", "putting"),
    "run": ("ran", "run", "running"), "seek": ("sought", "seeking"), "send": ("sent", "sending"),
    "set": ("set", "setting"), "stand": ("stood", "standing"), "strike": ("struck", "striking"),
    "take": ("took", "taken", "taking"), "throw": ("threw", "thrown", "throwing"),
    "undergo": ("underwent", "undergone", "undergoing"), "uphold": ("upheld", "upholding"),
    "beat": ("beat", "beaten", "beating"), "build": ("built", "building"), "buy": ("bought", "buying"),
    "cut": ("cut", "cutting"), "deal": ("dealt", "dealing"), "draw": ("drew", "drawn", "drawing"),
    "drive": ("drove", "driven", "driving"), "have": ("had", "having"), "hide": ("hid", "hidden", "hiding"),
    "lead": ("led", "leading"), "lend": ("lent", "lending"), "meet": ("met", "meeting"), "pay": ("paid", "paying"),
    "sell": ("sold", "selling"), "shut": ("shut", "shutting"), "spend": ("spent", "spending"),
    "split": ("split", "splitting"), "steal": ("stole", "stolen", "stealing"), "teach": ("taught", "teaching"),
    "tell": ("told", "telling"), "traffic": ("trafficked", "trafficking"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"), "withhold": ("withheld", "withholding"),
}  # fmt: skip
"""The past forms and the gerund of irregular verbs."""
_DOUBLED = (
    "abet", "acquit", "admit", "bar", "beg", "commit", "compel", "defer", "drop", "equip", "expel", "flag", "log",
    "omit", "permit", "plan", "refer", "remit", "rob", "step", "stop", "submit", "tap", "tip", "transfer",
    "transmit", "trap",
)  # fmt: skip
"""Verbs that double their last letter before “ed” and “ing”."""


def past_forms(verb: str) -> tuple[str, ...]:
    """The past forms of a verb and its gerund, each with the words that belong to the verb.

    >>> past_forms("drop"), past_forms("send back")
    (('dropped', 'dropping'), ('sent back', 'sending back'))
    """
    first, _, rest = verb.partition(" ")
    return tuple(f"{form} {rest}".rstrip() for form in _past_forms(first))


def third_person(verb: str) -> str:
    """The third person of a verb, with the words that belong to it.

    >>> third_person("turn away"), third_person("identify")
    ('turns away', 'identifies')
    """
    first, space, rest = verb.partition(" ")
    return f"{forms_of(first)[1]}{space}{rest}"


def forms_of(verb: str) -> tuple[str, ...]:
    """The forms of a verb of one word: base, third person, past forms, gerund.

    >>> forms_of("identify"), forms_of("drop")
    (('identify', 'identifies', 'identified', 'identifying'), ('drop', 'drops', 'dropped', 'dropping'))
    """
    if _ends_in_y(verb):
        third = f"{verb[:-1]}ies"
    else:
        third = f"{verb}es" if verb.endswith(("s", "sh", "ch")) else f"{verb}s"
    return verb, third, *_past_forms(verb)


def _past_forms(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):
        return f"{verb}d", f"{verb[:-1]}ing"
    if _ends_in_y(verb):
        return f"{verb[:-1]}ied", f"{verb}ing"
    return f"{verb}ed", f"{verb}ing"


def _ends_in_y(verb: str) -> bool:
    """Whether a verb ends in “y” behind a consonant."""
    return verb.endswith("y") and verb[-2] not in "aeiou"
