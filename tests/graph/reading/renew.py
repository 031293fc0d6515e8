"""Write scores and a reading into docs/, and sums of proposals; run ``python -m tests.graph.reading.renew``."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tuyun.graph.reading.score_table import table

from tests.graph.reading.test_page import PAGE as READING
from tests.graph.reading.test_page import shown_reading
from tests.graph.reading.test_same_proposals import SUMS, sums
from tests.graph.reading.test_same_proposals import TEXTS as SUMMED
from tests.graph.reading.test_score import PAGE, TEXTS, scored


def main() -> None:
    """Renew each block of the page between the comment that names its texts and ``<!-- end -->``."""
    page = PAGE.read_text("utf-8")
    for name in TEXTS:
        block = re.compile(rf"(<!-- {re.escape(name)} -->\n\n).*?(\n\n<!-- end -->)", re.DOTALL)
        shown = table(scored(name)).replace("\\", r"\\")
        page = block.sub(rf"\g<1>{shown}\g<2>", page)
    PAGE.write_text(page, "utf-8")
    page = READING.read_text("utf-8")
    with TemporaryDirectory() as made:
        output, proposal = shown_reading(Path(made) / "kg22")
    page = re.sub(r"(<!-- output -->\n\n```\n).*?(\n```)", rf"\g<1>{output}\g<2>", page, flags=re.DOTALL)
    page = re.sub(r"(<!-- proposal -->\n\n```yaml\n).*?(\n```)", rf"\g<1>{proposal}\g<2>", page, flags=re.DOTALL)
    READING.write_text(page, "utf-8")
    SUMS.write_text("".join(f"{line}\n" for place in SUMMED for line in sums(place)), "utf-8")


if __name__ == "__main__":
    main()
