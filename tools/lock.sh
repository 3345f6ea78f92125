#!/bin/sh
# Resolve the locks from pyproject.toml: for every platform and Python >= 3.11, with hashes, without index addresses.
#
# Versions that are already locked stay unless the ranges forbid them; `UPGRADE=1 make lock` takes the newest.
# The development and lexicon locks are constrained by the runtime lock, so the three never disagree.
set -eu

uv=".venv/bin/uv"
[ -x "$uv" ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
upgrade=${UPGRADE:+--upgrade}

resolve() {
    out=$1
    shift
    # shellcheck disable=SC2086
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
        --no-emit-find-links $upgrade --output-file "$out" "$@" >/dev/null
}

resolve requirements.lock pyproject.toml
resolve requirements-dev.lock -c requirements.lock --group dev pyproject.toml
resolve requirements-lexicon.lock -c requirements-dev.lock --group lexicon
