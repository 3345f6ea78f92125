"""What ``serve`` prints when it is ready: where to look, a line to paste, and the key."""

from urllib.parse import quote

EXAMPLE = "North Korea"  # the seeds are about it


def banner(base: str, *, key: str | None, reads_open: bool, example: bool) -> str:
    """The text to print. ``example``: whether the record knows the actor of the example."""
    who = f"actor={quote(EXAMPLE)}&" if example else ""
    allowed = "" if reads_open or key is None else f" -H 'Authorization: Bearer {key}'"
    lines = [
        "",
        f"Dateline is ready at {base}",
        "",
        f"  GraphQL     {base}/graphql  (open it in a browser for the query page)",
        f"  try         curl{allowed} '{base}/timeline?{who}first=3'",
    ]
    if key is not None:
        lines += [
            f"  write key   {key}  (made for this install)",
            f"  add one     curl -H 'Authorization: Bearer {key}' -H 'Content-Type: text/plain' \\",
            f"                --data-binary @article.txt '{base}/articles?published=2023-10'",
        ]
    return "\n".join([*lines, "", "  Ctrl-C ends it.", ""])


def base_url(host: str, port: int) -> str:
    """The address as a browser on this machine reaches it."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{reachable}:{port}"
