// Notices on their way: kept as they came, asked about with the very bytes, and none that stops another.
#include "domain/ipn_queue.h"

#include "t/support/business_database.h"
#include "t/support/paypal_life.h"
#include "t/support/test.h"
#include "tables/ipn.h"

namespace {

using ports::Verdict;

struct Day : t::BusinessDay {
  t::ScriptedPayPal paypal;
  t::PayPalLife life{business, placed(domain::Svc::linux_vps, {{"method", "paypal"}}), 1};

  void arrives(const std::string& body) {
    database.write([&](db::Writer& db) { tables::ipn::add(db, body, "192.0.2.9", clock.now()); });
  }
  int verify() { return domain::verify_notices(database, desk, paypal); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_ipn_queue, Day)

BOOST_AUTO_TEST_CASE(the_very_bytes_are_asked_about) {
  const std::string odd = life.first("Completed") + "&memo=a+b%20c%2b%C3%A9&&=&x";
  arrives(odd);
  BOOST_TEST(verify() == 1);
  BOOST_REQUIRE(paypal.asked.size() == 1u);
  BOOST_TEST(paypal.asked[0] == odd);
  BOOST_TEST(value("SELECT raw_body FROM ipn") == odd);
  const std::string transaction = life.transaction(1);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', verdict, effect, event_key, txn_id, payment_status, signup_id, remote_addr) FROM ipn") ==
             "genuine applied txn:" + transaction + ":Completed " + transaction + " Completed " + base::str(life.order.id) + " 192.0.2.9");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_kept_too) {
  std::string all = "memo=";
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  arrives(all);
  BOOST_TEST(verify() == 1);
  BOOST_TEST(paypal.asked.at(0) == all);
}

BOOST_AUTO_TEST_CASE(one_that_nobody_can_judge_keeps_no_other_waiting) {
  arrives(life.first("Completed"));
  arrives(life.money(2, "Completed", life.order.recurring));
  paypal.verdicts = {Verdict::unknown};
  BOOST_TEST(verify() == 0);
  BOOST_TEST(verify() == 1);
  BOOST_TEST(value("SELECT GROUP_CONCAT(verdict ORDER BY id) FROM ipn") == "waiting,genuine");
}

BOOST_AUTO_TEST_CASE(nothing_is_locked_while_paypal_is_asked) {
  arrives(life.first("Completed"));
  paypal.meanwhile = [&] {
    exec("UPDATE ipn SET note = note");
    exec("UPDATE signups SET updated_at = updated_at");
  };
  BOOST_TEST(verify() == 1);
  BOOST_TEST(pay_state(life.order.id) == "paid");
}

BOOST_AUTO_TEST_CASE(disputes_about_one_payment_are_each_told_to_staff) {
  for (const char* track : {"a", "b"}) arrives(life.first("", {{"txn_type", "new_case"}, {"payment_status", nullptr}, {"ipn_track_id", track}}));
  BOOST_TEST(verify() == 2);
  BOOST_TEST(value("SELECT GROUP_CONCAT(effect) FROM ipn") == "held,held");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE cause = 'alert'") == "2");
}

// A payer may write into some of these; whatever stands there, the notice gets its verdict and the queue goes on.
BOOST_AUTO_TEST_CASE(hostile_texts_stop_nothing) {
  const std::string accents = base::join(std::vector<std::string>(300, "%C3%A9"), "");
  int month = 100;
  for (const char* field : {"custom", "invoice", "txn_id", "payment_status", "subscr_id", "txn_type", "ipn_track_id", "mc_currency", "subscr_date",
                            "parent_txn_id", "mc_gross", "receiver_email"}) {
    for (const std::string& text : {"x" + accents, std::string{"%00%0D%0A%FF%FE"}, std::string{"%27%3B+DROP+TABLE+ipn%3B--"}}) {
      arrives(life.money(++month, "Completed", life.order.recurring, {{field, nullptr}}) + '&' + field + '=' + text);
      BOOST_TEST_INFO(field << ' ' << text.substr(0, 20));
      BOOST_CHECK_NO_THROW(BOOST_TEST(verify() == 1));
    }
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn WHERE verdict = 'waiting'") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
