#include "domain/gateway_notices.h"

#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "domain/hosted_payment.h"
#include "domain/notices.h"
#include "domain/refund.h"
#include "tables/payment_pages.h"

namespace domain {

namespace {

using ports::EventKind;
using ports::GatewayEvent;
using ports::Verdict;
using std::chrono::seconds;
using tables::gateway_events::Effect;
using tables::gateway_events::EventId;
using tables::gateway_events::Outcome;
using tables::payments::Kind;
using tables::payments::Vendor;

constexpr seconds kClaim{15};
// So long a refund may be ahead of the notice of the payment that it gives back.
constexpr std::chrono::hours kPatience{1};
constexpr seconds kPause{20};

Outcome held(std::string why, std::optional<base::PaymentId> payment = {}) { return {Effect::held, base::clipped(why, 200), payment}; }
Outcome applied(std::string what, base::PaymentId payment) { return {Effect::applied, std::move(what), payment}; }

ports::PageState state_of(EventKind kind) {
  if (kind == EventKind::page_paid) return ports::PageState::paid;
  return kind == EventKind::page_closed ? ports::PageState::closed : ports::PageState::processing;
}

Outcome about_page(db::Writer& db, const Desk& desk, const GatewayEvent& e) {
  const auto payment = tables::payments::lock_by_request(db, Vendor::stripe, e.request_id);
  if (!payment || payment->kind != Kind::sale) return held("no payment of ours has the request id " + e.request_id);
  const auto page = tables::payment_pages::of(db, payment->id);
  if (page && page->page != e.page) return held("the payment has another page than " + e.page, payment->id);
  if (e.kind == EventKind::page_processing) return {Effect::ignored, "not paid yet", payment->id};
  if (payment->state == PaymentState::done) return {Effect::ignored, "settled before", payment->id};
  ports::PageAnswer said;
  said.state = state_of(e.kind);
  said.reference = e.reference;
  said.amount = e.amount;
  said.currency = e.currency;
  if (!settle_page(db, desk, payment->id, said)) return held("amount or currency differ from what was asked", payment->id);
  return applied(e.kind == EventKind::page_paid ? "paid" : "closed", payment->id);
}

// Given back at the gateway by hand: what it did is booked, up to what was paid.
Outcome given_back_there(db::Writer& db, const Desk& desk, const GatewayEvent& e, const PaymentRow& payment) {
  if (tables::payments::lock_by_reference(db, Vendor::stripe, e.refund)) return {Effect::ignored, "settled before", payment.id};
  const auto result = record_outside_refund(db, desk, {"gateway:" + payment.brand, "", ""}, Vendor::stripe,
                                            {.payment = payment.id,
                                             .amount = e.amount,
                                             .reason = "Given back at " + payment.brand,
                                             .form_key = desk.random.hex(16),
                                             .transaction = e.refund});
  if (result.refusal != RefundResult::Refusal::none) return held("a refund at the gateway that cannot be booked", payment.id);
  return applied("given back there", payment.id);
}

Outcome about_refund(db::Writer& db, const Desk& desk, const GatewayEvent& e, const PaymentRow& payment) {
  const auto ours = e.request_id.empty() ? std::nullopt : tables::payments::lock_by_request(db, Vendor::stripe, e.request_id);
  if (ours && (ours->kind != Kind::credit || ours->origin != payment.id || ours->amount != e.amount)) {
    return held("the refund is not the one that we asked for", ours->id);
  }
  const bool failed = e.kind == EventKind::refund_failed;
  if (failed && (!ours || ours->state == PaymentState::done)) {
    return held("a refund over " + base::display(e.amount) + " has failed after it was booked", payment.id);
  }
  if (!ours) return given_back_there(db, desk, e, payment);
  if (ours->state == PaymentState::done) return {Effect::ignored, "settled before", ours->id};
  ports::CardAnswer answer;
  answer.outcome = failed ? ports::CardOutcome::declined : ports::CardOutcome::approved;
  answer.reference = e.refund;
  answer.message = failed ? "failed" : "succeeded";
  settle_card_payment(db, desk, ours->id, answer);
  return applied(answer.message, ours->id);
}

Outcome decide(db::Writer& db, const Desk& desk, const GatewayEvent& e, const std::optional<PaymentRow>& paid) {
  if (e.test && !desk.business.developer) return held("a test notice came to the live system");
  switch (e.kind) {
    case EventKind::page_paid:
    case EventKind::page_processing:
    case EventKind::page_closed:
      return about_page(db, desk, e);
    case EventKind::refunded:
    case EventKind::refund_failed:
      if (!paid) return held("a refund of " + e.reference + ", a payment that we do not know");
      if (e.currency != desk.business.currency) return held("currency " + e.currency, paid->id);
      return about_refund(db, desk, e, *paid);
    case EventKind::disputed:
    case EventKind::dispute_closed:
      return {Effect::held, "the payer disputes " + base::display(e.amount) + " of " + e.reference,
              paid ? std::optional{paid->id} : std::nullopt};
    case EventKind::other:
      break;
  }
  return {Effect::ignored, "nothing to do"};
}

void apply(db::Writer& db, const Desk& desk, const tables::gateway_events::Row& row, const GatewayEvent& e) {
  const bool about_refund = e.kind == EventKind::refunded || e.kind == EventKind::refund_failed;
  const auto paid = e.reference.empty() ? std::nullopt : tables::payments::lock_by_reference(db, Vendor::stripe, e.reference);
  if (about_refund && !paid && desk.clock.now() < row.received_at + kPatience) {
    return tables::gateway_events::check_again(db, row.id, desk.clock.now() + kPause);
  }
  if (!tables::gateway_events::genuine(db, row.id, e.id, e.type)) return;  // another worker was quicker
  const Outcome outcome = decide(db, desk, e, paid);
  tables::gateway_events::outcome(db, row.id, outcome);
  base::log::info("gateway_notice.applied", {{"id", row.id}, {"event", e.id}, {"type", e.type}, {"effect", outcome.effect},
                                             {"note", outcome.note}});
  if (outcome.effect != Effect::held) return;
  tell_staff(db, desk, "gateway:" + base::str(row.id), "A notice of the payment gateway needs a look",
             "Notice " + base::str(row.id) + " (" + e.type + ", event " + e.id + ") was not applied: " + outcome.note + ".");
}

void apply_once(db::Database& database, const Desk& desk, const tables::gateway_events::Row& row, const GatewayEvent& e) {
  try {
    database.write([&](db::Writer& db) { apply(db, desk, row, e); });
  } catch (const db::Duplicate&) {
    database.write([&](db::Writer& db) { tables::gateway_events::duplicate(db, row.id, e.type); });
  }
}

}  // namespace

Verdict receive_notice(db::Database& database, const Desk& desk, ports::PaymentPages& pages, const tables::gateway_events::New& notice) {
  const base::Timestamp now = desk.clock.now();
  const EventId id = database.write([&](db::Writer& db) { return tables::gateway_events::add(db, notice, now); });
  const auto judged = pages.read_event(notice.raw_body, notice.signature, now);
  base::log::info("gateway_notice.received", {{"id", id}, {"bytes", static_cast<long long>(notice.raw_body.size())},
                                              {"addr", notice.remote_addr}, {"fault", judged.why}});
  return judged.verdict;
}

int apply_gateway_notices(db::Database& database, const Desk& desk, ports::PaymentPages& pages) {
  const auto due = database.read([&](db::Reader& db) { return tables::gateway_events::due(db, desk.clock.now()); });
  int judged = 0;
  for (const auto& row : due) {
    const bool ours = database.write(
        [&](db::Writer& db) { return tables::gateway_events::claim_check(db, row.id, row.checks, desk.clock.now() + kClaim); });
    if (!ours) continue;
    const auto said = pages.read_event(row.raw_body, row.signature, row.received_at);
    if (said.verdict == Verdict::unknown) continue;
    ++judged;
    if (said.verdict == Verdict::genuine && !said.event.id.empty()) {
      apply_once(database, desk, row, said.event);
    } else {
      const std::string why = said.why.empty() ? "it is no event" : said.why;
      base::log::info("gateway_notice.forged", {{"id", row.id}, {"why", why}});
      database.write([&](db::Writer& db) { tables::gateway_events::forged(db, row.id, why); });
    }
  }
  return judged;
}

}  // namespace domain
