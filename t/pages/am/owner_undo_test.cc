// A contact who says that the chosen owner is not the owner.
#include "t/support/am_site.h"

namespace {

struct UndoSite : t::AmSite {
  UndoSite() {
    claim_log("staff.told");
    exec("UPDATE customers SET owner_email = NULL, owner_name = 'Old Name' WHERE cid = 42");
    BOOST_REQUIRE(post("/am/owner_choice.html", {{"contact", "1"}}).status == 303);
    link = key("sam@example.com", "is now the owner");
    contact.get("/am/owner_undo.html?key=" + link);
  }
  t::Answer undo(const std::string& with) { return contact.post("/am/owner_undo.html", {{"key", with}}); }

  t::Browser contact = another();
  std::string link;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_owner_undo, UndoSite)

BOOST_AUTO_TEST_CASE(the_page_names_what_it_does_and_looking_does_nothing) {
  const auto page = contact.get("/am/owner_undo.html?key=" + link);
  BOOST_TEST(page.shows("Robin Placeholder is not the owner"));
  BOOST_TEST(value("SELECT owner_email FROM customers WHERE cid = 42") == "robin@example.com");
}

BOOST_AUTO_TEST_CASE(the_account_is_as_before_and_shut) {
  const auto answer = undo(link);
  BOOST_TEST(contact.follow(answer).shows("The choice is taken back."));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', owner_name, owner_email IS NULL, am_auth IS NULL, am_enabled) FROM customers WHERE cid = 42") == "Old Name 1 1 0");
  BOOST_TEST(get("/am/dashboard.html").header("Location") == "/am/login.html");
  for (const char* to : {"robin@example.com", "sam@example.com"}) BOOST_TEST(mails(to, "was taken back") == 1, to);
  BOOST_TEST(mails("staff@example.com", "col00042: the choice of the owner was taken back") == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'owner.undone' AND cid = 42") == "1");
  BOOST_TEST(undo(link).status == 410);
  BOOST_TEST(undo(key("robin@example.com", "is now the owner")).status == 410);  // the others of the same choice
}

BOOST_AUTO_TEST_CASE(an_old_or_made_up_link_does_nothing) {
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  BOOST_TEST(contact.get("/am/owner_undo.html?key=" + link).status == 410);
  for (const std::string& made_up : {link, std::string{}, std::string(64, '0')}) BOOST_TEST(undo(made_up).status == 410);
  BOOST_TEST(value("SELECT owner_email FROM customers WHERE cid = 42") == "robin@example.com");
}

BOOST_AUTO_TEST_SUITE_END()
