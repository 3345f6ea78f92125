"""The container files do what they say, as far as that can be known without a container engine."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from service.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")


@contextmanager
def answering(status: int) -> Iterator[int]:
    """A server on a free port that answers every GET with one status; gives the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def healthcheck(port: int) -> int:
    """Run the image's health check against a port and return its exit code."""
    found = re.search(r"HEALTHCHECK [^\[]*(\[.*\])", DOCKERFILE)
    assert found is not None
    program, *arguments = json.loads(found[1])
    assert program == "python"
    environment = {**os.environ, "DATELINE_PORT": str(port)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode  # noqa: S603 - ours


def test_the_health_check_passes_while_the_service_answers() -> None:
    with answering(200) as port:
        assert healthcheck(port) == 0


def test_the_health_check_fails_on_an_error_and_on_silence() -> None:
    with answering(503) as port:
        assert healthcheck(port) != 0
    assert healthcheck(port) != 0  # nobody listens there any more


def test_the_builder_is_sent_what_the_image_copies_and_nothing_else() -> None:
    copied = set(re.findall(r"^COPY (?!--from)(\S+)", DOCKERFILE, re.MULTILINE))
    sent = set(re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert copied == sent
    assert all((ROOT / name).exists() for name in copied)


def test_the_container_files_set_only_settings_that_exist() -> None:
    named = set(re.findall(r"\bDATELINE_(\w+)[=:]", DOCKERFILE + COMPOSE))
    # These two are compose's own: they never reach the service under these names.
    assert {name.lower() for name in named} - {"db_password", "published_port"} <= set(Settings.model_fields)


def test_the_process_is_not_root_and_the_password_has_no_default() -> None:
    assert re.findall(r"^USER (\S+)", DOCKERFILE, re.MULTILINE) == ["10001:10001"]
    assert re.findall(r"DATELINE_DB_PASSWORD(.{2})", COMPOSE)[1:] == [":?", ":?"]
