"""Tokens of an OpenID Connect provider: by issuer, audience, time, key and role, and by nothing less."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tuyun.api.access import tokens as module
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Caller, Role
from tuyun.api.access.tokens import Tokens
from tuyun.api.settings import Settings
from tuyun.graph.errors import InvalidSettings, NotAllowed, NotAuthenticated, StateUnavailable

from tests.api.access.conftest import Serve, bearer
from tests.api.access.test_authenticate import ask

RSA = rsa.generate_private_key(public_exponent=65_537, key_size=2_048)
OTHER = rsa.generate_private_key(public_exponent=65_537, key_size=2_048)
CURVE = ec.generate_private_key(ec.SECP256R1())
PUBLIC = RSA.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


class Provider(BaseHTTPRequestHandler):
    """Publishes two keys; counts how often it is asked."""

    asked: list[str]

    def do_GET(self) -> None:
        """The configuration, or the keys."""
        self.asked.append(self.path)
        algorithms: Any = jwt.algorithms
        keys = [
            {**algorithms.RSAAlgorithm.to_jwk(RSA.public_key(), as_dict=True), "kid": "one", "use": "sig"},
            {**algorithms.ECAlgorithm.to_jwk(CURVE.public_key(), as_dict=True), "kid": "two", "alg": "ES256"},
        ]
        here = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined] # it is an HTTPServer
        body = json.dumps({"keys": keys} if self.path == "/keys" else {"jwks_uri": f"{here}/keys"}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def provider() -> Iterator[tuple[str, list[str]]]:
    """Its address, and what it was asked."""
    asked: list[str] = []
    handler = type("Counting", (Provider,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()


def signed(issuer: str, key: Any = RSA, algorithm: str = "RS256", kid: str = "one", **claims: object) -> str:  # noqa: ANN401 - keys of several kinds
    now = time.time()
    told = {
        "iss": issuer,
        "aud": "tuyun",
        "sub": "amina",
        "iat": now,
        "exp": now + 300,
        "roles": ["reader"],
        **claims,
    }
    return jwt.encode(
        {name: value for name, value in told.items() if value is not None}, key, algorithm, {"kid": kid}
    )


def settings(issuer: str, **more: object) -> Settings:
    return Settings.model_validate({"oidc_issuer": issuer, "oidc_audience": "tuyun", **more})


def checked(tokens: Tokens, token: str) -> Caller:
    return asyncio.run(tokens.check(token))


def test_a_token_says_who_comes_and_the_highest_role_counts(provider: tuple[str, list[str]]) -> None:
    issuer, _ = provider
    tokens = Tokens(settings(issuer))
    assert checked(tokens, signed(issuer)) == Caller("token amina", Role.reader, None)
    both = signed(issuer, CURVE, "ES256", "two", aud=["x", "tuyun"], roles="openid writer reader")
    assert checked(tokens, both) == Caller("token amina", Role.writer, None)
    inner = Tokens(settings(issuer, oidc_claim="realm_access.roles"))
    assert checked(inner, signed(issuer, realm_access={"roles": ["analyst"]})).role is Role.analyst


def test_clocks_may_differ_by_a_minute_and_no_more(provider: tuple[str, list[str]]) -> None:
    issuer, _ = provider
    tokens, now = Tokens(settings(issuer)), time.time()
    assert checked(tokens, signed(issuer, exp=now - 40))
    assert checked(tokens, signed(issuer, nbf=now + 40, iat=now + 40))
    for late, words in ((signed(issuer, exp=now - 90), "has expired"), (signed(issuer, nbf=now + 90), "not yet")):
        with pytest.raises(NotAuthenticated, match=words):
            checked(tokens, late)


def test_what_is_not_wholly_right_opens_nothing(provider: tuple[str, list[str]]) -> None:
    issuer, _ = provider
    tokens = Tokens(settings(issuer))
    good = signed(issuer)
    head, claims, signature = good.split(".")
    unsigned = jwt.encode({"iss": issuer, "aud": "tuyun", "sub": "a", "exp": time.time() + 9}, "", "none")
    by_secret = jwt.utils.base64url_encode(json.dumps({"alg": "HS256", "kid": "one"}).encode()).decode()
    body = f"{by_secret}.{claims}"
    mac = jwt.get_algorithm_by_name("HS256").sign(body.encode(), PUBLIC)
    wrong = [
        "",
        "x.y.z",
        good[:-4] + "AAAA",
        f"{head}.{claims}.",
        unsigned,
        f"{body}.{jwt.utils.base64url_encode(mac).decode()}",  # signed with the public key as if it were a secret
        signed(issuer, OTHER),
        signed(issuer, kid="two"),
        signed(issuer, kid="three"),
        signed("https://elsewhere.example"),
        signed(issuer, aud="another service"),
        signed(issuer, aud=None),
        signed(issuer, exp=None),
        signed(issuer, sub=None),
        signature,
    ]
    for one in wrong:
        with pytest.raises(NotAuthenticated):
            checked(tokens, one)
    for roles in (None, [], ["owner"], {"reader": True}, 7):
        with pytest.raises(NotAllowed, match="no role"):
            checked(tokens, signed(issuer, roles=roles))


def test_unknown_keys_do_not_make_it_ask_the_provider_again_and_again(provider: tuple[str, list[str]]) -> None:
    issuer, asked = provider
    tokens = Tokens(settings(issuer))
    asked.clear()
    for number in range(5):
        with pytest.raises(NotAuthenticated):
            checked(tokens, signed(issuer, kid=f"unknown {number}"))
    assert asked == ["/.well-known/openid-configuration", "/keys"]


def test_a_provider_that_does_not_answer_is_an_error_of_ours_and_its_keys_are_asked_for_again(
    provider: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    issuer, _ = provider
    tokens = Tokens(settings(issuer, oidc_keys="http://127.0.0.1:9/keys"))
    with pytest.raises(StateUnavailable, match="keys of the token provider cannot be fetched"):
        checked(tokens, signed(issuer))
    monkeypatch.setattr(module, "PAUSE", 0)
    tokens._address = f"{issuer}/keys"
    assert checked(tokens, signed(issuer)).name == "token amina"


def test_settings_that_are_not_whole_or_not_safe_are_refused() -> None:
    with pytest.raises(InvalidSettings, match="TUYUN_OIDC_AUDIENCE"):
        Tokens(Settings(oidc_issuer="https://login.example"))
    with pytest.raises(InvalidSettings, match="is not an https"):
        Tokens(settings("http://login.example"))


def test_tokens_and_keys_open_the_same_door(serve: Serve, keys: Keys, provider: tuple[str, list[str]]) -> None:
    issuer, _ = provider
    client = serve(oidc_issuer=issuer, oidc_audience="tuyun")
    get = partial(ask, client, "/v1/documents", server="192.0.2.7")
    assert get().status_code == 401
    answer = get(**bearer(signed(issuer)))
    assert (answer.status_code, answer.headers["ratelimit-policy"]) == (200, '"calls";q=600;w=60')
    assert get(**bearer(signed(issuer, OTHER))).status_code == 401
    assert get(**bearer(keys.create("a newsroom", Role.reader)[0])).status_code == 200
