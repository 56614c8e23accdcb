// Quotes: asked for once, answered by staff, good for one order.
#include <thread>

#include "domain/quote_request.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using domain::Svc;

const std::string kHash(64, 'q');

struct Day : t::BusinessDay {
  void quote(const std::string& state = "sent", const std::string& parts = "128 GB memory", const std::string& title = "Custom server") {
    exec("INSERT INTO quotes (id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)"
         " VALUES (5, ?, ?, 1920, 13, 5000, 34900, 191950, 349000, 9900, ?, ?, '2026-12-22 12:00:00', '2026-11-21')",
         {title, parts, kHash, state});
  }
  domain::DraftKeys quoted_draft(const std::string& tag, std::initializer_list<t::Change> changes = {}) {
    base::Form form = t::form_of(t::order_fields(Svc::dedicated), changes);
    form.set(domain::kQuoteField, kHash);
    return draft(tag, form.fields());
  }
  domain::PlaceOutcome place(const domain::DraftKeys& keys) {
    return database.write([&](db::Writer& db) { return domain::place_order(db, desk, keys, ""); });
  }
  static std::string state() { return value("SELECT state FROM quotes"); }
};

base::Form request_form(const std::string& name = "Kim Sample") {
  return base::Form{{{"csrf", "x"}, {"once", "y"}, {"go", "z"}, {"name", name}, {"email", "kim@example.com"}, {"cpu", "2x16"}}};
}

domain::QuoteRequest request() {
  domain::QuoteRequest made;
  made.name = "Kim Sample";
  made.email = base::parse<base::Email>("kim@example.com").value();
  made.wanted = {{"Processor", "2 × 16 cores"}};
  return made;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_quotes, Day)

BOOST_AUTO_TEST_CASE(an_order_takes_the_quote_and_its_price) {
  quote();
  const auto outcome = place(quoted_draft("a", {{"months", "6"}, {"plan", "ded-m"}}));
  BOOST_REQUIRE(outcome.placed.has_value());
  BOOST_TEST(value("SELECT CONCAT_WS(' ', svc, package, recurring, setup, quote_id) FROM signups") == "dedicated quote-5 191950 9900 5");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', code, name, amount, setup) FROM signup_lines") == "quote-5 Custom server 191950 9900");
  BOOST_TEST(state() == "ordered");
}

BOOST_AUTO_TEST_CASE(it_works_for_one_order) {
  quote();
  const auto first = quoted_draft("a");
  const auto second = quoted_draft("b");
  BOOST_TEST(place(first).placed.has_value());
  const auto late = place(second);
  BOOST_TEST(!late.placed.has_value());
  BOOST_TEST(late.quote_gone);
  BOOST_TEST(place(first).placed->again);
  BOOST_TEST(value("SELECT COUNT(*) FROM signups WHERE state = 'pending'") == "1");
}

BOOST_AUTO_TEST_CASE(two_orders_at_the_same_moment_share_no_quote) {
  quote();
  const domain::DraftKeys drafts[2] = {quoted_draft("a"), quoted_draft("b")};
  bool placed_here[2] = {};
  bool gone[2] = {};
  std::thread submits[2];
  for (int who = 0; who < 2; ++who) {
    submits[who] = std::thread{[&, who] {
      auto own = another_database();
      const auto outcome = own.write([&](db::Writer& db) { return domain::place_order(db, desk, drafts[who], ""); });
      placed_here[who] = outcome.placed.has_value();
      gone[who] = outcome.quote_gone;
    }};
  }
  for (auto& submit : submits) submit.join();
  BOOST_TEST(placed_here[0] + placed_here[1] == 1);
  BOOST_TEST(gone[0] + gone[1] == 1);
}

BOOST_AUTO_TEST_CASE(one_that_has_expired_is_gone) {
  quote();
  const auto mine = quoted_draft("a");
  clock.advance(std::chrono::hours{30 * 24});
  BOOST_TEST(place(mine).quote_gone);
  BOOST_TEST(state() == "sent");
}

BOOST_AUTO_TEST_CASE(it_is_good_to_its_last_second) {
  quote();
  const auto mine = quoted_draft("a");
  clock.advance(std::chrono::hours{30 * 24} - std::chrono::seconds{1});
  BOOST_TEST(place(mine).placed.has_value());
}

BOOST_AUTO_TEST_CASE(one_that_is_not_sent_or_withdrawn_is_gone) {
  for (const char* state_now : {"draft", "withdrawn", "ordered"}) {
    exec("DELETE FROM quotes");
    quote(state_now);
    BOOST_TEST_INFO(state_now);
    BOOST_TEST(place(quoted_draft(state_now)).quote_gone);
  }
  exec("DELETE FROM quotes");
  BOOST_TEST(place(quoted_draft("nobody")).quote_gone);
}

BOOST_AUTO_TEST_CASE(an_open_step_leaves_the_quote_as_it_is) {
  quote();
  BOOST_TEST(place(quoted_draft("a", {{"host", ""}})).open_step == 2);
  BOOST_TEST(state() == "sent");
}

BOOST_AUTO_TEST_CASE(a_long_list_of_parts_and_long_names_can_be_ordered) {
  quote("sent", base::join(std::vector<std::string>(60, "4 × 960 GB SSD RAID 10"), "\n"), std::string(100, 't'));
  const std::string name(100, 'n');
  BOOST_REQUIRE(place(quoted_draft("a", {{"owner-name", name.c_str()}})).placed.has_value());
  BOOST_TEST(value("SELECT CHAR_LENGTH(name) FROM signup_lines") == "100");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
}

BOOST_AUTO_TEST_CASE(a_request_is_registered_once) {
  const auto place_request = [&](const std::string& hash) {
    return database.write([&](db::Writer& db) { return domain::place_quote_request(db, desk, hash, request_form(), request(), "192.0.2.7"); });
  };
  const auto ref = place_request("form1");
  BOOST_TEST((place_request("form1") == ref));
  BOOST_TEST((place_request("form2") != ref));
  BOOST_TEST(value("SELECT COUNT(*) FROM signups") == "2");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, state, owner_email, entered) FROM signups LIMIT 1") ==
             "quote_request pending kim@example.com cpu=2x16&ram=&raid=&drive=&ips=&bandwidth=&backup=&os=&delivery=&install=&customer="
             "&name=Kim%20Sample&email=kim%40example.com&company=&phone=&heard=&questions=");
  BOOST_TEST(mails_to("kim@example.com").starts_with("Your request for a quote, " + ref.text()));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "4");
  BOOST_TEST(value("SELECT body LIKE '%Processor: 2 × 16 cores%' FROM mail_outbox WHERE recipient = 'staff@example.com'") == "1");
}

BOOST_AUTO_TEST_CASE(the_same_request_at_the_same_moment) {
  for (int round = 0; round < 5; ++round) {
    const std::string hash = "round" + std::to_string(round);
    std::string refs[2];
    std::thread submits[2];
    for (int who = 0; who < 2; ++who) {
      submits[who] = std::thread{[&, who] {
        auto own = another_database();
        refs[who] = own.write([&](db::Writer& db) { return domain::place_quote_request(db, desk, hash, request_form(), request(), ""); }).text();
      }};
    }
    for (auto& submit : submits) submit.join();
    BOOST_TEST(refs[0] == refs[1]);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM signups") == "5");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "10");
}

BOOST_AUTO_TEST_SUITE_END()
