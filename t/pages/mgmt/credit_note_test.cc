#include "t/support/billing_site.h"

namespace {

struct Notes : t::BillingSite {
  const std::string ref = invoice("42", "49.00");
  t::Answer page() { return get("/mgmt/credit_note.html", {{"ref", ref}}); }
  t::Answer credit(t::Fields fields) {
    if (std::none_of(fields.begin(), fields.end(), [](const auto& f) { return f.first == "version"; })) {
      fields.emplace_back("version", value("SELECT row_version FROM invoice WHERE inv_ref = ?", {ref}));
    }
    fields.emplace_back("ref", ref);
    return post("/mgmt/credit_note.html", fields);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_credit_note, Notes)

BOOST_AUTO_TEST_CASE(a_part_of_a_line_is_credited_mailed_and_shown_on_the_invoice) {
  BOOST_TEST(page().shows("Left to credit"));
  const auto done = credit({{"amount-1", "9.00"}, {"reason", "Outage <Nov>"}});
  BOOST_TEST(done.status == 303);
  const auto invoice = me.follow(done);
  for (const char* text : {"Credit note CN-", "Outage &lt;Nov&gt;", "$40.00", "credited to the account"}) BOOST_TEST(invoice.shows(text), text);
  BOOST_TEST(state(ref) == "open 0 900");
  BOOST_TEST(balance("42") == "900");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Credit note CN-%' AND body LIKE '%$40.00 is left to pay%'") == "1");
}

BOOST_AUTO_TEST_CASE(an_amount_for_something_else_needs_words) {
  BOOST_TEST(credit({{"amount", "5"}, {"reason", "x"}}).shows("Enter what it is for"));
  BOOST_TEST(credit({{"amount", "5"}, {"text", "Goodwill"}, {"reason", "x"}}).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', text, amount) FROM credit_note_lines") == "Goodwill 500");
}

BOOST_AUTO_TEST_CASE(wrong_amounts_come_back_and_credit_nothing) {
  for (const char* amount : {"0", "-1", "x", "49.01"}) {
    const auto answer = credit({{"amount-1", amount}, {"reason", "Typed"}});
    BOOST_TEST(answer.status == 422, amount);
    BOOST_TEST(answer.shows("value=\"Typed\""));
    BOOST_TEST(answer.shows("id=\"amount-1-error\""));
  }
  BOOST_TEST(credit({{"reason", "x"}}).shows("Enter an amount for at least one line"));
  BOOST_TEST(credit({{"amount-1", "1"}, {"reason", ""}}).shows("Enter the reason"));
  BOOST_TEST(credit({{"amount-1", "40"}, {"amount", "40"}, {"text", "x"}, {"reason", "x"}}).shows("so much of it is not left"));
  BOOST_TEST(state(ref) == "open 0 0");
}

BOOST_AUTO_TEST_CASE(the_same_form_twice_credits_once) {
  const std::string version = value("SELECT row_version FROM invoice WHERE inv_ref = ?", {ref});
  BOOST_TEST(credit({{"amount-1", "9.00"}, {"reason", "x"}, {"version", version}}).status == 303);
  BOOST_TEST(credit({{"amount-1", "9.00"}, {"reason", "x"}, {"version", version}}).status == 409);
  BOOST_TEST(state(ref) == "open 0 900");
}

BOOST_AUTO_TEST_CASE(its_credit_in_the_ledger_is_not_reversed) {
  credit({{"amount-1", "9.00"}, {"reason", "x"}});
  const auto answer = post("/mgmt/ledger_reverse.html", {{"entry", value("SELECT entry_id FROM credit_notes")}, {"reason", "y"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("This is the credit of a credit note"));
}

BOOST_AUTO_TEST_CASE(what_is_void_has_nothing_left_to_credit) {
  post("/mgmt/invoice.html", {{"ref", ref}, {"do", "void"}, {"version", "1"}, {"reason", "wrong"}});
  BOOST_TEST(state(ref) == "void 0 4900");
  BOOST_TEST(page().status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Credit note CN-%' AND body LIKE '%not valid any more%'") == "1");
  BOOST_TEST(get("/mgmt/credit_note.html", {{"ref", "00000000"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
