# What a newcomer types: `make run`. What a developer types: `make test`, `make lint`.

SWIFT ?= swift
PYTHON ?= python3
PROGRAM = .build/release/answerable
REGISTER = corpus.sqlite
# What the program is built with and runs with, by Debian's names.
PACKAGES = pkg-config libxml2-dev libgmime-3.0-dev libsqlite3-dev zlib1g-dev libxlsxwriter-dev poppler-utils

.PHONY: run build deps test bench lint sanitize scale

# Loads the papers that come with the program and prints what is late in them.
run: build
	@rm -f $(REGISTER) $(REGISTER)-wal $(REGISTER)-shm
	@$(PROGRAM) load Corpus --register $(REGISTER) --track --audience public
	@echo
	@$(PROGRAM) flag --register $(REGISTER) || [ $$? -eq 3 ]
	@echo
	@echo "Where to go next (the program is $(PROGRAM)):"
	@echo "  answerable show RECORD --register $(REGISTER)   one of the records above, with its proof"
	@echo "  answerable load FOLDER                            your own papers, in a register of their own"
	@echo "  answerable answers LETTER                         each ask of a letter beside what was said to it"
	@echo "  answerable --help                                 everything else; README.md takes you round"

build: deps
	$(SWIFT) build -c release --product answerable

# Installs the system packages that are missing; does nothing where all are there.
deps:
	@.ci/deps $(PACKAGES)

test: deps
	$(SWIFT) test --disable-xctest

# Prints how fast each stage is; BENCH takes options, see `make bench BENCH=--help`.
bench: build
	$(SWIFT) build -c release --product Benchmarks
	@.build/release/Benchmarks $(BENCH)

# Runs all tests under the address and the thread sanitizer, each in a build of its own.
sanitize: deps
	$(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build/address
	$(SWIFT) test --disable-xctest --sanitize=thread --scratch-path .build/thread

# Holds a Spark cluster on this machine against the program alone; PYTHON must have PySpark.
scale: build
	$(PYTHON) Scale/test_track_country.py $(PROGRAM)

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
