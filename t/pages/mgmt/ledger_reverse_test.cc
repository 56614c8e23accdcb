#include "t/support/mgmt_site.h"

namespace {

struct Reversals : t::MgmtSite {
  Reversals() {
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who) VALUES (7, 42, '2026-11-01', 'charge', -4900, 'Linux <VPS>', 'job:biller')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ledger_reverse, Reversals)

BOOST_AUTO_TEST_CASE(the_page_names_the_entry_and_the_effect) {
  const auto page = get("/mgmt/ledger_reverse.html", {{"entry", "7"}});
  BOOST_TEST(page.status == 200);
  for (const char* words : {"Reverse entry 7 of Larkspur Pottery?", "Linux &lt;VPS&gt;", "<dd class=\"num\">$49.00</dd>", "<dd class=\"num\">$0.00</dd>"}) BOOST_TEST(page.shows(words), words);
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "1");
}

BOOST_AUTO_TEST_CASE(two_clicks_reverse_once) {
  for (int click = 0; click < 2; ++click) {
    const auto answer = post("/mgmt/ledger_reverse.html", {{"entry", "7"}, {"reason", "charged twice"}});
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=reversed#billing");
  }
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT(kind, ':', amount, ':', COALESCE(reverses, '')) ORDER BY id) FROM billing_history") == "charge:-4900:,reversal:4900:7");
  BOOST_TEST(get("/mgmt/customer.html", {{"cid", "42"}}).shows("Reversed by"));
  BOOST_TEST(get("/mgmt/ledger_reverse.html", {{"entry", "7"}}).status == 303);
  const auto reversal = value("SELECT id FROM billing_history WHERE kind = 'reversal'");
  BOOST_TEST(get("/mgmt/ledger_reverse.html", {{"entry", reversal}}).status == 404);
  BOOST_TEST(post("/mgmt/ledger_reverse.html", {{"entry", reversal}, {"reason", "x"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_reason_is_needed_and_odd_entries_are_not_there) {
  const auto page = post("/mgmt/ledger_reverse.html", {{"entry", "7"}, {"reason", " "}});
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Enter the reason"));
  for (const char* entry : {"", "8", "-7", "x", "7x"}) BOOST_TEST(get("/mgmt/ledger_reverse.html", {{"entry", entry}}).status == 404, entry);
}

BOOST_AUTO_TEST_CASE(a_payment_that_was_given_back_stays) {
  exec("INSERT INTO payments (id, request_id, custref, vendor, kind, state, amount, currency, cid, reference, created_at, settled_at)"
       " VALUES (3, 'r', 'c', 'payflow', 'sale', 'done', 4900, 'USD', 42, 'V1', '2026-11-01', '2026-11-01'),"
       " (4, 'r4', 'c4', 'payflow', 'credit', 'done', 100, 'USD', 42, 'V2', '2026-11-01', '2026-11-01')");
  exec("UPDATE payments SET origin_id = 3 WHERE id = 4");
  exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who, payment_id) VALUES (8, 42, '2026-11-02', 'payment', 4900, 'Card', 'site:signup', 3)");
  BOOST_TEST(get("/mgmt/ledger_reverse.html", {{"entry", "8"}}).shows("This moves no money."));
  const auto page = post("/mgmt/ledger_reverse.html", {{"entry", "8"}, {"reason", "wrong"}});
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Money of this payment was given back"));
}

BOOST_AUTO_TEST_CASE(only_billing_may) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "sysadmin"}) {
    auto browser = as(role);
    BOOST_TEST(browser.get("/mgmt/ledger_reverse.html", {{"entry", "7"}}).status == 403);
    BOOST_TEST(browser.post("/mgmt/ledger_reverse.html", {{"entry", "7"}, {"reason", "x"}}).status == 403);
  }
}

BOOST_AUTO_TEST_SUITE_END()
