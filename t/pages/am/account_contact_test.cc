#include "t/support/am_site.h"

namespace {

constexpr char kPath[] = "/am/account_contact.html";

struct ContactSite : t::AmSite {
  t::Fields typed(const std::string& id, const std::string& name, const std::string& billing, const std::string& admin,
                  const std::string& email = "pat@example.com") {
    return {{"id", id}, {"version", id.empty() ? "" : "1"}, {"contact-name", name}, {"contact-email", email}, {"contact-tel", ""},
            {"contact-billing", billing}, {"contact-admin", admin}, {"security-code", ask_code(me, kPath, {{"id", id}})}};
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_account_contact, ContactSite)

BOOST_AUTO_TEST_CASE(a_contact_is_added_and_changed_each_with_its_own_code) {
  BOOST_TEST(post(kPath, typed("", "Pat <New>", "no", "main")).status == 303);
  BOOST_TEST(get("/am/account.html").shows("Pat &lt;New&gt;"));
  BOOST_TEST(mail("robin@example.com", "has changed").find("A contact was added: Pat <New>") != std::string::npos);
  const auto page = get(kPath, {{"id", "2"}});
  BOOST_TEST(page.shows("value=\"Sam Placeholder\""));
  BOOST_TEST(post(kPath, typed("2", "Sam Other", "main", "alternate", "sam.other@example.com")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', name, email, billing) FROM contacts WHERE id = 2") == "Sam Other sam.other@example.com main");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE actor = 'customer:42' AND action LIKE 'contact.%'") == "2");
}

BOOST_AUTO_TEST_CASE(a_rule_that_would_break_uses_no_code_up) {
  auto fields = typed("1", "Robin Placeholder", "no", "main");  // the only main billing contact
  const auto refused = post(kPath, fields);
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.shows("at least one billing contact"));
  for (auto& [name, value] : fields) {
    if (name == "contact-billing") value = "main";
  }
  BOOST_TEST(post(kPath, fields).status == 303);
}

BOOST_AUTO_TEST_CASE(what_changed_meanwhile_is_a_conflict) {
  const auto fields = typed("2", "Sam Other", "alternate", "alternate");
  exec("UPDATE contacts SET row_version = 2 WHERE id = 2");
  const auto page = post(kPath, fields);
  BOOST_TEST(page.status == 409);
  BOOST_TEST(field(page, "version") == "2");
  BOOST_TEST(page.shows("value=\"Sam Other\""));
}

BOOST_AUTO_TEST_CASE(contacts_of_others_are_none) {
  for (const char* id : {"3", "4", "999", "x", "-1"}) {
    BOOST_TEST(get(kPath, {{"id", id}}).status == 404, id);
    BOOST_TEST(post(kPath, {{"id", id}, {"go", "code"}}).status == 404, id);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
