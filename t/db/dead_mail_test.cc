// A mail that is given up is no secret: the log says which one, to whom and why, and nothing of what it said.
#include "adapters/memory_mailer.h"
#include "base/log.h"
#include "domain/mail_delivery.h"
#include "t/support/business_database.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "tables/mail_outbox.h"

namespace {

struct Day : t::BusinessDay {
  t::TempDir directory;

  Day() { base::log::open(directory.path("log"), base::log::Level::info, "db"); }
  ~Day() { base::log::open("/dev/null", base::log::Level::error, "db"); }

  void post(const std::string& subject) {
    database.write([&](db::Writer& db) {
      tables::mail_outbox::add(db, {.message_id = random.hex(16) + "@example.com",
                                    .dedupe_key = std::nullopt,
                                    .recipient = base::parse<base::Email>("ada@example.com").value(),
                                    .reply_to = "",
                                    .subject = subject,
                                    .body = "The secret of this mail.\n",
                                    .cause = "test"},
                               clock.now());
    });
  }
  [[nodiscard]] std::string log() const { return t::read_file(directory.path("log")); }
  bool logged(const std::string& words) { return log().find(words) != std::string::npos; }
  static std::string states() { return list("SELECT state FROM mail_outbox ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_dead_mail, Day)

BOOST_AUTO_TEST_CASE(a_refusal_is_an_error_in_the_log) {
  post("one");
  t::ScriptedMailer mailer;
  mailer.results = {{ports::Delivery::refused, "550 no such user"}};
  BOOST_TEST(domain::deliver_mail(database, desk, mailer) == 0);
  const std::string id = value("SELECT id FROM mail_outbox");
  BOOST_TEST(logged(" error "));
  BOOST_TEST(logged("event=mail.dead id=" + id + " to=ada@example.com why=\"550 no such user\""));
  BOOST_TEST(!logged("secret"));
}

BOOST_AUTO_TEST_CASE(a_server_that_is_away_is_no_error_until_the_last_try) {
  post("one");
  t::ScriptedMailer mailer;
  mailer.results.assign(40, {ports::Delivery::try_later, "451 try again"});
  for (int tries = 1; tries < 40; ++tries) {
    static_cast<void>(domain::deliver_mail(database, desk, mailer));
    clock.advance(std::chrono::hours{2});
  }
  BOOST_TEST(!logged(" error "));
  BOOST_TEST(states() == "waiting");
  static_cast<void>(domain::deliver_mail(database, desk, mailer));
  BOOST_TEST(states() == "dead");
  BOOST_TEST(logged("event=mail.dead"));
}

// What is no mail at all is refused here, once, and the queue goes on.
BOOST_AUTO_TEST_CASE(a_mail_that_cannot_be_written_stops_no_other) {
  post("one\r\nBcc: everybody@example.com");
  post("two");
  adapters::MemoryMailer strict;
  BOOST_TEST(domain::deliver_mail(database, desk, strict) == 1);
  BOOST_TEST(states() == "dead sent");
  BOOST_REQUIRE(strict.sent().size() == 1u);
  BOOST_TEST(strict.sent()[0].subject == "two");
  BOOST_TEST(logged("event=mail.dead"));
}

BOOST_AUTO_TEST_SUITE_END()
