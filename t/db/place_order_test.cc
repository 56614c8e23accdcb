// From a draft to a registered order, exactly once.
#include <thread>

#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/signup_lines.h"

namespace {

using domain::PlaceOutcome;
using domain::Svc;

struct Day : t::BusinessDay {
  PlaceOutcome place(const domain::DraftKeys& keys) {
    return database.write([&](db::Writer& db) { return domain::place_order(db, desk, keys, "192.0.2.7"); });
  }
  std::string lines(base::SignupId id) {
    std::string all;
    for (const auto& line : database.read([&](db::Reader& db) { return tables::signup_lines::of(db, id); })) {
      all += '[' + line.code + ' ' + std::to_string(line.quantity) + ' ' + base::str(line.amount) + ' ' + base::str(line.setup) + ']';
    }
    return all;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_place_order, Day)

BOOST_AUTO_TEST_CASE(every_product_is_registered_with_its_price) {
  for (const Svc svc : t::kProducts) {
    const auto row = placed(svc);
    const auto catalogue = t::sample_catalogue();
    const auto* plan = catalogue.find(svc, domain::PackageRole::base, row.package);
    BOOST_TEST_INFO(base::str(svc));
    BOOST_TEST(row.svc == base::str(svc));
    BOOST_TEST((plan != nullptr && row.recurring == plan->price_1 && row.setup == plan->setup));
    BOOST_TEST((row.state == tables::signups::State::pending));
    BOOST_TEST(row.owner_name == "Ada Example");
    BOOST_TEST(row.owner_email == "ada@example.com");
    BOOST_TEST(row.hostname == "server1.example.com");
    BOOST_TEST(row.paypal_token->size() == 32u);
    BOOST_TEST((row.placed_at == clock.now()));
  }
}

BOOST_AUTO_TEST_CASE(the_lines_of_the_price_are_kept) {
  const auto row = placed(Svc::linux_vps, {{"extra-disk", "3"}, {"extra-ips", "2"}, {"backup", "linux-backup-200"}, {"months", "6"}});
  BOOST_TEST(lines(row.id) == "[linux-m 1 159.50 0.00][linux-disk 3 33.00 0.00][linux-ip 2 16.50 0.00][linux-backup-200 1 66.00 0.00]");
  BOOST_TEST(base::str(row.recurring) == "275.00");
  const auto server = placed(Svc::dedicated, {{"months", "12"}});
  BOOST_TEST(lines(server.id) == "[ded-s 1 990.00 49.00]");
  BOOST_TEST(base::str(server.first_payment()) == "1039.00");
}

BOOST_AUTO_TEST_CASE(customer_and_staff_get_a_mail_and_the_trail_an_entry) {
  const auto row = placed(Svc::dedicated, {{"months", "12"}});
  BOOST_TEST(mails_to("ada@example.com") == "Your order " + row.ref.text() + ": Dedicated S");
  BOOST_TEST(mails_to("staff@example.com") == "New signup " + row.ref.text() + ": Dedicated S, Ada Example");
  const auto body = value("SELECT body FROM mail_outbox WHERE recipient = 'ada@example.com'");
  for (const std::string part : {"$990.00", "$49.00", "every 12 months", "server1.example.com", "Debian 13",
                                 "https://secure.example.com/signup/confirm.html?order=", "only authorized now"}) {
    BOOST_TEST(body.find(part) != std::string::npos, part);
  }
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action, ' ', object, ' ', new_value, ' ', remote_addr) FROM audit_log") ==
             "visitor order.placed order:" + row.ref.text() + " 990.00 every 12 months 192.0.2.7");
}

BOOST_AUTO_TEST_CASE(the_method_decides_what_is_waited_for) {
  for (const auto& [method, state] : {std::pair{"card", "none"}, {"paypal", "waiting"}, {"echeck", "waiting"}, {"invoice", "none"}}) {
    const auto row = placed(Svc::linux_vps, {{"method", method}});
    BOOST_TEST(base::str(row.method) == method);
    BOOST_TEST(base::str(row.pay_state) == state);
  }
}

BOOST_AUTO_TEST_CASE(placing_again_gives_the_same_order_and_does_nothing) {
  const auto mine = draft("a", t::order_fields(Svc::linux_vps));
  const auto first = place(mine);
  BOOST_TEST(!first.placed->again);
  const auto second = place(mine);
  BOOST_TEST(second.placed->again);
  BOOST_TEST((second.placed->ref == first.placed->ref));
  BOOST_TEST(value("SELECT COUNT(*) FROM signups") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == "1");
}

