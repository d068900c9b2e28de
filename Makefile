# zuruf: `make demo` opens the chat with the model town, `make test` runs the tests. Everything lands in .venv,
# but for the independent Matrix client of the tests: its packages lie beside it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check --no-input
# The independent Matrix client of the tests needs Node. Without it, its tests are skipped; they fail where CI is set.
ELEMENT := $(if $(and $(shell command -v node),$(shell command -v npm)),tests/matrix/element/node_modules/.package-lock.json)

.PHONY: demo test soak check bench lock clean
.DEFAULT_GOAL := demo

demo: .venv
	@.venv/bin/zuruf demo

test: .venv/test .venv/synapse $(ELEMENT)
	@.venv/bin/python -m pytest --numprocesses 2 --dist worksteal

soak: .venv/test .venv/synapse $(ELEMENT)
	@SOAK=1 .venv/bin/python -m pytest --numprocesses 2 --dist worksteal

check: .venv/test
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy

SIZES ?= 2k 20k
bench: .venv/bench .venv/synapse $(ELEMENT)
	@.venv/bin/python -m bench.search $(SIZES)
	@.venv/bin/python -m bench.search.limits $(SIZES)
	@.venv/bin/python -m bench.patterns
	@.venv/bin/python -m bench.chats

.venv: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 oder neuer mit venv fehlt (Debian: apt install python3-venv)." >&2; exit 1; }
	@echo "Die Umgebung wird eingerichtet, einmalig, etwa eine Minute …" >&2
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/ready requirements-test.lock
	@$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

.venv/synapse: .venv/ready requirements-synapse.lock
	@test -x .venv/synapse-env/bin/python || .venv/bin/python -m venv --without-pip .venv/synapse-env
	@$(PIP) --python .venv/synapse-env/bin/python install --require-hashes --no-deps --no-compile -r requirements-synapse.lock
	@touch $@

tests/matrix/element/node_modules/.package-lock.json: tests/matrix/element/package-lock.json
	@npm ci --prefix tests/matrix/element --silent --no-audit --no-fund --ignore-scripts

.venv/bench: .venv/test requirements-bench.lock
	@$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group build --group test pyproject.toml -o requirements-test.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --constraint requirements-test.lock --group build pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --constraint requirements-test.lock --group build --group test --group bench pyproject.toml -o requirements-bench.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group synapse -o requirements-synapse.lock

clean:
	rm -rf .venv tests/matrix/element/node_modules
