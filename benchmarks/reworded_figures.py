"""How many sentences the reader reads differently when their figures and years are put in other words.

Run as ``python -m benchmarks.reworded_figures``. “12 men”, “only 12 men” and “a total of 12 men” count the same,
as “nine” and “9” do, and “in 2030” and “during 2030” are the same year. No gold is needed to see if the reader
agrees: it reads the development texts as they are, and with their figures or years reworded.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.figures.numerals import Figure, figures
from tuyun.graph.reading.gold import GoldText, gold_texts, joined_sentences
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.resources import ROOT

TEXTS = ROOT / "tests" / "documents" / "read" / "devel"
_LED = re.compile(
    r"\b(?:the|these|those|of|its|total|than|about|over|at least|nearly|almost|some|another|approximately|only"
    r"|additional|further|to|from|and|or|all|with)(?: the)? $|[(–-]$|[’s] $"
)
"""Words before a figure that stand where those of the rewording would."""
_ENDS = re.compile(r" ?(?:%|per)| (?:of|were|was|had)\b|[-–]")
"""What stands behind figures that are not reworded, such as shares."""


def _led_by(words: str, sentence: str, figure: Figure) -> str | None:
    """The words and the figure, if it has two or three digits and the words may stand before it; None if not."""
    numeral = sentence[figure.number_start : figure.end]
    fits = re.fullmatch(r"\d{2,3}", numeral) and not _ENDS.match(sentence, figure.end)
    return f"{words} {numeral}" if fits and not _LED.search(sentence, 0, figure.number_start) else None


def _digits(sentence: str, figure: Figure) -> str | None:
    """A number word in digits; None for another figure."""
    word = re.fullmatch(r"[A-Za-z-]+", sentence[figure.number_start : figure.end])
    return str(figure.lower) if word and figure.lower and 1 < figure.lower < 100 else None


def _with_figures(reword: Callable[[str, Figure], str | None], sentence: str) -> str:
    made, last = "", 0
    for figure in sorted(figures(sentence)[0], key=lambda each: each.number_start):
        exact = figure.status == "measured" and figure.lower == figure.upper and figure.number_start >= last
        if exact and (words := reword(sentence, figure)):
            words = words[0].upper() + words[1:] if figure.number_start == 0 else words
            made, last = made + sentence[last : figure.number_start] + words, figure.end
    return made + sentence[last:]


def _with_years(lead: str, sentence: str) -> str:
    """The sentence with other words before its years: “*during* 2030”."""
    return re.sub(
        r"\b([Ii])n ((?:19|20)\d\d)\b(?![-–/])",
        lambda year: f"{lead.capitalize() if year[1] == 'I' else lead} {year[2]}",
        sentence,
    )


REWORDINGS: Mapping[str, Callable[[str], str]] = {
    "“nine” as 9": partial(_with_figures, _digits),
    "“only 12”": partial(_with_figures, partial(_led_by, "only")),
    "“a total of 12”": partial(_with_figures, partial(_led_by, "a total of")),
    "“during 2030”": partial(_with_years, "during"),
    "“in the course of 2030”": partial(_with_years, "in the course of"),
}
"""What is put differently, and how."""


def main() -> None:
    """Print a table: how many sentences each rewording changes, and how many of these are read differently."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="?", type=Path, default=TEXTS, help="a directory of texts with gold")
    parser.add_argument("--show", action="store_true", help="print each sentence that is read otherwise")
    options = parser.parse_args()
    places = sorted(options.texts.iterdir())
    print("| reworded | sentences | read otherwise |\n|---|---|---|")
    for what in REWORDINGS:
        with ProcessPoolExecutor() as processes:
            found = list(processes.map(partial(compare, what), places, chunksize=4))
        print(f"| {what} | {sum(count for count, _ in found)} | {sum(len(changed) for _, changed in found)} |")
        if options.show:
            print("\n".join(sentence for _, changed in found for sentence in changed))


def compare(what: str, place: Path) -> tuple[int, list[str]]:
    """The number of sentences that a rewording changes in the texts at a path, and those that are then read
    differently."""
    count, otherwise = 0, []
    for text in gold_texts(place):
        reworded = [REWORDINGS[what](sentence.text) for sentence in text.sentences]
        before, after = _read(text, [sentence.text for sentence in text.sentences]), _read(text, reworded)
        for number, (sentence, made) in enumerate(zip(text.sentences, reworded, strict=True), start=1):
            count += made != sentence.text
            if made != sentence.text and before.get(number) != after.get(number):
                otherwise.append(made)
    return count, otherwise


def _read(text: GoldText, sentences: Iterable[str]) -> dict[int, list[str]]:
    """What is proposed of each sentence, without quotes and subjects."""
    proposals, _ = read_text_of(text.document, joined_sentences(text.document, sentences), text.registers)
    found: dict[int, list[str]] = {}
    for proposal in proposals:
        found.setdefault(proposal.statement.sentence, []).append(_meaning(proposal))
    return {number: sorted(meanings) for number, meanings in found.items()}


def _meaning(proposal: Proposal) -> str:
    entry, quantity = proposal.statement, proposal.statement.quantity
    counted = quantity and (
        quantity.lower, quantity.upper, quantity.stated, quantity.unit, quantity.scope.forms, len(quantity.parts)
    )  # fmt: skip
    period = (entry.period.kind, entry.period.start)
    return str((entry.predicate, counted, period, entry.status, entry.modality, entry.polarity))


if __name__ == "__main__":
    main()
