#include "t/support/mgmt_site.h"

namespace {

struct Entries : t::MgmtSite {
  t::Fields form(std::initializer_list<std::pair<const char*, const char*>> changes = {}) {
    t::Fields fields{{"cid", "col00042"}, {"once", once()}, {"kind", "charge"}, {"amount", "49.00"}, {"text", "Extra traffic"}, {"means", ""}, {"reference", ""}, {"dated_on", ""}};
    for (auto& [name, value] : fields) {
      for (const auto& [field, changed] : changes) {
        if (name == field) value = changed;
      }
    }
    return fields;
  }
  std::string ledger() { return value("SELECT COALESCE(GROUP_CONCAT(CONCAT(kind, ':', amount) ORDER BY id), '') FROM billing_history"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ledger_entry, Entries)

BOOST_AUTO_TEST_CASE(a_charge_is_posted_and_shown_with_the_balance) {
  const auto page = get("/mgmt/ledger_entry.html", {{"cid", "42"}, {"kind", "charge"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Balance due now: <b class=\"num\">$0.00</b>"));
  BOOST_TEST(page.shows("value=\"charge\" checked"));
  BOOST_TEST(field(page, "once").size() == 32u);
  const auto answer = post("/mgmt/ledger_entry.html", form());
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=entry#billing");
  BOOST_TEST(me.follow(answer).shows("The entry is in the billing history."));
  const auto customer = get("/mgmt/customer.html", {{"cid", "42"}});
  BOOST_TEST(customer.shows("Extra traffic"));
  BOOST_TEST(customer.shows("data-label=\"Balance due\">$49.00<"));
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action) FROM audit_log WHERE cid = 42") == "user:admin ledger.charge");
  post("/mgmt/ledger_entry.html", form({{"kind", "credit"}, {"amount", "50"}, {"text", "Outage"}}));
  BOOST_TEST(get("/mgmt/customer.html", {{"cid", "42"}}).shows("data-label=\"Balance due\">\u2212$1.00 credit<"));
}

BOOST_AUTO_TEST_CASE(the_same_form_sent_twice_posts_once) {
  const auto fields = form();
  BOOST_TEST(post("/mgmt/ledger_entry.html", fields).status == 303);
  BOOST_TEST(post("/mgmt/ledger_entry.html", fields).status == 303);
  BOOST_TEST(ledger() == "charge:-4900");
  BOOST_TEST(post("/mgmt/ledger_entry.html", form({{"once", "x"}})).status == 422);
}

BOOST_AUTO_TEST_CASE(a_cheque_pays_the_oldest_invoice_and_ends_arrears) {
  post("/mgmt/ledger_entry.html", form());
  exec("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('0a1b2c3d', 42, 4900, '2026-11-01', '2026-11-15')");
  exec("UPDATE customers SET arrears_since = '2026-11-15'");
  BOOST_TEST(post("/mgmt/ledger_entry.html", form({{"kind", "payment"}, {"means", "cheque"}, {"reference", "1234"}, {"dated_on", "2026-11-20"}})).status == 303);
  BOOST_TEST(value("SELECT state FROM invoice") == "paid");
  BOOST_TEST(value("SELECT arrears_since FROM customers WHERE cid = 42").empty());
  BOOST_TEST(value("SELECT CONCAT_WS('/', means, reference, dated_on) FROM billing_history WHERE kind = 'payment'") == "cheque/1234/2026-11-20");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_and_nothing_typed_is_lost) {
  const auto page = post("/mgmt/ledger_entry.html", form({{"kind", "payment"}, {"amount", "1e3"}, {"text", "<b>x</b>"}, {"dated_on", "2999-01-01"}}));
  BOOST_TEST(page.status == 422);
  for (const char* words : {"Enter an amount in dollars and cents", "Choose cheque, transfer or cash", "Enter today’s date or an earlier one"}) BOOST_TEST(page.shows(words), words);
  BOOST_TEST(page.shows("value=\"1e3\""));
  BOOST_TEST(page.shows("value=\"&lt;b&gt;x&lt;/b&gt;\""));
  BOOST_TEST(page.shows("value=\"2999-01-01\""));
  for (const char* amount : {"", "0", "-5", "1000000"}) BOOST_TEST(post("/mgmt/ledger_entry.html", form({{"amount", amount}})).status == 422, amount);
  BOOST_TEST(ledger().empty());
}

BOOST_AUTO_TEST_CASE(only_billing_may) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "sysadmin"}) {
    auto browser = as(role);
    BOOST_TEST(browser.get("/mgmt/ledger_entry.html", {{"cid", "42"}}).status == 403);
    BOOST_TEST(browser.post("/mgmt/ledger_entry.html", form()).status == 403);
    BOOST_TEST(!browser.get("/mgmt/customer.html", {{"cid", "42"}}).shows("ledger_entry.html"));
  }
  auto billing = as("billing");
  BOOST_TEST(billing.post("/mgmt/ledger_entry.html", form()).status == 303);
  BOOST_TEST(get("/mgmt/ledger_entry.html", {{"cid", "77"}}).status == 404);
  BOOST_TEST(post("/mgmt/ledger_entry.html", {{"cid", "77"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
