// Accepting an order: everything comes into being once, or nothing does.
#include "domain/acceptance.h"

#include <thread>

#include "domain/follow_up.h"
#include "domain/payments.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using domain::Acceptance;
using domain::AcceptPayment;
using domain::Svc;

const base::Actor kStaff{"user:alice", "192.0.2.10", "r1"};
const base::Actor kOther{"user:bob", "192.0.2.11", "r2"};

struct Day : t::BusinessDay {
  t::ScriptedGateway gateway;

  Day() { exec("UPDATE ips SET sysid = NULL"); }
  ~Day() { exec("UPDATE ips SET sysid = NULL"); }

  tables::signups::Row order(Svc svc = Svc::linux_vps, std::initializer_list<t::Change> changes = {}) { return placed(svc, changes); }
  // A card payment of the order, as the customer makes it: sale for a VPS, authorization for others.
  void pay(const tables::signups::Row& row, const ports::CardAnswer& answer = t::approved()) {
    const auto begun = database.write([&](db::Writer& db) {
      return domain::begin_card_payment(db, desk, {row.id, {}}, desk.random.hex(16), {"Visa", "1111", "2030-12"});
    });
    database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, begun.attempt.value().id, answer); });
  }
  Acceptance plan(AcceptPayment payment, int veid = 1042) {
    Acceptance a;
    a.machine = {std::stoll(value("SELECT id FROM machines WHERE name = 'virt01'"))};
    a.directory = "/vz/private/" + std::to_string(veid);
    a.veid = veid;
    a.template_id = base::TemplateId{1};
    a.ips = {base::parse<base::IpAddress>("192.0.2.17").value()};
    a.payment = payment;
    return a;
  }
  Acceptance rack(AcceptPayment payment) {
    Acceptance a;
    a.machine = {std::stoll(value("SELECT id FROM machines WHERE name = 'dedicated'"))};
    a.network = {std::stoll(value("SELECT id FROM networks WHERE cidr = '198.51.100.0/24'"))};
    a.payment = payment;
    return a;
  }
  domain::AcceptOutcome accept(const tables::signups::Row& row, const Acceptance& a, const base::Actor& who = kStaff) {
    return database.write([&](db::Writer& db) { return domain::accept_order(db, desk, who, row.ref, a); });
  }
  std::string fault(const tables::signups::Row& row, const Acceptance& a) {
    try {
      (void)accept(row, a);
      return "accepted";
    } catch (const domain::NotAcceptable& f) {
      return f.what();
    }
  }
  domain::FollowUp follow(const tables::signups::Row& row, tables::payments::Kind kind) {
    return domain::follow_up(database, desk, gateway, kStaff, row.ref, kind);
  }
  static std::string counts() {
    return value("SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM customers), (SELECT COUNT(*) FROM contacts), (SELECT COUNT(*) FROM systems),"
                 " (SELECT COUNT(*) FROM subs), (SELECT COUNT(*) FROM billing_history), (SELECT COUNT(*) FROM pmt_source),"
                 " (SELECT COUNT(*) FROM ips WHERE sysid IS NOT NULL))");
  }
};

using tables::payments::Kind;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_acceptance, Day)

BOOST_AUTO_TEST_CASE(a_paid_vps_becomes_a_customer_with_everything) {
  const auto row = order(Svc::linux_vps, {{"extra-disk", "2"}, {"months", "6"}, {"heard", "friend"}});
  pay(row);
  const auto outcome = accept(row, plan(AcceptPayment::keep));
  BOOST_TEST(outcome.accepted_now);
  BOOST_TEST(counts() == "1 1 1 2 3 1 1");
  BOOST_TEST(value("SELECT CONCAT_WS('|', owner_name, owner_email, country, status, am_enabled, IFNULL(am_auth, 'none')) FROM customers") ==
             "Ada Example|ada@example.com|US|active|1|none");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', name, billing, admin) FROM contacts") == "Ada Example main main");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, hostname, disk, veid, directory, started_on) FROM systems") ==
             "vps server1.example.com 80 1042 /vz/private/1042 2026-11-22");
  BOOST_TEST(list("SELECT CONCAT_WS(',', quantity, amount, months, anchor_day, next_bill_on) FROM subs ORDER BY id") ==
             "1,15950,6,22,2027-05-22 2,2200,6,22,2027-05-22");
  BOOST_TEST(value("SELECT SUM(amount) FROM billing_history") == "0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', type, status, brand, last_four, expiry, reference) FROM pmt_source") ==
             "f 1 Visa 1111 2030-12 V19A00000001");
  BOOST_TEST(value("SELECT COUNT(*) FROM payments WHERE cid IS NULL") == "0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, decided_by, sysid = (SELECT sysid FROM systems)) FROM signups") == "accepted user:alice 1");
  BOOST_TEST(mails_to("ada@example.com").find("Your server server1.example.com is ready") != std::string::npos);
  BOOST_TEST(value("SELECT body LIKE '%/am/login.html%' AND body LIKE '%192.0.2.17%' FROM mail_outbox WHERE subject LIKE '%is ready'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'order.accepted' AND cid IS NOT NULL") == "1");
  BOOST_TEST(value("SELECT COUNT(*) > 0 FROM search_terms") == "1");
}

