"""Tokens of an OpenID Connect provider, as an alternative to keys: checked by the keys that it publishes.

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
"""Signatures by a key pair; a secret that both sides know would let whoever checks a token make one."""
LEEWAY = 60.0  # seconds that two clocks may differ
FRESH = 3_600.0  # seconds for which the provider's keys are good
PAUSE = 30.0  # seconds at least between two fetches, whatever unknown keys tokens name
TIMEOUT = 5.0
MOST = 1_000_000  # bytes of a document of the provider


class Tokens:
    """Checks tokens by issuer, audience, time and signature.

    Raises `InvalidSettings` if the packages for it are not installed, or the settings are not whole.
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
            _hold_secure(address)
        self._keys: dict[str, Any] = {}
        self._fetched = float("-inf")

    async def check(self, token: str) -> Caller:
        """Who comes with a token; `NotAuthenticated` if it is not valid, `NotAllowed` if it gives no role."""
        jwt = self._jwt
        try:
            head = jwt.get_unverified_header(token)
            key = await self._key(str(head.get("kid", "")))
            claims = jwt.decode(
                token,
                key,
                algorithms=[name for name in ALGORITHMS if name == head.get("alg")],
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
        """The highest role that the claim names; ``a.b`` is a claim in a claim."""
        found: Any = claims
        for part in self.claim.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        names = found.split() if isinstance(found, str) else found if isinstance(found, list) else []
        held = [role for role in Role if role.value in names]
        return held[-1] if held else None

    async def _key(self, name: str) -> Any:  # noqa: ANN401 - a key of whichever kind
        now = time.monotonic()
        if (name not in self._keys and now - self._fetched > PAUSE) or now - self._fetched > FRESH:
            self._fetched = now
            self._keys = await anyio.to_thread.run_sync(self._fetch)
        if name not in self._keys:
            raise ValueError("its key is not among the provider's")
        return self._keys[name]

    def _fetch(self) -> dict[str, Any]:
        address = self._address
        if not address:
            address = str(_document(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration").get("jwks_uri"))
            _hold_secure(address)
        keys = self._jwt.PyJWKSet.from_dict(_document(address)).keys
        return {str(key.key_id or ""): key for key in keys if key.public_key_use in (None, "sig")}


def _document(address: str) -> dict[str, Any]:
    import requests

    try:
        with requests.get(address, timeout=TIMEOUT, allow_redirects=False, stream=True) as answer:
            answer.raise_for_status()
            body = answer.raw.read(MOST + 1, decode_content=True)
        if len(body) > MOST:
            raise ValueError("it is too large")
        told = json.loads(body)
        if not isinstance(told, dict):
            raise ValueError("it is not an object")
        return told
    except (requests.RequestException, ValueError) as error:
        raise StateUnavailable(
            f"the token provider's keys cannot be had: {type(error).__name__}.", todo="Ask again."
        ) from error


def _hold_secure(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise InvalidSettings(
            f"{address} is not an https:// address.",
            where=Where(field="TUYUN_OIDC_ISSUER"),
            todo="See docs/operating.md.",
        )
