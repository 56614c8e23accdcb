// What every card vault promises; then the sealed log: plain gpg reads each record, and whatever goes wrong,
// nothing is written.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tuple>

#include "adapters/failing.h"
#include "adapters/gpgme_vault.h"
#include "adapters/null_vault.h"
#include "base/text.h"
#include "t/support/child.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace {

constexpr char kBegin[] = "-----BEGIN PGP MESSAGE-----";
constexpr char kEnd[] = "-----END PGP MESSAGE-----\n";

ports::CardRecord record(const std::string& reference = "1a2b3c4d") {
  return {base::Secret{"4111111111111111"},
          7,
          2031,
          "Zo\u00eb Example",
          reference,
          base::Money::cents(19'95),
          "2026-11-22 16:00:00"};
}

std::vector<std::string> gpg(const std::string& home, std::vector<std::string> arguments) {
  std::vector<std::string> command = {"gpg",      "--homedir",       home,       "--batch",      "--quiet",
                                      "--no-tty", "--pinentry-mode", "loopback", "--passphrase", ""};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

// A throw-away key pair, and a ring with the public half alone, as an installation has it.
struct KeyPair {
  explicit KeyPair(const std::string& algorithm = "future-default", const std::string& usage = "default") {
    for (const auto& home : {whole, ring}) BOOST_REQUIRE(::mkdir(home.c_str(), 0700) == 0);
    t::write_file(ring + "/gpg.conf", "lock-never\nno-random-seed-file\nno-auto-check-trustdb\n");
    BOOST_REQUIRE(t::run(gpg(whole, {"--quick-gen-key", "Card log <cards@example.invalid>", algorithm, usage,
                                     "never"})) == 0);
    std::string listing;
    BOOST_REQUIRE(t::run(gpg(whole, {"--with-colons", "--list-keys"}), &listing) == 0);
    const auto line = listing.find("\nfpr:");
    fingerprint = base::split(listing.substr(line + 1, listing.find('\n', line + 1) - line - 1), ':').at(9);
    publish();
  }
  ~KeyPair() { static_cast<void>(t::run({"gpgconf", "--homedir", whole, "--kill", "gpg-agent"})); }

  void publish() const {
    const std::string file = directory.path("public.key");
    BOOST_REQUIRE(t::run(gpg(whole, {"--yes", "--output", file, "--export"})) == 0);
    BOOST_REQUIRE(t::run(gpg(ring, {"--no-autostart", "--import", file})) == 0);
  }

  [[nodiscard]] std::string decrypted(const std::string& block) const {
    const std::string file = directory.path("block.asc");
    t::write_file(file, block);
    std::string clear;
    const int status = t::run(gpg(whole, {"--decrypt", file}), &clear);
    BOOST_TEST(status == 0, clear);
    return clear;
  }

  t::TempDir directory;
  std::string whole = directory.path("gnupg");
  std::string ring = directory.path("gnupg-public");
  std::string fingerprint;
};

const KeyPair& keys() {
  static const KeyPair pair;
  return pair;
}

struct Sealed {
  t::TempDir directory;
  std::string log = directory.path("cc.log");
  adapters::GpgmeVault vault{{keys().ring, keys().fingerprint, log}};
};

struct Null {
  adapters::NullVault vault;
};

using Implementations = std::tuple<Sealed, Null>;

std::vector<std::string> blocks_of(const std::string& log) {
  std::vector<std::string> blocks;
  for (std::size_t at = 0; at < log.size();) {
    BOOST_TEST_REQUIRE(log.compare(at, sizeof kBegin - 1, kBegin) == 0);
    const auto end = log.find(kEnd, at);
    BOOST_TEST_REQUIRE(end != std::string::npos);
    blocks.push_back(log.substr(at, end + sizeof kEnd - 1 - at));
    at = end + sizeof kEnd - 1;
  }
  return blocks;
}

// Sealing with these settings fails, says why without card data, and leaves the file as it is.
void check_refused(const adapters::GpgmeVaultSettings& settings, const std::string& expected) {
  const std::string before = t::read_file(settings.log_file);
  adapters::GpgmeVault vault{settings};
  std::string why;
  BOOST_TEST(!vault.seal(record(), why));
  BOOST_TEST(why.find(expected) != std::string::npos, why);
  BOOST_TEST(why.find("4111") == std::string::npos);
  BOOST_TEST(why.find("Example") == std::string::npos);
  BOOST_TEST(vault.probe() != "");
  BOOST_TEST(t::read_file(settings.log_file) == before);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(card_vault)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_record_is_taken, Under, Implementations) {
  Under under;
  std::string why;
  BOOST_TEST(under.vault.probe() == "");
  BOOST_TEST(under.vault.seal(record(), why), why);
  BOOST_TEST(why == "");
  BOOST_TEST(under.vault.probe() == "");
}

BOOST_AUTO_TEST_CASE(the_failing_one_says_so) {
  adapters::FailingVault vault;
  std::string why;
  BOOST_TEST(!vault.seal(record(), why));
  BOOST_TEST(why != "");
  BOOST_TEST(vault.probe() != "");
}

BOOST_AUTO_TEST_CASE(plain_gpg_reads_every_record) {
  Sealed under;
  std::string why;
  for (const char* reference : {"11111111", "22222222", "33333333"}) {
    BOOST_TEST(under.vault.seal(record(reference), why), why);
  }
  auto hostile = record("44444444");
  hostile.holder = "a\tb\nc";
  BOOST_TEST(under.vault.seal(hostile, why));
  const std::string log = t::read_file(under.log);
  BOOST_TEST(log.find("4111") == std::string::npos);
  const auto blocks = blocks_of(log);
  BOOST_TEST_REQUIRE(blocks.size() == 4u);
  BOOST_TEST(keys().decrypted(blocks[0]) ==
             "2026-11-22 16:00:00\t11111111\t19.95\tZo\u00eb Example\t4111111111111111\t2031-07\n");
  BOOST_TEST(keys().decrypted(blocks[2]).find("33333333") != std::string::npos);
  BOOST_TEST(keys().decrypted(blocks[3]) ==
             "2026-11-22 16:00:00\t44444444\t19.95\ta b c\t4111111111111111\t2031-07\n");
  struct stat info {};
  BOOST_REQUIRE(::stat(under.log.c_str(), &info) == 0);
  BOOST_TEST((info.st_mode & 07777) == 0600u);
}

BOOST_AUTO_TEST_CASE(a_probe_writes_nothing) {
  Sealed under;
  BOOST_TEST(under.vault.probe() == "");
  BOOST_TEST(!std::filesystem::exists(under.log));
}

BOOST_AUTO_TEST_CASE(a_missing_key_seals_nothing) {
  Sealed under;
  std::string why;
  BOOST_REQUIRE(under.vault.seal(record(), why));
  check_refused({keys().ring, std::string(40, 'A'), under.log}, "no key");
  check_refused({keys().ring, "cards@example.invalid", under.log}, "fingerprint");
  check_refused({keys().ring, "", under.log}, "fingerprint");
  check_refused({under.directory.path("nowhere"), keys().fingerprint, under.log}, "");
  const std::string empty = under.directory.path("empty");
  BOOST_REQUIRE(::mkdir(empty.c_str(), 0700) == 0);
  check_refused({empty, keys().fingerprint, under.log}, "no key");
}

BOOST_AUTO_TEST_CASE(a_key_that_is_no_longer_good_seals_nothing) {
  Sealed under;
  const KeyPair pair;
  adapters::GpgmeVault vault{{pair.ring, pair.fingerprint, under.log}};
  std::string why;
  BOOST_TEST(vault.seal(record(), why), why);
  BOOST_REQUIRE(t::run(gpg(pair.whole, {"--quick-set-expire", pair.fingerprint, "seconds=1"})) == 0);
  ::sleep(2);
  pair.publish();
  check_refused({pair.ring, pair.fingerprint, under.log}, "expired");
}

BOOST_AUTO_TEST_CASE(a_key_that_only_signs_seals_nothing) {
  Sealed under;
  const KeyPair pair{"ed25519", "sign"};
  check_refused({pair.ring, pair.fingerprint, under.log}, "encryption");
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_seals_nothing) {
  const Sealed under;
  const auto& pair = keys();
  for (const std::string& file :
       {std::string{"/dev/full"}, under.directory.path(""), under.directory.path("missing/cc.log")}) {
    adapters::GpgmeVault vault{{pair.ring, pair.fingerprint, file}};
    std::string why;
    BOOST_TEST(!vault.seal(record(), why), file);
    BOOST_TEST(why.starts_with(file), why);
    BOOST_TEST(vault.probe() != "", file);
  }
}

BOOST_AUTO_TEST_CASE(a_log_open_to_others_is_pointed_out) {
  Sealed under;
  t::write_file(under.log, "");
  BOOST_REQUIRE(::chmod(under.log.c_str(), 0644) == 0);
  BOOST_TEST(under.vault.probe().find("chmod 0600") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(fifty_processes_at_once_lose_and_damage_nothing) {
  const Sealed under;
  std::vector<pid_t> children;
  for (int number = 0; number < 50; ++number) {
    const pid_t pid = ::fork();
    if (pid == 0) {
      adapters::GpgmeVault vault{{keys().ring, keys().fingerprint, under.log}};
      std::string why;
      ::_exit(vault.seal(record("process" + std::to_string(number)), why) ? 0 : 1);
    }
    children.push_back(pid);
  }
  for (const pid_t pid : children) {
    int status = -1;
    ::waitpid(pid, &status, 0);
    BOOST_TEST(status == 0);
  }
  const auto blocks = blocks_of(t::read_file(under.log));
  BOOST_TEST(blocks.size() == 50u);
  std::string all;
  for (const auto& block : blocks) all += keys().decrypted(block);
  for (int number = 0; number < 50; ++number) {
    BOOST_TEST(all.find("\tprocess" + std::to_string(number) + "\t") != std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
