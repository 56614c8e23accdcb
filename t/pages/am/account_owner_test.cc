// The owner, and with it every rule of the security code that guards each change of an account.
#include <algorithm>

#include "auth/digest.h"
#include "t/support/am_site.h"
#include "t/support/at_once.h"

namespace {

constexpr char kPath[] = "/am/account_owner.html";

struct OwnerSite : t::AmSite {
  t::Fields typed(const std::string& security_code, const std::string& name = "Robin Newname", const std::string& email = "robin@example.com") {
    return {{"version", version()},          {"owner-name", name},      {"owner-org", "Larkspur Pottery"}, {"owner-email", email},
            {"owner-tel", "+1 555 0100"},    {"owner-addr", "12 Sample Street"}, {"owner-city", "Exampleton"}, {"owner-zip", "00042"},
            {"owner-country", "US"},         {"security-code", security_code}};
  }
  std::string name() { return value("SELECT owner_name FROM customers WHERE cid = 42"); }
  std::string asked() { return ask_code(me, kPath, typed("")); }
  // Another code than this one.
  static std::string wrong(std::string code) {
    code.front() = code.front() == 'A' ? 'B' : 'A';
    return code;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_account_owner, OwnerSite)

BOOST_AUTO_TEST_CASE(a_change_is_made_with_the_code_and_told_to_the_owner) {
  const auto page = get(kPath);
  BOOST_TEST(page.shows("value=\"Robin Placeholder\""));
  BOOST_TEST(page.shows("We mail it to robin@example.com."));
  const std::string code = asked();
  BOOST_TEST(code.size() == 9u);
  BOOST_TEST(name() == "Robin Placeholder");
  const auto answer = post(kPath, typed(code));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("Your change is saved."));
  BOOST_TEST(name() == "Robin Newname");
  BOOST_TEST(mail("robin@example.com", "Your account col00042 has changed").find("The owner was changed on") != std::string::npos);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid, old_value) FROM audit_log WHERE action = 'owner.edited'") == "customer:42 42 name=Robin%20Placeholder");
}

