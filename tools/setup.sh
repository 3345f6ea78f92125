#!/bin/sh
# Bring .venv in step with a lock: `sh tools/setup.sh requirements.lock`. Returns at once when it already is.
#
# A copy of the installed lock inside .venv says what is there; it is written last, so that an interrupted
# installation is taken up again. Needs a Python >= 3.11 with venv and ensurepip, and make: nothing else.
set -eu

lock=$1
venv=.venv
stamp=$venv/installed-$lock

fits() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
    {
        echo "No usable Python found (tried: ${PYTHON:-python3, python3.11 to python3.14, python})."
        echo "Dateline needs Python 3.11 or newer with its venv and ensurepip modules."
        echo "On Debian and Ubuntu: apt-get install python3-venv. Elsewhere: make PYTHON=/path/to/python3 ..."
    } >&2
    return 1
}

works() {
    "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if works && cmp -s "$lock" "$stamp"; then
    exit 0
fi
if ! works; then
    python=$(find_python)
    echo "Making $venv with $("$python" --version)" >&2
    "$python" -m venv --clear "$venv"
fi
echo "Installing $lock into $venv" >&2
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
    --only-binary :all: --require-hashes -r "$lock"
cp "$lock" "$stamp"
