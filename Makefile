# make help lists the targets. Wildcard rules throughout: a new page, table, template or test needs no edit here.
V ?= release
, := ,
B := build/$(V)
JC_VAR ?= var
HTTPS_PORT ?= 8443
HTTP_PORT ?= 8080
export B JC_VAR HTTPS_PORT HTTP_PORT

VERSION := $(shell git describe --always --dirty 2>/dev/null || echo unversioned)
COMPILER := $(if $(filter fuzz,$(V)),clang++,g++)
CXX := $(if $(shell command -v ccache),ccache )$(COMPILER)
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-declarations -Wno-missing-field-initializers -Wformat=2 -Werror=format-security -Werror
HARDENING := -fstack-protector-strong -D_GLIBCXX_ASSERTIONS -fPIE -fstack-clash-protection -fcf-protection
OPTIMISE_release := -O2 -g1 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
# What tests say is compiled for speed of the compiler; what they test is not.
OPTIMISE_TESTS_release := -O0 -g1
# g++ 12 sees uninitialised members in <regex> where there are none.
OPTIMISE_asan := -O1 -g1 -Wno-maybe-uninitialized -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
# clang++ is there for libFuzzer; the warnings that count are those of g++.
OPTIMISE_fuzz := -O1 -g1 -w -Wno-error -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
OPTIMISE := $(OPTIMISE_$(V))
$(B)/t/%: OPTIMISE := $(or $(OPTIMISE_TESTS_$(V)),$(OPTIMISE))
CXXFLAGS = -std=c++20 $(WARNINGS) $(HARDENING) $(OPTIMISE) -DBOOST_LOG_DYN_LINK -Ilib -I. -I$(B)/gen -isystem /usr/include/mariadb -MMD -MP
LDFLAGS := -pie -Wl,-z,relro,-z,now,--as-needed $(if $(filter asan fuzz,$(V)),-fsanitize=address$(,)undefined)
LDLIBS := -lmariadb -lfcgi -lcgicc -lctemplate -lgpgme -lhpdf -lcurl -lsodium -lcrypt -lqrencode -lnetsnmp -lboost_log -lboost_thread -lboost_filesystem -lboost_system -lpthread

# Headers that most files include, parsed once: a third off the time of a full build. Only the release build has them, so the
# build for the sanitizers finds the file that does not itself include what it uses.
PRECOMPILED := $(if $(filter release,$(V)),$(B)/lib/base/precompiled.h.gch)
PRECOMPILED_TESTS := $(if $(filter release,$(V)),$(B)/t/support/precompiled.h.gch)
export CCACHE_SLOPPINESS := pch_defines,time_macros

