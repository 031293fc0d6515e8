"""The formats of answers, and which format a request asks for: by ``format``, else by ``Accept``, else JSON."""

from dataclasses import dataclass

from starlette.requests import Request
from tuyun.graph.errors import InvalidQuery, Where, suggest

JSON = "json"
PARAMETERS = ("fields", "format", "evidence")
"""Query parameters that choose how an answer is written, not what it contains."""


@dataclass(frozen=True)
class Format:
    """A format other than JSON."""

    name: str
    media_type: str
    graph: bool
    """Whether it is made of links, so that only answers with links can be written in it."""
    description: str

    @property
    def ending(self) -> str:
        """The end of the name of a file: FollowTheMoney is JSON Lines."""
        return f"{self.name}.jsonl" if self.name.startswith("ftm") else self.name


FORMATS = {
    name: Format(name, media_type, graph, description)
    for name, media_type, graph, description in (
        ("csv", "text/csv", False, "a table; lists are joined by `|`, nested values are JSON"),
        (
            "parquet",
            "application/vnd.apache.parquet",
            False,
            "a typed table; needs the extra `parquet`",
        ),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            False,
            "an Excel workbook, numbers as numbers; needs the extra `xlsx`",
        ),
        ("jsonl", "application/jsonl", False, "one row per line, streamed"),
        ("graphml", "application/graphml+xml", True, "nodes and links, for Gephi, yEd and networkx"),
        ("gexf", "application/gexf+xml", True, "nodes and links, for Gephi"),
        ("jsonld", "application/ld+json", True, "links with their provenance, in the terms of PROV-O"),
        ("ftm", "application/json+ftm", True, "FollowTheMoney entities, one per line"),
        ("ftm-statements", "application/json+ftm-statements", True, "FollowTheMoney statements, one per line"),
    )
}


def requested_format(request: Request) -> str:
    """The name of the format that a request asks for; raises `InvalidQuery` if there is no such format."""
    name = request.query_params.get("format")
    if name is not None:
        if name != JSON and name not in FORMATS:
            advice = suggest(name, [JSON, *FORMATS])
            raise InvalidQuery(f"there is no format {name!r}.", where=Where(field="format"), todo=advice)
        return name
    names = {format_.media_type: format_.name for format_ in FORMATS.values()}
    names |= {"application/json": JSON, "*/*": JSON}
    accepted = [
        media_type.partition(";")[0].strip() for media_type in request.headers.get("accept", "").split(",")
    ]
    return next((names[media_type] for media_type in accepted if media_type in names), JSON)
