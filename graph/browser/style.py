"""The style sheet of Neo4j Browser (GraSS), made from the vocabulary.

Neo4j Browser selects by label and by type alone. It merges the rules of a node's labels in the order of the file,
so specific rules come last. A comment would break the rule after it.
"""

from collections.abc import Iterator, Mapping

from tuyun.graph.vocabulary import LinkTerm, seen_label, vocabulary
from tuyun.graph.vocabulary.model import readable_on

Rules = Mapping[str, str]
GREY, BLACK = "#8A929B", "#1B1B1B"
EVIDENCE_BORDER, HEDGED_BORDER, DENIED_BORDER = "#000000", "#D8DDE2", "#B00020"
LINKS = {
    "plain": ("#5A6672", "3px"),
    "permitted": ("#A9B4BF", "1px"),
    "zero": ("#5A6672", "1px"),
    "silence": ("#A9B4BF", "1px"),
    "class": ("#C3CBD3", "1px"),
    "evidence": ("#C3CBD3", "1px"),
}
"""Colour and width of a link by its kind. Only plain happenings are drawn thick and dark."""
WRONGDOING = "#8E0B0B"
NOTICE, COPY = "#FFD800", "#E4E7EA"
"""What a picture says of itself; and the copies that only readers' queries walk."""
NAME = "{country} {name}"
"""The country comes first, since a long caption is cut at its end; what belongs to no country has none."""
SILENT = "{unanswered} {country} {name}"
"""A question has the kinds of its silence as a property; a statement has its silence in its name."""
CAPTIONS = {"Sentence": "{country} {year} {name} {document}", "Document": "{country} {year} {name}"}
"""Two documents, and two sentences with one number, are distinguished by country and year."""


def style() -> str:
    """The style sheet, with a rule for each label and each link type."""
    return "".join(
        f"{selector} {{\n{''.join(f'  {key}: {value};{chr(10)}' for key, value in rules.items())}}}\n"
        for selector, rules in _rules()
    )


def _rules() -> Iterator[tuple[str, Rules]]:
    words = vocabulary()
    yield (
        "node",
        {**_fill(GREY), "diameter": "60px", "border-width": "2px", "font-size": "11px", **_caption(NAME)},
    )
    link = {"text-color-external": BLACK, "font-size": "11px", "padding": "3px"}
    yield "relationship", {**link, **_link(*LINKS["plain"]), **_caption("{caption}")}
    for name, look in words.looks.items():
        evidence = words.labels[name].family == "evidence"
        border = {"border-color": EVIDENCE_BORDER, "border-width": "4px"} if evidence else {}
        size = {"diameter": f"{look.diameter}px"}
        yield f"node.{name}", {**_fill(look.color), **border, **size, **_caption(CAPTIONS.get(name, NAME))}
    yield "node.Hedged", {"border-color": HEDGED_BORDER, "border-width": "7px"}
    for name, modality in words.modalities.items():
        border = {"border-color": EVIDENCE_BORDER, "border-width": f"{max(4 - modality.order, 1)}px"}
        yield f"node.{seen_label(name)}", {**_fill(modality.color), **border}
    color = words.looks["Question"].color
    for name, status in words.statuses.items():
        if status.silence:
            rules = {"color": color, "text-color-internal": readable_on(color)}
            yield f"node.{seen_label(name)}", {**rules, **_caption(SILENT)}
    yield "node.Denied", {"border-color": DENIED_BORDER, "border-width": "5px"}
    yield "node.Notice", {**_fill(NOTICE), "border-color": BLACK, "diameter": "130px", **_caption("{name}")}
    yield "node.PublishedCopy", {**_fill(COPY), "diameter": "95px", **_caption("copy of {name}")}
    for name, type_ in words.links.items():
        yield f"relationship.{name}", _link_rules(name, type_)


def _link_rules(name: str, link: LinkTerm) -> Rules:
    color, width = LINKS[link.kind]
    rules = _link(WRONGDOING if link.wrongdoing else color, width)
    if link.kind != "evidence":
        return {**rules, **_caption("{caption}")}
    return {**rules, **_caption("{role}" if name == "MENTIONS" else link.reads)}


def _fill(color: str) -> Rules:
    return {"color": color, "border-color": _darker(color), "text-color-internal": readable_on(color)}


def _link(color: str, width: str) -> Rules:
    return {"color": color, "shaft-width": width, "text-color-internal": readable_on(color)}


def _caption(text: str) -> Rules:
    return {"caption": f"'{text}'"}


def _darker(color: str) -> str:
    return "#" + "".join(f"{int(int(color[place : place + 2], 16) * 0.75):02X}" for place in (1, 3, 5))
