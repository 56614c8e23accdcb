#include "domain/ipn_queue.h"

#include <algorithm>

#include "base/log.h"
#include "domain/notices.h"
#include "domain/paypal_apply.h"
#include "domain/paypal_notice.h"
#include "tables/ipn.h"

namespace domain {

namespace {

using std::chrono::seconds;

seconds pause_after(int checks) { return seconds{std::min(5 << std::min(checks, 8), 900)}; }

void apply_once(db::Database& database, const Desk& desk, base::IpnId id, const std::string& body) {
  const auto notice = read_notice(body);
  try {
    database.write([&](db::Writer& db) {
      if (notice) return apply_notice(db, desk, id, *notice);
      if (!tables::ipn::genuine(db, id, {.event_key = "unreadable:" + base::str(id)})) return;
      tables::ipn::outcome(db, id, {tables::ipn::Effect::held, "a field occurs twice", std::nullopt});
      tell_staff(db, desk, "ipn:" + base::str(id), "A PayPal notice needs a look",
                 "Notice " + base::str(id) + " has a field twice and was not applied.");
    });
  } catch (const db::Duplicate&) {
    database.write([&](db::Writer& db) { tables::ipn::duplicate(db, id); });
  }
}

}  // namespace

int verify_notices(db::Database& database, const Desk& desk, ports::PayPal& paypal) {
  const auto due = database.read([&](db::Reader& db) { return tables::ipn::due(db, desk.clock.now()); });
  int judged = 0;
  for (const auto& row : due) {
    // Longer than the question may take, so that no second worker asks it meanwhile.
    const auto next = desk.clock.now() + seconds{desk.business.paypal_seconds + 15};
    const bool ours = database.write([&](db::Writer& db) { return tables::ipn::claim_check(db, row.id, row.checks, next); });
    if (!ours) continue;
    const auto verdict = paypal.verify(row.raw_body);
    if (verdict == ports::Verdict::unknown) {
      base::log::info("ipn.unverified", {{"id", row.id}, {"checks", row.checks + 1}});
      const auto later = desk.clock.now() + pause_after(row.checks);
      database.write([&](db::Writer& db) { tables::ipn::check_again(db, row.id, later); });
      break;  // PayPal is in trouble: the others are asked in the next round
    }
    ++judged;
    if (verdict == ports::Verdict::genuine) {
      apply_once(database, desk, row.id, row.raw_body);
    } else {
      base::log::info("ipn.forged", {{"id", row.id}});
      database.write([&](db::Writer& db) { tables::ipn::forged(db, row.id); });
    }
  }
  return judged;
}

bool confirm_return(db::Database& database, const Desk& desk, ports::PayPal& paypal, const std::string& transaction,
                    const std::string& token, const std::string& remote_addr) {
  auto answer = paypal.look_up(transaction);
  if (answer.status != ports::PdtAnswer::Status::success) return false;
  // The adapter has decoded the texts, so the notice is kept as UTF-8 whatever it was.
  std::erase_if(answer.fields, [](const auto& field) { return field.first == "charset"; });
  answer.fields.emplace_back("charset", "UTF-8");
  const std::string body = base::form_encode(answer.fields);
  const auto notice = read_notice(body);
  // A browser may come back with somebody else's transaction: it must be about this very order.
  if (!notice || notice->token != token) return false;
  try {
    database.write([&](db::Writer& db) {
      apply_notice(db, desk, tables::ipn::add(db, body, remote_addr, desk.clock.now()), *notice);
    });
  } catch (const db::Duplicate&) {
    base::log::info("ipn.came_before_return", {{"txn", notice->txn_id}});
  }
  return true;
}

}  // namespace domain
