#include "t/support/business_database.h"

#include "db/schema.h"
#include "t/support/temp_dir.h"

namespace t {

namespace {

// What a test leaves behind; the order does not matter, since the checks are off meanwhile.
constexpr const char* kBusinessTables[] = {
    "job_brakes", "job_done", "job_leases", "job_runs",
    "power_log", "power_commands", "power_ports", "power_strips",
    "users",    "customers", "contacts", "notes",   "systems",    "system_secrets", "universal_passwords", "ip_history",    "quotes",    "signups",         "signup_lines", "subs",
    "invoice_payments", "invoice_keys", "used_forms", "number_series", "invoice_parties", "credit_notes", "credit_note_lines",
    "invoice_reminders", "deposit_entries",
    "invoice",  "invoice_lines", "payments", "pmt_source", "pfp_batch", "arrears_notices", "billing_history", "paypal_subs",  "ipn", "paypal_activity", "payment_pages", "gateway_events",
    "sessions", "tokens",    "login_failures", "audit_log", "mail_outbox", "announcements", "search_terms"};

base::Email email(const std::string& text) { return base::parse<base::Email>(text).value(); }

std::string first_cell(const db::Columns& row) {
  std::optional<std::string> text;
  row.into(text);
  return text.value_or("null");
}

}  // namespace

void install_schema(ScratchDatabase& scratch) {
  db::migrate(scratch.connection(), db::migrations("schema/jc"));
  const std::string user = "'" + scratch.name() + "'@'localhost'";
  scratch.connection().script("CREATE USER " + user + " IDENTIFIED BY '" + scratch.password() + "'");
  std::string grants = read_file("schema/grants.sql");
  grants = base::replace_all(base::replace_all(grants, "{db}", scratch.name()), "{user}", user);
  scratch.connection().script(grants);
}

db::Target site_target(const ScratchDatabase& scratch) {
  return {DatabaseServer::shared().socket(), scratch.name(), scratch.name(), base::Secret{scratch.password()}, 10};
}

ScratchDatabase& business_database() {
  static ScratchDatabase scratch;
  static const bool ready = [] {
    install_schema(scratch);
    scratch.connection().script(read_file("schema/demo/01-catalogue.sql"));
    return true;
  }();
  static_cast<void>(ready);
  return scratch;
}

BusinessDay::BusinessDay()
    : business{.company = "Example Hosting",
               .phone = "+1 555 0100",
               .secure_url = "https://secure.example.com",
               .currency = "USD",
               .sales = email("sales@example.com"),
               .support = email("support@example.com"),
               .linux_support = email("linux@example.com"),
               .billing = email("billing@example.com"),
               .staff = email("staff@example.com"),
               .mail_from = email("noreply@example.com"),
               .paypal_page = "https://www.example.com/cgi-bin/webscr",
               .paypal_email = email("pay@example.com"),
               .paypal_receiver_id = "EXAMPLERECVR1",
               .paypal_hold_days = 30,
               .gateway_seconds = 60,
               .developer = false},
      database(site_target(business_database())) {
  std::string script = "SET FOREIGN_KEY_CHECKS = 0;";
  for (const char* table : kBusinessTables) script += std::string{"DELETE FROM "} + table + ';';
  business_database().connection().script(script + "SET FOREIGN_KEY_CHECKS = 1");
}

std::string BusinessDay::value(db::Sql sql, const std::vector<db::Cell>& values) {
  const auto result = business_database().connection().run(sql, values);
  return result.rows.empty() ? "" : first_cell(result.rows.front());
}

std::string BusinessDay::list(db::Sql sql, const std::vector<db::Cell>& values) {
  std::vector<std::string> all;
  for (const auto& row : business_database().connection().run(sql, values).rows) all.push_back(first_cell(row));
  return base::join(all, " ");
}

void BusinessDay::exec(db::Sql sql, const std::vector<db::Cell>& values) { business_database().connection().run(sql, values); }

db::Database BusinessDay::another_database() { return db::Database{site_target(business_database())}; }

domain::DraftKeys BusinessDay::keys(const std::string& tag) {
  const auto filled = [&](char with) { return tag + std::string(64 - tag.size(), with); };
  return {filled('d'), tag, filled('e')};
}

domain::DraftKeys BusinessDay::draft(const std::string& tag, const base::NameValues& fields) {
  const auto made = keys(tag);
  database.write([&](db::Writer& db) { tables::signups::save_draft(db, made.draft_hash, base::form_encode(fields), clock.now()); });
  return made;
}

tables::signups::Row BusinessDay::placed(domain::Svc svc, std::initializer_list<Change> changes) {
  const auto made = draft("placed" + std::to_string(++placed_), form_of(order_fields(svc), changes).fields());
  const auto outcome = database.write([&](db::Writer& db) { return domain::place_order(db, desk, made, "192.0.2.7"); });
  if (!outcome.placed) throw std::runtime_error("the order was not placed: step " + std::to_string(outcome.open_step) + " is open");
  return database.read([&](db::Reader& db) { return tables::signups::by_ref(db, outcome.placed->ref, made.view_hash).value(); });
}

tables::signups::Row BusinessDay::order(base::SignupId id) {
  return database.write([&](db::Writer& db) { return tables::signups::lock(db, id); });
}

std::string BusinessDay::pay_state(base::SignupId id) { return base::str(order(id).pay_state); }

base::InvoiceId BusinessDay::invoice(const std::string& paypal_token) {
  exec("INSERT IGNORE INTO customers (cid, owner_name, owner_email, created_at) VALUES (42, 'Ada Example', 'ada@example.com', ?)",
       {base::str(clock.now())});
  const auto token = paypal_token.empty() ? std::nullopt : std::optional{paypal_token};
  const auto row = business_database().connection().run(
      "INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on, paypal_token) VALUES (?, 42, 4900, '2026-11-20', '2026-12-04', ?)",
      {random.hex(4), token});
  return {row.last_id};
}

std::string BusinessDay::mails() { return value("SELECT COALESCE(GROUP_CONCAT(subject ORDER BY id SEPARATOR '; '), '') FROM mail_outbox"); }

std::string BusinessDay::mails_to(const std::string& recipient) {
  return value("SELECT COALESCE(GROUP_CONCAT(subject ORDER BY id SEPARATOR '; '), '') FROM mail_outbox WHERE recipient = ?", {recipient});
}

}  // namespace t
