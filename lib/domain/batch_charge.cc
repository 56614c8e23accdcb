#include "domain/batch_charge.h"

#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "domain/arrears.h"
#include "domain/batch_mails.h"
#include "domain/ledger.h"
#include "domain/payment_sources.h"
#include "tables/customers.h"
#include "tables/invoice.h"

namespace domain {

namespace {

namespace items = tables::pfp_batch;
using items::State;
using ports::CardOutcome;
using Step = BatchBegun::Step;

const Actor kBatch{"job:batch-process", "", ""};

constexpr int kSoft[] = {12, 50, 51};  // declined, not enough funds, over the limit
constexpr int kUnknownReference = 19;

std::string object(const BatchItem& item) { return "batch item:" + base::str(item.id); }

void dropped(db::Writer& db, const Desk& desk, const BatchItem& item, const std::string& why) {
  items::set_dropped(db, item.id, why, "", desk.clock.now());
  record(db, kBatch, "batch.dropped", object(item), item.cid, Changes{}.note("state", base::str(item.state), "dropped").note("reason", "", why),
         desk.clock.now());
}

// Out of the batch, the customer in arrears, and everybody is told.
void give_up(db::Writer& db, const Desk& desk, const BatchItem& item, const SourceRow& source, BatchFailure failure, const items::Outcome& outcome) {
  items::set_failed(db, item.id, source.id, failure, outcome, desk.clock.now());
  begin_arrears(db, desk, kBatch, item.cid, item.try_on);
  Changes changes;
  changes.note("state", base::str(item.state), "failed").note("reason", "", base::str(failure)).note("message", "", outcome.message);
  record(db, kBatch, "batch.failed", object(item), item.cid, changes, desk.clock.now());
  base::log::info("batch.failed", {{"item", item.id}, {"cid", item.cid}, {"failure", failure}, {"tries", outcome.tries}, {"amount", item.amount}});
  tell_card_failed(db, desk, item, source, failure, outcome.message);
}

tables::payments::New attempt_for(const Desk& desk, const Actor& actor, const BatchItem& item, const SourceRow& card) {
  tables::payments::New row;
  row.request_id = desk.random.hex(16);
  row.custref = desk.random.hex(6);
  row.vendor = tables::payments::Vendor::payflow;
  row.kind = tables::payments::Kind::sale;
  row.amount = item.amount;
  row.currency = desk.business.currency;
  row.cid = item.cid;
  row.batch = item.id;
  row.claim = PayFor{.batch = item.id}.claim();
  row.who = actor.name;
  row.brand = card.brand;
  row.last_four = card.last_four;
  row.expiry = card.expiry;
  row.next_check_at = desk.clock.now() + answer_window(desk);
  return row;
}

}  // namespace

BatchFailure failure_of(CardOutcome outcome, int result) {
  if (result == kUnknownReference && outcome == CardOutcome::refused) return BatchFailure::no_reference;
  if (outcome == CardOutcome::refused || outcome == CardOutcome::not_found) return BatchFailure::none;
  return std::find(std::begin(kSoft), std::end(kSoft), result) != std::end(kSoft) ? BatchFailure::soft : BatchFailure::hard;
}

BatchBegun begin_batch_charge(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, base::Date today) {
  const auto found = items::find(db, id);
  if (!found) return {};
  static_cast<void>(tables::customers::lock(db, found->cid));
  // Whoever begins to pay one of these holds it: from here on either we see that payment, or it sees ours.
  static_cast<void>(tables::invoice::lock_open_of(db, found->cid));
  auto item = items::lock(db, id).value();
  if (item.state != State::waiting || item.try_on > today) return {};
  item.try_on = today;
  item.amount = -balance(db, item.cid);
  if (item.amount <= base::Money{}) {
    dropped(db, desk, item, "Nothing is due any more");
    return {.step = Step::dropped};
  }
  if (tables::payments::under_way(db, item.cid)) return {.step = Step::postponed};
  const auto card = tables::pmt_source::active(db, item.cid);
  if (!card || card->type != tables::pmt_source::Type::card) {
    dropped(db, desk, item, "The account does not pay by card any more");
    return {.step = Step::dropped};
  }
  if (expired(*card, today) || !card->reference) {
    const auto failure = card->reference ? BatchFailure::expired : BatchFailure::no_reference;
    give_up(db, desk, item, *card, failure, {item.tries, std::nullopt, card->reference ? "The card expired in " + card->expiry : "No reference is stored"});
    return {.step = Step::failed};
  }
  const auto payment = tables::payments::add(db, attempt_for(desk, actor, item, *card), desk.clock.now());
  items::set_charging(db, id, item.amount, card->id, today, payment);
  base::log::info("payment.begun", {{"id", payment}, {"for", PayFor{.batch = id}.claim()}, {"amount", item.amount}, {"by", actor.name}});
  return {.step = Step::charge, .attempt = tables::payments::lock(db, payment), .reference = *card->reference};
}

ports::CardAnswer ask_for_batch_charge(const Desk& desk, ports::CardGateway& gateway, const BatchBegun& begun) {
  const PaymentRow& attempt = begun.attempt.value();
  if (!may_still_send(desk, attempt)) return {};
  return gateway.charge_saved({attempt.request_id, attempt.custref, attempt.amount, desk.business.currency, base::display(attempt.cid.value()), ""},
                              begun.reference);
}

void apply_batch_charge(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  const base::CustomerId cid = payment.cid.value();
  post(db, desk, kBatch,
       {.cid = cid,
        .kind = EntryKind::payment,
        .amount = payment.amount,
        .text = "Charged to " + payment.brand + " ending " + payment.last_four + ", thank you",
        .payment = payment.id,
        .means = Means::card,
        .reference = payment.reference.value_or("")});
  const auto item = items::lock(db, *payment.batch).value();
  items::set_charged(db, item.id, {item.tries, 0, "Approved"}, desk.clock.now());
  if (item.source && payment.reference && item.payment == payment.id) tables::pmt_source::refresh(db, *item.source, *payment.reference);
  tell_card_charged(db, desk, payment);
}

void batch_charge_failed(db::Writer& db, const Desk& desk, const PaymentRow& payment, const ports::CardAnswer& answer) {
  static_cast<void>(tables::customers::lock(db, payment.cid.value()));
  const auto item = items::lock(db, *payment.batch).value();
  if (item.state != State::charging || item.payment != payment.id) return;
  const auto failure = failure_of(answer.outcome, answer.result);
  items::Outcome outcome{item.tries, answer.result, base::clipped(answer.message, 200)};
  // It never arrived: today is as good a day as before. Refused for our own mistake: not before that was looked into.
  if (failure == BatchFailure::none) {
    return items::wait(db, item.id, base::add_days(item.try_on, answer.outcome == CardOutcome::not_found ? 0 : 1), outcome);
  }
  ++outcome.tries;
  if (failure == BatchFailure::soft && outcome.tries < kMostTries) return items::wait(db, item.id, base::add_days(item.try_on, 1), outcome);
  give_up(db, desk, item, tables::pmt_source::find(db, item.source.value()).value(), failure, outcome);
}

}  // namespace domain
