#include "domain/follow_up.h"

#include "base/log.h"
#include "tables/signups.h"

namespace domain {

namespace {

using tables::payments::Kind;
using tables::signups::PayState;

struct Start {
  std::optional<PaymentRow> attempt;
  std::string origin;  // the gateway's reference of the authorization
  FollowUp instead;    // when there is no attempt to carry out
};

FollowUp refused(FollowUp::Refusal why) { return {.refusal = why}; }

Start begin(db::Writer& db, const Desk& desk, const Actor& actor, const base::OrderRef& ref, Kind kind) {
  using enum FollowUp::Refusal;
  const auto signup = tables::signups::lock_case(db, ref);  // parallel ones queue here
  if (!signup || signup->state != tables::signups::State::pending) return {.instead = refused(decided)};
  const auto origin = tables::payments::live(db, PayFor{signup->id, {}}.claim());
  if (!origin || origin->kind != Kind::authorize || origin->state != PaymentState::done || !origin->reference) {
    return {.instead = refused(nothing_authorized)};
  }
  const std::string claim = follow_up_claim(origin->id);
  if (const auto other = tables::payments::live(db, claim)) {
    if (other->state != PaymentState::done) return {.instead = refused(under_way)};
    return {.instead = other->kind == kind ? FollowUp{none, PaymentState::done, other->message} : refused(nothing_authorized)};
  }
  const base::Timestamp now = desk.clock.now();
  tables::payments::New row;
  row.request_id = desk.random.hex(16);
  row.custref = desk.random.hex(6);
  row.vendor = origin->vendor;
  row.kind = kind;
  row.amount = origin->amount;
  row.currency = desk.business.currency;
  row.signup = signup->id;
  row.claim = claim;
  row.origin = origin->id;
  row.who = actor.name;
  row.brand = origin->brand;
  row.last_four = origin->last_four;
  row.next_check_at = now + answer_window(desk);
  const auto id = tables::payments::add(db, row, now);
  base::log::info("payment.begun", {{"id", id}, {"for", claim}, {"amount", row.amount}, {"kind", kind}, {"by", actor.name}});
  return {.attempt = tables::payments::lock(db, id), .origin = *origin->reference};
}

}  // namespace

bool is_follow_up(const PaymentRow& payment) { return payment.kind == Kind::capture || payment.kind == Kind::void_payment; }

std::string follow_up_claim(base::PaymentId origin) { return "follow:" + base::str(origin); }

FollowUp follow_up(db::Database& database, const Desk& desk, ports::CardGateway& gateway, const Actor& actor,
                   const base::OrderRef& ref, Kind kind) {
  const Start start = database.write([&](db::Writer& db) { return begin(db, desk, actor, ref, kind); });
  if (!start.attempt) return start.instead;
  const PaymentRow& attempt = *start.attempt;
  if (!may_still_send(desk, attempt)) return {};
  const ports::CardRequest request{attempt.request_id, attempt.custref, attempt.amount, desk.business.currency, ref.text(), ""};
  const auto answer = kind == Kind::capture ? gateway.capture(request, start.origin) : gateway.void_payment(request, start.origin);
  // From here on money may have moved: whatever fails now, nobody may be told that nothing has happened.
  try {
    const auto settled = database.write([&](db::Writer& db) {
      settle_card_payment(db, desk, attempt.id, answer);
      return tables::payments::lock(db, attempt.id);
    });
    return {.state = settled.state, .message = settled.message};
  } catch (const std::exception& fault) {
    base::log::error("payment.not_recorded", {{"id", attempt.id}, {"why", fault.what()}});
    return {};
  }
}

void apply_void(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  const auto signup = tables::signups::lock(db, payment.signup.value());
  if (signup.pay_state == PayState::paid) return;
  tables::signups::set_payment(db, signup.id, signup.method, PayState::none, desk.clock.now());
}

}  // namespace domain
