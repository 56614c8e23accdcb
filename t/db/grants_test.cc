// What the sites' database user may do, tried out on every table that there is.
#include <map>
#include <set>

#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

// Every table, with what may be done to it besides reading: I insert, U update of every column, u of some, D delete.
const std::map<std::string, std::string> kRights = {
    {"announcements", "IUD"},  {"audit_log", "I"},      {"billing_history", "I"}, {"choices", "IU"},    {"contacts", "IUD"},
    {"customers", "IU"},       {"invoice", "Iu"},       {"invoice_lines", "I"},   {"ipn", "Iu"},        {"ips", "IU"},
    {"login_failures", "IUD"}, {"machines", "IU"},      {"mail_outbox", "IU"},    {"networks", "IU"},   {"notes", "IU"},
    {"packages", "IU"},        {"payments", "IU"},      {"paypal_subs", "IU"},    {"pfp_batch", "IU"},  {"arrears_notices", "I"},  {"pmt_source", "IU"},
    {"quotes", "IU"},          {"ref_templates", "IU"}, {"schema_version", ""},   {"sessions", "IUD"},  {"signup_lines", "I"},
    {"signups", "IUD"},        {"subs", "IU"},          {"systems", "IU"},        {"tokens", "IUD"},    {"users", "IU"},
    {"recovery_codes", "IUD"}, {"used_forms", "ID"},    {"search_terms", "ID"},   {"system_secrets", "IUD"}, {"universal_passwords", "IU"}, {"ip_history", "IU"},
    {"menu", "IUD"},           {"pastes", "IU"},        {"reference_versions", ""},
    {"am_logins", "IU"},       {"am_factors", "IUD"},   {"am_recovery_codes", "IUD"}, {"am_devices", "I"}, {"am_reset_requests", "IUD"}, {"support_messages", "ID"},
    {"power_strips", "IU"},     {"power_ports", "IU"},      {"power_commands", "IU"},    {"power_log", "I"},
    {"job_runs", "IU"},         {"job_leases", "IU"},       {"job_done", "I"},           {"job_brakes", "IU"},
    {"invoice_payments", "I"},  {"invoice_keys", "Iu"},     {"ipn_turn", "U"},          {"paypal_activity", "IU"},
    {"payment_pages", "I"},     {"gateway_events", "Iu"},   {"invoice_parties", "I"},   {"number_series", "IU"},
    {"credit_notes", "I"},      {"credit_note_lines", "I"}, {"invoice_reminders", "I"}, {"deposit_entries", "I"}};

// A notice stays as it came, and an invoice as it was issued; only what becomes of them changes.
const std::map<std::string, std::set<std::string>> kOpenColumns = {
    {"ipn", {"verdict", "effect", "event_key", "txn_id", "payment_status", "note", "signup_id", "checks", "next_check_at",
             "txn_type", "parent_txn_id", "profile_id", "gross", "cid", "decided_by", "decided_at"}},
    {"gateway_events", {"verdict", "effect", "event_key", "kind", "note", "payment_id", "checks", "next_check_at"}},
    {"invoice", {"paid", "credited", "state", "sent_at", "closed_at", "close_reason", "row_version"}},
    {"invoice_keys", {"opened_at", "withdrawn_at"}}};

struct Site : t::BusinessDay {
  db::Connection site{t::site_target(t::business_database())};

