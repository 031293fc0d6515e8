"""A page where a person signs in with a key, so that a browser can open the report and other answers.

The forms are safe from other sites: the cookie is SameSite=Strict, and a form that a page of another site sends is
refused by `Sec-Fetch-Site`, or by `Origin` where the browser sends none.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape
from urllib.parse import parse_qs

from anyio import to_thread
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from tuyun.api.access.authenticate import Access, address_of
from tuyun.api.access.sessions import cookie_name, host_of, session_of
from tuyun.graph.errors import AccessError, NotAllowed, NotAuthenticated

HOME = "/"
"""The page that a session begins with, unless another address asked to sign in."""
LARGEST = 4_096  # bytes of a form
STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:12vh auto;padding:0 1rem}"
    "label,input,button{display:block;font:inherit}"
    "input{width:100%;box-sizing:border-box;padding:.5rem;margin:.3rem 0 1rem}"
    "button{padding:.5rem 1.2rem}.fault{border-left:4px solid #b3261e;padding-left:.7rem}"
)
STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; img-src data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # with none, a browser would not say where a form comes from
}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tuyun: {title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
"""
# Without an action the form goes to the page's own address, with the fragment, in which a view of the page stands.
SIGN_IN = """{fault}<form method="post">
<label for="key">Your key</label>
<input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
<input name="next" type="hidden" value="{next}">
<button>Sign in</button>
</form>
<p>Whoever runs this server gives out keys. A session reads, reviews documents if the key may, and ends
after {hours:g} hours.</p>"""
SIGNED_IN = """<p>You are signed in with the key {name}, as {role}. <a href="/">Explore the graph</a>, or
<a href="/v1/report">open the report</a>.</p>
<form method="post" action="/signin/end"><button>Sign out</button></form>"""


def install(app: FastAPI) -> None:
    """Serve ``/signin``, which begins a session, and ``/signin/end``, which ends it."""
    access: Access = app.state.access

    async def show(request: Request) -> Response:
        next_ = local_address(request.query_params.get("next", ""))
        try:
            caller = await to_thread.run_sync(
                access.sessions.check, session_of(request), limiter=access.state_turn
            )
        except AccessError:
            return _form(access, next_)
        content = SIGNED_IN.format(name=escape(caller.name), role=escape(caller.role))
        return _page("Signed in", content)

    async def sign_in(request: Request) -> Response:
        _check_same_origin(request)
        fields = await _fields(request)
        next_ = local_address(fields.get("next", ""))
        try:
            secret, caller = await to_thread.run_sync(
                access.sessions.create, fields.get("key", "").strip(), limiter=access.state_turn
            )
        except NotAuthenticated as error:
            await access.record_denied(request, error)
            return _form(access, next_, "This key is not valid here. Compare it with the one that you were given.")
        await to_thread.run_sync(
            lambda: access.writes.add(what="sign in", caller=caller.name, address=address_of(request))
        )
        response = RedirectResponse(next_, 303, HEADERS)
        _set_cookie(request, response, secret, int(access.sessions.seconds))
        return response

    async def sign_out(request: Request) -> Response:
        _check_same_origin(request)
        await to_thread.run_sync(access.sessions.end, session_of(request), limiter=access.state_turn)
        response = RedirectResponse("/signin", 303, HEADERS)
        _set_cookie(request, response, "", 0)
        return response

    app.add_route("/signin", show, methods=["GET"], include_in_schema=False)
    app.add_route("/signin", sign_in, methods=["POST"], include_in_schema=False)
    app.add_route("/signin/end", sign_out, methods=["POST"], include_in_schema=False)


def local_address(address: str) -> str:
    """An address of this server, or the first page's in place of any other.

    >>> [local_address(address) for address in ("/v1/gaps?limit=1", "//evil.example", "https://evil.example", "")]
    ['/v1/gaps?limit=1', '/', '/', '/']
    """
    plain = address.isascii() and address.isprintable() and "\\" not in address and len(address) < LARGEST
    return address if plain and address.startswith("/") and not address.startswith("//") else HOME


def _check_same_origin(request: Request) -> None:
    site = request.headers.get("sec-fetch-site")
    same = (
        site == "same-origin"
        if site
        else host_of(request.headers.get("origin", "")) == request.headers.get("host")
    )
    if not same:
        raise NotAllowed("the form comes from another site.", todo="Open /signin itself, and sign in there.")


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a form; none if it is too long to be ours."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            return {}
    return {name: values[0] for name, values in parse_qs(body.decode("ascii", "replace")).items()}


def _form(access: Access, next_: str, fault: str = "") -> Response:
    shown = f'<p class="fault" role="alert">{escape(fault)}</p>\n' if fault else ""
    content = SIGN_IN.format(fault=shown, next=escape(next_), hours=access.settings.session_hours)
    return _page("Sign in", content, 401 if fault else 200)


def _page(title: str, content: str, status: int = 200) -> Response:
    return HTMLResponse(PAGE.format(title=title, style=STYLE, content=content), status, HEADERS)


def _set_cookie(request: Request, response: Response, secret: str, seconds: int) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(
        cookie_name(request), secret, max_age=seconds, path="/", secure=secure, httponly=True, samesite="strict"
    )
