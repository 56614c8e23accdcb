#include "t/support/billing_site.h"

namespace {

struct Entries : t::BillingSite {
  const std::string deposit = once();
  t::Fields typed(const std::string& who, const std::string& amount, const std::string& reference = "1001") {
    return {{"deposit", deposit}, {"once", once()}, {"who", who}, {"amount", amount}, {"means", "cheque"}, {"reference", reference}, {"dated_on", "2026-11-02"}};
  }
  t::Answer enter(const t::Fields& fields) { return post("/mgmt/payment_entry.html", fields); }
  t::Answer page() { return get("/mgmt/payment_entry.html", {{"deposit", deposit}}); }
  std::string booked() { return value("SELECT GROUP_CONCAT(CONCAT_WS('/', cid, amount, reference) ORDER BY id) FROM billing_history WHERE kind = 'payment'"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_entry, Entries)

BOOST_AUTO_TEST_CASE(many_in_a_row_make_up_a_deposit_oldest_invoice_first) {
  const std::string later = invoice("42", "19.00", 20);
  const std::string first = invoice("42", "19.00", 5);
  const auto done = enter(typed("col00042", "25.00"));
  BOOST_TEST(done.status == 303);
  BOOST_TEST(state(first) == "paid 1900 0");
  BOOST_TEST(state(later) == "open 600 0");
  // The next one begins with the same day and means.
  const auto next = me.follow(done);
  BOOST_TEST(next.shows("value=\"2026-11-02\""));
  BOOST_TEST(next.shows("data-taken"));
  BOOST_TEST(enter(typed("43", "$5", "77")).status == 303);
  const auto both = page();
  for (const auto& text : {std::string{"This deposit: <span class=\"num\">$30.00"}, std::string{"2 payments"}, number(first) + ", " + number(later), std::string{"=Kim &lt;Pattern&gt;"},
                           std::string{"$5.00 is credit"}, std::string{"Cheque 77"}}) {
    BOOST_TEST(both.shows(text), text);
  }
  BOOST_TEST(!get("/mgmt/payment_entry.html").shows("This deposit"));
  BOOST_TEST(get("/mgmt/payment_entry.html").shows("$30.00 in 2"));
}

BOOST_AUTO_TEST_CASE(a_double_click_books_once) {
  const auto fields = typed("42", "25.00");
  for (int click = 0; click < 3; ++click) BOOST_TEST(enter(fields).status == 303);
  BOOST_TEST(booked() == "42/2500/1001");
}

BOOST_AUTO_TEST_CASE(customers_are_named_by_whatever_is_at_hand) {
  const std::string one = invoice("42", "19.00", 5);
  const std::string two = invoice("42", "19.00", 20);
  jcctl({"reindex"});
  BOOST_TEST(enter(typed(number(two), "19", "1")).status == 303);
  BOOST_TEST(state(two) == "paid 1900 0");
  BOOST_TEST(enter(typed(one, "19", "2")).status == 303);
  BOOST_TEST(state(one) == "paid 1900 0");
  BOOST_TEST(enter(typed("larkspur pottery", "1", "3")).status == 303);
  BOOST_TEST(booked() == "42/1900/1,42/1900/2,42/100/3");
}

// A beginning of a name is a question, not an answer, when money is booked.
BOOST_AUTO_TEST_CASE(who_is_meant_is_asked_and_nothing_typed_is_lost) {
  exec("INSERT INTO customers (cid, owner_name, company, created_at) VALUES (44, 'Lee', 'Larkspur Farm', '2020-01-01')");
  jcctl({"reindex"});
  auto fields = typed("lark", "25.00", "5 <b>");
  const auto asked = enter(fields);
  BOOST_TEST(asked.status == 422);
  for (const char* text : {"Choose who of these is meant", "Larkspur Farm", "Larkspur Pottery", "value=\"25.00\"", "value=\"5 &lt;b&gt;\"", "value=\"2026-11-02\""}) BOOST_TEST(asked.shows(text), text);
  BOOST_TEST(booked() == "");
  fields.insert(fields.end(), {{"who-chosen", "lark"}, {"cid", "col00044"}});
  BOOST_TEST(enter(fields).status == 303);
  BOOST_TEST(booked() == "44/2500/5 <b>");
  // A choice for another text is none.
  auto other = typed("nobody at all", "25.00");
  other.insert(other.end(), {{"who-chosen", "lark"}, {"cid", "col00044"}});
  BOOST_TEST(enter(other).shows("no customer and no invoice is known by it"));
  BOOST_TEST(enter(typed("", "25.00")).shows("Enter a customer"));
}

BOOST_AUTO_TEST_CASE(the_same_cheque_again_is_asked_about) {
  BOOST_TEST(enter(typed("42", "25.00")).status == 303);
  auto again = typed("42", "25.00");
  const auto asked = enter(again);
  BOOST_TEST(asked.status == 422);
  BOOST_TEST(asked.shows("booked already"));
  BOOST_TEST(asked.shows("name=\"again\""));
  BOOST_TEST(enter(typed("42", "26.00")).status == 303);
  again.emplace_back("again", "1");
  BOOST_TEST(enter(again).status == 303);
  BOOST_TEST(booked() == "42/2500/1001,42/2600/1001,42/2500/1001");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_beside_its_field) {
  for (const char* amount : {"", "0", "-5", "1e3"}) BOOST_TEST(enter(typed("42", amount)).status == 422, amount);
  BOOST_TEST(enter(typed("42", "5", "")).shows("id=\"reference-error\""));
  auto late = typed("42", "5");
  late.back().second = "2099-01-01";
  BOOST_TEST(enter(late).shows("id=\"dated_on-error\""));
  BOOST_TEST(booked() == "");
}

BOOST_AUTO_TEST_CASE(a_reversed_payment_leaves_the_total) {
  enter(typed("42", "25.00"));
  post("/mgmt/ledger_reverse.html", {{"entry", value("SELECT MIN(id) FROM billing_history")}, {"reason", "typing error"}});
  BOOST_TEST(page().shows("Reversed"));
  BOOST_TEST(page().shows("This deposit: <span class=\"num\">$0.00"));
}

BOOST_AUTO_TEST_SUITE_END()