BOOST_AUTO_TEST_CASE(again_it_says_who_was_first_and_makes_nothing) {
  const auto row = order();
  pay(row);
  BOOST_TEST(accept(row, plan(AcceptPayment::keep)).accepted_now);
  const std::string before = counts();
  const auto second = accept(row, plan(AcceptPayment::keep, 1043), kOther);
  BOOST_TEST(!second.accepted_now);
  BOOST_TEST(second.signup.decided_by == "user:alice");
  BOOST_TEST(second.signup.decided_at.has_value());
  BOOST_TEST(counts() == before);
}

BOOST_AUTO_TEST_CASE(of_two_at_once_one_wins) {
  const auto row = order();
  pay(row);
  const Acceptance plans[2] = {plan(AcceptPayment::keep, 1042), plan(AcceptPayment::keep, 1043)};
  bool won[2] = {};
  std::thread staff[2];
  for (int who = 0; who < 2; ++who) {
    staff[who] = std::thread{[&, who] {
      auto own = another_database();
      won[who] = own.write([&](db::Writer& db) { return domain::accept_order(db, desk, who == 0 ? kStaff : kOther, row.ref, plans[who]); }).accepted_now;
    }};
  }
  for (auto& one : staff) one.join();
  BOOST_TEST(won[0] + won[1] == 1);
  BOOST_TEST(counts() == "1 1 1 1 2 1 1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE '%is ready'") == "1");
}

BOOST_AUTO_TEST_CASE(a_place_that_is_taken_leaves_nothing_behind) {
  const auto first = order();
  pay(first);
  (void)accept(first, plan(AcceptPayment::keep));
  const auto second = order(Svc::linux_vps, {{"owner-email", "other@example.com"}, {"host", "server2.example.com"}});
  pay(second, t::approved("V19A00000009"));
  const std::string before = counts();
  auto there = plan(AcceptPayment::keep);
  BOOST_TEST(fault(second, there) == "veid: veid_taken");
  there.veid = 1043;
  BOOST_TEST(fault(second, there) == "ips: ips_not_free");
  there.ips = {base::parse<base::IpAddress>("10.0.0.1").value()};
  BOOST_TEST(fault(second, there) == "ips: ips_not_ours");
  BOOST_TEST(counts() == before);
  there.ips = {base::parse<base::IpAddress>("192.0.2.18").value()};
  BOOST_TEST(fault(second, there) == "accepted");
}

BOOST_AUTO_TEST_CASE(an_account_on_file_keeps_its_data_or_takes_the_orders) {
  exec("INSERT INTO customers (cid, owner_name, company, owner_email, country, phone, status, cancelled_at, created_at) VALUES"
       " (42, 'Robin Placeholder', 'Larkspur', 'robin@example.com', 'US', '', 'cancelled', '2026-01-01', '2020-01-01')");
  exec("INSERT INTO contacts (cid, name, email, billing, admin) VALUES (42, 'Robin', 'robin@example.com', 'main', 'main')");
  exec("INSERT INTO pmt_source (cid, type, status, created_at) VALUES (42, 'i', 1, '2020-01-01')");
  const auto row = order(Svc::linux_vps, {{"standing", "add"}, {"account", "col00042"}, {"data", "merge"}});
  pay(row);
  auto a = plan(AcceptPayment::keep);
  a.customer = base::CustomerId{42};
  BOOST_TEST(accept(row, a).accepted_now);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', COUNT(*), MAX(owner_name), MAX(status)) FROM customers") == "1 Robin Placeholder active");
  BOOST_TEST(list("SELECT email FROM contacts ORDER BY id") == "robin@example.com ada@example.com");
  BOOST_TEST(list("SELECT CONCAT(type, status) FROM pmt_source ORDER BY id") == "i1 f2");

  const auto second = order(Svc::linux_vps, {{"standing", "add"}, {"account", "42"}, {"data", "replace"}});
  pay(second, t::approved("V19A00000009"));
  auto b = plan(AcceptPayment::keep, 1043);
  b.customer = base::CustomerId{42};
  b.replace_owner = true;
  b.ips = {base::parse<base::IpAddress>("192.0.2.18").value()};
  BOOST_TEST(accept(second, b).accepted_now);
  BOOST_TEST(value("SELECT CONCAT_WS('|', owner_name, company, owner_email) FROM customers") == "Ada Example||ada@example.com");
  BOOST_TEST(list("SELECT recipient FROM mail_outbox WHERE cause = 'customer 42' ORDER BY id") == "robin@example.com ada@example.com");
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "2");
  b.customer = base::CustomerId{77};
  const auto third = order();
  pay(third, t::approved("V19A00000010"));
  BOOST_TEST(fault(third, b) == "customer: accept_no_customer");
}

