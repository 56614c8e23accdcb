// Boundaries that types and file lists keep: a page that is asked for cannot write, no library comes in unnoticed, and every
// place where a secret leaves its type is known.
#include <set>
#include <type_traits>

#include "t/support/test.h"
#include "t/support/tree.h"
#include "web/page.h"

namespace {

// A GET handler gets a reader, which no conversion makes a writer, and nothing that could begin a transaction.
static_assert(std::is_same_v<decltype(web::GetCtx::db), db::Reader&>);
static_assert(std::is_same_v<decltype(web::PostCtx::db), db::Writer&>);
static_assert(!std::is_convertible_v<db::Reader&, db::Writer&>);
template <class Ctx>
concept HasDatabase = requires(Ctx& c) { c.database; };
static_assert(HasDatabase<web::StepCtx> && !HasDatabase<web::GetCtx> && !HasDatabase<web::PostCtx>);

// The system's own headers; everything else in angle brackets with a dot or a slash is a library.
const std::set<std::string> kSystem = {"arpa/inet.h", "crypt.h",   "fcntl.h",      "pwd.h",        "sys/epoll.h",      "sys/file.h", "sys/mman.h", "sys/prctl.h",
                                       "sys/random.h", "sys/socket.h", "sys/stat.h", "sys/wait.h", "termios.h",  "unistd.h"};
const std::set<std::string> kLibraries = {"boost", "cgicc", "ctemplate", "curl", "fcgiapp.h", "gpgme.h", "hpdf.h", "mysql.h", "net-snmp", "qrencode.h", "sodium.h"};

const std::set<std::string> kReveals = {
    "lib/base/secret.h",           "lib/db/connection.cc",           "lib/auth/login.cc",            "lib/auth/password.cc",            "lib/auth/proof.cc",            "lib/auth/recovery.cc",
    "lib/auth/totp.cc",            "lib/adapters/gpgme_vault.cc",    "lib/adapters/payflow_gateway.cc", "lib/adapters/payflow_request.cc",
    "lib/adapters/paypal_http.cc", "lib/adapters/simulated_gateway.cc", "lib/adapters/sodium_box.cc", "lib/adapters/stripe_pages.cc", "lib/adapters/stripe_signature.cc", "apps/mgmt/system_password.cc", "lib/adapters/smtp_mailer.cc", "lib/adapters/snmp_session.cc", "lib/domain/power_strips.cc", "lib/domain/card.cc",
    "lib/domain/card_charge.cc",   "apps/jcctl/migrate.cc",          "apps/jcctl/user.cc",            "apps/mgmt/account_totp.cc",
    "apps/am/account_totp.cc"};

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_boundaries)

BOOST_AUTO_TEST_CASE(no_program_keeps_a_database_where_a_reader_could_find_it) {
  for (const t::File& file : t::files({"apps/signup", "apps/mgmt", "apps/am"}, {".h"})) {
    for (const std::string& line : t::lines(file.text)) {
      const bool member = line.find("db::Database") != std::string::npos && line.find('(') == std::string::npos;
      BOOST_TEST(!member, file.path << ": " << line);
    }
  }
}

BOOST_AUTO_TEST_CASE(handlers_leave_transactions_to_the_dispatcher) {
  for (const t::File& file : t::files({"lib/domain", "lib/tables", "lib/auth", "lib/web", "apps/signup", "apps/mgmt", "apps/am"}, {".h", ".cc"})) {
    for (const char* word : {"\"COMMIT", "\"ROLLBACK", "\"START TRANSACTION", "\"BEGIN\"", "\"SAVEPOINT"}) {
      BOOST_TEST(file.text.find(word) == std::string::npos, file.path << " says " << word);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_library_comes_in_unnoticed) {
  for (const t::File& file : t::files({"lib", "apps"}, {".h", ".cc"})) {
    for (const std::string& header : t::all_after(file.text, "#include <", ">")) {
      if (header.find_first_of("./") == std::string::npos || kSystem.contains(header)) continue;
      const std::string library = header.substr(0, header.find('/'));
      BOOST_TEST(kLibraries.contains(library), file.path << " includes " << header);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_place_where_a_secret_is_revealed_is_known) {
  std::set<std::string> seen;
  for (const t::File& file : t::files({"lib", "apps"}, {".h", ".cc"})) {
    if (file.text.find("reveal()") != std::string::npos) seen.insert(file.path);
  }
  for (const auto& path : seen) BOOST_TEST(kReveals.contains(path), path << " reveals a secret");
  for (const auto& path : kReveals) BOOST_TEST(seen.contains(path), path << " reveals none any more");
}

BOOST_AUTO_TEST_CASE(nothing_of_a_card_is_logged_or_shown) {
  for (const t::File& file : t::files({"lib", "apps"}, {".cc"})) {
    for (const std::string& call : t::all_after(file.text, "log::", ";")) {
      BOOST_TEST(call.find("reveal") == std::string::npos, file.path << ": " << call);
      BOOST_TEST(call.find(".holder") == std::string::npos, file.path << ": " << call);
    }
  }
  for (const t::File& file : t::files({"templates"}, {".tpl"})) {
    for (const char* name : {"{{F_CC_NUMBER}}", "{{F_CC_CSC}}"}) BOOST_TEST(file.text.find(name) == std::string::npos, file.path << " shows " << name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
