# What a newcomer types: `make run`. What a developer types: `make test`, `make lint`.

SWIFT ?= swift
PYTHON ?= python3
PROGRAM = .build/release/answerable
REGISTER = corpus.sqlite
# What the program is built with and runs with, by Debian's names: what SwiftPM fetches with, what the
# Swift toolchain links with, then the libraries, and pdftotext.
PACKAGES = git ca-certificates binutils g++ libc6-dev pkg-config \
  libxml2-dev libgmime-3.0-dev libsqlite3-dev zlib1g-dev libxlsxwriter-dev poppler-utils

# What only the tests need: a browser with its driver, Python to fetch a checker of accessible pages, and
# what recognises words in pictures.
TEST_PACKAGES = chromium chromium-driver curl python3-pip tesseract-ocr

# Where `make install` puts things; DESTDIR goes before all of it.
PREFIX ?= /usr/local
DESTDIR ?=
VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/answerable/Answerable.swift)

.PHONY: run build deps test readme bench bench-site test-api kills lint sanitize scale fuzz install deb

# Loads the papers that come with the program, prints what is late in them, and serves the pages;
# `make run SERVE=no` ends before that.
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
	@[ "$(SERVE)" = no ] || { echo; exec $(PROGRAM) serve --register $(REGISTER); }

build: deps
	$(SWIFT) build -c release --product answerable

# Installs the system packages that are missing; does nothing where all are there.
deps:
	@.ci/deps $(PACKAGES)

# Where there is no network, tests whose tools cannot be had are left out, and named at the end.
test: deps
	@.ci/deps $(TEST_PACKAGES) || true
	@.ci/axe || true
	$(SWIFT) test --disable-xctest
	@.ci/untested || true

# Holds what README.md shows against what the program prints.
readme: build
	@.ci/readme --check

# Prints how fast each stage is; BENCH takes options, see `make bench BENCH=--help`.
bench: build
	$(SWIFT) build -c release --product Benchmarks
	@.build/release/Benchmarks $(BENCH)

# Prints how fast the pages of a site over a large register are; SITE takes options.
bench-site:
	@.ci/deps $(PACKAGES) wrk curl
	$(SWIFT) build -c release --product SiteBenchmark
	@.build/release/SiteBenchmark $(SITE)

# Holds the API against its description, with requests made up by schemathesis; needs the network.
test-api: build
	@.ci/deps python3-venv curl
	@.ci/schemathesis $(PROGRAM)

# Kills 200 loads of 2,000 papers at random moments, and checks the register after each.
kills: build
	$(PYTHON) .ci/kills $(PROGRAM)

# Runs all tests under the address and the thread sanitizer, each in a build of its own, and looks for
# memory that a load does not give back; what Foundation itself leaks is named in .ci/leaks. What bounds
# memory is left out under the address sanitizer, with which no program keeps within any.
sanitize: deps
	SANITIZED=address ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build/address
	rm -f .build/address/leaks.sqlite
	LSAN_OPTIONS=suppressions=.ci/leaks .build/address/debug/answerable load Corpus \
	  --register .build/address/leaks.sqlite > .build/address/load.log
	SANITIZED=thread $(SWIFT) test --disable-xctest --sanitize=thread --scratch-path .build/thread

# Holds a Spark cluster on this machine against the program alone; PYTHON must have PySpark.
scale: build
	$(PYTHON) Scale/test_track_country.py $(PROGRAM)

# Feeds what takes bytes from outside with changed papers of the Corpus, for so many seconds each.
SECONDS = 60
fuzz: deps
	$(SWIFT) build -c release --product Fuzz
	@.build/release/Fuzz $(SECONDS)

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

# Installs the program, its rules, its manual page, completions for three shells, and a nightly run with
# the user that it runs as.
# It has Swift's own library in it (see Package.swift), so it runs where there is no Swift.
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/answerable $(DESTDIR)$(PREFIX)/lib/systemd/system
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -d $(DESTDIR)$(PREFIX)/share/answerable
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/lib/answerable/answerable
	cp -R .build/release/*_*.resources $(DESTDIR)$(PREFIX)/lib/answerable/
	ln -sf ../lib/answerable/answerable $(DESTDIR)$(PREFIX)/bin/answerable
	rm -rf $(DESTDIR)$(PREFIX)/share/answerable/Rules
	cp -R Rules $(DESTDIR)$(PREFIX)/share/answerable/Rules
	ln -sfn ../../share/answerable/Rules $(DESTDIR)$(PREFIX)/lib/answerable/Rules
	.ci/manual $(PROGRAM) | gzip -9n > $(DESTDIR)$(PREFIX)/share/man/man1/answerable.1.gz
	$(PROGRAM) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/answerable
	$(PROGRAM) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_answerable
	$(PROGRAM) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/answerable.fish
	sed 's|@BIN@|$(PREFIX)/bin|' Packaging/answerable.service > $(DESTDIR)$(PREFIX)/lib/systemd/system/answerable.service
	install -m 644 Packaging/answerable.timer $(DESTDIR)$(PREFIX)/lib/systemd/system/answerable.timer
	@[ -n "$(DESTDIR)" ] || sh Packaging/postinst configure

# Builds a Debian package, which installs with neither compiler nor network.
deb:
	rm -rf .build/deb
	$(MAKE) --no-print-directory install PREFIX=/usr DESTDIR=$(CURDIR)/.build/deb
	.ci/deb .build/deb $(VERSION) .build/answerable_$(VERSION).deb
	@echo ".build/answerable_$(VERSION).deb was built; install it with: apt install ./.build/answerable_$(VERSION).deb"
