#include "t/support/mgmt_site.h"

namespace {

struct EditSite : t::MgmtSite {
  t::Fields person(const std::string& login, const std::string& role) {
    return {{"once", once()}, {"login", login}, {"name", "Kim Sample"}, {"email", "kim@example.com"}, {"role", role}};
  }
  t::Answer change(const std::string& login, const std::string& role, const std::string& version = "1") {
    return post("/mgmt/staff_edit.html?login=" + login, {{"version", version}, {"name", "Kim"}, {"email", "kim@example.com"}, {"role", role}});
  }
  std::string role(const std::string& login) { return value("SELECT role FROM users WHERE login = ?", {login}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_staff_edit, EditSite)

BOOST_AUTO_TEST_CASE(a_person_is_added_without_a_password_and_gets_a_link) {
  BOOST_TEST(field(get("/mgmt/staff_edit.html"), "once").size() == 32u);
  const auto form = person("kim", "billing");
  BOOST_TEST(post("/mgmt/staff_edit.html", form).header("Location") == "/mgmt/staff.html?done=1");
  BOOST_TEST(value("SELECT CONCAT(login, ' ', hash, ' ', role, ' ', active) FROM users WHERE login = 'kim'") == "kim  billing 1");
  BOOST_TEST(value("SELECT new_value FROM audit_log WHERE action = 'user.added' AND object = 'user:kim' AND actor = 'user:admin'") ==
             "name=Kim%20Sample&e-mail=kim%40example.com&role=billing");
  const std::string mail = value("SELECT body FROM mail_outbox WHERE recipient = 'kim@example.com'");
  BOOST_TEST(mail.find("https://jc.example.com/mgmt/setup.html?key=") != std::string::npos);
  BOOST_TEST(mail.find("your user name is kim.") != std::string::npos);
  // The same form again makes nobody and mails nothing.
  BOOST_TEST(post("/mgmt/staff_edit.html", form).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM users WHERE login = 'kim'") == "1");
  const auto token = value("SELECT token_hash FROM tokens WHERE purpose = 'staff_setup'");
  BOOST_TEST(mail.find(token) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_user_name_is_unique_and_plain) {
  for (const char* login : {"", "a b", "a@b", "ümlaut", "123456789012345678901234567890123"}) {
    const auto page = post("/mgmt/staff_edit.html", person(login, "billing"));
    BOOST_TEST(page.status == 422, login);
    BOOST_TEST(page.shows("href=\"#login\""), login);
  }
  const auto page = post("/mgmt/staff_edit.html", person("Support", "billing"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("this one exists already"));
  BOOST_TEST(page.shows("value=\"Kim Sample\""));
  BOOST_TEST(value("SELECT COUNT(*) FROM users") == "4");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
  auto form = person("kim", "king");
  BOOST_TEST(post("/mgmt/staff_edit.html", form).shows("Choose the role"));
  form = person("kim", "billing");
  form.front().second = "";
  BOOST_TEST(post("/mgmt/staff_edit.html", form).status == 422);
}

BOOST_AUTO_TEST_CASE(another_role_counts_from_the_next_request_on) {
  claim_log("web.forbidden");
  BOOST_TEST(as("support").get("/mgmt/staff.html").status == 403);
  BOOST_TEST(change("support", "admin").status == 303);
  BOOST_TEST(as("support").get("/mgmt/staff.html").status == 200);
  BOOST_TEST(change("support", "billing", "2").status == 303);
  BOOST_TEST(as("support").get("/mgmt/staff.html").status == 403);
  BOOST_TEST(value("SELECT CONCAT(old_value, ' ', new_value) FROM audit_log WHERE action = 'user.edited' ORDER BY id DESC LIMIT 1") ==
             "role=admin role=billing");
}

BOOST_AUTO_TEST_CASE(nobody_changes_their_own_role) {
  exec("UPDATE users SET role = 'admin' WHERE login = 'billing'");
  const auto page = change("admin", "support");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("nobody changes their own role"));
  BOOST_TEST(role("admin") == "admin");
  BOOST_TEST(change("admin", "admin").status == 303);
}

BOOST_AUTO_TEST_CASE(the_last_admin_who_can_log_in_stays_one) {
  // Two are admins; one of them has never set a password, and so could not log in.
  exec("UPDATE users SET role = 'admin', hash = '' WHERE login = 'billing'");
  exec("UPDATE users SET role = 'admin' WHERE login = 'support'");
  exec("UPDATE users SET hash = '' WHERE login = 'admin'");
  me = as("billing");
  auto page = change("support", "billing");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("this is the last one who can log in"));
  BOOST_TEST(role("support") == "admin");
  exec("UPDATE users SET hash = 'none' WHERE login = 'admin'");
  BOOST_TEST(change("support", "billing").status == 303);
}

BOOST_AUTO_TEST_CASE(an_older_form_overwrites_nothing) {
  BOOST_TEST(change("support", "billing").status == 303);
  const auto page = change("support", "sysadmin");
  BOOST_TEST(page.status == 409);
  BOOST_TEST(page.shows("user:admin: role from “support” to “billing”"));
  BOOST_TEST(page.shows("<option value=\"sysadmin\" selected>"));
  BOOST_TEST(role("support") == "billing");
  BOOST_TEST(change("support", "sysadmin", field(page, "version")).status == 303);
}

BOOST_AUTO_TEST_CASE(it_asks_for_a_proof) {
  prove_was("admin", 16);
  BOOST_TEST(change("support", "admin").status == 422);
  BOOST_TEST(post("/mgmt/staff_edit.html", person("kim", "admin")).shows("Enter your password or a one-time code"));
  BOOST_TEST(role("support") == "support");
  BOOST_TEST(role("kim") == "");
}

BOOST_AUTO_TEST_CASE(somebody_who_is_not_there_is_not_found) {
  BOOST_TEST(get("/mgmt/staff_edit.html?login=nobody").status == 404);
  BOOST_TEST(change("nobody", "admin").status == 404);
}

BOOST_AUTO_TEST_CASE(markup_in_a_name_stays_text) {
  exec("UPDATE users SET name = '\"><b>x' WHERE login = 'support'");
  const auto page = get("/mgmt/staff_edit.html?login=support");
  BOOST_TEST(page.shows("value=\"&quot;&gt;&lt;b&gt;x\""));
  BOOST_TEST(!page.shows("<b>x"));
}

BOOST_AUTO_TEST_SUITE_END()
