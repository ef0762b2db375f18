# Everything a newcomer needs: `make run` shows Layak at work, `make test` proves it. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build release run test lint forbid bench fuzz tck docs clean

DEBUG   := --scratch-path .build
# The program carries Swift's libraries with it, so that it runs where there is no Swift.
RELEASE := --scratch-path .build-release -c release --static-swift-stdlib
LAYAK   := .build-release/release/layak
DEMO_DATE := 2026-04-10
# The last revision that changed cases before our release
TCK_REVISION := fa3fdfe1

# Debian package = why it is needed
define PACKAGES
libxml2-dev=reads and validates the XML checklists
libintelrdfpmath-dev=decimal arithmetic as the DMN standard asks for
libsqlite3-dev=keeps the ledger
libzstd-dev=compresses what the ledger keeps
tzdata=knows the time zones
pkg-config=finds the headers of the libraries
libxml2-utils=validates the published examples against the schemas (tests)
strace=shows the tests the order of writes and stops the daemon between them (tests)
systemd=verifies the service unit (tests)
make=runs this file
endef
export PACKAGES

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## install the Debian packages that are missing
	@scripts/setup

build: setup
	swift build $(DEBUG)

release: setup
	swift build $(RELEASE) --product layak

run: release ## start the daemon on ./home, drop the examples one by one, go on watching
	@scripts/demonstrate $(LAYAK) ./home $(DEMO_DATE)

test: setup lint forbid ## lint and run every test
	swift build $(DEBUG) --build-tests
	swift test $(DEBUG) --skip-build
	@Fuzzing/run 10

lint: ## check the formatting and the shell scripts; warnings are errors
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzzing/*.swift Fuzzing/*/*.swift
	bash -n scripts/* Benchmarks/run Benchmarks/tables Fuzzing/run .ci/run

forbid: ## refuse what must not stay in the sources
	@scripts/forbid

fuzz: setup ## fuzz expressions and models, five minutes each
	@Fuzzing/run 300

tck: release ## fetch the public DMN test cases (needs a network) and run them
	@[ -d .tck ] || git clone --quiet https://github.com/dmn-tck/tck .tck
	git -C .tck checkout --quiet $(TCK_REVISION)
	$(LAYAK) tck .tck/TestCases --csv .tck/layak.csv

bench: setup ## measure against the same calls in C, in one run
	@Benchmarks/run
	@Benchmarks/tables

docs: ## write the reference pages below .build/docs
	@scripts/docs

clean: ## remove what the builds left
	rm -rf .build .build-release Benchmarks/.build Fuzzing/.build .tck
