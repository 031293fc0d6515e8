"""Pictures: the entities that are asked for, their next neighbours, lines by modality, and what draws no link."""

import csv
import io
from functools import partial
from pathlib import Path
from typing import Any, get_origin

import pytest
from pydantic import BaseModel, ValidationError
from tuyun.api.models.picture import PictureRequest, RowsRequest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.statements.time_span import in_any, time_span
from tuyun.graph.store import Store, load

from benchmarks.invent_cases import invent_cases
from tests.api.client import Client

DOCUMENTS = Path(__file__).parents[1] / "documents"
SEED = "kyrgyz-republic-2022"


def post(client: Client, body: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """The status and the answer to a request for a picture."""
    response = client.portal.call(partial(client.http.post, "/v1/picture", json=body))
    return response.status_code, response.json()


def draw(client: Client, *ids: str, **more: Any) -> Any:  # noqa: ANN401 - JSON
    """The picture of some entities."""
    status, answer = post(client, {"nodes": [{"id": id_} for id_ in ids], **more})
    assert status == 200, answer
    return answer["data"]


def ids(picture: dict[str, Any]) -> list[str]:
    return [node["id"] for node in picture["nodes"]]


def test_a_picture_has_all_links_among_its_entities_and_no_other(client: Client) -> None:
    picture = draw(client, "kg-government", "kg-pgo", "kg-prosecutors", "kg22-joint-trainings")
    wanted = {link["id"] for link in client.data("/v1/links", limit=1000)
              if {link["source"]["id"], link["target"]["id"]} <= set(ids(picture))}  # fmt: skip
    assert {line["link"] for line in picture["lines"]} == wanted != set()
    assert picture["missing"] == []
    counted = {node["id"]: (node["links"], node["shown"]) for node in picture["nodes"]}
    for name, (links, shown) in counted.items():
        assert links == len(client.data(f"/v1/entities/{name}/links", limit=1000))
        assert shown == len([link for link in wanted if name in link.split("~")[::2]])


def test_an_id_that_is_not_there_is_named(client: Client) -> None:
    picture = draw(client, "kg-pgo", "no-such-thing")
    assert (ids(picture), picture["missing"]) == (["kg-pgo"], ["no-such-thing"])


def test_the_same_picture_has_the_same_places_in_whatever_order_it_is_asked_for(client: Client) -> None:
    names = [entity["id"] for entity in client.data("/v1/entities", label="Institution")]
    assert draw(client, *names) == draw(client, *reversed(names))


def test_a_place_that_is_given_stays(client: Client) -> None:
    _, answer = post(client, {"nodes": [{"id": "kg-pgo", "x": 7, "y": -9}, {"id": "kg-prosecutors"}]})
    places = {node["id"]: (node["x"], node["y"]) for node in answer["data"]["nodes"]}
    assert places["kg-pgo"] == (7, -9) != places["kg-prosecutors"]


def test_neighbours_come_in_portions_and_none_comes_twice(client: Client) -> None:
    links = client.data("/v1/entities/kg-government/links", limit=1000)
    every = {link[end]["id"] for link in links for end in ("source", "target")} - {"kg-government"}
    drawn = ["kg-government"]
    portions: list[list[str]] = []
    while True:
        picture = draw(client, *drawn, expand={"entity": "kg-government", "limit": 7})
        added = picture["expanded"]["added"]
        if not added:
            break
        assert (picture["expanded"]["shown"], picture["expanded"]["total"]) == (
            len(drawn) - 1 + len(added),
            len(every),
        )
        portions.append(added)
        drawn += added
    assert [len(portion) for portion in portions[:-1]] == [7] * (len(portions) - 1)
    assert sorted(drawn) == sorted({*every, "kg-government"})


def test_neighbours_over_one_type_are_those_that_were_counted(client: Client) -> None:
    for row in client.data("/v1/entities/kg-government/links/counts"):
        asked = {name: row[name] for name in ("type", "kind", "direction")}
        expanded = draw(client, expand={"entity": "kg-government", **asked})["expanded"]
        assert (expanded["shown"], expanded["total"]) == (row["neighbours"], row["neighbours"])


def test_a_link_of_two_modalities_is_two_lines_and_each_says_how_firmly(empty_store: Store, api: Client) -> None:
    load(empty_store, read_source(DOCUMENTS / "quellen-2032"))
    links = api.data("/v1/links", limit=1000)
    names = {link[end]["id"] for link in links for end in ("source", "target")}
    picture = draw(api, *names)
    for link in links:
        lines = [line for line in picture["lines"] if line["link"] == link["id"]]
        pairs = [(pair["statement"], pair["modality"], pair["standing"]) for pair in link["pairs"]]
        said = [(each["statement"], each["modality"], each["standing"]) for line in lines for each in line["said"]]
        assert sorted(said) == sorted(pairs)
        if link["kind"] != "class":
            assert [{each["modality"] for each in line["said"]} for line in lines] == [
                {line["modality"]} for line in lines
            ]
            assert len({line["modality"] for line in lines}) == len(lines)
    evidence = {row["id"]: row for row in api.answer("/v1/links", limit=1000)["evidence"]}
    for line in picture["lines"]:
        for each in line["said"]:
            told = evidence[each["statement"]]
            assert (each["phrase"], each["voice_name"]) == (told["phrase"], told["voice_name"])


def test_denials_calls_and_judgements_stand_between_what_is_drawn(client: Client) -> None:
    drawn = [entity["id"] for entity in client.data("/v1/entities", limit=1000)]
    remarks = draw(client, *drawn)["remarks"]
    wanted = {}
    for statement in client.data("/v1/statements", limit=1000):
        parts = {entity for fillers in statement["roles"].values() for entity in fillers}
        scope = (statement["quantity"] or {}).get("scope") or {}
        parts |= {entity for field in ("laws", "places", "groups") for entity in scope.get(field, ())}
        what = "denied" if statement["polarity"] == "denied" else statement["force"]
        if what in ("denied", "needed", "assessed") and len(parts) > 1:
            wanted[statement["id"]] = (what, parts, statement["phrase"])
    found = {
        row["id"]: (row["what"], {part["entity"] for part in row["parts"]}, row["said"]["phrase"])
        for row in remarks
    }
    assert found == wanted
    assert {what for what, _, _ in found.values()} == {"denied", "needed", "assessed"}
    assert draw(client, "kg-pgo", "kg-mvd")["remarks"] == []


def test_a_picture_of_one_country_has_no_link_of_another(empty_store: Store, api: Client) -> None:
    for name in ("merovia-2031", "talvania-2031", "sandor-2033"):
        load(empty_store, read_source(DOCUMENTS / name))
    every = [entity["id"] for entity in api.data("/v1/entities", limit=1000)]
    countries = {row["id"]: row["country"] for row in api.data("/v1/documents")}
    for country in set(countries.values()):
        picture = draw(api, *every, country=[country])
        assert {line["country"] for line in picture["lines"]} == {country}
        documents = {id_ for id_, of in countries.items() if of == country}
        links = [link for link in api.data("/v1/links", limit=1000) if link["document"] in documents]
        assert {line["link"] for line in picture["lines"]} == {link["id"] for link in links}


@pytest.mark.parametrize("period", ["2030", "2031", "2029-04/2030-03"])
def test_a_picture_of_a_period_rests_on_the_statements_of_that_period_alone(
    empty_store: Store, api: Client, period: str
) -> None:
    narratives = [read_source(DOCUMENTS / name) for name in ("merovia-2031", "talvania-2032")]
    for narrative in narratives:
        load(empty_store, narrative)
    every = [entity["id"] for entity in api.data("/v1/entities", limit=1000)]
    spans = [time_span(period)]
    kept = {
        statement.id
        for narrative in narratives
        if isinstance(narrative, Narrative)
        for statement in narrative.statements
        if in_any(spans, statement.period, narrative.document.year)
    }
    whole = draw(api, *every)
    _, answer = post(api, {"nodes": [{"id": id_} for id_ in every], "period": [period]})
    cut = answer["data"]
    rests = {(line["link"], said["statement"]) for line in whole["lines"] for said in line["said"]}
    assert (
        {(line["link"], said["statement"]) for line in cut["lines"] for said in line["said"]}
        == {pair for pair in rests if pair[1] in kept}
        != set()
    )
    assert {remark["id"] for remark in cut["remarks"]} == {remark["id"] for remark in whole["remarks"]} & kept
    assert {line["link"] for line in cut["lines"]} == {
        link["id"] for link in api.data("/v1/links", limit=1000, period=period)
    }
    said = [said for line in whole["lines"] for said in line["said"]] + [row["said"] for row in whole["remarks"]]
    assert answer["left_out"]["statements"] == len({each["statement"] for each in said if each["start"] is None})
    assert cut["years"] == whole["years"]
    first, last = whole["years"]
    assert first <= int(period[:4]) <= last


@pytest.mark.parametrize(
    ("body", "status", "where"),
    [
        ({"nodes": [{"id": "a"}] * 2001}, 422, "nodes"),
        ({"nodes": [{"id": ""}]}, 422, "nodes"),
        ({"elephants": []}, 422, "elephants"),
        ({"expand": {"entity": "kg-pgo", "limit": 2001}}, 422, "expand"),
        ({"country": ["QQ"]}, 404, None),
        ({"expand": {"entity": "nobody at all"}}, 404, None),
    ],
)
def test_what_cannot_be_drawn_is_refused_by_name(
    client: Client, body: dict[str, Any], status: int, where: str | None
) -> None:
    found, problem = post(client, body)
    assert (found, problem["where"]) == (status, where)


def test_two_pictures_that_are_asked_for_at_once_are_not_mixed_up(client: Client) -> None:
    async def both() -> list[Any]:
        import asyncio

        bodies = [{"nodes": [{"id": id_}]} for id_ in ("kg-pgo", "kg-mvd", "kg-pgo", "kg-government")]
        responses = await asyncio.gather(*(client.http.post("/v1/picture", json=body) for body in bodies))
        return [response.json()["data"]["nodes"][0]["id"] for response in responses]

    assert client.portal.call(both) == ["kg-pgo", "kg-mvd", "kg-pgo", "kg-government"]


def test_an_institution_of_many_cases_is_a_number_and_its_cases_come_in_portions(
    empty_store: Store, api: Client, tmp_path: Path
) -> None:
    invent_cases(tmp_path, 300, 1)
    load(empty_store, read_source(tmp_path))
    office = max(api.data("/v1/entities", limit=1000), key=lambda entity: int(entity["links"]))
    counts = api.data(f"/v1/entities/{office['id']}/links/counts")
    assert sum(row["links"] for row in counts) == office["links"] > 20
    most = max(counts, key=lambda row: int(row["neighbours"]))
    first = draw(api, office["id"], expand={"entity": office["id"], "type": most["type"], "limit": 5})
    assert (len(first["expanded"]["added"]), first["expanded"]["total"]) == (5, most["neighbours"])
    second = draw(api, *ids(first), expand={"entity": office["id"], "type": most["type"], "limit": 5})
    assert set(first["expanded"]["added"]).isdisjoint(second["expanded"]["added"])
    node = next(node for node in second["nodes"] if node["id"] == office["id"])
    assert node["links"] == office["links"] > node["shown"]


@pytest.mark.parametrize("model", [PictureRequest, RowsRequest])
def test_every_list_of_a_body_is_read_up_to_its_first_fault(model: type[BaseModel]) -> None:
    lists = [name for name, field in model.model_fields.items() if get_origin(field.annotation) is tuple]
    assert {"nodes", "country", "year", "publisher", "document", "period"} <= set(lists)
    for name in lists:
        with pytest.raises(ValidationError) as raised:
            model.model_validate({name: [None] * 1_000})
        assert [fault["loc"] for fault in raised.value.errors()] in ([(name, 0)], [(name,)]), name


def test_a_body_of_faults_is_refused_at_the_first_and_a_long_one_before_it_is_read(client: Client) -> None:
    send = partial(client.http.post, "/v1/picture", headers={"Content-Type": "application/json"})
    faults = client.portal.call(partial(send, content=b'{"nodes":[' + b"1," * 100_000 + b"1]}"))
    assert (faults.status_code, len(faults.content) < 1_000) == (422, True)
    binary = client.portal.call(partial(send, content=b'{"nodes":"\xff"}'))
    assert (binary.status_code, binary.json()["where"], binary.json()["detail"]) == (
        422,
        "body",
        "is no JSON in UTF-8.",
    )
    others = b"{" + b",".join(b'"%d":1' % number for number in range(20_000)) + b"}"
    unknown = client.portal.call(partial(send, content=others))
    assert (unknown.status_code, len(unknown.json()["errors"])) == (422, 1_000)
    long = client.portal.call(partial(send, content=b'{"nodes":[' + b"1," * 200_000 + b"1]}"))
    assert (long.status_code, long.json()["detail"]) == (413, "the body has more than 300,000 bytes.")
    form = client.http.build_request("POST", "/v1/picture", files={"x": b"x" * 400_000})
    assert client.portal.call(partial(client.http.send, form)).status_code == 413


def test_the_rows_of_a_picture_are_its_lines_and_remarks_but_for_those_that_are_hidden(client: Client) -> None:
    names = [entity["id"] for entity in client.data("/v1/entities", limit=300)]
    picture = draw(client, *names)
    nodes = {node["id"]: node["name"] for node in picture["nodes"]}
    body = {"nodes": [{"id": name} for name in names], "hidden": [picture["lines"][0]["id"]]}
    answer = client.portal.call(partial(client.http.post, "/v1/picture/rows", json=body)).json()
    expected = [
        (
            nodes[line["source"]],
            line["caption"],
            nodes[line["target"]],
            line["kind"],
            line["modality"],
            line["said"],
        )
        for line in picture["lines"][1:]
    ]
    for remark in picture["remarks"]:
        said = remark["said"]
        named = "; ".join(nodes[part["entity"]] for part in remark["parts"])
        expected.append((named, said["phrase"], None, remark["what"], said["modality"], [said]))
    fields = ("source", "says", "target", "kind", "modality")
    assert [(*map(row.get, fields), row["statements"]) for row in answer["data"]] == [
        (*row, [each["statement"] for each in said]) for *row, said in expected
    ]
    text = client.portal.call(partial(client.http.post, "/v1/picture/rows?format=csv", json=body)).text
    assert len(list(csv.DictReader(io.StringIO(text)))) == len(expected) > 100
