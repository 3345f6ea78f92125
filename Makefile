# Targets are few and each does what it says. `make run` and `make test` need Python >= 3.11, make and nothing else.
# PYTHON=/path/to/python3.12 chooses the interpreter; otherwise the first fitting one on the PATH is taken.
.DEFAULT_GOAL := help
PY := .venv/bin/python

.PHONY: help
help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1 - /p' Makefile

.PHONY: install
install:  ## set up .venv with what the service needs, nothing else
	@sh tools/setup.sh requirements.lock

.PHONY: install-dev
install-dev: install  ## and with what tests, linters and benchmarks need
	@sh tools/setup.sh requirements-dev.lock

.PHONY: run
run: install  ## set up, migrate, load seeds/, serve, and print where
	@exec $(PY) -m service serve

.PHONY: test
test: install-dev  ## the whole suite, on SQLite and on PostgreSQL
	@$(PY) -m tools.test

.PHONY: test-quick
test-quick: install-dev  ## the suite on SQLite alone
	@$(PY) -m tools.test sqlite

.PHONY: check
check: install-dev  ## lint, format, types, layers, Dockerfile
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m tools.layers
	.venv/bin/hadolint Dockerfile

.PHONY: bench
bench: install-dev  ## every benchmark that needs no file of yours; prints ratios
	@$(PY) -m tools.bench

.PHONY: lexicon
lexicon: install-dev  ## write the generated dictionaries again
	@sh tools/setup.sh requirements-lexicon.lock
	@for file in tools/lexicon/[a-z]*.py; do $(PY) -m tools.lexicon.$$(basename $$file .py) || exit 1; done

.PHONY: lock
lock: install-dev  ## resolve the three locks again, with hashes and without index addresses
	@sh tools/lock.sh

.PHONY: audit
audit: install-dev  ## known vulnerabilities in what is locked (asks the advisory database)
	$(PY) -m pip_audit --strict --require-hashes --disable-pip -r requirements.lock