  // Whether the user has the right to do it; nothing is changed by any of the statements here.
  bool may(const std::string& statement) {
    try {
      site.script(statement);
      return true;
    } catch (const db::Error& error) {
      static const std::set<unsigned> kDenied = {1044, 1045, 1142, 1143, 1227, 1370, 1698};
      if (!kDenied.contains(error.code())) BOOST_ERROR(statement << ": " << error.what());
      return false;
    }
  }
  std::vector<std::string> tables() {
    return base::split(list("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"), ' ');
  }
  std::vector<std::string> columns(const std::string& table) {
    return base::split(list("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?", {table}), ' ');
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_grants, Site)

BOOST_AUTO_TEST_CASE(each_table_may_be_written_as_listed_and_no_more) {
  BOOST_TEST(tables().size() == kRights.size());
  for (const std::string& table : tables()) {
    BOOST_REQUIRE_MESSAGE(kRights.contains(table), "decide what the sites may do to " << table);
    const std::string& rights = kRights.at(table);
    const auto has = [&](char right) { return rights.find(right) != std::string::npos; };
    BOOST_TEST_INFO(table);
    BOOST_TEST(may("SELECT * FROM " + table + " LIMIT 0"));
    BOOST_TEST_INFO(table);
    BOOST_TEST(may("INSERT INTO " + table + " SELECT * FROM " + table + " WHERE 1 = 0") == has('I'));
    BOOST_TEST_INFO(table);
    BOOST_TEST(may("DELETE FROM " + table + " WHERE 1 = 0") == has('D'));
    for (const std::string& column : columns(table)) {
      const bool open = has('U') || (has('u') && kOpenColumns.at(table).contains(column));
      BOOST_TEST_INFO(table << '.' << column);
      BOOST_TEST(may("UPDATE " + table + " SET " + column + " = " + column + " WHERE 1 = 0") == open);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_table_may_be_made_changed_or_emptied) {
  for (const std::string& table : tables()) {
    for (const std::string& statement : {"TRUNCATE TABLE " + table, "DROP TABLE " + table, "ALTER TABLE " + table + " ADD sneaked INT",
                                         "CREATE INDEX sneaked ON " + table + " (sneaked)", "RENAME TABLE " + table + " TO sneaked",
                                         "CREATE TRIGGER sneaked BEFORE INSERT ON " + table + " FOR EACH ROW SET @x = 1",
                                         "REPLACE INTO " + table + " SELECT * FROM " + table + " WHERE 1 = 0", "LOCK TABLES " + table + " WRITE"}) {
      // REPLACE deletes, so it is as closed as DELETE is.
      if (statement.starts_with("REPLACE") && kRights.at(table).find('D') != std::string::npos) continue;
      BOOST_TEST_INFO(statement);
      BOOST_TEST(!may(statement));
    }
  }
  BOOST_TEST(!may("CREATE TABLE sneaked (id INT)"));
  BOOST_TEST(!may("CREATE VIEW sneaked AS SELECT 1"));
  BOOST_TEST(!may("CREATE DATABASE sneaked"));
}

BOOST_AUTO_TEST_CASE(nothing_outside_of_its_database) {
  for (const char* statement : {"SELECT * FROM mysql.user LIMIT 0", "SELECT * FROM mysql.global_priv LIMIT 0", "CREATE USER sneaked@localhost",
                                "SET GLOBAL max_connections = 1", "SET GLOBAL general_log = 1", "SELECT 1 INTO OUTFILE '/tmp/sneaked'",
                                "LOAD DATA INFILE '/etc/passwd' INTO TABLE announcements", "FLUSH TABLES", "SET SESSION sql_log_bin = 0"}) {
    BOOST_TEST_INFO(statement);
    BOOST_TEST(!may(statement));
  }
  BOOST_TEST(!may("GRANT SELECT ON " + t::business_database().name() + ".* TO '" + t::business_database().name() + "'@'localhost'"));
}

// Who holds locks is seen through functions; what they look at is not, and nobody's connection can be ended.
BOOST_AUTO_TEST_CASE(locks_may_be_looked_at_and_nothing_done_about_them) {
  BOOST_TEST(may("SELECT open_transactions(UTC_TIMESTAMP()), lock_waits()"));
  for (const char* statement : {"SELECT COUNT(*) FROM information_schema.innodb_trx", "SELECT COUNT(*) FROM information_schema.innodb_locks",
                                "SELECT COUNT(*) FROM performance_schema.session_connect_attrs", "SELECT * FROM performance_schema.threads LIMIT 0"}) {
    BOOST_TEST_INFO(statement);
    BOOST_TEST(!may(statement));
  }
  const auto result = t::business_database().connection().run("SELECT CONNECTION_ID()", {});
  std::string mine;
  result.rows.front().into(mine);
  try {
    site.script("KILL " + mine);
    BOOST_ERROR("the sites' user has ended somebody's connection");
  } catch (const db::Error& error) {
    BOOST_TEST(error.code() == 1095u);
  }
}

// The grants are set anew after each migration: rights that somebody gave by hand go.
BOOST_AUTO_TEST_CASE(applying_the_grants_again_takes_back_what_was_added) {
  auto& scratch = t::business_database();
  const std::string user = "'" + scratch.name() + "'@'localhost'";
  scratch.connection().script("GRANT DELETE ON " + scratch.name() + ".billing_history TO " + user);
  BOOST_TEST(may("DELETE FROM billing_history WHERE 1 = 0"));
  std::string grants = t::read_file("schema/grants.sql");
  scratch.connection().script(base::replace_all(base::replace_all(grants, "{db}", scratch.name()), "{user}", user));
  BOOST_TEST(!may("DELETE FROM billing_history WHERE 1 = 0"));
}

BOOST_AUTO_TEST_SUITE_END()
