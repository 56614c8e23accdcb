// Refunds, reversals, chargebacks, and reversals that were taken back. Each is tied to its payment by parent_txn_id, and is a
// payment of its own that has the first one as its origin. A reversal has paid nothing after all: its invoices are open again.
#include "base/log.h"
#include "domain/ledger.h"
#include "domain/notices.h"
#include "domain/payments.h"
#include "domain/paypal_effects.h"
#include "domain/refund.h"
#include "tables/customers.h"
#include "tables/invoice_payments.h"
#include "tables/payments.h"

namespace domain {

namespace {

using tables::ipn::Effect;
using tables::payments::Kind;
using tables::payments::Vendor;

enum class Back { refund, reversal, returned };

std::optional<Back> back_of(const std::string& status) {
  if (status == "Refunded" || status == "Partially_Refunded") return Back::refund;
  if (status == "Reversed") return Back::reversal;
  if (status == "Canceled_Reversal") return Back::returned;
  return std::nullopt;
}

// What the customer reads in the ledger.
std::string words_of(Back what, const PayPalNotice& n) {
  const std::string why = n.reason.empty() || n.reason == "refund" ? "" : ": " + base::replace_all(n.reason, "_", " ");
  if (what == Back::refund) return "Refund at PayPal" + why;
  return (what == Back::reversal ? "Payment reversed at PayPal" : "Reversal taken back at PayPal") + why;
}

// The payment that it is about; a reversal that is taken back may name the reversal.
std::optional<PaymentRow> paid_before(db::Writer& db, const PayPalNotice& n) {
  auto found = tables::payments::lock_by_reference(db, Vendor::paypal, n.parent_txn_id);
  if (found && found->origin) found = tables::payments::lock(db, *found->origin);
  return found;
}

base::Money without_sign(base::Money amount) { return amount < base::Money{} ? -amount : amount; }

PaymentRow add_movement(db::Writer& db, const Desk& desk, const PayPalNotice& n, Back what, const PaymentRow& origin,
                        std::optional<base::CustomerId> cid) {
  tables::payments::New row;
  row.request_id = desk.random.hex(16);
  row.custref = desk.random.hex(6);
  row.vendor = Vendor::paypal;
  row.kind = what == Back::returned ? Kind::sale : Kind::credit;
  row.amount = without_sign(*n.gross);  // the sign follows from the status: PayPal's own tools differ about it
  row.currency = n.currency;
  row.cid = cid;
  row.signup = origin.signup;
  row.reference = n.txn_id;
  row.origin = origin.id;
  row.who = paypal_actor().name;
  row.note = words_of(what, n);
  const auto id = tables::payments::add(db, row, desk.clock.now());
  tables::payments::settle(db, id, {PaymentState::done, std::nullopt, std::nullopt, n.status, "", "", "", ""}, desk.clock.now());
  return tables::payments::lock(db, id);
}

void post_reversal(db::Writer& db, const Desk& desk, const PaymentRow& movement, base::CustomerId cid) {
  post(db, desk, paypal_actor(),
       {.cid = cid,
        .kind = EntryKind::refund,
        .amount = movement.amount,
        .text = movement.note,
        .payment = movement.id,
        .means = Means::paypal,
        .reference = movement.reference.value_or(""),
        .takes_back = movement.origin});
}

// What went back is owed again, until it is paid or staff give a credit for it.
void begin_arrears_when_due(db::Writer& db, const Desk& desk, base::CustomerId cid) {
  if (balance(db, cid) >= base::Money{}) return;
  const base::Date today = base::date_of(desk.clock.now());
  if (!tables::customers::begin_arrears(db, cid, today)) return;
  Changes changes;
  changes.note("arrears since", "", base::str(today));
  record(db, paypal_actor(), "customer.arrears_began", "customer:" + base::str(cid), cid, changes, desk.clock.now());
}

void post_return(db::Writer& db, const Desk& desk, const PaymentRow& movement, const PaymentRow& origin, base::CustomerId cid) {
  // The invoice that was paid first is paid first again.
  std::optional<base::InvoiceId> first = origin.invoice;
  const auto entry = tables::billing_history::of_payment(db, origin.id);
  const auto parts = entry ? tables::invoice_payments::of(db, entry->id) : std::vector<tables::invoice_payments::Part>{};
  if (!first && !parts.empty()) first = parts.front().invoice;
  post(db, desk, paypal_actor(),
       {.cid = cid,
        .kind = EntryKind::payment,
        .amount = movement.amount,
        .text = movement.note,
        .payment = movement.id,
        .invoice = first,
        .means = Means::paypal,
        .reference = movement.reference.value_or("")});
}

void tell(db::Writer& db, const Desk& desk, Back what, const PaymentRow& movement, const PaymentRow& origin, std::optional<base::CustomerId> cid) {
  const char* subject = what == Back::refund     ? "A PayPal payment was refunded"
                        : what == Back::reversal ? "PayPal has taken a payment back"
                                                 : "PayPal has returned a payment that it had taken back";
  std::string words = movement.note + ": " + base::display(movement.amount) + " of transaction " + origin.reference.value_or("") + " over " +
                      base::display(origin.amount) + ", reference " + movement.reference.value_or("") + ".";
  if (cid) {
    words += " Account " + base::display(*cid) + " has a balance of " + base::display(balance(db, *cid)) + " now.";
    if (what == Back::refund) words += " Give a credit for what is not owed any more.";
  } else {
    words += " It belongs to an order that is not accepted yet: look at it before anything is put in service.";
  }
  tell_staff(db, desk, "back:" + movement.reference.value_or(""), subject, words);
}

}  // namespace

NoticeOutcome take_money_back(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  const auto what = back_of(n.status);
  if (!what) return hold_notice("money back, with the status " + n.status);
  if (n.currency != desk.business.currency) return hold_notice("currency " + n.currency);
  if (!n.gross || *n.gross == base::Money{} || !is_transaction(n.txn_id)) return hold_notice("no amount or no transaction");
  if (n.parent_txn_id.empty()) return hold_notice(n.status + " of a payment that is not named");
  const auto origin = paid_before(db, n);
  if (!origin) return hold_notice(n.status + " of " + n.parent_txn_id + ", which is not known yet");
  if (origin->kind != Kind::sale || origin->state != PaymentState::done) {
    return hold_notice(n.status + " of " + n.parent_txn_id + ", which is " + base::str(origin->state), origin->signup, origin->cid);
  }
  const auto entry = tables::billing_history::of_payment(db, origin->id);
  const auto cid = entry ? std::optional{entry->cid} : origin->cid;
  // Staff may have been quicker than the notice.
  if (tables::payments::lock_by_reference(db, Vendor::paypal, n.txn_id)) return {Effect::ignored, "recorded before", origin->signup, cid};
  if (entry && entry->reversed_by) return hold_notice("staff have reversed the payment's entry", origin->signup, cid);
  if (*what == Back::returned && tables::payments::reversed(db, origin->id) < without_sign(*n.gross)) {
    return hold_notice("more than PayPal has taken back of " + n.parent_txn_id, origin->signup, cid);
  }
  const auto movement = add_movement(db, desk, n, *what, *origin, cid);
  if (entry) {
    if (*what == Back::refund) apply_refund(db, desk, movement);
    if (*what == Back::reversal) post_reversal(db, desk, movement, entry->cid);
    if (*what == Back::returned) post_return(db, desk, movement, *origin, entry->cid);
    begin_arrears_when_due(db, desk, entry->cid);
  } else if (origin->signup) {
    settle_signup(db, desk, *origin->signup);
  }
  tell(db, desk, *what, movement, *origin, entry ? cid : std::nullopt);
  return {Effect::applied, movement.note, origin->signup, cid};
}

}  // namespace domain
