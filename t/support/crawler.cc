#include "t/support/crawler.h"

#include <map>
#include <set>

#include "base/text.h"
#include "t/support/test.h"
#include "t/support/tree.h"

namespace t {

namespace {

constexpr int kAlike = 4;   // pages of one kind that are asked for
constexpr int kMost = 600;  // pages of one crawl

// What has a form of its own, so that the programs could not read it with the marker in it.
bool has_a_form(const std::string& column) {
  static const std::set<std::string> kColumns = {
      "actor", "action", "object", "addr", "agent", "anchor", "app", "cidr", "code", "country", "currency", "dedupe_key", "email", "entered", "expiry", "form_key", "gateway",
      "hash", "hostname", "inv_ref", "ip", "key_hash", "last_four", "led_to", "list", "login", "method", "name_key", "package", "pay_state", "payer_email", "power_port",
      "paypal_token", "pnref", "owner_email", "recipient", "ref", "remote_addr", "request_id", "state", "subject_key", "subscr_id", "svc", "template", "term", "to_addr",
      "token", "token_hash", "totp_pending", "totp_secret", "txn_id", "value", "who", "am_auth", "event_key", "payment_status", "raw_body", "idem", "mail_to"};
  return kColumns.contains(column) || column.ends_with("_hash") || column.ends_with("_key") || column.ends_with("_email");
}

std::string signature(const std::string& address) {
  const auto question = address.find('?');
  std::string kind = address.substr(0, question);
  if (question == std::string::npos) return kind;
  std::set<std::string> names;
  for (const auto& [name, value] : base::form_decode(address.substr(question + 1))) names.insert(name);
  for (const auto& name : names) kind += '&' + name;
  return kind;
}

// What the page leads to within the site; not what nginx answers, nor what the page itself has at its end.
std::vector<std::string> links(const std::string& site, const Answer& page) {
  std::vector<std::string> found;
  auto addresses = all_after(page.body, " href=\"", "\"");
  addresses.push_back(page.header("Location"));
  for (std::string address : addresses) {
    address = base::replace_all(base::replace_all(address.substr(0, address.find('#')), "&amp;", "&"), "&#39;", "'");
    if (address.starts_with(site) && address.find(".html") != std::string::npos) found.push_back(address);
  }
  return found;
}

}  // namespace

int crawl(Browser& person, const std::string& program, const std::deque<std::string>& beginnings, const Look& look) {
  std::deque<std::string> left = beginnings;
  std::set<std::string> seen{left.begin(), left.end()};
  std::map<std::string, int> alike;
  int asked = 0;
  for (; !left.empty() && asked < kMost; ++asked) {
    const std::string address = left.front();
    left.pop_front();
    const auto page = person.get(address);
    look(address, page);
    for (const std::string& link : links("/" + program + "/", page)) {
      if (seen.insert(link).second && ++alike[signature(link)] <= kAlike) left.push_back(link);
    }
  }
  return asked;
}

void check_whole(const std::string& address, const Answer& page) {
  if (!page.body.starts_with("<!doctype")) return;  // a part of a page, or data
  const auto count = [&](const std::string& what) { return all_after(page.body, what, ">").size(); };
  BOOST_TEST(page.shows("</html>"), address);
  BOOST_TEST(count("<h1") == 1u, address << " has not one h1");
  BOOST_TEST(page.body.find("{{") == std::string::npos, address);
  std::set<std::string> ids;
  for (const std::string& id : all_after(page.body, " id=\"", "\"")) BOOST_TEST(ids.insert(id).second, address << ": two elements with the id " << id);
}

int mark_all_texts(Site& site) {
  const auto columns = site.db().run("SELECT table_name, column_name, character_maximum_length FROM information_schema.columns"
                                " WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'text', 'mediumtext') AND generation_expression IS NULL"
                                " AND table_name NOT IN ('schema_version', 'reference_versions', 'choices')", {});
  int marked = 0;
  site.db().script("SET SESSION check_constraint_checks = 0");
  for (const auto& row : columns.rows) {
    std::string table;
    std::string column;
    std::int64_t most = 0;
    row.into(table, column, most);
    if (has_a_form(column) || most < 20 || column == "address" || column == "panel_url" || column == "ips") continue;
    const std::string room = std::to_string(most - 11);
    const std::string text = base::replace_all(kMarker, "'", "''");
    try {
      site.db().script("UPDATE `" + table + "` SET `" + column + "` = CONCAT(LEFT(`" + column + "`, " + room + "), '" + text + "') WHERE `" + column + "` IS NOT NULL");
      ++marked;
    } catch (const db::Duplicate&) {
      BOOST_TEST_MESSAGE(table << '.' << column << " holds what must differ, and is left as it is");
    }
  }
  return marked;
}

}  // namespace t
