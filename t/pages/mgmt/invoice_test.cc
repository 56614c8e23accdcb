#include "auth/digest.h"
#include "t/support/mgmt_site.h"

namespace {

struct Invoices : t::MgmtSite {
  Invoices() {
    exec("INSERT INTO invoice (id, inv_ref, cid, amount, issued_on, due_on, who) VALUES (3, '0a1b2c3d', 42, 4900, '2026-11-01', '2099-11-15', 'user:lee')");
    exec("INSERT INTO invoice_lines (invoice_id, position, text, period, amount) VALUES (3, 1, 'Linux <VPS>', 'November', 4900)");
  }
  t::Answer page() { return get("/mgmt/invoice.html", {{"ref", "0a1b2c3d"}}); }
  std::string version() { return value("SELECT row_version FROM invoice"); }
  t::Answer act(const std::string& what, t::Fields more = {}) {
    more.insert(more.end(), {{"ref", "0a1b2c3d"}, {"do", what}});
    return post("/mgmt/invoice.html", more);
  }
  t::Fields cheque(const std::string& amount) {
    return {{"once", once()}, {"amount", amount}, {"means", "cheque"}, {"reference", "1234"}, {"dated_on", "2026-11-02"}};
  }
  std::string state() { return value("SELECT CONCAT_WS(' ', state, paid) FROM invoice"); }
  bool opens(const std::string& key) { return value("SELECT COUNT(*) FROM invoice_keys WHERE key_hash = ?", {auth::sha256(key)}) == "1"; }
  static std::string key_in(const std::string& text) {
    const auto at = text.find("pay.html?key=");
    return at == std::string::npos ? "" : text.substr(at + 13, 32);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_invoice, Invoices)

BOOST_AUTO_TEST_CASE(it_shows_lines_state_and_what_is_open) {
  const auto answer = page();
  BOOST_TEST(answer.status == 200);
  for (const char* words : {"Invoice 0a1b2c3d for Larkspur Pottery", "Linux &lt;VPS&gt;", "November", "$49.00", "Open", "not sent yet", "by user:lee"}) BOOST_TEST(answer.shows(words), words);
  for (const char* ref : {"", "0a1b2c3e", "x", "0a1b2c3d0"}) BOOST_TEST(get("/mgmt/invoice.html", {{"ref", ref}}).status == 404, ref);
}

BOOST_AUTO_TEST_CASE(sending_mails_a_link_and_sending_again_keeps_the_first_one_working) {
  BOOST_TEST(act("send", {{"version", version()}}).status == 303);
  BOOST_TEST(act("send", {{"version", version()}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = 'robin@example.com' AND subject LIKE 'Invoice 0a1b2c3d%'") == "2");
  const std::string first = key_in(value("SELECT body FROM mail_outbox ORDER BY id LIMIT 1"));
  const std::string second = key_in(value("SELECT body FROM mail_outbox ORDER BY id DESC LIMIT 1"));
  BOOST_TEST(first.size() == 32u);
  BOOST_TEST(first != second);
  BOOST_TEST((opens(first) && opens(second)));
  start("signup");
  for (const auto& key : {first, second}) BOOST_TEST(another().get("/signup/pay.html", {{"key", key}}).shows("0a1b2c3d"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'invoice.sent' AND object = 'invoice:0a1b2c3d' AND cid = 42") == "2");
  BOOST_TEST(page().shows("Send again"));
}

BOOST_AUTO_TEST_CASE(the_same_send_form_twice_sends_once) {
  const std::string before = version();
  BOOST_TEST(act("send", {{"version", before}}).status == 303);
  const auto again = act("send", {{"version", before}});
  BOOST_TEST(again.status == 409);
  BOOST_TEST(again.shows("Somebody else has saved this"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(without_an_address_nothing_is_sent) {
  exec("UPDATE customers SET owner_email = NULL");
  const auto answer = act("send", {{"version", version()}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter an email address of the owner first"));
}

BOOST_AUTO_TEST_CASE(a_link_is_shown_once_and_stored_as_a_hash) {
  const auto answer = act("link");
  BOOST_TEST(answer.status == 200);
  const std::string key = key_in(answer.body);
  BOOST_TEST(opens(key));
  BOOST_TEST(!page().shows(key));
}

BOOST_AUTO_TEST_CASE(a_cheque_pays_it_once) {
  const auto fields = cheque("49.00");
  for (int click = 0; click < 2; ++click) BOOST_TEST(act("pay", fields).status == 303);
  BOOST_TEST(state() == "paid 4900");
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT_WS('/', kind, amount, invoice_id, reference)) FROM billing_history") == "payment/4900/3/1234");
  const auto late = act("pay", cheque("1.00"));
  BOOST_TEST(late.status == 422);
  BOOST_TEST(late.shows("it is not open any more"));
  BOOST_TEST(!page().shows("Enter a payment"));
}

BOOST_AUTO_TEST_CASE(amounts_and_means_are_checked) {
  for (const char* amount : {"", "0", "-1", "1e3"}) BOOST_TEST(act("pay", cheque(amount)).status == 422, amount);
  auto fields = cheque("49.00");
  fields[2].second = "";
  BOOST_TEST(act("pay", fields).shows("Choose cheque, transfer or cash"));
  BOOST_TEST(state() == "open 0");
}

BOOST_AUTO_TEST_CASE(void_needs_a_reason_and_no_payment) {
  BOOST_TEST(act("void", {{"version", version()}, {"reason", ""}}).shows("Enter the reason"));
  act("pay", cheque("10.00"));
  BOOST_TEST(act("void", {{"version", version()}, {"reason", "wrong"}}).shows("Reverse the payment of it first"));
  BOOST_TEST(state() == "open 1000");
  exec("UPDATE invoice SET paid = 0");
  BOOST_TEST(act("void", {{"version", "99"}, {"reason", "wrong"}}).status == 409);
  BOOST_TEST(act("void", {{"version", version()}, {"reason", "wrong <price>"}}).status == 303);
  BOOST_TEST(state() == "void 0");
  const auto answer = page();
  BOOST_TEST(answer.shows("wrong &lt;price&gt;"));
  BOOST_TEST(answer.shows("Void"));
  BOOST_TEST(act("send", {{"version", version()}}).shows("it is not open any more"));
}

BOOST_AUTO_TEST_CASE(only_billing_may) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "sysadmin"}) {
    auto browser = as(role);
    BOOST_TEST(browser.post("/mgmt/invoice.html", {{"ref", "0a1b2c3d"}, {"do", "link"}}).status == 403);
  }
  BOOST_TEST(as("sysadmin").get("/mgmt/invoice.html", {{"ref", "0a1b2c3d"}}).status == 403);
}

// Support answers what an invoice is about, and does nothing with it.
BOOST_AUTO_TEST_CASE(those_who_look_after_customers_may_look) {
  const auto answer = as("support").get("/mgmt/invoice.html", {{"ref", "0a1b2c3d"}});
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.shows("$49.00"));
  for (const char* text : {"Book the payment", "Download PDF", "Show a pay link"}) {
    BOOST_TEST(!answer.shows(text), text);
    BOOST_TEST(page().shows(text), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