PROGRAMS := signup mgmt am jcctl
BINARIES := $(PROGRAMS:%=$(B)/bin/%)
TEMPLATES := $(wildcard templates/*/*.tpl)
NAMES := $(TEMPLATES:templates/%.tpl=$(B)/gen/tpl/%.h)
LIB_OBJECTS := $(patsubst %.cc,$(B)/%.o,$(wildcard lib/*/*.cc))
TEST_LEVELS := $(patsubst t/%/,%,$(sort $(dir $(wildcard t/unit/*/*_test.cc t/db/*_test.cc t/contract/*_test.cc t/policy/*_test.cc t/pages/*/*_test.cc))))
TEST_BINARIES := $(foreach level,$(TEST_LEVELS),$(B)/tests/$(subst /,-,$(level)))
FUZZ_TARGETS := $(patsubst t/fuzz/%.cc,$(B)/fuzz/%,$(filter-out t/fuzz/replay.cc,$(wildcard t/fuzz/*.cc)))
SUPPORT_OBJECTS := $(patsubst %.cc,$(B)/%.o,$(wildcard t/support/*.cc))

# What only a pattern rule names; all else is named below. Without names here it would let make pass over objects that are
# not there yet as long as the library is.
.SECONDARY: $(NAMES) $(FUZZ_TARGETS:$(B)/fuzz/%=$(B)/t/fuzz/%.o) $(B)/t/fuzz/replay.o
.DELETE_ON_ERROR:
.PHONY: help packages build tests run start stop status reload check check-asan bench fuzz soak lint install deb clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: packages-to-run
packages-to-run:
	@conf/dev/packages install build run demo

packages: ## install the Debian packages that are missing
	@conf/dev/packages install

build: packages-to-run ## build the programs
	@$(MAKE) --no-print-directory -j$$(nproc) binaries

.PHONY: binaries test-binaries
binaries: $(BINARIES)
test-binaries: $(BINARIES) $(TEST_BINARIES) $(B)/soak/year fuzz-binaries
.PHONY: fuzz-binaries
fuzz-binaries: $(FUZZ_TARGETS)

tests: packages ## build the programs and all tests
	@$(MAKE) --no-print-directory -j$$(nproc) test-binaries

run: build ## build, start everything with demo data, follow the logs; Ctrl-C stops it
	@conf/dev/stack run

start: build ## the same in the background
	@conf/dev/stack start

stop: ## stop what start has started
	@conf/dev/stack stop

status: ## state of each part; ends with 0 only when everything runs
	@conf/dev/stack status

reload: build ## replace the running programs without a failed request
	@conf/dev/stack reload

check: packages ## run every test; the last line is "N passed, M failed"
	@t/run

check-asan: packages ## the unit, database, page and contract tests under ASan and UBSan
	@V=asan t/run unit db contract pages

bench: build ## measure pages beside their floors, and search among a million customers
	@t/bench/run

fuzz: packages ## look for input that does harm, FUZZ_SECONDS (60) for each of the parsers
	@conf/dev/packages install fuzz
	@t/fuzz/run

soak: packages ## 400 days of business of 2,000 customers, with processes that die; SOAK_SEED (1), SOAK_DAYS, SOAK_CUSTOMERS
	@$(MAKE) --no-print-directory -j$$(nproc) $(B)/soak/year
	@$(B)/soak/year --seed $${SOAK_SEED:-1} --days $${SOAK_DAYS:-400} --customers $${SOAK_CUSTOMERS:-2000}

lint: ## clang-tidy with the project's list
	@clang-tidy --quiet $(wildcard lib/*/*.cc apps/*/*.cc) -- $(filter-out -Werror -MMD -MP,$(CXXFLAGS))

DESTDIR ?=
PREFIX ?= /usr
install: binaries ## install below DESTDIR
	install -d "$(DESTDIR)$(PREFIX)/lib/jc" "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/jc" "$(DESTDIR)/etc/jc" "$(DESTDIR)/lib/systemd/system" "$(DESTDIR)/etc/logrotate.d"
	install -m 0755 $(B)/bin/signup $(B)/bin/mgmt $(B)/bin/am "$(DESTDIR)$(PREFIX)/lib/jc/"
	install -m 0755 $(B)/bin/jcctl "$(DESTDIR)$(PREFIX)/bin/"
	cp -r templates schema nginx "$(DESTDIR)$(PREFIX)/share/jc/"
	install -m 0644 conf/README.md "$(DESTDIR)$(PREFIX)/share/jc/README.operators"
	install -m 0640 conf/jc.conf.example "$(DESTDIR)/etc/jc/"
	cp -r conf/systemd/. "$(DESTDIR)/lib/systemd/system/"
	install -m 0644 conf/logrotate.d/jc "$(DESTDIR)/etc/logrotate.d/"

deb: build ## a Debian package of what install installs, in build/deb
	@conf/dev/packages install deb
	@conf/debian/build

clean: ## remove what was built
	rm -rf build

$(B)/gen/tpl/%.h: templates/%.tpl templates/names.awk
	@mkdir -p $(@D)
	@ctemplate-make_tpl_varnames_h -q -n --template_dir=templates $*.tpl >/dev/null
	@awk -f templates/names.awk -v page=$* $< > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
	@touch $@

$(PRECOMPILED) $(PRECOMPILED_TESTS): $(B)/%.gch: %
	@mkdir -p $(@D)
	@echo "  c++  $<"
	@$(CXX) $(CXXFLAGS) -x c++-header $< -o $@

$(B)/t/%.o: t/%.cc $(PRECOMPILED_TESTS) | $(NAMES)
	@mkdir -p $(@D)
	@echo "  c++  $<"
	@$(CXX) $(CXXFLAGS) $(PRECOMPILED_TESTS:%.gch=-include %) -c $< -o $@

$(B)/%.o: %.cc $(PRECOMPILED) | $(NAMES)
	@mkdir -p $(@D)
	@echo "  c++  $<"
	@$(CXX) $(CXXFLAGS) $(PRECOMPILED:%.gch=-include %) -c $< -o $@

# Rewritten only when the version has changed, so that it costs one small unit.
.PHONY: FORCE
FORCE:
$(B)/gen/jc_version.h: FORCE
	@mkdir -p $(@D)
	@echo '#define JC_VERSION "$(VERSION)"' > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(B)/lib/web/version.o: $(B)/gen/jc_version.h

$(B)/libjc.a: $(LIB_OBJECTS)
	@rm -f $@
	@ar rcs $@ $^

# apps/shared: parts of pages that programs have in common. An archive, so that each program holds what it uses.
$(B)/libpages.a: $(patsubst %.cc,$(B)/%.o,$(wildcard apps/shared/*.cc))
	@rm -f $@
	@ar rcs $@ $^

define PROGRAM
$(B)/bin/$(1): $(patsubst %.cc,$(B)/%.o,$(wildcard apps/$(1)/*.cc)) $(B)/libpages.a $(B)/libjc.a
	@mkdir -p $$(@D)
	@echo "  link $$@"
	@$(COMPILER) $(LDFLAGS) $$^ $(LDLIBS) -o $$@
endef
$(foreach program,$(PROGRAMS),$(eval $(call PROGRAM,$(program))))

# Of release builds replay.cc is the driver, of fuzz builds libFuzzer.
$(B)/fuzz/%: $(B)/t/fuzz/%.o $(if $(filter fuzz,$(V)),,$(B)/t/fuzz/replay.o) $(B)/t/support/sample_order.o $(B)/libjc.a
	@mkdir -p $(@D)
	@echo "  link $@"
	@$(COMPILER) $(LDFLAGS) $(if $(filter fuzz,$(V)),-fsanitize=fuzzer) $^ $(LDLIBS) -lboost_unit_test_framework -o $@

$(B)/soak/year: $(patsubst %.cc,$(B)/%.o,$(wildcard t/soak/*.cc) $(filter-out t/support/main.cc,$(wildcard t/support/*.cc))) $(B)/libjc.a
	@mkdir -p $(@D)
	@echo "  link $@"
	@$(COMPILER) $(LDFLAGS) $^ $(LDLIBS) -lboost_unit_test_framework -o $@

define TEST_PROGRAM
$(B)/tests/$(subst /,-,$(1)): $(patsubst %.cc,$(B)/%.o,$(wildcard t/$(1)/*_test.cc)) $(SUPPORT_OBJECTS) $(B)/libjc.a
	@mkdir -p $$(@D)
	@echo "  link $$@"
	@$(COMPILER) $(LDFLAGS) $$^ $(LDLIBS) -lboost_unit_test_framework -o $$@
endef
$(foreach level,$(TEST_LEVELS),$(eval $(call TEST_PROGRAM,$(level))))

-include $(patsubst %.o,%.d,$(LIB_OBJECTS) $(SUPPORT_OBJECTS)) $(patsubst %.gch,%.d,$(PRECOMPILED) $(PRECOMPILED_TESTS)) $(wildcard $(B)/apps/*/*.d $(B)/t/*/*.d $(B)/t/*/*/*.d)
