// A customer and every id of another one, in every field that any page or form of am knows, over the whole page table: the answer
// is the one that an id gets which does not exist, nothing of the other customer is shown, and nothing of theirs is changed.
#include <set>

#include "t/support/am_site.h"
#include "t/support/page_list.h"
#include "t/support/tree.h"

namespace {

constexpr char kMark[] = "foreign-mark";

// Names in addresses and forms, from the templates: a field of a new page is among them.
std::set<std::string> field_names() {
  std::set<std::string> names = {"id", "cid", "sysid", "system", "inv", "ref"};
  for (const t::File& file : t::files({"templates/am"}, {".tpl"})) {
    for (const std::string& name : t::all_after(file.text, "name=\"", "\"")) names.insert(name);
    for (const char* mark : {".html?", "&amp;"}) {
      for (const std::string& name : t::all_after(file.text, mark, "=")) names.insert(name);
    }
  }
  for (const char* ours : {"csrf", "go", "do"}) names.erase(ours);
  std::erase_if(names, [](const std::string& name) { return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos; });
  return names;
}

struct Two {
  std::string theirs;
  std::string nobodys;
};

struct ForeignSite : t::AmSite {
  ForeignSite() {
    exec("UPDATE customers SET owner_name = 'foreign-mark', company = 'foreign-mark' WHERE cid = 43");
    exec("INSERT INTO contacts (id, cid, name, email, billing, admin) VALUES (777001, 43, 'foreign-mark', 'foreign-mark@example.com', 'main', 'main')");
    exec("INSERT INTO am_logins (id, cid, name, email, kind, created_at) VALUES (777002, 43, 'foreign-mark', 'foreign-mark@example.com', 'billing', UTC_TIMESTAMP())");
    exec("INSERT INTO systems (sysid, cid, kind, hostname, os_name) VALUES (777003, 43, 'vps', 'foreign-mark.example.com', 'Debian 12'),"
         " (777004, 43, 'colo', 'foreign-mark.example.com', '')");
    exec("INSERT INTO invoice (id, inv_ref, cid, amount, state, issued_on, due_on) VALUES (777005, '7777ffff', 43, 4900, 'open', '2026-11-01', '2026-12-01')");
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who) VALUES (777006, 43, UTC_TIMESTAMP(), 'charge', -4900, 'foreign-mark', 'test')");
  }

  const std::vector<Two> ids = {{"777001", "888001"}, {"777002", "888002"}, {"777003", "888003"}, {"777004", "888004"},
                                {"777005", "888005"}, {"7777ffff", "8888eeee"}, {"777006", "888006"}, {"43", "89"}, {"col00043", "col00089"}};

  // Without what differs between two answers of the same kind: the value itself, the token, a form's key, the number of the request.
  static std::string bare(const t::Answer& answer, const t::Browser& browser, const std::string& id) {
    std::string text = std::to_string(answer.status) + ' ' + answer.header("Location") + '\n' + answer.body;
    text = base::replace_all(text, browser.csrf("/am/"), "");
    // A page for nobody brings a token of its own: random digits, in which an id may stand by chance.
    for (const char* hidden : {"name=\"once\" value=\"", "name=\"csrf\" value=\""}) {
      for (const std::string& key : t::all_after(text, hidden, "\"")) {
        if (!key.empty()) text = base::replace_all(text, key, "");
      }
    }
    text = base::replace_all(text, id, "ID");
    const auto number = text.find("please name the number ");
    return number == std::string::npos ? text : text.substr(0, number);
  }

  std::string theirs() {
    return value("SELECT GROUP_CONCAT(CONCAT_WS('|', cid, owner_name, company, owner_email, am_auth, am_enabled, bandwidth_option, row_version)) FROM customers WHERE cid = 43")
           + '\n' + value("SELECT GROUP_CONCAT(CONCAT_WS('|', id, name, email, phone, billing, admin, row_version) ORDER BY id) FROM contacts WHERE cid = 43")
           + '\n' + value("SELECT GROUP_CONCAT(CONCAT_WS('|', id, name, email, kind, hash, active, row_version) ORDER BY id) FROM am_logins WHERE cid = 43")
           + '\n' + value("SELECT GROUP_CONCAT(CONCAT_WS('|', sysid, hostname, cancel_on, stopped_on) ORDER BY sysid) FROM systems WHERE cid = 43")
           + '\n' + value("SELECT COUNT(*) FROM audit_log WHERE cid = 43")
           + '\n' + value("SELECT COUNT(*) FROM mail_outbox WHERE recipient LIKE '%kim@%' OR recipient LIKE '%mark@%'");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_foreign_ids, ForeignSite)

BOOST_AUTO_TEST_CASE(an_id_of_somebody_else_is_an_id_of_nobody) {
  const auto names = field_names();
  BOOST_TEST(names.size() > 15u);
  const std::string before = theirs();
  int asked = 0;
  for (const t::ListedPage& page : t::listed_pages("am")) {
    if (page.path == "/am/LOGOUT" || page.path == "/am/LOGINAM" || page.right == "view") continue;
    for (const std::string& name : names) {
      for (const Two& id : ids) {
        BOOST_TEST_CONTEXT(page.path << ' ' << name << '=' << id.theirs) {
          for (const bool sends : {false, true}) {
            if (!(sends ? page.sends : page.asks)) continue;
            auto browser = me;
            const auto answer = [&](const std::string& value) { return sends ? browser.post(page.path, {{name, value}}) : browser.get(page.path, {{name, value}}); };
            const auto one = answer(id.theirs);
            const auto two = answer(id.nobodys);
            BOOST_TEST((bare(one, browser, id.theirs) == bare(two, browser, id.nobodys)));
            BOOST_TEST(one.body.find(kMark) == std::string::npos);
            asked += 2;
          }
        }
      }
    }
  }
  BOOST_TEST(asked > 1000);
  BOOST_TEST(theirs() == before);
}

BOOST_AUTO_TEST_SUITE_END()
