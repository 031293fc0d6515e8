"""The page of sentences of a document, with their statements."""

from tuyun.api.models.document import CodedSentence
from tuyun.api.models.statement import StatementView
from tuyun.api.paging import ComputedPage, Result
from tuyun.graph.source.coverage import coded_by
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import checked


def read_sentences(document: str, page: ComputedPage) -> Plan[Result]:
    """The sentences of a page of a document."""
    part = page.slice((yield from checked("read/sentences", document=document)))
    ids = [id_ for sentence in part.rows for id_ in sentence["statements"]]
    rows = yield ask("read/statements", ids=ids, limit=len(ids))
    statements = {statement.id: statement for statement in map(StatementView.from_row, rows)}
    sentences = []
    for sentence in part.rows:
        said = tuple(statements[id_] for id_ in sentence["statements"])
        coded = coded_by([statement.force != "uncoded" for statement in said])
        sentences.append(CodedSentence(**{**sentence, "statements": said, "coded": coded}))
    return part.result(sentences)
