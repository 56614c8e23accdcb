// Asking again for password or code before a sensitive action, against a real database with a clock that the test moves.
#include "auth/proof.h"

#include "adapters/system_random.h"
#include "auth/digest.h"
#include "auth/password.h"
#include "auth/totp.h"
#include "t/support/manual_clock.h"
#include "t/support/site.h"
#include "t/support/test.h"

namespace {

using Outcome = auth::Proof::Outcome;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr char kPassword[] = "correct horse battery";
const base::Secret kTotp{"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"};

struct ProofSite : t::Site {
  ProofSite() {
    exec("INSERT INTO users (id, login, hash, name, email, role) VALUES (7, 'alice', ?, 'A', 'a@example.com', 'support')",
         {auth::hash_password(base::Secret{kPassword})});
    exec("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr)"
         " VALUES (?, 'mgmt', 7, ?, ?, '2026-11-22 08:00:00', '192.0.2.7')",
         {auth::sha256("token"), base::str(clock.now()), base::str(clock.now())});
  }

  auth::Proof prove(const std::string& typed) {
    return auth::prove({database, clock, random}, {"user:alice", "192.0.2.7", "r1"}, base::UserId{7}, base::Secret{typed}, "token");
  }
  std::string proven_at() { return value("SELECT proven_at FROM sessions"); }
  std::string failures() { return value("SELECT failures FROM login_failures WHERE subject = 'mgmt:alice'"); }
  std::string audited(const std::string& action) {
    return value("SELECT COUNT(*) FROM audit_log WHERE action = ? AND actor = 'user:alice' AND remote_addr = '192.0.2.7'", {action});
  }

  t::ManualClock clock{base::parse<base::Timestamp>("2026-11-22 12:00:00").value()};
  adapters::SystemRandom random;
  db::Database database{target()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_proof, ProofSite)

BOOST_AUTO_TEST_CASE(a_proof_counts_for_fifteen_minutes) {
  const auto given = clock.now();
  BOOST_TEST(auth::proof_counts(given, given + (minutes{15} - seconds{1})));
  BOOST_TEST(!auth::proof_counts(given, given + minutes{15}));
}

BOOST_AUTO_TEST_CASE(the_password_proves_the_session) {
  BOOST_TEST((prove(kPassword).outcome == Outcome::good));
  BOOST_TEST(proven_at() == "2026-11-22 12:00:00");
  BOOST_TEST(audited("proof") == "1");
}

BOOST_AUTO_TEST_CASE(a_code_proves_it_once) {
  exec("UPDATE users SET totp_secret = ?", {kTotp.reveal()});
  const std::string code = auth::totp_code(kTotp, auth::totp_step(clock.now()));
  BOOST_TEST((prove(code.substr(0, 3) + ' ' + code.substr(3)).outcome == Outcome::good));
  BOOST_TEST((prove(code).outcome == Outcome::wrong));
  clock.advance(seconds{5});
  BOOST_TEST((prove(kPassword).outcome == Outcome::good));
}

BOOST_AUTO_TEST_CASE(six_digits_prove_nothing_without_a_second_factor) {
  BOOST_TEST((prove(auth::totp_code(kTotp, auth::totp_step(clock.now()))).outcome == Outcome::wrong));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_counts_is_recorded_and_slows_down) {
  BOOST_TEST((prove("wrong").outcome == Outcome::wrong));
  BOOST_TEST(proven_at() == "2026-11-22 08:00:00");
  BOOST_TEST(failures() == "1");
  BOOST_TEST(audited("proof.refused") == "1");
  const auto early = prove(kPassword);
  BOOST_TEST((early.outcome == Outcome::waiting));
  BOOST_TEST(early.wait.count() == 1);
  clock.advance(seconds{1});
  BOOST_TEST((prove(kPassword).outcome == Outcome::good));
  BOOST_TEST(failures() == "");
}

BOOST_AUTO_TEST_CASE(ten_wrong_tries_shut_the_login) {
  for (int i = 0; i < 10; ++i) {
    BOOST_TEST((prove("wrong").outcome == Outcome::wrong));
    clock.advance(seconds{30});
  }
  BOOST_TEST((prove(kPassword).outcome == Outcome::waiting));
  BOOST_TEST(audited("login.shut") == "1");
}

BOOST_AUTO_TEST_CASE(a_disabled_person_proves_nothing) {
  exec("UPDATE users SET active = 0");
  BOOST_TEST((prove(kPassword).outcome == Outcome::wrong));
}

BOOST_AUTO_TEST_SUITE_END()
