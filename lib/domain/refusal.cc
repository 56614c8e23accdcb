#include "domain/refusal.h"

#include "base/log.h"
#include "domain/order_mails.h"

namespace domain {

Refusal read_refusal(base::Form& form) {
  return {form.line("reason", "refuse_reason_missing", 200), form.lines("words", "refuse_words_missing", 4000)};
}

RefuseOutcome refuse(db::Writer& db, const Desk& desk, const Actor& actor, const base::OrderRef& ref, const Refusal& refusal) {
  auto signup = tables::signups::lock_case(db, ref);
  if (!signup) throw std::runtime_error("no order " + ref.text());
  const base::Timestamp now = desk.clock.now();
  if (!tables::signups::decide(db, signup->id, tables::signups::State::refused, actor.name, refusal.reason, std::nullopt,
                               std::nullopt, now)) {
    return {false, *std::move(signup)};
  }
  tell_refused_order(db, desk, *signup, refusal.words);
  Changes changes;
  changes.note("state", "pending", "refused").note("reason", "", refusal.reason);
  record(db, actor, "order.refused", "order:" + ref.text(), std::nullopt, changes, now);
  base::log::info("order.refused", {{"ref", ref}, {"by", actor.name}});
  signup->state = tables::signups::State::refused;
  return {true, *std::move(signup)};
}

}  // namespace domain
