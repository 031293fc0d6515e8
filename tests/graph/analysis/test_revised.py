"""A figure is revised only where a later text says that it corrects it; what it gives up counts nowhere."""

import pytest
from tuyun.graph.analysis.agreement import Agreement, agreements
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.trend import trend
from tuyun.graph.derive.links import statement_links
from tuyun.graph.statements import Quantity, Statement
from tuyun.graph.store.rows import mention_rows, statement_of, statement_row

from tests.graph.analysis.read import narrative
from tests.graph.analysis.test_figures import beside


def correcting() -> Corpus:
    return corpus_of(narrative("karvenia-2035"))


def before(count: int, voice: str = "xr-government", **described: object) -> list[Agreement]:
    """How the corrected count of 2033 stands to that of another document."""

    def changed(statement: Statement) -> Statement:
        if statement.key != "convictions-2033":
            return statement
        quantity = Quantity(lower=count, upper=count, unit="conviction")
        modality = "asserted" if voice == "report" else "reported"
        return statement.model_copy(update={"quantity": quantity, "voice": voice, "modality": modality})

    both = beside(correcting(), changed, **described)
    kept = [each for each in both.statements if each.document != "other" or not each.withdrawn]
    found = agreements(figures(Corpus(both.documents, both.entities, tuple(kept))))
    return [pair for pair in found if pair.first.unit == pair.second.unit == "conviction"]


@pytest.mark.parametrize(
    ("count", "described", "result"),
    [
        (12, {"year": 2034}, "revised"),
        (12, {"year": 2034, "publisher": "Another Bureau"}, "revised"),
        (12, {"year": 2034, "publisher": "Another Bureau", "voice": "report"}, "differ"),
        (12, {"year": 2034, "voice": "report"}, "revised"),
        (12, {"year": 2035}, "differ"),
        (11, {"year": 2034}, "differ"),
        (10, {"year": 2034}, "agree"),
    ],
)
def test_a_later_text_revises_the_figure_that_it_gives_up_and_no_other(
    count: int, described: dict[str, object], result: str
) -> None:
    (pair,) = before(count, **described)  # type: ignore[arg-type] # a voice is text
    assert pair.result == result
    words = "corrected by karvenia-2035, sentence 20: reported: figure that the text corrects: conviction: 12 "
    assert [reason.startswith(words) for reason in pair.reasons] == [True] * (result == "revised")
    assert len(pair.statements) == 2 + (result == "revised")


def test_a_figure_that_its_text_gives_up_draws_nothing_and_is_counted_nowhere() -> None:
    corpus = correcting()
    (given_up,) = [each for each in corpus.statements if each.withdrawn]
    assert (list(statement_links(given_up)), given_up.count_kind, given_up.loss) == ([], None, None)
    assert not [count for count in flow(corpus).counts if given_up.id in count.statements]
    found = figures(corpus)
    (row,) = [figure for figure in found if figure.withdrawn]
    assert (row.lower, row.upper, row.stated, row.interval) == (None, None, 12, None)
    assert given_up.id not in {id_ for cell in trend(found) for id_ in cell.statements}
    stored = statement_row(given_up, {entity: entity for entity in given_up.entities()})
    assert statement_of(stored, [*mention_rows(given_up)], list(given_up.compared_with)) == given_up
