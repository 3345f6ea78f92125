"""Serves the query page and its files. It loads nothing from another host, and its policy forbids it to.

Why it is our own and not GraphiQL: docs/adr/0004-query-page.md.
"""

from functools import cache
from html import escape
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_ASSETS = Path(__file__).parent / "assets"
_TYPES = {".js": "text/javascript", ".css": "text/css"}

# https://www.w3.org/TR/CSP3/: own scripts and styles, requests to this origin, an empty icon, and nothing else.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def query_page(path: str) -> Response:
    """The page for the endpoint at ``path``."""
    html = _files()["index.html"].decode().replace("{{endpoint}}", escape(path, quote=True))
    headers = {"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer", "Vary": "Accept"}
    return HTMLResponse(html, headers=headers)


async def asset(request: Request) -> Response:
    """One of the page's files; 404 for any other name."""
    name = request.path_params["name"]
    media_type = _TYPES.get(Path(name).suffix)
    if media_type is None or name not in _files():
        raise HTTPException(404)
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(_files()[name], media_type=media_type, headers=headers)


@cache
def _files() -> dict[str, bytes]:
    """The page's files by name, read once: only what is there can be asked for."""
    return {file.name: file.read_bytes() for file in _ASSETS.iterdir() if file.is_file()}
