"""Stands in for curl where there is none, so that the README's commands run on a bare machine too.

Knows what our pages use and no more: ``-s``, ``-H``, ``-d``, ``--data-binary`` (text, or ``@file``) and one address.
Like curl it prints the answer's body whatever its status.
"""

import argparse
import sys
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from urllib.error import HTTPError


def request(arguments: Sequence[str]) -> urllib.request.Request:
    """The request that a curl command line describes: POST where there is data, else GET."""
    parser = argparse.ArgumentParser(prog="curl")
    parser.add_argument("-s", action="store_true")
    parser.add_argument("-H", dest="headers", action="append", default=[])
    parser.add_argument("-d", "--data-binary", dest="data")
    parser.add_argument("url")
    asked = parser.parse_args(arguments)
    headers = dict(header.split(": ", 1) for header in asked.headers)
    data: bytes | None = None
    if asked.data is not None:
        data = Path(asked.data[1:]).read_bytes() if asked.data.startswith("@") else asked.data.encode()
    return urllib.request.Request(asked.url, data, headers)  # noqa: S310 - the pages name addresses of ours


def main(arguments: Sequence[str]) -> int:
    """Send the request and print the body of the answer."""
    try:
        with urllib.request.urlopen(request(arguments)) as response:  # noqa: S310
            body = response.read()
    except HTTPError as error:
        body = error.read()
    sys.stdout.buffer.write(body)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
