"""Write the API's examples and pages anew after a change of the seed: ``python -m tests.api.renew``.

Which requests are shown stays as it is, and so do the fields that the page shows; only the values change.
"""

import json
import re
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.openapi.operations import EXAMPLES
from tuyun.api.settings import Settings
from tuyun.graph.local import local_neo4j
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from tests.api.client import Client, running
from tests.api.reviews.journey import FIRST, SECOND, journey
from tests.api.shown import renewed

PAGES = [Path(__file__).parents[2] / "docs" / name for name in ("api.md", "lists.md")]
SHOWN = re.compile(r"```sh\ncurl -s '?http://127\.0\.0\.1:8000(/[^'\s]*)'?\n```\n\n```json\n(.*?)```", re.DOTALL)
SHORTENED = {"get_sensitivity", "get_structure", "get_vocabulary", "list_losses", "list_queries", "suppose"}


def renew(client: Client) -> None:
    """Ask for every example and for every answer that the page shows, and write them."""
    for file in EXAMPLES.glob("*.json"):
        example = json.loads(file.read_text("utf-8"))
        actual = client.get(example["request"]).json()
        example["answer"] = renewed(example["answer"], actual) if file.stem in SHORTENED else actual
        file.write_text(json.dumps(example, ensure_ascii=False, indent=1) + "\n", "utf-8")

    def anew(match: re.Match[str]) -> str:
        told = renewed(json.loads(match[2]), client.get(match[1]).json())
        return match[0].replace(match[2], json.dumps(told, ensure_ascii=False, indent=2) + "\n")

    for page in PAGES:
        page.write_text(SHOWN.sub(anew, page.read_text("utf-8")), "utf-8")


def renew_writes(client: Client, secret: str) -> None:
    """Do every example of a POST or of a removal, in the order of their names, and write what was answered."""
    for file in sorted([*(EXAMPLES / "reads").glob("*.json"), *(EXAMPLES / "writes").glob("*.json")]):
        example = json.loads(file.read_text("utf-8"))
        headers = {"Authorization": f"Bearer {secret}"}
        sent = partial(client.http.request, example["method"], example["request"], headers=headers)
        response = client.portal.call(partial(sent, json=example.get("body")))
        example |= {"status": str(response.status_code), "answer": response.json()}
        file.write_text(json.dumps(example, ensure_ascii=False, indent=1) + "\n", "utf-8")


def renew_reviews(client: Client, keys: dict[str, str]) -> None:
    """Review a document on the server, and write the first request to each address with its answer."""
    place, written = EXAMPLES / "reviews", set()

    def send(who: str, method: str, address: str, body: object) -> httpx.Response:
        headers = {"Authorization": f"Bearer {keys[who]}"}
        return client.portal.call(partial(client.http.request, method, address, headers=headers, json=body))

    for step in journey(send):
        if step.operation in written:
            continue
        step.response.raise_for_status()
        written.add(step.operation)
        file, answer = place / f"{step.operation}.json", step.response.json()
        if step.operation in ("show_review_choices", "show_review"):
            answer = {name: value[:1] if isinstance(value, list) else value for name, value in answer.items()}
        example = {"method": step.method, "request": step.request, "status": str(step.response.status_code)}
        example |= {"body": step.body, "answer": answer}
        file.write_text(json.dumps(example, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Renew from a Neo4j of its own, with the seed in it."""
    with TemporaryDirectory() as home, local_neo4j(Path(home), bolt_port=0, http_port=0) as neo4j:
        settings = StoreSettings(neo4j.uri, neo4j.user, neo4j.password)
        with Store.connect(settings) as store:
            load(store, read_source(seed() / "kyrgyz-republic-2022"))
        with running(create_app(settings, Settings(local=True))) as client:
            renew(client)
        state = Path(home) / "state"
        with State.at(state) as opened:
            secret, _ = Keys(opened).create("examples", Role.writer)
        with running(create_app(settings, Settings(state=state))) as client:
            renew_writes(client, secret)
            with State.at(state) as opened:
                keys = {name: Keys(opened).create(name, Role.writer)[0] for name in (FIRST, SECOND)}
            renew_reviews(client, keys)


if __name__ == "__main__":
    main()
