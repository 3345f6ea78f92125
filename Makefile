# Targets are few and each does what it says. `make run` and `make test` need Python >= 3.11 and nothing else.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: install
install: $(VENV)/.runtime  ## set up .venv with what the service needs

$(VENV)/.runtime: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	touch $@
