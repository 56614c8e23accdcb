// The first login to an account whose owner nobody knows.
#include "t/support/am_site.h"

namespace {

struct OwnerlessSite : t::AmSite {
  OwnerlessSite() { exec("UPDATE customers SET owner_email = NULL, owner_name = 'Old Name' WHERE cid = 42"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_owner_choice, OwnerlessSite)

BOOST_AUTO_TEST_CASE(nothing_else_opens_before_an_owner_is_chosen) {
  for (const char* path : {"/am/dashboard.html", "/am/account.html", "/am/account_owner.html"}) BOOST_TEST(get(path).header("Location") == "/am/owner_choice.html", path);
  const auto page = get("/am/owner_choice.html");
  BOOST_TEST(page.shows("robin@example.com"));
  BOOST_TEST(page.shows("sam@example.com"));
  BOOST_TEST(!page.shows("kim@example.com"));
  BOOST_TEST(page.shows("action=\"/am/LOGOUT\""));
}

BOOST_AUTO_TEST_CASE(the_chosen_one_is_the_owner_and_every_contact_is_told) {
  const auto answer = post("/am/owner_choice.html", {{"contact", "2"}});
  BOOST_TEST(answer.header("Location") == "/am/dashboard.html");
  BOOST_TEST(me.follow(answer).status == 200);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', owner_name, owner_email) FROM customers WHERE cid = 42") == "Sam Placeholder sam@example.com");
  for (const char* to : {"robin@example.com", "sam@example.com"}) BOOST_TEST(mails(to, "Sam Placeholder is now the owner of account col00042") == 1, to);
  BOOST_TEST(key("robin@example.com", "is now the owner") != key("sam@example.com", "is now the owner"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
  BOOST_TEST(value("SELECT actor FROM audit_log WHERE action = 'owner.chosen'") == "customer:42");
  BOOST_TEST(value("SELECT TIMESTAMPDIFF(HOUR, created_at, expires_at) FROM tokens LIMIT 1") == "72");
}

BOOST_AUTO_TEST_CASE(it_is_chosen_once) {
  auto tab = me;
  BOOST_TEST(post("/am/owner_choice.html", {{"contact", "1"}}).status == 303);
  BOOST_TEST(tab.post("/am/owner_choice.html", {{"contact", "2"}}).header("Location") == "/am/dashboard.html");
  BOOST_TEST(value("SELECT owner_email FROM customers WHERE cid = 42") == "robin@example.com");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
}

BOOST_AUTO_TEST_CASE(only_a_contact_of_the_account_can_be_chosen) {
  for (const char* id : {"", "3", "999", "x"}) {
    const auto answer = post("/am/owner_choice.html", {{"contact", id}});
    BOOST_TEST(answer.status == 422, id);
    BOOST_TEST(answer.shows("Choose the person who owns the account"), id);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(without_contacts_it_says_whom_to_write_to) {
  exec("DELETE FROM contacts WHERE cid = 42");
  BOOST_TEST(get("/am/owner_choice.html").shows("has no contacts on file either"));
}

// Staff look at such an account and never set anything off.
BOOST_AUTO_TEST_CASE(staff_neither_see_nor_send_it) {
  claim_log("web.forbidden");
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (44, 'x', UTC_TIMESTAMP())");
  auto staff = as("staff");
  BOOST_TEST(staff.get("/am/dashboard.html").status == 200);
  BOOST_TEST(staff.get("/am/owner_choice.html").status == 403);
  BOOST_TEST(staff.post("/am/owner_choice.html", {{"contact", "1"}}).status == 403);
  BOOST_TEST(value("SELECT owner_email IS NULL FROM customers WHERE cid = 42") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
