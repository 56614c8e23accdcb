#include "t/support/mgmt_site.h"

namespace {

struct OwnerSite : t::MgmtSite {
  t::Fields fields(const t::Answer& page) {
    t::Fields all{{"cid", "col00042"}, {"version", field(page, "version")}};
    for (const char* name : {"owner-name", "owner-org", "owner-email", "owner-tel", "owner-city", "owner-zip"}) all.emplace_back(name, field_value(page, name));
    all.emplace_back("owner-addr", "12 Sample Street");
    all.emplace_back("owner-country", "US");
    return all;
  }
  static t::Fields with(t::Fields fields, const std::string& name, const std::string& value) {
    for (auto& [known, text] : fields) {
      if (known == name) text = value;
    }
    return fields;
  }
  t::Answer form() { return get("/mgmt/owner_edit.html", {{"cid", "42"}}); }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/owner_edit.html", fields); }
  std::string owner() { return value("SELECT CONCAT_WS('|', owner_name, company, owner_email, phone, address, city, postal_code, country) FROM customers"); }

 private:
  // The value of an input, whatever stands between its name and its value.
  static std::string field_value(const t::Answer& page, const std::string& name) {
    const auto at = page.body.find("name=\"" + name + '"');
    const auto from = page.body.find("value=\"", at) + 7;
    return page.body.substr(from, page.body.find('"', from) - from);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_owner_edit, OwnerSite)

BOOST_AUTO_TEST_CASE(the_form_holds_what_is_on_file_and_saving_it_changes_nothing) {
  const std::string before = owner();
  const auto answer = save(fields(form()));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=owner#owner");
  BOOST_TEST(me.follow(answer).shows("The owner is saved."));
  BOOST_TEST(owner() == before);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE cid = 42") == "0");
}

BOOST_AUTO_TEST_CASE(a_change_is_recorded_field_by_field) {
  auto sent = with(with(fields(form()), "owner-name", "Kim <Sample>"), "owner-country", "DE");
  BOOST_TEST(save(sent).status == 303);
  BOOST_TEST(owner() == "Kim <Sample>|Larkspur Pottery|robin@example.com|+1 555 0100|12 Sample Street|Exampleton|00042|DE");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, remote_addr, action, object, cid) FROM audit_log WHERE action = 'owner.edited'") ==
             "user:admin 192.0.2.10 owner.edited customer:42 42");
  BOOST_TEST(value("SELECT old_value FROM audit_log WHERE action = 'owner.edited'") == "name=Robin%20Placeholder&country=US");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
  BOOST_TEST(form().shows("value=\"Kim &lt;Sample&gt;\""));
}

BOOST_AUTO_TEST_CASE(a_new_address_is_told_to_both) {
  BOOST_TEST(save(with(fields(form()), "owner-email", "kim@example.org")).status == 303);
  BOOST_TEST(value("SELECT GROUP_CONCAT(recipient ORDER BY id) FROM mail_outbox") == "robin@example.com,kim@example.org");
  BOOST_TEST(value("SELECT body LIKE '%from robin@example.com to kim@example.org%' FROM mail_outbox LIMIT 1") == "1");
  BOOST_TEST(save(with(fields(form()), "owner-email", "")).status == 303);
  BOOST_TEST(value("SELECT owner_email IS NULL FROM customers") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "3");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_saved_comes_back_as_it_was_typed) {
  auto sent = with(with(with(fields(form()), "owner-name", " "), "owner-email", "kim at <home>"), "owner-tel", "call me");
  const auto answer = save(sent);
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("There is a problem"));
  BOOST_TEST(answer.shows("<a href=\"#owner-name\">Enter your full name</a>"));
  BOOST_TEST(answer.shows("value=\"kim at &lt;home&gt;\""));
  BOOST_TEST(answer.shows("value=\"call me\""));
  BOOST_TEST(value("SELECT row_version FROM customers") == "1");
  BOOST_TEST(save(with(fields(form()), "owner-country", "XX")).status == 422);
}

BOOST_AUTO_TEST_CASE(of_two_who_edit_the_same_owner_the_second_sees_what_changed_and_loses_nothing) {
  auto other = as("support");
  const auto mine = fields(form());
  const auto theirs = fields(other.get("/mgmt/owner_edit.html", {{"cid", "42"}}));
  BOOST_TEST(other.post("/mgmt/owner_edit.html", with(theirs, "owner-city", "Samplebury")).status == 303);
  const auto answer = save(with(mine, "owner-tel", "+1 555 0199"));
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("id=\"conflict\""));
  BOOST_TEST(answer.shows("user:support: city from “Exampleton” to “Samplebury”"));
  BOOST_TEST(answer.shows("value=\"+1 555 0199\""));
  BOOST_TEST(value("SELECT phone FROM customers") == "+1 555 0100");
  BOOST_TEST(save(with(fields(answer), "owner-city", "Samplebury")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('|', phone, city, row_version) FROM customers") == "+1 555 0199|Samplebury|3");
}

BOOST_AUTO_TEST_CASE(only_who_looks_after_customers_may) {
  claim_log("web.forbidden");
  auto other = as("sysadmin");
  BOOST_TEST(other.get("/mgmt/owner_edit.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(other.post("/mgmt/owner_edit.html", fields(form())).status == 403);
  for (const char* role : {"support", "billing"}) BOOST_TEST(as(role).get("/mgmt/owner_edit.html", {{"cid", "42"}}).status == 200);
  BOOST_TEST(get("/mgmt/owner_edit.html", {{"cid", "43"}}).status == 404);
  BOOST_TEST(save({{"cid", "43"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
