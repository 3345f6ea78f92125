"""The listening socket: what connections inherit from it."""

import socket

import pytest

from service.cli.serve import _listen
from service.settings import Settings


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_no_part_of_an_answer_waits_for_an_acknowledgement(host: str) -> None:
    with _listen(Settings(host=host, port=0)) as listener, socket.create_connection(listener.getsockname()[:2]) as _:
        connection, _address = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
