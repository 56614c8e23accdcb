// Days on which customers owe something: their cards, the gateway that is asked, and the jobs that ask for it.
#pragma once

#include "domain/ledger.h"
#include "t/support/job_day.h"

namespace t {

struct OwingDay : JobDay {
  OwingDay() {
    services.cards.reset(&gateway);
    at.pay_key = [this] { return domain::PayKey{random.hex(16), random.hex(32)}; };
  }

  ScriptedGateway& gateway = *new ScriptedGateway;  // services.cards owns it

  static void customer(int cid = 42) {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (?, 'Ada Example', ?, '2020-01-01')",
         {std::to_string(cid), "owner" + std::to_string(cid) + "@example.com"});
  }
  // One that is active; returns its number.
  static std::string card(int cid = 42, const char* expiry = "2031-08", const char* reference = "V19A00000042") {
    exec("UPDATE pmt_source SET status = 2 WHERE cid = ?", {std::to_string(cid)});
    exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, created_at) VALUES (?, 'f', 1, 'Visa', '4242', ?, ?, '2026-01-01')",
         {std::to_string(cid), expiry, reference});
    return value("SELECT MAX(id) FROM pmt_source");
  }
  static void pays_by(const char* type, int cid = 42) {
    exec("INSERT INTO pmt_source (cid, type, status, created_at) VALUES (?, ?, 1, '2026-01-01')", {std::to_string(cid), type});
  }
  // As of now.
  void charge(int cents, int cid = 42) { entry("charge", -cents, cid); }
  void paid(int cents, int cid = 42) {
    database.write([&](db::Writer& db) {
      domain::post(db, desk, {"user:bob", "", ""}, {.cid = {cid}, .kind = domain::EntryKind::payment, .amount = base::Money::cents(cents), .text = "Cheque"});
    });
  }
  domain::JobResult run(const char* job) { return domain::run_job(at, *domain::find_job(job), today(), "job:test"); }
  void next_day(int days = 1) { clock.advance(std::chrono::hours{24 * days}); }

  static std::string items() { return list("SELECT CONCAT(cid, ':', state, ':', amount, ':', tries) FROM pfp_batch ORDER BY id"); }
  static std::string balances() { return list("SELECT CONCAT(cid, ':', SUM(amount)) FROM billing_history GROUP BY cid ORDER BY cid"); }
  static std::string arrears() { return list("SELECT CONCAT(cid, ':', arrears_since) FROM customers WHERE arrears_since IS NOT NULL ORDER BY cid"); }

 private:
  void entry(const char* kind, int cents, int cid) {
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (?, ?, ?, ?, 'Plan', 'job:biller')",
         {std::to_string(cid), base::str(clock.now()), kind, std::to_string(cents)});
  }
};

}  // namespace t
