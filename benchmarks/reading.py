"""How long `tuyun read` takes for the proposals of a narrative, and of 188: ``python -m benchmarks.reading``.

The texts are the seed and those that the reader is scored on, with other figures each time, since the reader keeps
what it found in a sentence.
"""

import argparse
import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import GoldText, gold_texts, joined_sentences
from tuyun.graph.resources import ROOT, seed
from tuyun.graph.statements import Sentence

from benchmarks.bench import RESULTS, publish, timed

NARRATIVES = 188
"""Narratives of a Trafficking in Persons Report."""
NOTE = "Seconds from a cleaned text to its proposals. The first narrative has the compiling of all rules in it."


def main() -> None:
    """Measure, and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--narratives", type=int, default=NARRATIVES)
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    options = parser.parse_args()
    places = [seed() / "kyrgyz-republic-2022", *sorted((ROOT / "tests" / "documents").glob("*-20??"))]
    texts = [text for place in places for text in gold_texts(place)]
    rows = []
    for what, first, last in (
        ("the first narrative", 0, 1),
        ("another narrative", 1, 2),
        (f"{options.narratives} narratives", 2, options.narratives + 2),
    ):
        chosen = [_with_other_figures(texts[place % len(texts)], place) for place in range(first, last)]
        seconds, proposals = timed(lambda chosen=chosen: _read(chosen))  # type: ignore[misc] # a default binds it
        sentences = sum(len(made) for _, made in chosen)
        rows.append({"what": what, "sentences": sentences, "proposals": proposals, "seconds": round(seconds, 2)})
    about = {
        "measured": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "load before": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }
    publish(options.results, "reading", about, rows, NOTE)


def _read(texts: list[tuple[GoldText, tuple[Sentence, ...]]]) -> int:
    return sum(len(read_text_of(text.document, made, text.registers)[0]) for text, made in texts)


def _with_other_figures(text: GoldText, number: int) -> tuple[GoldText, tuple[Sentence, ...]]:
    """The sentences of a text with every figure below 1,000 raised by a number."""
    return text, joined_sentences(text.document, [_raised(sentence.text, number) for sentence in text.sentences])


def _raised(sentence: str, number: int) -> str:
    return re.sub(r"(?<![\d,.-])\d{1,3}(?![\d,.-])", lambda match: str(int(match[0]) + number), sentence)


if __name__ == "__main__":
    main()
