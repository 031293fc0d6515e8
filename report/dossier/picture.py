"""The picture of a dossier: SVG whose links look the firmer the firmer they are said, each with its number."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import hypot
from xml.etree import ElementTree

from tuyun.graph.analysis import layout
from tuyun.graph.analysis.dossier import Dossier, DossierLink
from tuyun.graph.vocabulary import vocabulary

NAMESPACE = "http://www.w3.org/2000/svg"
RADIUS, MARGIN, LINE = 15, 70, 20
"""Pixels of a node, pixels around the picture, and characters in a line of a name."""
BEND = 26
"""Pixels by which each further link between the same two nodes is bent more."""
KINDS = {
    "permitted": "Law or practice allows it; whether it is done is not stated.",
    "silence": "An answer is missing: neither no nor zero.",
    "zero": "A count of none.",
    "class": "A member or unit of it, by the words of the text.",
}
"""What the look of a link says, if not that something happened."""
APART = 18.0
"""Pixels that a number keeps from another number and from a name, if its line has room for that."""
Point = tuple[float, float]
Curve = tuple[Point, Point, Point]
"""Where a line begins, the point towards which it is bent, and where it ends."""


def look(link: DossierLink) -> str:
    """The classes of a link's line: its weakest modality, its kind, and whether it tells of wrongdoing."""
    term = vocabulary().links[link.type]
    weakest = max(link.modalities, key=lambda name: vocabulary().modalities[name].order)
    return " ".join(("link", weakest, link.kind, *(("wrongdoing",) if term.wrongdoing else ())))


def picture(dossier: Dossier, fixed: Mapping[str, layout.Point] | None = None) -> str:
    """The SVG element; links lead to ``#link-1`` and so on, in the order of the dossier.

    Args:
        dossier: what is drawn.
        fixed: positions of some of its entities, as a page shows them.
    """
    pairs = [(link.source.id, link.target.id) for link in dossier.links]
    placed = layout.arrange([entity.id for entity in dossier.entities], pairs, fixed)
    left, top = (min(place[axis] for place in placed.values()) - MARGIN for axis in (0, 1))
    width, height = (
        max(place[axis] for place in placed.values()) + MARGIN - low for axis, low in ((0, left), (1, top))
    )
    names = f"{len(dossier.entities)} entities, {len(dossier.links)} links"
    root = ElementTree.Element(
        "svg",
        {"xmlns": NAMESPACE, "viewBox": f"{left} {top} {width} {height}", "class": "picture", "role": "group",
         "aria-label": f"Picture of the links: {names}. The list below has the same links in words."},
    )  # fmt: skip
    curves = [
        _draw_line(root, link, placed[link.source.id], placed[link.target.id], bend)
        for link, bend in zip(dossier.links, _bends(pairs), strict=True)
    ]
    for entity in dossier.entities:
        _draw_node(root, entity.name, entity.label, placed[entity.id])
    # A name below a node may have two lines, as wide as LINE characters.
    around = ((0, 0), *((dx, RADIUS + dy) for dx in (-34, 0, 34) for dy in (10, 22)))
    taken: list[Point] = [(x + dx, y + dy) for x, y in placed.values() for dx, dy in around]
    for number, (link, curve) in enumerate(zip(dossier.links, curves, strict=True), start=1):
        center = _free_place(curve, taken)
        taken.append(center)
        _draw_number(root, link, number, center)
    return ElementTree.tostring(root, encoding="unicode")


def _bends(pairs: Sequence[tuple[str, str]]) -> Iterator[float]:
    """How far each link is bent, so that links between the same two nodes lie beside each other."""
    totals = Counter(frozenset(pair) for pair in pairs)
    seen: dict[frozenset[str], int] = defaultdict(int)
    for source, target in pairs:
        ends = frozenset((source, target))
        offset = seen[ends] - (totals[ends] - 1) / 2
        seen[ends] += 1
        yield BEND * offset * (1 if source <= target else -1)


