#include "t/support/mgmt_site.h"

namespace {

struct ContactSite : t::MgmtSite {
  ContactSite() {
    exec("INSERT INTO contacts (id, cid, name, email, phone, billing, admin) VALUES"
         " (7, 42, 'Robin Placeholder', 'robin@example.com', '+1 555 0100', 'main', 'main'),"
         " (8, 42, 'Sam <Sample>', 'sam@example.com', '', 'no', 'alternate')");
  }
  std::string people() {
    return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', name, email, billing, admin) ORDER BY id SEPARATOR '; ') FROM contacts WHERE cid = 42");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_contact_remove, ContactSite)

BOOST_AUTO_TEST_CASE(the_page_names_who_is_removed_and_removes_on_a_post_only) {
  const auto page = get("/mgmt/contact_remove.html", {{"id", "8"}});
  BOOST_TEST(page.shows("Remove Sam &lt;Sample&gt;?"));
  BOOST_TEST(page.shows("alternate admin"));
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "2");
  const t::Fields sent{{"id", "8"}, {"version", field(page, "version")}};
  BOOST_TEST(post("/mgmt/contact_remove.html", sent).header("Location") == "/mgmt/customer.html?cid=col00042&done=contact-removed#contacts");
  BOOST_TEST(people() == "Robin Placeholder robin@example.com main main");
  BOOST_TEST(value("SELECT old_value FROM audit_log WHERE action = 'contact.removed' AND cid = 42") ==
             "name=Sam%20%3CSample%3E&e-mail=sam%40example.com&admin=alternate");
  BOOST_TEST(post("/mgmt/contact_remove.html", sent).status == 404);
}

BOOST_AUTO_TEST_CASE(the_last_one_for_a_role_stays) {
  const auto answer = post("/mgmt/contact_remove.html", {{"id", "7"}, {"version", "1"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#remove\">Choose at least one billing contact who is not an alternate</a>"));
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "2");
}

BOOST_AUTO_TEST_CASE(who_was_changed_meanwhile_is_shown_again_first) {
  exec("UPDATE contacts SET row_version = 2 WHERE id = 8");
  const auto answer = post("/mgmt/contact_remove.html", {{"id", "8"}, {"version", "1"}});
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "2");
  BOOST_TEST(post("/mgmt/contact_remove.html", {{"id", "8"}, {"version", field(answer, "version")}}).status == 303);
}

BOOST_AUTO_TEST_CASE(only_who_looks_after_customers_may) {
  claim_log("web.forbidden");
  auto other = as("sysadmin");
  BOOST_TEST(other.get("/mgmt/contact_remove.html", {{"id", "8"}}).status == 403);
  BOOST_TEST(other.post("/mgmt/contact_remove.html", {{"id", "8"}, {"version", "1"}}).status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "2");
}

BOOST_AUTO_TEST_SUITE_END()