BOOST_AUTO_TEST_CASE(asking_for_a_code_keeps_what_was_typed_and_complains_about_nothing) {
  const auto page = post(kPath, {{"version", "1"}, {"owner-name", "Half <typed>"}, {"go", "code"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("A security code is on its way to"));
  BOOST_TEST(page.shows("value=\"Half &lt;typed&gt;\""));
  BOOST_TEST(!page.shows("There is a problem"));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_loses_nothing_that_was_typed) {
  const std::string code = asked();
  const auto page = post(kPath, typed(wrong(code), "Another <Name>"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("this is not the one that was mailed last"));
  BOOST_TEST(page.shows("value=\"Another &lt;Name&gt;\""));
  BOOST_TEST(name() == "Robin Placeholder");
  BOOST_TEST(post(kPath, typed(code)).status == 303);  // it is still good
}

BOOST_AUTO_TEST_CASE(capitals_blanks_and_dashes_do_not_count) {
  std::string code = asked();
  code = ' ' + base::to_lower(code.substr(0, 4)) + "  " + code.substr(5) + ' ';
  BOOST_TEST(post(kPath, typed(code)).status == 303);
}

BOOST_AUTO_TEST_CASE(what_is_stored_does_not_give_the_code_away) {
  const std::string code = asked();
  std::string bare = code;
  bare.erase(4, 1);
  for (const std::string& text : {code, bare}) BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE token_hash = ?", {auth::sha256(text)}) == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE CONCAT(token_hash, COALESCE(session_hash, ''), detail) LIKE ?", {"%" + bare + "%"}) == "0");
  BOOST_TEST(log("am").find(code) == std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(old_value, new_value) LIKE ?", {"%" + code + "%"}) == "0");
  BOOST_TEST(value("SELECT TIMESTAMPDIFF(MINUTE, created_at, expires_at) FROM tokens") == "10");
}

BOOST_AUTO_TEST_CASE(a_used_code_is_used_up_and_the_next_change_needs_another) {
  const std::string code = asked();
  BOOST_TEST(post(kPath, typed(code)).status == 303);
  const auto again = post(kPath, typed(code, "Third Name"));
  BOOST_TEST(again.status == 422);
  BOOST_TEST(again.shows("there is none that works any more"));
  BOOST_TEST(name() == "Robin Newname");
}

BOOST_AUTO_TEST_CASE(an_old_code_and_one_before_the_last_are_refused) {
  const std::string first = asked();
  const std::string second = asked();
  BOOST_TEST(first != second);
  BOOST_TEST(post(kPath, typed(first)).status == 422);
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  BOOST_TEST(post(kPath, typed(second)).status == 422);
  BOOST_TEST(name() == "Robin Placeholder");
}

BOOST_AUTO_TEST_CASE(a_code_of_another_session_or_customer_is_refused) {
  const std::string code = asked();
  auto second_session = as("owner");
  BOOST_TEST(second_session.post(kPath, typed(code)).status == 422);
  auto other = as("other");
  auto fields = typed(code, "Stolen");
  fields[0].second = version(43);
  BOOST_TEST(other.post(kPath, fields).status == 422);
  const std::string theirs = ask_code(other, kPath, {}, "kim@example.com");
  BOOST_TEST(post(kPath, typed(theirs)).status == 422);
  BOOST_TEST(value("SELECT GROUP_CONCAT(owner_name ORDER BY cid) FROM customers") == "Robin Placeholder,Kim Sample");
  BOOST_TEST(post(kPath, typed(code)).status == 303);
}

BOOST_AUTO_TEST_CASE(other_tokens_of_the_customer_are_no_codes) {
  (void)asked();
  exec("INSERT INTO tokens (token_hash, purpose, cid, created_at, expires_at) VALUES (?, 'activation', 42, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 DAY)",
       {auth::sha256("ABCDEFGH")});
  BOOST_TEST(post(kPath, typed("ABCD-EFGH")).status == 422);
}

BOOST_AUTO_TEST_CASE(five_wrong_tries_end_a_code) {
  const std::string code = asked();
  for (int i = 0; i < 5; ++i) BOOST_TEST(post(kPath, typed(wrong(code))).status == 422);
  const auto page = post(kPath, typed(code));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("there is none that works any more"));
  BOOST_TEST(name() == "Robin Placeholder");
}

BOOST_AUTO_TEST_CASE(many_tries_at_once_are_no_more_than_five) {
  const std::string code = asked();
  const auto fields = typed(wrong(code));
  t::at_once(8, [&](int) {
    auto tab = me;
    (void)tab.post(kPath, fields);
  });
  BOOST_TEST(std::stoi(value("SELECT tries FROM tokens")) <= 5);
  BOOST_TEST(post(kPath, typed(code)).status == 422);
}

BOOST_AUTO_TEST_CASE(of_two_changes_at_once_with_one_code_one_is_made) {
  const std::string code = asked();
  int status[4] = {};
  const auto fields = typed(code);
  t::at_once(4, [&](int who) {
    auto tab = me;
    auto mine = fields;
    mine[1].second = "Name " + std::to_string(who);
    status[who] = tab.post(kPath, mine).status;
  });
  BOOST_TEST(std::count(std::begin(status), std::end(status), 303) == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'owner.edited'") == "1");
}

BOOST_AUTO_TEST_CASE(three_codes_an_hour_are_mailed) {
  for (int i = 0; i < 3; ++i) (void)asked();
  const auto page = post(kPath, {{"go", "code"}});
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("three were sent within an hour"));
  BOOST_TEST(mails("robin@example.com", "Your security code") == 3);
  auto elsewhere = as("owner");
  BOOST_TEST(elsewhere.post(kPath, {{"go", "code"}}).status == 422);
  exec("UPDATE tokens SET created_at = created_at - INTERVAL 61 MINUTE");
  BOOST_TEST(asked().size() == 9u);
}

BOOST_AUTO_TEST_CASE(a_change_that_cannot_be_saved_uses_no_code_up) {
  const std::string code = asked();
  auto fields = typed(code, "");
  const auto bad = post(kPath, fields);
  BOOST_TEST(bad.status == 422);
  BOOST_TEST(bad.shows("Enter your full name"));
  BOOST_TEST(bad.shows("value=\"" + code + "\""));
  fields = typed(code);
  exec("UPDATE customers SET owner_name = 'Changed Meanwhile', row_version = row_version + 1 WHERE cid = 42");
  const auto conflict = post(kPath, fields);
  BOOST_TEST(conflict.status == 409);
  BOOST_TEST(conflict.shows("Somebody else has saved this while you were editing."));
  BOOST_TEST(conflict.shows("value=\"Robin Newname\""));
  BOOST_TEST(field(conflict, "version") == version());
  BOOST_TEST(name() == "Changed Meanwhile");
  BOOST_TEST(post(kPath, typed(code)).status == 303);
  BOOST_TEST(name() == "Robin Newname");
}

BOOST_AUTO_TEST_CASE(a_new_address_is_told_to_both_and_guards_from_then_on) {
  BOOST_TEST(post(kPath, typed(asked(), "Robin Placeholder", "new@example.com")).status == 303);
  for (const char* to : {"robin@example.com", "new@example.com"}) BOOST_TEST(mails(to, "owner's email address of col00042 has changed") == 1, to);
  BOOST_TEST(mails("robin@example.com", "Your account col00042 has changed") == 1);
  (void)ask_code(me, kPath, {}, "new@example.com");
  BOOST_TEST(mails("new@example.com", "Your security code") == 1);
}

BOOST_AUTO_TEST_CASE(fields_that_are_not_asked_for_change_nothing) {
  auto fields = typed(asked());
  for (const char* more : {"cid", "am_auth", "am_enabled", "status", "role"}) fields.emplace_back(more, "43");
  BOOST_TEST(post(kPath, fields).status == 303);
  BOOST_TEST(value("SELECT owner_name FROM customers WHERE cid = 43") == "Kim Sample");
}

BOOST_AUTO_TEST_CASE(a_further_owner_login_changes_with_a_code_of_the_owners_address) {
  auto cleo = as("co-owner");
  const std::string code = ask_code(cleo, kPath);
  BOOST_TEST(mails("cleo@example.com", "Your security code") == 0);
  BOOST_TEST(cleo.post(kPath, typed(code)).status == 303);
  BOOST_TEST(value("SELECT actor FROM audit_log WHERE action = 'owner.edited'") == "customer:42-cleo");
}

BOOST_AUTO_TEST_SUITE_END()
