// The ways round what the sites' user is not granted: each of them is closed, and what was recorded is as it was.
#include <set>

#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

const std::set<unsigned> kDenied = {1044, 1095, 1142, 1143, 1227};

struct Site : t::BusinessDay {
  db::Connection site{t::site_target(t::business_database())};
  t::ScratchDatabase other;

  Site() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Ada Example', '2026-01-01')");
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who) VALUES (1, 42, '2026-01-01', 'payment', 100, 'x', 'y')");
    exec("INSERT INTO ipn (id, received_at, remote_addr, raw_body) VALUES (1, '2026-01-01', '192.0.2.1', 'a=b')");
    exec("INSERT INTO audit_log (id, at, actor, action, object, old_value, new_value) VALUES (1, '2026-01-01', 'x', 'y', 'z', '', '')");
    other.connection().script("CREATE TABLE secret (id INT PRIMARY KEY)");
  }

  unsigned code(const std::string& statement) {
    try {
      site.script(statement);
    } catch (const db::Error& error) {
      return error.code();
    }
    return 0;
  }
  void refused(const std::string& statement) {
    const unsigned got = code(statement);
    BOOST_TEST(kDenied.contains(got), statement << " gave " << got);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_back_doors, Site)

BOOST_AUTO_TEST_CASE(an_insert_cannot_change_what_is_there) {
  const std::string entry = "billing_history (id, cid, posted_at, kind, amount, text, who) VALUES (1, 42, NOW(), 'payment', 999, 'x', 'y')";
  refused("INSERT INTO " + entry + " ON DUPLICATE KEY UPDATE amount = 999");
  refused("REPLACE INTO " + entry);
  const std::string notice = "ipn (id, received_at, remote_addr, raw_body) VALUES (1, NOW(), '192.0.2.1', 'c=d')";
  refused("INSERT INTO " + notice + " ON DUPLICATE KEY UPDATE raw_body = 'c=d'");
  refused("REPLACE INTO " + notice);
  const std::string trace = "audit_log (id, at, actor, action, object, old_value, new_value) VALUES (1, NOW(), 'nobody', '', '', '', '')";
  refused("INSERT INTO " + trace + " ON DUPLICATE KEY UPDATE actor = 'nobody'");
  refused("REPLACE INTO " + trace);
  BOOST_TEST(value("SELECT amount FROM billing_history") == "100");
  BOOST_TEST(value("SELECT raw_body FROM ipn") == "a=b");
  BOOST_TEST(value("SELECT actor FROM audit_log") == "x");
}

BOOST_AUTO_TEST_CASE(a_table_that_may_be_changed_opens_no_other) {
  refused("UPDATE customers c JOIN billing_history b ON b.cid = c.cid SET b.amount = 999");
  refused("UPDATE customers c JOIN billing_history b ON b.cid = c.cid SET c.city = 'x', b.text = 'x'");
  refused("UPDATE ipn SET verdict = 'genuine', raw_body = 'c=d'");
  refused("DELETE b FROM contacts c JOIN billing_history b ON b.cid = c.cid");
  refused("DELETE s, b FROM signups s JOIN billing_history b");
  BOOST_TEST(value("SELECT CONCAT(amount, text) FROM billing_history") == "100x");
}

// Only the columns after the notice itself are open.
BOOST_AUTO_TEST_CASE(a_notice_stays_as_it_came) {
  for (const std::string column : {"id", "received_at", "remote_addr", "raw_body"}) refused("UPDATE ipn SET " + column + " = " + column);
  BOOST_TEST(code("UPDATE ipn SET verdict = 'genuine', effect = 'held', event_key = 'k', txn_id = 't', payment_status = 's', note = 'n',"
                  " checks = 1, next_check_at = NULL") == 0u);
}

BOOST_AUTO_TEST_CASE(a_customer_with_a_ledger_cannot_go) {
  refused("DELETE FROM customers");
  refused("DELETE FROM payments");
  refused("DELETE FROM invoice");
  BOOST_TEST(code("UPDATE customers SET cid = 43 WHERE cid = 42") == 1451u);  // the ledger holds on to it
}

BOOST_AUTO_TEST_CASE(other_databases_are_out_of_reach) {
  const std::string name = other.name();
  refused("USE " + name);
  refused("USE mysql");
  refused("SELECT * FROM " + name + ".secret");
  refused("INSERT INTO " + name + ".secret VALUES (1)");
  refused("INSERT INTO notes (cid, created_at, text) SELECT 42, NOW(), id FROM " + name + ".secret");
  refused("DROP DATABASE " + name);
  refused("DROP DATABASE " + t::business_database().name());
  refused("CREATE TEMPORARY TABLE copied AS SELECT * FROM billing_history");
  refused("CREATE PROCEDURE sneaked() SELECT 1");
  refused("CREATE FUNCTION sneaked() RETURNS INT RETURN 1");
  refused("CREATE EVENT sneaked ON SCHEDULE EVERY 1 DAY DO DO 0");
  refused("SHUTDOWN");
  refused("KILL " + value("SELECT CONNECTION_ID()"));
}

// What others do at the server is not for it to see.
BOOST_AUTO_TEST_CASE(it_sees_its_own_connections_and_rights_only) {
  const auto one = [&](db::Sql sql) {
    std::string text;
    site.run(sql, {}).rows.front().into(text);
    return text;
  };
  BOOST_TEST(one("SELECT COUNT(*) FROM information_schema.processlist WHERE user <> SUBSTRING_INDEX(CURRENT_USER(), '@', 1)") == "0");
  BOOST_TEST(one("SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name NOT IN (DATABASE(), 'information_schema')") == "0");
  BOOST_TEST(one("SELECT COUNT(*) FROM information_schema.table_privileges WHERE is_grantable = 'YES'") == "0");
  BOOST_TEST(one("SELECT GROUP_CONCAT(privilege_type) FROM information_schema.schema_privileges") == "SELECT");
  BOOST_TEST(one("SELECT GROUP_CONCAT(privilege_type) FROM information_schema.user_privileges") == "USAGE");
}

BOOST_AUTO_TEST_SUITE_END()
