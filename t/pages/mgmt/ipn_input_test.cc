#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ipn_input, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(a_message_is_kept_as_it_was_pasted_once_and_says_who_did_it) {
  const std::string message = payment("T1", "49.00");
  const auto form = get("/mgmt/ipn_input.html");
  BOOST_TEST(form.status == 200);
  const t::Fields typed = {{"once", field(form, "once")}, {"notice", "  " + message.substr(0, 20) + "\r\n" + message.substr(20) + "\r\n"}};
  const auto answer = as("billing").post("/mgmt/ipn_input.html", typed);
  const std::string id = value("SELECT MAX(id) FROM ipn");
  BOOST_TEST(answer.header("Location") == "/mgmt/ipn.html?id=" + id + "&done=entered");
  BOOST_TEST(value("SELECT raw_body FROM ipn") == message);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', verdict, effect, entered_by) FROM ipn") == "waiting none user:billing");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, action, object) FROM audit_log") == "user:billing notice.entered notice:" + id);
  BOOST_TEST(me.follow(answer).shows("entered by hand by user:billing"));
  BOOST_TEST(as("billing").post("/mgmt/ipn_input.html", typed).header("Location") == "/mgmt/ipn_list.html?show=by_hand");
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn") == "1");
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/ipn_input.html\""));
}

BOOST_AUTO_TEST_CASE(what_is_no_message_comes_back_and_nothing_is_kept) {
  const auto empty = post("/mgmt/ipn_input.html", {{"once", once()}, {"notice", " "}});
  BOOST_TEST(empty.status == 422);
  BOOST_TEST(empty.shows("Paste the message"));
  const auto wrong = post("/mgmt/ipn_input.html", {{"once", once()}, {"notice", "txn_type = <i>"}});
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.shows("txn_type = &lt;i&gt;"));
  BOOST_TEST(post("/mgmt/ipn_input.html", {{"once", "x"}, {"notice", "a=b"}}).status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
