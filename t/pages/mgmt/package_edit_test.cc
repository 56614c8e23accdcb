#include "t/support/eventually.h"
#include "t/support/mgmt_site.h"

namespace {

const std::string kPage = "/mgmt/package_edit.html";

struct Site : t::MgmtSite {
  t::Fields fresh(const std::string& code = "linux-xl") {
    return {{"once", once()}, {"code", code},    {"svc", "linux"},     {"role", "base"},      {"name", "Linux VPS XL"},
            {"detail", "240 GB disk"},           {"disk", "240"},      {"ips", "2"},          {"bandwidth", "4000"},
            {"price-1", "79.00"}, {"price-6", "434.50"}, {"price-12", "790.00"}, {"setup", "0.00"}, {"from", "2026-01-01"}};
  }
  std::string id(const std::string& code) { return value("SELECT id FROM packages WHERE code = ?", {code}); }
  // The form of an existing package as a browser would send it back, with one field changed.
  t::Fields kept(const std::string& code, const std::string& name, const std::string& typed) {
    const auto page = get(kPage, {{"id", id(code)}});
    t::Fields fields = {{"go", "save"}, {name, typed}};
    for (const char* field : {"id", "version"}) fields.emplace_back(field, MgmtSite::field(page, field));
    for (const auto& [field, column] : {std::pair<const char*, std::string>{"name", "Linux VPS M"},
                                        {"detail", "60 GB disk, 1,000 GB bandwidth, 1 IP address"}, {"disk", "60"}, {"ips", "1"},
                                        {"bandwidth", "1000"}, {"price-1", "29.00"}, {"price-6", "159.50"},
                                        {"price-12", "290.00"}, {"setup", "0.00"}, {"from", "2020-01-01"}, {"position", "2"}}) {
      if (field != name) fields.emplace_back(field, column);
    }
    return fields;
  }
  void given_subscription() {
    exec("INSERT INTO subs (cid, package_id, description, amount, months, anchor_day, disk_gb) SELECT 42, id, name, 1700, 1, 5, 80"
         " FROM packages WHERE code = 'linux-m'");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_package_edit, Site)

BOOST_AUTO_TEST_CASE(a_new_package_is_made_once_and_is_on_offer) {
  BOOST_TEST(get(kPage).shows("New package"));
  const auto fields = fresh();
  const auto answer = post(kPage, fields);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/packages.html?done=linux-xl");
  BOOST_TEST(me.follow(answer).shows("Package linux-xl is saved."));
  BOOST_TEST(post(kPage, fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', COUNT(*), price_6, disk_gb, setup) FROM packages WHERE code = 'linux-xl'") == "1 43450 240 0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', COUNT(*), actor) FROM audit_log WHERE action = 'package.made'") == "1 user:admin");
}

BOOST_AUTO_TEST_CASE(a_code_is_taken_once) {
  const auto answer = post(kPage, fresh("linux-m"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Choose another code: this one is taken"));
  BOOST_TEST(answer.shows("value=\"Linux VPS XL\""));
}

BOOST_AUTO_TEST_CASE(wrong_values_come_back_as_typed) {
  auto fields = fresh("lin ux\"<b>");
  for (auto& [name, typed] : fields) {
    if (name == "price-6") typed = "-1";
    if (name == "disk") typed = "many";
    if (name == "from") typed = "tomorrow";
    if (name == "svc") typed = "";
  }
  const auto answer = post(kPage, fields);
  BOOST_TEST(answer.status == 422);
  for (const char* words : {"Use only letters, digits", "Enter an amount in dollars, like 19.00", "Enter a whole number, 0 or more",
                            "Enter a date like 2026-11-27", "Choose the product", "value=\"many\"", "lin ux&quot;&lt;b&gt;"}) {
    BOOST_TEST(answer.shows(words), words);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM packages WHERE name = 'Linux VPS XL'") == "0");
}

BOOST_AUTO_TEST_CASE(a_changed_price_is_seen_by_new_orders_and_not_by_subscriptions) {
  given_subscription();
  start("signup");
  BOOST_TEST(get("/signup/step1.html", {{"svc", "linux"}}).shows("$29.00"));
  BOOST_TEST(post(kPage, kept("linux-m", "price-1", "31.25")).status == 303);
  // A page that only shows the price may be a second behind.
  t::eventually([&] { return get("/signup/step1.html", {{"svc", "linux"}}).shows("$31.25"); }, std::chrono::seconds{2});
  BOOST_TEST(value("SELECT CONCAT_WS(' ', amount, IFNULL(ips, 'package'), row_version) FROM subs") == "1700 package 1");
  BOOST_TEST(value("SELECT new_value FROM audit_log WHERE action = 'package.changed'") == "price%20for%201%20month=31.25");
}

BOOST_AUTO_TEST_CASE(what_is_included_stays_with_the_subscriptions_that_run) {
  given_subscription();
  exec("INSERT INTO subs (cid, package_id, description, amount, months, anchor_day, ended_on) SELECT 42, id, name, 1, 1, 5, '2026-01-01'"
       " FROM packages WHERE code = 'linux-m'");
  BOOST_TEST(post(kPage, kept("linux-m", "disk", "90")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', disk_gb, ips, bandwidth_gb, backup_gb) FROM subs WHERE ended_on IS NULL") == "80 1 1000 0");
  BOOST_TEST(value("SELECT COUNT(*) FROM subs WHERE ended_on IS NOT NULL AND ips IS NULL") == "1");
}

BOOST_AUTO_TEST_CASE(what_somebody_else_has_saved_is_not_overwritten) {
  const auto mine = kept("linux-m", "name", "Mine");
  BOOST_TEST(post(kPage, kept("linux-m", "name", "Theirs")).status == 303);
  const auto answer = post(kPage, mine);
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("Somebody else has saved this"));
  BOOST_TEST(answer.shows("value=\"Mine\""));
  BOOST_TEST(value("SELECT name FROM packages WHERE code = 'linux-m'") == "Theirs");
  auto again = mine;
  for (auto& [name, typed] : again) {
    if (name == "version") typed = field(answer, "version");
  }
  BOOST_TEST(post(kPage, again).status == 303);
  BOOST_TEST(value("SELECT name FROM packages WHERE code = 'linux-m'") == "Mine");
}

BOOST_AUTO_TEST_CASE(it_is_retired_and_offered_again) {
  const std::string which = id("linux-m");
  const auto version = [&] { return value("SELECT row_version FROM packages WHERE code = 'linux-m'"); };
  BOOST_TEST(get(kPage, {{"id", which}}).shows("Retire linux-m"));
  BOOST_TEST(post(kPage, {{"id", which}, {"go", "retire"}, {"version", version()}}).status == 303);
  BOOST_TEST(value("SELECT offered_until = UTC_DATE() - INTERVAL 1 DAY FROM packages WHERE code = 'linux-m'") == "1");
  BOOST_TEST(get(kPage, {{"id", which}}).shows("Offer linux-m again"));
  BOOST_TEST(post(kPage, {{"id", which}, {"go", "offer"}, {"version", version()}}).status == 303);
  BOOST_TEST(value("SELECT offered_until IS NULL FROM packages WHERE code = 'linux-m'") == "1");
}

BOOST_AUTO_TEST_CASE(one_that_does_not_exist_is_404) {
  for (const char* which : {"99999", "x", "-1"}) BOOST_TEST(get(kPage, {{"id", which}}).status == 404, which);
  BOOST_TEST(post(kPage, {{"id", "99999"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(it_is_for_billing_and_admin) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "sysadmin"}) {
    BOOST_TEST(as(role).get(kPage).status == 403, role);
    BOOST_TEST(as(role).post(kPage, fresh()).status == 403, role);
  }
  BOOST_TEST(as("billing").post(kPage, fresh("linux-yl")).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
