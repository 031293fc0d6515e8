"""Ask a language model at an OpenAI-compatible address that the user names; nothing is asked of any other host."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tuyun.graph.errors import InvalidSettings, needs_extra
from tuyun.graph.reading.language_model.answers import ModelAnswer, Suggestions
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary

LONGEST = 200_000
"""Bytes of an answer that are read."""
PATIENCE = 3
"""Failures in a row after which no more is asked."""


@dataclass(frozen=True)
class ModelSettings:
    """Where a model is asked: ``TUYUN_MODEL_URL``, ``TUYUN_MODEL``, ``TUYUN_MODEL_KEY``."""

    url: str
    """The address below which ``/chat/completions`` answers, such as ``http://127.0.0.1:8080/v1``."""
    model: str
    key: str | None = None
    seconds: float = 60
    """How long an answer may take."""

    def __post_init__(self) -> None:
        if not self.url.startswith(("http://", "https://")):
            raise InvalidSettings(
                "TUYUN_MODEL_URL is no address.",
                todo="It begins with http:// or https:// and often ends with /v1.",
            )


@dataclass(frozen=True)
class Asked:
    """What came of asking: answers as they came, and for the rest why there is none."""

    answers: tuple[ModelAnswer, ...]
    failures: tuple[tuple[int, str], ...]
    """The number of the sentence, and what went wrong."""


def ask_model(settings: ModelSettings, sentences: Sequence[Sentence]) -> Asked:
    """Ask for the statements of each sentence, in turn.

    Args:
        settings: where, and how long to wait.
        sentences: those to be asked about.
    """
    with needs_extra("llm", "asking a language model"):
        import httpx
    answers: list[ModelAnswer] = []
    failures: list[tuple[int, str]] = []
    row = 0
    head = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    with httpx.Client(headers=head, timeout=settings.seconds, follow_redirects=False, trust_env=False) as client:
        for sentence in sentences:
            if row == PATIENCE:
                failures.append((sentence.number, "not asked, as the model failed before"))
                continue
            try:
                content = _asked(client, settings, sentence)
            except (httpx.HTTPError, ValueError, KeyError, IndexError, TypeError) as error:
                failures.append((sentence.number, _in_words(error, settings)))
                row += 1
                continue
            row = 0
            now = datetime.now(UTC).replace(microsecond=0)
            answers.append(ModelAnswer(at=now, model=settings.model, sentence=sentence.text, answer=content))
    return Asked(tuple(answers), tuple(failures))


def _in_words(error: Exception, settings: ModelSettings) -> str:
    """What went wrong while a model was asked, and where."""
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return f"the server answered {error.response.status_code} {error.response.reason_phrase}".rstrip()
    if isinstance(error, httpx.TimeoutException):
        return f"no answer came within {settings.seconds:g} s"
    if isinstance(error, httpx.ConnectError):
        return f"no server answers at {settings.url}; see TUYUN_MODEL_URL"
    if isinstance(error, httpx.HTTPError):
        return f"the connection failed: {error}"[:200]
    if isinstance(error, json.JSONDecodeError | UnicodeError | KeyError | IndexError | TypeError):
        return "the answer is not of the form that an OpenAI-compatible server gives"
    return str(error)[:200]


def _asked(client: Any, settings: ModelSettings, sentence: Sentence) -> str:  # noqa: ANN401 - of an optional package
    """The text of an answer; raises what the client raises, and `ValueError` for an answer that is none."""
    until, body = time.monotonic() + settings.seconds, b""
    with client.stream(
        "POST", f"{settings.url.rstrip('/')}/chat/completions", json=request(settings, sentence)
    ) as got:
        got.raise_for_status()
        if got.status_code != 200:
            raise ValueError(f"answered {got.status_code}")
        for piece in got.iter_bytes():
            body += piece
            if len(body) > LONGEST:
                raise ValueError("the answer is too long")
            if time.monotonic() > until:
                raise ValueError("no answer in time")
    content = json.loads(body)["choices"][0]["message"]["content"]
    if not isinstance(content, str) or not content.strip():
        raise ValueError("the answer has no content")
    content.encode()  # raises for half of a character, which no file can hold
    return content


def request(settings: ModelSettings, sentence: Sentence) -> dict[str, Any]:
    """What is sent for a sentence: the vocabulary, the sentence, and the shape of the answer."""
    schema = {"name": "statements", "strict": True, "schema": Suggestions.model_json_schema()}
    return {
        "model": settings.model,
        "temperature": 0,
        "messages": [
            {"role": "system", "content": "\n".join(_instructions())},
            {"role": "user", "content": sentence.text},
        ],
        "response_format": {"type": "json_schema", "json_schema": schema},
    }


def _instructions() -> Iterator[str]:
    yield "Code what the sentence says into statements. Quote its exact words. Take figures from the quote alone."
    yield "Add nothing that the sentence does not say; where no predicate fits, give no statement."
    yield "Predicates:"
    for name, predicate in vocabulary().predicates.items():
        yield f"{name}: {predicate.definition}"
    yield "Statuses:"
    for name, status in vocabulary().statuses.items():
        yield f"{name}: {status.definition}"
