"""Checks the tokens of an OpenID Connect provider, which a caller may use in place of an API key.

Needs the extra ``oidc`` (PyJWT with cryptography, and requests).
"""

import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import anyio.to_thread
from tuyun.api.access.roles import Caller, Role
from tuyun.api.settings import Settings
from tuyun.graph.errors import InvalidSettings, NotAllowed, NotAuthenticated, StateUnavailable, Where, needs_extra

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Asymmetric signatures. With a symmetric signature, whoever can check a token could also make tokens."""
LEEWAY = 60.0  # seconds that two clocks may differ
FRESH = 3_600.0  # seconds after which the provider's keys are fetched again
PAUSE = 30.0  # seconds between two fetches at least, however many unknown keys the tokens name
TIMEOUT = 5.0
LARGEST = 1_000_000  # bytes of a document of the provider


class Tokens:
    """Checks tokens by issuer, audience, time and signature.

    Raises `InvalidSettings` if a package for it is not installed, or a setting is missing or insecure.
    """

    def __init__(self, settings: Settings) -> None:
        with needs_extra("oidc", "checking tokens", where=Where(field="TUYUN_OIDC_ISSUER")):
            import jwt
            import requests as requests
        if not settings.oidc_audience:
            raise InvalidSettings("is needed with TUYUN_OIDC_ISSUER.", where=Where(field="TUYUN_OIDC_AUDIENCE"))
        self._jwt = jwt
        self.issuer = settings.oidc_issuer
        self.audience = settings.oidc_audience
        self.claim = settings.oidc_claim
        self._address = settings.oidc_keys
        for address in filter(None, (self.issuer, self._address)):
            _check_secure(address)
        self._keys: dict[str, Any] = {}
        self._fetched = float("-inf")

    async def check(self, token: str) -> Caller:
        """The caller with a token; raises `NotAuthenticated` if it is invalid, `NotAllowed` if it has no role."""
        jwt = self._jwt
        try:
            header = jwt.get_unverified_header(token)
            claims = jwt.decode(
                token,
                await self._key(str(header.get("kid", ""))),
                algorithms=[name for name in ALGORITHMS if name == header.get("alg")],
                audience=self.audience,
                issuer=self.issuer,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except jwt.ExpiredSignatureError:
            raise NotAuthenticated("the token has expired.", todo="Ask your provider for a new one.") from None
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise NotAuthenticated(
                f"the token is not valid: {error}.", todo="Ask your provider for another."
            ) from None
        role = self._role(claims)
        if role is None:
            raise NotAllowed(
                f"the token gives no role of Tuyun's in {self.claim!r}.", todo="Ask your provider for one."
            )
        return Caller(f"token {claims['sub']}", role, None)

    def _role(self, claims: Mapping[str, Any]) -> Role | None:
        """The highest role that the claim names; ``a.b`` is the claim ``b`` in ``a``."""
        value: Any = claims
        for part in self.claim.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        names = value.split() if isinstance(value, str) else value if isinstance(value, list) else []
        return next((role for role in reversed(Role) if role.value in names), None)

    async def _key(self, name: str) -> Any:  # noqa: ANN401 - a key of any of several kinds
        age = time.monotonic() - self._fetched
        if age > FRESH or (age > PAUSE and name not in self._keys):
            self._fetched = time.monotonic()
            self._keys = await anyio.to_thread.run_sync(self._fetch_keys)
        if name not in self._keys:
            raise ValueError("its key is not among the provider's")
        return self._keys[name]

    def _fetch_keys(self) -> dict[str, Any]:
        address = self._address
        if not address:
            configuration = _fetch(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
            address = str(configuration.get("jwks_uri"))
            _check_secure(address)
        keys = self._jwt.PyJWKSet.from_dict(_fetch(address)).keys
        return {str(key.key_id or ""): key for key in keys if key.public_key_use in (None, "sig")}


def _fetch(address: str) -> dict[str, Any]:
    """The JSON object at an address."""
    import requests

    try:
        with requests.get(address, timeout=TIMEOUT, allow_redirects=False, stream=True) as response:
            response.raise_for_status()
            body = response.raw.read(LARGEST + 1, decode_content=True)
        if len(body) > LARGEST:
            raise ValueError("it is too large")
        document = json.loads(body)
        if not isinstance(document, dict):
            raise ValueError("it is not an object")
        return document
    except (requests.RequestException, ValueError) as error:
        raise StateUnavailable(
            f"the keys of the token provider cannot be fetched: {type(error).__name__}.", todo="Ask again."
        ) from error


def _check_secure(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise InvalidSettings(
            f"{address} is not an https:// address.",
            where=Where(field="TUYUN_OIDC_ISSUER"),
            todo="See docs/operating.md.",
        )
