#include <algorithm>

#include "t/support/at_once.h"
#include "t/support/mgmt_site.h"

namespace {

struct ContactSite : t::MgmtSite {
  ContactSite() {
    exec("INSERT INTO contacts (id, cid, name, email, phone, billing, admin) VALUES"
         " (7, 42, 'Robin Placeholder', 'robin@example.com', '+1 555 0100', 'main', 'main'),"
         " (8, 42, 'Sam <Sample>', 'sam@example.com', '', 'no', 'alternate')");
  }
  t::Fields fields(const std::string& id, const std::string& version, const std::string& name, const std::string& email,
                   const std::string& billing, const std::string& admin) {
    return {{"cid", "42"}, {"id", id}, {"version", version}, {"once", once()}, {"contact-name", name}, {"contact-email", email},
            {"contact-tel", ""}, {"contact-billing", billing}, {"contact-admin", admin}};
  }
  t::Answer save(const t::Fields& sent) { return post("/mgmt/contact_edit.html", sent); }
  std::string people() {
    return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', name, email, billing, admin) ORDER BY id SEPARATOR '; ') FROM contacts WHERE cid = 42");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_contact_edit, ContactSite)

BOOST_AUTO_TEST_CASE(a_contact_is_added_once_however_often_the_form_is_sent) {
  const auto sent = fields("", "", "Kim Sample", "kim@example.com", "alternate", "no");
  const auto answer = save(sent);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=contact#contacts");
  BOOST_TEST(me.follow(answer).shows("The contact is saved."));
  BOOST_TEST(save(sent).status == 303);
  BOOST_TEST(people() == "Robin Placeholder robin@example.com main main; Sam <Sample> sam@example.com no alternate;"
                         " Kim Sample kim@example.com alternate no");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid, new_value) FROM audit_log WHERE action = 'contact.added'") ==
             "user:admin 42 name=Kim%20Sample&e-mail=kim%40example.com&billing=alternate");
}

BOOST_AUTO_TEST_CASE(a_contact_is_changed_and_markup_in_it_stays_text) {
  const auto page = get("/mgmt/contact_edit.html", {{"id", "8"}});
  BOOST_TEST(page.shows("Contact Sam &lt;Sample&gt;"));
  BOOST_TEST(page.shows("value=\"sam@example.com\""));
  BOOST_TEST(save(fields("8", field(page, "version"), "Sam Sample", "sam@example.com", "main", "alternate")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', object, old_value, new_value) FROM audit_log WHERE action = 'contact.edited'") ==
             "contact:8 name=Sam%20%3CSample%3E&billing=no name=Sam%20Sample&billing=main");
}

BOOST_AUTO_TEST_CASE(the_rules_hold_for_all_contacts_together) {
  const std::string before = people();
  auto answer = save(fields("7", "1", "Robin Placeholder", "robin@example.com", "alternate", "main"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#contact-billing\">Choose at least one billing contact who is not an alternate</a>"));
  answer = save(fields("8", "1", "Sam", "ROBIN@example.com", "no", "alternate"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("id=\"contact-admin-error\""));
  BOOST_TEST(save(fields("8", "1", "Sam", "sam@example.com", "no", "no")).status == 422);
  BOOST_TEST(save(fields("", "", "", "x", "perhaps", "no")).status == 422);
  BOOST_TEST(people() == before);
}

BOOST_AUTO_TEST_CASE(the_first_contact_is_for_both_and_what_was_broken_is_mended_one_by_one) {
  exec("DELETE FROM contacts");
  BOOST_TEST(save(fields("", "", "Kim", "kim@example.com", "main", "no")).status == 422);
  BOOST_TEST(save(fields("", "", "Kim", "kim@example.com", "main", "main")).status == 303);
  exec("UPDATE contacts SET billing = 'alternate', admin = 'alternate'");
  const std::string id = value("SELECT id FROM contacts");
  BOOST_TEST(save(fields(id, "1", "Kim", "kim@example.com", "main", "alternate")).status == 303);
}

BOOST_AUTO_TEST_CASE(the_second_of_two_sees_what_the_first_has_changed) {
  BOOST_TEST(as("support").post("/mgmt/contact_edit.html", fields("8", "1", "Sam", "sam2@example.com", "no", "alternate")).status == 303);
  const auto answer = save(fields("8", "1", "Samantha", "sam@example.com", "no", "main"));
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("e-mail from “sam@example.com” to “sam2@example.com”"));
  BOOST_TEST(answer.shows("value=\"Samantha\""));
  BOOST_TEST(save(fields("8", field(answer, "version"), "Samantha", "sam@example.com", "no", "main")).status == 303);
}

// Each change alone would be right; both together would leave nobody for the bills.
BOOST_AUTO_TEST_CASE(two_who_each_take_one_of_two_away_take_turns) {
  exec("UPDATE contacts SET billing = 'main', admin = 'main'");
  const t::Fields sent[] = {fields("7", "1", "Robin", "robin@example.com", "no", "main"), fields("8", "1", "Sam", "sam@example.com", "no", "main")};
  int status[2] = {};
  t::at_once(2, [&](int who) { status[who] = as("admin").post("/mgmt/contact_edit.html", sent[who]).status; });
  BOOST_TEST(std::min(status[0], status[1]) == 303);
  BOOST_TEST(std::max(status[0], status[1]) == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts WHERE billing = 'main'") == "1");
}

BOOST_AUTO_TEST_CASE(rights_and_what_is_not_there) {
  claim_log("web.forbidden");
  auto other = as("sysadmin");
  BOOST_TEST(other.get("/mgmt/contact_edit.html", {{"id", "8"}}).status == 403);
  BOOST_TEST(other.post("/mgmt/contact_edit.html", fields("8", "1", "X", "x@example.com", "no", "main")).status == 403);
  for (const char* id : {"9", "x", "-1"}) BOOST_TEST(get("/mgmt/contact_edit.html", {{"id", id}}).status == 404);
  BOOST_TEST(get("/mgmt/contact_edit.html", {{"cid", "43"}}).status == 404);
  BOOST_TEST(get("/mgmt/contact_edit.html", {{"cid", "42"}}).shows("New contact"));
}

BOOST_AUTO_TEST_SUITE_END()