BOOST_AUTO_TEST_CASE(a_rack_server_is_captured_and_then_accepted) {
  const auto row = order(Svc::dedicated, {{"host", "rack.example.com"}});
  pay(row);
  BOOST_TEST(fault(row, rack(AcceptPayment::capture)) == "payment: accept_payment_changed");
  const auto card = follow(row, Kind::capture);
  BOOST_TEST(card.done());
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(gateway.calls[0].type == 'D');
  BOOST_TEST((gateway.calls[0].request.amount == base::Money::cents(14800)));
  BOOST_TEST(accept(row, rack(AcceptPayment::capture)).accepted_now);
  BOOST_TEST(value("SELECT SUM(amount) FROM billing_history") == "0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, disk, os_name) FROM systems") == "dedicated 480 Debian 13");
  BOOST_TEST(value("SELECT COUNT(*) FROM ips WHERE sysid IS NOT NULL") == "5");
  BOOST_TEST(value("SELECT amount FROM billing_history WHERE text LIKE 'Setup%'") == "-4900");
}

BOOST_AUTO_TEST_CASE(a_capture_happens_once_however_often_it_is_asked_for) {
  const auto row = order(Svc::dedicated);
  pay(row);
  gateway.meanwhile = [&] {
    gateway.meanwhile = nullptr;
    BOOST_TEST((follow(row, Kind::capture).refusal == domain::FollowUp::Refusal::under_way));
    BOOST_TEST((follow(row, Kind::void_payment).refusal == domain::FollowUp::Refusal::under_way));
  };
  BOOST_TEST(follow(row, Kind::capture).done());
  BOOST_TEST(follow(row, Kind::capture).done());
  BOOST_TEST((follow(row, Kind::void_payment).refusal == domain::FollowUp::Refusal::nothing_authorized));
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(pay_state(row.id) == "paid");
}

BOOST_AUTO_TEST_CASE(a_declined_capture_leaves_the_order_as_it_was) {
  const auto row = order(Svc::dedicated);
  pay(row);
  gateway.answers = {t::declined()};
  const auto card = follow(row, Kind::capture);
  BOOST_TEST(!card.done());
  BOOST_TEST((card.state == domain::PaymentState::declined));
  BOOST_TEST(card.message == "Declined");
  BOOST_TEST(pay_state(row.id) == "authorized");
  BOOST_TEST(follow(row, Kind::capture).done());
}

BOOST_AUTO_TEST_CASE(an_unknown_capture_blocks_until_the_worker_has_settled_it) {
  const auto row = order(Svc::dedicated);
  pay(row);
  gateway.answers = {t::no_word()};
  BOOST_TEST((follow(row, Kind::capture).state == domain::PaymentState::unknown));
  BOOST_TEST((follow(row, Kind::capture).refusal == domain::FollowUp::Refusal::under_way));
  BOOST_TEST(fault(row, rack(AcceptPayment::invoice)) == "payment: payment_in_doubt");
  clock.advance(std::chrono::minutes{10});
  gateway.findings = {t::approved("V19A00000033")};
  BOOST_TEST(domain::settle_due(database, desk, gateway) == 1);
  BOOST_TEST(pay_state(row.id) == "paid");
  BOOST_TEST(accept(row, rack(AcceptPayment::keep)).accepted_now);
  BOOST_TEST(gateway.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_released_authorization_leaves_an_invoice_customer) {
  const auto row = order(Svc::dedicated);
  pay(row);
  BOOST_TEST(follow(row, Kind::void_payment).done());
  BOOST_TEST(pay_state(row.id) == "none");
  BOOST_TEST(accept(row, rack(AcceptPayment::release)).accepted_now);
  BOOST_TEST(value("SELECT CONCAT(type, status) FROM pmt_source") == "i1");
  BOOST_TEST(value("SELECT SUM(amount) FROM billing_history") == "-14800");
}

BOOST_AUTO_TEST_CASE(what_the_form_may_choose_follows_from_the_payment) {
  const auto ways = [&](const tables::signups::Row& row) {
    const auto found = database.read([&](db::Reader& db) { return domain::order_case(db, row.ref).value(); });
    std::string all;
    for (const auto way : domain::ways_to_accept(found)) all += base::str(way) + ' ';
    return all;
  };
  const auto vps = order();
  BOOST_TEST(ways(vps) == "invoice ");
  pay(vps);
  BOOST_TEST(ways(vps) == "keep ");
  const auto rack_order = order(Svc::dedicated);
  pay(rack_order);
  BOOST_TEST(ways(rack_order) == "capture release invoice ");
  const auto in_doubt = order();
  pay(in_doubt, t::no_word());
  BOOST_TEST(ways(in_doubt) == "");
}

BOOST_AUTO_TEST_SUITE_END()