def _draw_line(
    root: ElementTree.Element, link: DossierLink, start: layout.Point, end: layout.Point, bend: float
) -> Curve:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    across = (-dy / length, dx / length)
    middle = ((start[0] + end[0]) / 2 + 2 * bend * across[0], (start[1] + end[1]) / 2 + 2 * bend * across[1])
    tail, tip = _towards(start, middle, RADIUS), _towards(end, middle, RADIUS + 3)
    group = ElementTree.SubElement(root, "g", {"class": look(link)})
    ElementTree.SubElement(group, "path", {"class": "line", "d": f"M{_at(tail)} Q{_at(middle)} {_at(tip)}"})
    if link.kind != "silence":
        wings = [_towards(tip, middle, 10, side) for side in (-4.5, 4.5)]
        points = " ".join(map(_at, (tip, *wings)))
        ElementTree.SubElement(group, "polygon", {"class": "arrow", "points": points})
    return tail, middle, tip


def _free_place(curve: Curve, taken: Sequence[Point]) -> Point:
    """The place on a curve, near its middle, where a number covers neither another number nor a name."""
    best: Point = curve[1]
    widest = -1.0
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73):
        weights = ((1 - share) ** 2, 2 * share * (1 - share), share**2)
        x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
        room = min((hypot((x - u) / 1.6, y - v) for u, v in taken), default=APART)
        if room >= APART:
            return x, y
        if room > widest:
            best, widest = (x, y), room
    return best


def _draw_number(root: ElementTree.Element, link: DossierLink, number: int, center: Point) -> None:
    words = f"Link {number}: {link.source.name}, {link.caption}, {link.target.name}"
    badge = ElementTree.SubElement(root, "a", {"href": f"#link-{number}", "aria-label": words})
    ElementTree.SubElement(badge, "title").text = words
    text = f"{number}{ {'silence': ' ?', 'zero': ': 0'}.get(link.kind, '') }"
    wide = 10 + 6.6 * len(text)
    box = {"x": f"{center[0] - wide / 2:.1f}", "y": f"{center[1] - 8:.1f}", "width": f"{wide:.1f}", "height": "16"}
    ElementTree.SubElement(badge, "rect", {"class": "badge", "rx": "8", **box})
    place = {"x": f"{center[0]:.1f}", "y": f"{center[1] + 4:.1f}"}
    ElementTree.SubElement(badge, "text", {"class": "number", **place}).text = text


def _draw_node(root: ElementTree.Element, name: str, label: str, place: layout.Point) -> None:
    x, y = place
    group = ElementTree.SubElement(root, "g", {"class": "node"})
    ElementTree.SubElement(group, "title").text = f"{name} ({label})"
    fill = vocabulary().looks[label].color
    ElementTree.SubElement(group, "circle", {"cx": f"{x}", "cy": f"{y}", "r": f"{RADIUS}", "fill": fill})
    for row, line in enumerate(_lines(name)):
        at = {"x": f"{x}", "y": f"{y + RADIUS + 13 + 12 * row}"}
        ElementTree.SubElement(group, "text", {"class": "name", **at}).text = line


def _lines(name: str) -> list[str]:
    """A name in two lines at most; the list of entities has the whole name.

    >>> _lines("law enforcement"), _lines("Ministry of Internal Affairs of the Kyrgyz Republic")
    (['law enforcement'], ['Ministry of Internal', 'Affairs of the…'])
    """
    lines = [""]
    for word in name.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= LINE or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    shown = [line if len(line) <= LINE else f"{line[: LINE - 1]}…" for line in lines[:2]]
    return shown if len(lines) <= 2 else [shown[0], f"{shown[1].rstrip('…')}…"]


def _towards(place: Point, other: Point, distance: float, aside: float = 0.0) -> Point:
    """The point so far from a place on the way to another, and so far beside that way."""
    dx, dy = other[0] - place[0], other[1] - place[1]
    length = hypot(dx, dy) or 1.0
    return (
        place[0] + (dx * distance - dy * aside) / length,
        place[1] + (dy * distance + dx * aside) / length,
    )


def _at(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
