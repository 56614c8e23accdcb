// The outbox: sent once, tried again with growing pauses, given up loudly.
#include "domain/mail_delivery.h"

#include "adapters/memory_mailer.h"
#include "domain/notices.h"
#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/mail_outbox.h"

namespace {

using ports::Delivery;
using std::chrono::hours;
using std::chrono::seconds;

struct Day : t::BusinessDay {
  t::ScriptedMailer mailer;

  void post(const std::string& subject, const std::optional<std::string>& once = {}) {
    database.write([&](db::Writer& db) {
      tables::mail_outbox::add(db, {.message_id = subject + "@example.com", .dedupe_key = once, .recipient = base::parse<base::Email>("ada@example.com").value(),
                                    .reply_to = "sales@example.com", .subject = subject, .body = "Hello.\n", .cause = "test"},
                               clock.now());
    });
  }
  int deliver() { return domain::deliver_mail(database, desk, mailer); }
  static std::string states() { return list("SELECT state FROM mail_outbox ORDER BY id"); }
  std::string pause() { return value("SELECT TIMESTAMPDIFF(SECOND, ?, next_try_at) FROM mail_outbox", {base::str(clock.now())}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_mail_delivery, Day)

BOOST_AUTO_TEST_CASE(a_mail_is_handed_over_once) {
  post("one");
  post("two");
  BOOST_TEST(deliver() == 2);
  BOOST_TEST(deliver() == 0);
  BOOST_REQUIRE(mailer.tried.size() == 2u);
  const auto& mail = mailer.tried[0];
  BOOST_TEST(mail.subject == "one");
  BOOST_TEST(mail.message_id == "one@example.com");
  BOOST_TEST(mail.to.text() == "ada@example.com");
  BOOST_TEST(mail.from.text() == "noreply@example.com");
  BOOST_TEST(mail.from_name == "Example Hosting");
  BOOST_TEST(mail.reply_to == "sales@example.com");
  BOOST_TEST(mail.date == "Sun, 22 Nov 2026 12:00:00 +0000");
  BOOST_TEST(states() == "sent sent");
}

BOOST_AUTO_TEST_CASE(a_mail_of_a_transaction_that_fails_does_not_exist) {
  BOOST_CHECK_THROW(database.write([&](db::Writer& db) {
    domain::tell_staff(db, desk, "once", "Subject", "Words");
    throw std::runtime_error("stop");
  }),
                    std::runtime_error);
  BOOST_TEST(deliver() == 0);
}

BOOST_AUTO_TEST_CASE(pauses_grow_to_two_hours_and_end_after_forty_tries) {
  post("one");
  mailer.results.assign(40, {Delivery::try_later, "451 try again"});
  std::string pauses;
  int tries = 0;
  seconds passed{0};
  while (states() == "waiting" && ++tries < 100) {
    BOOST_TEST(deliver() == 0);
    if (states() != "waiting") break;
    const seconds wait{base::parse<int>(pause()).value()};
    if (tries <= 8) pauses += pause() + ' ';
    clock.advance(wait - seconds{1});
    BOOST_TEST(deliver() == 0);
    BOOST_TEST(mailer.tried.size() == static_cast<std::size_t>(tries));
    clock.advance(seconds{1});
    passed += wait;
  }
  BOOST_TEST(pauses == "5 15 60 300 900 1800 7200 7200 ");
  BOOST_TEST(tries == 40);
  BOOST_TEST(states() == "dead");
  BOOST_TEST(value("SELECT CONCAT(tries, ' ', last_error) FROM mail_outbox") == "40 451 try again");
  BOOST_TEST((passed > hours{60} && passed < hours{84}));
  clock.advance(hours{1000});
  BOOST_TEST(deliver() == 0);
}

BOOST_AUTO_TEST_CASE(a_refusal_is_final) {
  post("one");
  mailer.results = {{Delivery::refused, "550 no such user"}};
  BOOST_TEST(deliver() == 0);
  BOOST_TEST(states() == "dead");
  BOOST_TEST(value("SELECT last_error FROM mail_outbox") == "550 no such user");
}

BOOST_AUTO_TEST_CASE(a_later_try_that_works) {
  post("one");
  mailer.results = {{Delivery::try_later, "451"}};
  static_cast<void>(deliver());
  clock.advance(seconds{5});
  BOOST_TEST(deliver() == 1);
  BOOST_TEST(value("SELECT CONCAT_WS('|', state, tries, last_error, sent_at) FROM mail_outbox") == "sent|2||2026-11-22 12:00:05");
  BOOST_TEST(mailer.tried[0].message_id == mailer.tried[1].message_id);
}

BOOST_AUTO_TEST_CASE(one_bad_mail_stops_no_other) {
  post("bad");
  post("good");
  mailer.results = {{Delivery::refused, "550"}};
  BOOST_TEST(deliver() == 1);
  BOOST_TEST(states() == "dead sent");
}

BOOST_AUTO_TEST_CASE(what_the_server_says_fits_whatever_it_says) {
  post("one");
  mailer.results = {{Delivery::refused, std::string(199, 'x') + "\u00e9 and more"}};
  BOOST_TEST(deliver() == 0);
  BOOST_TEST(value("SELECT last_error FROM mail_outbox") == std::string(199, 'x'));
}

BOOST_AUTO_TEST_CASE(the_same_cause_is_one_mail) {
  for (int times = 0; times < 3; ++times) post("again" + std::to_string(times), "alert:1");
  post("other", "alert:2");
  BOOST_TEST(mails() == "again0; other");
  BOOST_TEST(deliver() == 2);
  post("late", "alert:1");
  BOOST_TEST(deliver() == 0);
}

BOOST_AUTO_TEST_CASE(a_sender_that_dies_leaves_its_mail_to_be_sent_again) {
  post("one");
  struct Died {};
  mailer.meanwhile = [] { throw Died{}; };
  BOOST_CHECK_THROW(deliver(), Died);
  mailer.meanwhile = nullptr;
  BOOST_TEST(deliver() == 0);
  clock.advance(seconds{120});
  BOOST_TEST(deliver() == 1);
  BOOST_TEST(mailer.tried[0].message_id == mailer.tried[1].message_id);
}

// The second starts while the first is at the mail server.
BOOST_AUTO_TEST_CASE(two_senders_send_each_mail_once) {
  for (const char* subject : {"one", "two", "three", "four", "five"}) post(subject);
  t::ScriptedMailer elsewhere;
  mailer.meanwhile = [&] {
    mailer.meanwhile = nullptr;
    auto other = another_database();
    BOOST_TEST(domain::deliver_mail(other, desk, elsewhere) == 4);
  };
  BOOST_TEST(deliver() == 1);
  BOOST_TEST(mailer.tried.size() + elsewhere.tried.size() == 5u);
  BOOST_TEST(states() == "sent sent sent sent sent");
}

BOOST_AUTO_TEST_CASE(a_mail_that_another_sender_is_just_taking_is_passed_over) {
  post("one");
  post("two");
  auto other = another_database();
  other.write([&](db::Writer& db) {
    const auto taken = tables::mail_outbox::claim(db, clock.now(), clock.now() + seconds{120});
    BOOST_TEST(taken->subject == "one");
    BOOST_TEST(deliver() == 1);
  });
  BOOST_TEST(mailer.tried.at(0).subject == "two");
}

// Each of these mails is minutes at the server; none of them is sent twice because its claim had run out.
BOOST_AUTO_TEST_CASE(a_slow_server_makes_no_double) {
  for (const char* subject : {"one", "two", "three"}) post(subject);
  t::ScriptedMailer elsewhere;
  mailer.meanwhile = [&] {
    clock.advance(seconds{100});
    auto other = another_database();
    static_cast<void>(domain::deliver_mail(other, desk, elsewhere));
  };
  static_cast<void>(deliver());
  BOOST_TEST(mailer.tried.size() + elsewhere.tried.size() == 3u);
}

BOOST_AUTO_TEST_CASE(every_mail_of_an_orders_life_can_be_sent) {
  adapters::MemoryMailer strict;  // refuses what is no message
  static_cast<void>(placed(domain::Svc::colo, {{"owner-name", "Zoë Ünal \"Z\""}, {"special", "front\r\nto back"}}));
  database.write([&](db::Writer& db) { domain::tell_staff(db, desk, "x", "Sub\u00e9ct", "Words"); });
  BOOST_TEST(domain::deliver_mail(database, desk, strict) == 3);
}

BOOST_AUTO_TEST_SUITE_END()
