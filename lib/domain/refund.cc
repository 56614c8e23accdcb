#include "domain/refund.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/hosted_payment.h"
#include "domain/ledger.h"
#include "domain/notices.h"
#include "tables/billing_history.h"

namespace domain {

namespace {

using Refusal = RefundResult::Refusal;
using tables::payments::Kind;
using tables::payments::Vendor;

std::optional<Refundable> look_at(db::Reader& db, const PaymentRow& payment) {
  // A sale that has an origin is a reversal that was taken back: what may be given back is the payment that it belongs to.
  const bool came_in = (payment.kind == Kind::sale && !payment.origin) || payment.kind == Kind::capture;
  if (!came_in || payment.state != PaymentState::done || !payment.reference) return std::nullopt;
  const auto entry = tables::billing_history::of_payment(db, payment.id);
  if (!entry || entry->reversed_by) return std::nullopt;
  return Refundable{.payment = payment,
                    .cid = entry->cid,
                    .left = payment.amount - tables::payments::given_back(db, payment.id),
                    .under_way = tables::payments::live(db, refund_claim(payment.id)).has_value()};
}

Refusal judge(const std::optional<Refundable>& found, Vendor vendor, base::Money amount) {
  if (!found || found->payment.vendor != vendor) return Refusal::not_possible;
  if (found->under_way) return Refusal::under_way;
  return amount <= base::Money{} || amount > found->left ? Refusal::too_much : Refusal::none;
}

tables::payments::New new_refund(const Desk& desk, const Actor& actor, const Refund& refund, const Refundable& of) {
  tables::payments::New row;
  row.request_id = desk.random.hex(16);
  row.custref = desk.random.hex(6);
  row.form_key = refund.form_key;
  row.vendor = of.payment.vendor;
  row.kind = Kind::credit;
  row.amount = refund.amount;
  row.currency = desk.business.currency;
  row.cid = of.cid;
  row.origin = of.payment.id;
  row.who = actor.name;
  row.note = base::clipped(refund.reason, 200);
  row.brand = of.payment.brand;
  row.last_four = of.payment.last_four;
  return row;
}

void audit_begin(db::Writer& db, const Desk& desk, const Actor& actor, const Refund& refund, base::CustomerId cid) {
  Changes changes;
  changes.note("amount", "", base::str(refund.amount)).note("reason", "", refund.reason);
  record(db, actor, "payment.refund", "payment:" + base::str(refund.payment), cid, changes, desk.clock.now());
  base::log::info("refund.begun", {{"payment", refund.payment}, {"amount", refund.amount}, {"who", actor.name}});
}

struct BegunRefund {
  RefundResult result;
  std::optional<PaymentRow> attempt;   // ours to carry out
  std::string reference;               // of the payment
};

Vendor vendor_of(const std::optional<Refundable>& found, const Gateways& gateways) {
  const bool on_page = found && found->payment.vendor == Vendor::stripe && gateways.pages != nullptr;
  return on_page ? Vendor::stripe : Vendor::payflow;
}

BegunRefund begin(db::Writer& db, const Desk& desk, const Gateways& gateways, const Actor& actor, const Refund& refund) {
  const auto found = look_at(db, tables::payments::lock(db, refund.payment));
  if (const auto before = tables::payments::by_form_key(db, refund.form_key)) {
    return {{Refusal::none, before->state, before->message}, {}, {}};
  }
  const Refusal refusal = judge(found, vendor_of(found, gateways), refund.amount);
  if (refusal != Refusal::none) return {{.refusal = refusal}, {}, {}};
  auto row = new_refund(desk, actor, refund, *found);
  row.claim = refund_claim(refund.payment);
  const bool on_page = row.vendor == Vendor::stripe;
  row.next_check_at = desk.clock.now() + (on_page ? page_window(*gateways.pages) : answer_window(desk));
  const auto id = tables::payments::add(db, row, desk.clock.now());
  audit_begin(db, desk, actor, refund, found->cid);
  return {{}, tables::payments::lock(db, id), found->payment.reference.value()};
}

}  // namespace

std::string refund_claim(base::PaymentId origin) { return "refund:" + base::str(origin); }

std::optional<Refundable> refundable(db::Reader& db, base::PaymentId id) {
  const auto payment = tables::payments::find(db, id);
  return payment ? look_at(db, *payment) : std::nullopt;
}

RefundResult refund_card(db::Database& database, const Desk& desk, Gateways gateways, const Actor& actor, const Refund& refund) {
  const BegunRefund begun = database.write([&](db::Writer& db) { return begin(db, desk, gateways, actor, refund); });
  if (!begun.attempt) return begun.result;
  const PaymentRow& attempt = *begun.attempt;
  const bool on_page = attempt.vendor == Vendor::stripe;
  if (on_page ? !may_still_ask(desk, attempt) : !may_still_send(desk, attempt)) return {};
  const auto answer = on_page ? gateways.pages->refund({attempt.request_id, begun.reference, attempt.amount})
                              : gateways.cards.credit({.request_id = attempt.request_id,
                                                       .custref = attempt.custref,
                                                       .amount = attempt.amount,
                                                       .currency = desk.business.currency,
                                                       .comment = base::display(attempt.cid.value()),
                                                       .client_ip = actor.remote_addr},
                                                      begun.reference);
  // From here on money may have moved: whatever fails now, nobody may be told that nothing has happened.
  try {
    const auto settled = database.write([&](db::Writer& db) {
      settle_card_payment(db, desk, attempt.id, answer);
      return tables::payments::lock(db, attempt.id);
    });
    return {Refusal::none, settled.state, settled.message};
  } catch (const std::exception& fault) {
    base::log::error("refund.not_recorded", {{"id", attempt.id}, {"why", fault.what()}});
    return {};
  }
}

RefundResult record_paypal_refund(db::Writer& db, const Desk& desk, const Actor& actor, const Refund& refund) {
  return record_outside_refund(db, desk, actor, Vendor::paypal, refund);
}

RefundResult record_outside_refund(db::Writer& db, const Desk& desk, const Actor& actor, Vendor vendor, const Refund& refund) {
  const auto found = look_at(db, tables::payments::lock(db, refund.payment));
  if (const auto before = tables::payments::by_form_key(db, refund.form_key)) return {Refusal::none, before->state, {}};
  const Refusal refusal = judge(found, vendor, refund.amount);
  if (refusal != Refusal::none) return {.refusal = refusal};
  if (tables::payments::lock_by_reference(db, vendor, refund.transaction)) return {.refusal = Refusal::booked_before};
  auto row = new_refund(desk, actor, refund, *found);
  row.state = PaymentState::done;
  row.reference = refund.transaction;
  row.settled_at = desk.clock.now();
  const auto id = tables::payments::add(db, row, desk.clock.now());
  audit_begin(db, desk, actor, refund, found->cid);
  apply_refund(db, desk, tables::payments::lock(db, id));
  return {Refusal::none, PaymentState::done, {}};
}

void apply_refund(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  const auto origin = tables::payments::find(db, payment.origin.value());
  const bool paypal = payment.vendor == Vendor::paypal;
  post(db, desk, {payment.who, "", ""},
       {.cid = payment.cid.value(),
        .kind = EntryKind::refund,
        .amount = payment.amount,
        .text = payment.note,
        .payment = payment.id,
        .means = paypal ? Means::paypal : Means::card,
        .reference = payment.reference.value_or("")});
  if (tables::payments::given_back(db, payment.origin.value()) <= origin->amount) return;
  tell_staff(db, desk, "overrefund:" + base::str(payment.id), "More was given back than was paid",
             "Refund " + base::str(payment.id) + " over " + base::display(payment.amount) +
                 " was given up, and then the gateway reported it as done. Together with the others it is more than payment " +
                 base::str(origin->id) + " over " + base::display(origin->amount) + ". Reference " + payment.reference.value_or("") + ".");
}

}  // namespace domain