BOOST_AUTO_TEST_CASE(a_placed_order_cannot_be_entered_anew) {
  const auto mine = draft("a", t::order_fields(Svc::linux_vps));
  const auto before = place(mine);
  draft("a", t::form_of(t::order_fields(Svc::linux_vps), {{"plan", "linux-s"}}).fields());
  BOOST_TEST(value("SELECT entered LIKE '%plan=linux-m%' FROM signups") == "1");
  BOOST_TEST((place(mine).placed->ref == before.placed->ref));
}

BOOST_AUTO_TEST_CASE(two_submits_at_the_same_moment_place_one_order) {
  for (int round = 0; round < 10; ++round) {
    const auto mine = draft("round" + std::to_string(round), t::order_fields(Svc::linux_vps));
    std::string refs[2];
    int news = 0;
    std::thread submits[2];
    std::mutex together;
    for (int who = 0; who < 2; ++who) {
      submits[who] = std::thread{[&, who] {
        auto own = another_database();
        const auto outcome = own.write([&](db::Writer& db) { return domain::place_order(db, desk, mine, "192.0.2.7"); });
        const std::lock_guard lock{together};
        refs[who] = outcome.placed ? outcome.placed->ref.text() : "none";
        news += outcome.placed && !outcome.placed->again;
      }};
    }
    for (auto& submit : submits) submit.join();
    BOOST_TEST(refs[0] == refs[1]);
    BOOST_TEST(news == 1);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM signups WHERE state = 'pending'") == "10");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "20");
}

BOOST_AUTO_TEST_CASE(what_is_open_is_said_and_nothing_is_registered) {
  BOOST_TEST(place(keys("nobody")).open_step == 1);
  for (const auto& [field, step] : {std::pair{"owner-name", 1}, {"host", 2}, {"months", 3}}) {
    const auto outcome = place(draft(field, t::form_of(t::order_fields(Svc::linux_vps), {{field, ""}}).fields()));
    BOOST_TEST(!outcome.placed.has_value());
    BOOST_TEST(outcome.open_step == step);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM signups WHERE state <> 'draft'") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(prices_are_those_of_the_day_and_of_nobody_elses_form) {
  const auto row = placed(Svc::linux_vps, {{"price", "1"}, {"recurring", "1"}, {"setup", "0"}, {"amount", "1"}});
  BOOST_TEST(base::str(row.recurring) == "29.00");
  exec("UPDATE packages SET offered_until = '2026-11-21' WHERE code = 'linux-m'");
  const auto gone = place(draft("late", t::order_fields(Svc::linux_vps)));
  exec("UPDATE packages SET offered_until = NULL WHERE code = 'linux-m'");
  BOOST_TEST(gone.open_step == 1);
}

BOOST_AUTO_TEST_CASE(a_reference_that_is_taken_is_drawn_anew) {
  const auto first = placed(Svc::linux_vps);
  const auto mine = draft("b", t::order_fields(Svc::linux_vps));
  random.scripted = {std::string(32, '7'), first.ref.text(), first.ref.text(), "00c0ffee"};  // the token comes first
  BOOST_TEST(place(mine).placed->ref.text() == "00c0ffee");
  random.scripted = {std::string(32, '8')};
  random.scripted.insert(random.scripted.end(), 5, first.ref.text());
  BOOST_CHECK_THROW(place(draft("c", t::order_fields(Svc::linux_vps))), std::runtime_error);
  BOOST_TEST(value("SELECT state FROM signups WHERE draft_hash LIKE 'cd%'") == "draft");
}

BOOST_AUTO_TEST_CASE(long_and_foreign_texts_fit) {
  const std::string name(100, 'x');
  const std::string accents = base::join(std::vector<std::string>(100, "\u00e9"), "");
  const auto row = placed(Svc::linux_vps, {{"owner-name", name.c_str()}, {"owner-org", accents.c_str()}, {"owner-city", "\U0001F3E0 \u6771\u4EAC"}});
  BOOST_TEST(row.owner_name == name);
  BOOST_TEST(placed(Svc::linux_vps, {{"owner-name", accents.c_str()}}).owner_name == accents);
}

BOOST_AUTO_TEST_CASE(old_drafts_go_and_orders_stay) {
  static_cast<void>(placed(Svc::linux_vps));
  draft("old", t::order_fields(Svc::linux_vps));
  clock.advance(std::chrono::hours{29 * 24});
  draft("new", t::order_fields(Svc::linux_vps));
  clock.advance(std::chrono::hours{2 * 24});
  const auto gone = database.write([&](db::Writer& db) { return tables::signups::delete_old_drafts(db, clock.now() - std::chrono::hours{30 * 24}); });
  BOOST_TEST(gone == 1);
  BOOST_TEST(list("SELECT state FROM signups ORDER BY id") == "pending draft");
}

BOOST_AUTO_TEST_SUITE_END()
