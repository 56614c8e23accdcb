// Logins against a real database with a clock that the test moves.
#include "t/support/test.h"

#include <array>
#include <thread>

#include "adapters/system_random.h"
#include "auth/login.h"
#include "auth/password.h"
#include "auth/session.h"
#include "auth/throttle.h"
#include "auth/totp.h"
#include "t/support/manual_clock.h"
#include "t/support/site.h"

namespace {

using Outcome = auth::Admission::Outcome;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr char kPassword[] = "correct horse battery";
const base::Timestamp kStart = *base::parse<base::Timestamp>("2026-11-22 12:00:00");
const base::Secret kTotp{"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"};

struct LoginSite : t::Site {
  LoginSite() {
    const std::string hash = auth::hash_password(base::Secret{kPassword});
    exec("INSERT INTO users (login, hash, name, email, role) VALUES ('alice', ?, 'A', 'a@example.com', 'support')", {hash});
    exec("INSERT INTO customers (cid, owner_name, created_at, am_auth, am_enabled) VALUES (42, 'R', UTC_TIMESTAMP(), ?, 1)",
         {hash});
  }

  t::ManualClock clock{kStart};
  adapters::SystemRandom random;
  db::Database database{target()};

  static auth::Attempt attempt(const std::string& password, const std::string& code = "") {
    return {base::Secret{password}, base::Secret{code}, "192.0.2.7", "Test/1.0", "", ""};
  }
  auth::Admission staff(const std::string& password, const std::string& code = "") {
    return auth::log_in_staff({database, clock, random}, "alice", attempt(password, code));
  }
  auth::Admission customer(const std::string& password) {
    return auth::log_in_customer({database, clock, random}, "42", attempt(password));
  }
  std::string failures(const std::string& subject) {
    return value("SELECT failures FROM login_failures WHERE subject = ?", {subject});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_login, LoginSite)

BOOST_AUTO_TEST_CASE(the_wait_grows_with_every_failure_and_ends_with_a_good_login) {
  const long long waits[] = {1, 2, 4, 8, 16, 30, 30, 30};
  for (const long long wait : waits) {
    BOOST_TEST((customer("wrong").outcome == Outcome::refused));
    const auto early = customer(kPassword);
    BOOST_TEST((early.outcome == Outcome::waiting));
    BOOST_TEST(early.wait.count() == wait);
    clock.advance(seconds{wait - 1});
    if (wait > 1) BOOST_TEST(customer(kPassword).wait.count() == 1);
    clock.advance(seconds{1});
  }
  BOOST_TEST((customer(kPassword).outcome == Outcome::admitted));
  BOOST_TEST(failures("am:42") == "");
  BOOST_TEST((customer("wrong").outcome == Outcome::refused));
  BOOST_TEST(failures("am:42") == "1");
}

BOOST_AUTO_TEST_CASE(failures_are_forgotten_after_half_an_hour) {
  for (int i = 0; i < 5; ++i) {
    static_cast<void>(customer("wrong"));
    clock.advance(seconds{30});
  }
  BOOST_TEST(failures("am:42") == "5");
  clock.advance(minutes{30});
  static_cast<void>(customer("wrong"));
  BOOST_TEST(failures("am:42") == "1");
  BOOST_TEST(failures("addr:192.0.2.7") == "1");
}

BOOST_AUTO_TEST_CASE(a_staff_login_is_shut_for_half_an_hour_after_ten) {
  for (int i = 0; i < 10; ++i) {
    BOOST_TEST((staff("wrong").outcome == Outcome::refused));
    clock.advance(seconds{30});
  }
  const auto shut = staff(kPassword);
  BOOST_TEST((shut.outcome == Outcome::waiting));
  BOOST_TEST(shut.wait.count() == 30 * 60 - 30);
  clock.advance(minutes{30} - seconds{31});
  BOOST_TEST((staff(kPassword).outcome == Outcome::waiting));
  clock.advance(seconds{1});
  BOOST_TEST((staff(kPassword).outcome == Outcome::admitted));
}

BOOST_AUTO_TEST_CASE(one_good_account_does_not_clear_the_way_to_others) {
  exec("INSERT INTO login_failures VALUES ('addr:192.0.2.7', 7, ?)", {base::str(kStart)});
  clock.advance(seconds{30});
  BOOST_TEST((customer(kPassword).outcome == Outcome::admitted));
  BOOST_TEST(failures("addr:192.0.2.7") == "7");
}

BOOST_AUTO_TEST_CASE(a_code_works_once_even_in_the_next_step) {
  exec("UPDATE users SET totp_secret = ?", {kTotp.reveal()});
  const std::string code = auth::totp_code(kTotp, auth::totp_step(clock.now()));
  BOOST_TEST((staff(kPassword, code).outcome == Outcome::admitted));
  BOOST_TEST((staff(kPassword, code).outcome == Outcome::refused));
  clock.advance(seconds{30});
  BOOST_TEST((staff(kPassword, code).outcome == Outcome::refused));
  clock.advance(seconds{2});
  const std::string next = auth::totp_code(kTotp, auth::totp_step(clock.now()));
  BOOST_TEST((staff(kPassword, next).outcome == Outcome::admitted));
}

// Many guesses at the same moment are as good as one: the others are refused unread.
BOOST_AUTO_TEST_CASE(parallel_guesses_count_as_one) {
  constexpr std::size_t kGuesses = 16;
  std::array<Outcome, kGuesses> outcomes{};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kGuesses; ++i) {
    threads.emplace_back([&, i] {
      db::Database own{target()};
      t::ManualClock own_clock{kStart};
      adapters::SystemRandom own_random;
      outcomes[i] = auth::log_in_customer({own, own_clock, own_random}, "42",
                                          attempt(i == kGuesses - 1 ? kPassword : "wrong")).outcome;
    });
  }
  for (auto& thread : threads) thread.join();
  const auto heard = std::count(outcomes.begin(), outcomes.end(), Outcome::refused);
  BOOST_TEST(heard == 1);
  BOOST_TEST(failures("am:42") == "1");
}

BOOST_AUTO_TEST_CASE(parallel_good_logins_all_get_in) {
  constexpr std::size_t kLogins = 8;
  std::array<Outcome, kLogins> outcomes{};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kLogins; ++i) {
    threads.emplace_back([&, i] {
      db::Database own{target()};
      t::ManualClock own_clock{kStart};
      adapters::SystemRandom own_random;
      outcomes[i] = auth::log_in_customer({own, own_clock, own_random}, "42", attempt(kPassword))
                        .outcome;
    });
  }
  for (auto& thread : threads) thread.join();
  for (const Outcome outcome : outcomes) BOOST_TEST((outcome == Outcome::admitted));
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == std::to_string(auth::kMostSessions));
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures") == "0");
}

BOOST_AUTO_TEST_CASE(sessions_and_failures_that_no_longer_count_are_swept) {
  BOOST_TEST((customer(kPassword).outcome == Outcome::admitted));
  static_cast<void>(customer("wrong"));
  const auto sweep = [&] { database.write([&](db::Writer& db) { auth::sweep(db, clock.now(), std::chrono::hours{24}); }); };
  clock.advance(minutes{29});
  sweep();
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures") == "2");
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "1");
  clock.advance(std::chrono::hours{24});
  sweep();
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
}

// The server that made these hashes still knows how.
BOOST_AUTO_TEST_CASE(mysql_hashes_as_the_server_makes_them) {
  for (const std::string password : {"mypass", "a", "with blanks\tand tabs", "pässwörd", "0123456789012345678901234567890123456789"}) {
    BOOST_TEST_CONTEXT(password) {
      for (const std::string& stored : {value("SELECT OLD_PASSWORD(?)", {password}), value("SELECT PASSWORD(?)", {password})}) {
        BOOST_TEST(auth::verify_password(base::Secret{password}, stored));
        BOOST_TEST(!auth::verify_password(base::Secret{password + "x"}, stored));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
