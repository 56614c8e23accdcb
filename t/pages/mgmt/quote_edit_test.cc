#include "t/support/open_orders.h"

namespace {

const std::string kPage = "/mgmt/quote_edit.html";

struct Site : t::OpenOrders {
  t::Fields fresh() {
    return {{"once", once()}, {"id", ""}, {"request", ""}, {"title", "Custom server"}, {"parts", "128 GB memory\n4 disks"}, {"disk", "1920"},
            {"ips", "13"}, {"bandwidth", "5000"}, {"price-1", "349.00"}, {"price-6", "1919.50"}, {"price-12", "3490.00"}, {"setup", "99.00"},
            {"recipient", "kim@example.com"}, {"message", ""}, {"expires", value("SELECT UTC_DATE() + INTERVAL 30 DAY")}};
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_quote_edit, Site)

BOOST_AUTO_TEST_CASE(a_quote_answers_a_request_and_expires_in_30_days) {
  const auto ref = request();
  const auto form = get(kPage, {{"request", ref}});
  BOOST_TEST(form.shows("value=\"kim@example.com\""));
  BOOST_TEST(form.shows("value=\"" + value("SELECT UTC_DATE() + INTERVAL 30 DAY") + '"'));
  const auto answer = post(kPage, t::but(fresh(), "request", ref));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("128 GB memory"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, price_6, made_by, request_id IS NOT NULL, key_hash IS NULL) FROM quotes") ==
             "draft 191950 user:admin 1 1");
}

BOOST_AUTO_TEST_CASE(the_same_form_makes_one_quote) {
  const auto fields = fresh();
  BOOST_TEST(post(kPage, fields).status == 303);
  BOOST_TEST(post(kPage, fields).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM quotes") == "1");
}

BOOST_AUTO_TEST_CASE(wrong_values_come_back_as_typed) {
  const auto answer = post(kPage, t::but(t::but(t::but(t::but(fresh(), "title", ""), "price-1", "cheap<b>"), "expires", "2020-01-01"), "recipient", "kim"));
  BOOST_TEST(answer.status == 422);
  for (const char* words : {"Enter a title", "Enter an amount in dollars", "Enter a day from today on", "cheap&lt;b&gt;", "128 GB memory"}) {
    BOOST_TEST(answer.shows(words), words);
  }
}

BOOST_AUTO_TEST_CASE(a_change_takes_a_sent_quote_back_and_never_overwrites_another) {
  (void)post(kPage, fresh());
  const std::string id = value("SELECT id FROM quotes");
  exec("UPDATE quotes SET state = 'sent', key_hash = SHA2('k', 256)");
  const auto mine = t::but(t::but(fresh(), "id", id), "version", "1");
  BOOST_TEST(get(kPage, {{"id", id}}).shows("It was sent."));
  BOOST_TEST(post(kPage, t::but(mine, "title", "Theirs")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, title, key_hash IS NULL) FROM quotes") == "draft Theirs 1");
  const auto conflict = post(kPage, t::but(mine, "title", "Mine"));
  BOOST_TEST(conflict.status == 409);
  BOOST_TEST(conflict.shows("Somebody else has saved this"));
  BOOST_TEST(conflict.shows("value=\"Mine\""));
  exec("UPDATE quotes SET state = 'ordered'");
  BOOST_TEST(post(kPage, t::but(mine, "version", "2")).status == 303);
  BOOST_TEST(value("SELECT title FROM quotes") == "Theirs");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404_and_it_is_not_for_sysadmins) {
  claim_log("web.forbidden");
  BOOST_TEST(get(kPage, {{"id", "77"}}).status == 404);
  BOOST_TEST(get(kPage, {{"request", "0000beef"}}).status == 404);
  BOOST_TEST(as("sysadmin").get(kPage).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
