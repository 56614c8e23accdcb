// Payments: for an order, for an invoice, or month by month for an account.
#include "base/log.h"
#include "domain/notices.h"
#include "domain/payments.h"
#include "domain/paypal_effects.h"
#include "tables/customers.h"
#include "tables/invoice.h"
#include "tables/payments.h"

namespace domain {

namespace {

using tables::ipn::Effect;
using tables::payments::Kind;
using tables::payments::Vendor;
using tables::signups::PayState;

// Completed is money; Pending may become money; Denied, Failed, Expired and Voided will not.
std::optional<PaymentState> state_of(const std::string& status) {
  if (status == "Completed") return PaymentState::done;
  if (status == "Pending" || status == "In-Progress" || status == "Created") return PaymentState::pending;
  if (status == "Denied" || status == "Failed" || status == "Expired" || status == "Voided" || status == "Declined") {
    return PaymentState::declined;
  }
  return std::nullopt;
}

std::optional<PaymentRow> on_file(db::Writer& db, const PayPalNotice& n) {
  return tables::payments::lock_by_reference(db, Vendor::paypal, n.txn_id);
}

PaymentRow add_payment(db::Writer& db, const Desk& desk, const PayPalNotice& n, const PayFor& what, std::optional<base::CustomerId> cid) {
  tables::payments::New row;
  row.request_id = desk.random.hex(16);
  row.custref = desk.random.hex(6);
  row.vendor = Vendor::paypal;
  row.kind = Kind::sale;
  row.amount = *n.gross;
  row.currency = n.currency;
  row.signup = what.signup;
  row.invoice = what.invoice;
  row.cid = cid;
  row.reference = n.txn_id;
  return tables::payments::lock(db, tables::payments::add(db, row, desk.clock.now()));
}

// The payment's row, made at its first notice; an e-check comes first as Pending, days later as Completed, under one id.
NoticeOutcome record_payment(db::Writer& db, const Desk& desk, const PayPalNotice& n, const PayFor& what,
                             std::optional<base::CustomerId> cid) {
  const auto state = state_of(n.status);
  if (!state) return hold_notice("payment status " + n.status, what.signup, cid);
  auto payment = on_file(db, n);
  if (!payment) payment = add_payment(db, desk, n, what, cid);
  if (payment->kind != Kind::sale || payment->origin || payment->amount != *n.gross) {
    return hold_notice("transaction " + n.txn_id + " is on file with another amount", what.signup, cid);
  }
  // Effects follow from the row's state, not from the order of arrival: a late Pending changes nothing.
  if (payment->state != PaymentState::pending || *state == PaymentState::pending) {
    return {payment->state == PaymentState::pending ? Effect::applied : Effect::ignored, n.status, what.signup, cid};
  }
  tables::payments::settle(db, payment->id, {*state, std::nullopt, std::nullopt, n.status, "", "", "", ""}, desk.clock.now());
  payment->state = *state;
  if (*state == PaymentState::done) {
    apply_payment(db, desk, *payment);
  } else {
    const std::string whose = what.signup || what.invoice ? what.claim() : "account " + base::display(cid.value());
    tell_staff(db, desk, "paypal:" + n.txn_id + ":" + n.status, "A PayPal payment has failed",
               "Transaction " + n.txn_id + " for " + whose + " is " + n.status + ".");
  }
  return {Effect::applied, n.status, what.signup, cid};
}

NoticeOutcome pay_signup(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::signups::Row& found) {
  const auto signup = tables::signups::lock(db, found.id);
  const bool card_is_live = tables::payments::live(db, PayFor{signup.id, {}}.claim()).has_value();
  // The setup fee comes with the first payment; without it only later ones are complete.
  const bool later = signup.pay_state == PayState::paid && n.gross == signup.recurring;
  const bool fits = n.gross == signup.first_payment() || later;
  if (!fits) return hold_notice("amount differs from the order's " + base::str(signup.first_payment()), signup.id);
  if (card_is_live) return hold_notice("the order has a card payment too", signup.id);
  if (tables::paypal_subs::has_other(db, signup.id, n.profile_id, n.old_profile_id)) {
    return hold_notice("the order has another agreement", signup.id);
  }
  if (signup.pay_state == PayState::paid && n.profile_id.empty() && !on_file(db, n)) {
    return hold_notice("the order is paid already", signup.id);
  }
  if (!state_of(n.status)) return hold_notice("payment status " + n.status, signup.id);
  if (!n.profile_id.empty()) {
    tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, signup.id, {}, 0, desk.clock.now());
    if (n.status == "Completed") tables::paypal_subs::paid(db, n.profile_id, desk.clock.now());
  }
  const auto outcome = record_payment(db, desk, n, {signup.id, {}}, std::nullopt);
  settle_signup(db, desk, signup.id);
  return outcome;
}

NoticeOutcome pay_invoice(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::invoice::Row& found) {
  const auto invoice = tables::invoice::lock(db, found.id);
  const bool known = on_file(db, n).has_value();
  if (!known && invoice.state != tables::invoice::State::open) return hold_notice("invoice " + invoice.ref.text() + " is not open", {}, invoice.cid);
  if (!known && (!n.gross || *n.gross != invoice.open())) {
    return hold_notice("amount differs from what invoice " + invoice.ref.text() + " asks", {}, invoice.cid);
  }
  return record_payment(db, desk, n, {{}, invoice.id}, invoice.cid);
}

// `expected` is what the subscription takes; nullopt: not known, or staff have said that it is this account's.
NoticeOutcome pay_account(db::Writer& db, const Desk& desk, const PayPalNotice& n, base::CustomerId cid, std::optional<base::Money> expected) {
  if (*n.gross <= base::Money{}) return hold_notice("the amount is not above zero", {}, cid);
  if (!state_of(n.status)) return hold_notice("payment status " + n.status, {}, cid);
  if (expected && *n.gross < *expected && !on_file(db, n)) {
    return hold_notice("less than the subscription's " + base::str(*expected), {}, cid);
  }
  const auto outcome = record_payment(db, desk, n, {}, cid);
  if (outcome.effect != Effect::applied || n.status != "Completed") return outcome;
  if (!n.profile_id.empty()) tables::paypal_subs::paid(db, n.profile_id, desk.clock.now());
  if (expected && *n.gross > *expected) {
    tell_staff(db, desk, "over:" + n.txn_id, "A PayPal subscription has paid more than it should",
               "Transaction " + n.txn_id + " brought account " + base::display(cid) + " " + base::display(*n.gross) + " instead of " +
                   base::display(*expected) + ". All of it is booked; what no invoice asks for is credit.");
  }
  return outcome;
}

// A payment of an agreement whose account is known, by staff's link or by the order that it came with.
NoticeOutcome pay_by_agreement(db::Writer& db, const Desk& desk, const PayPalNotice& n, const std::optional<tables::signups::Row>& signup,
                               const std::optional<tables::paypal_subs::Row>& sub) {
  const auto cid = sub && sub->cid ? sub->cid : signup->cid;
  if (signup && signup->cid != cid) return hold_notice("it names an order of another account than the subscription's", signup->id, cid);
  if (signup && tables::paypal_subs::has_other(db, signup->id, n.profile_id, n.old_profile_id)) {
    return hold_notice("the order has another agreement", signup->id, cid);
  }
  std::optional<base::Money> expected;
  if (sub && sub->months > 0) expected = sub->amount;
  else if (signup) expected = signup->recurring;
  if (!sub) {
    tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, signup->id, {}, 0, desk.clock.now());
    tables::paypal_subs::give_to(db, signup->id, *cid);
  }
  return pay_account(db, desk, n, *cid, expected);
}

}  // namespace

NoticeOutcome take_payment(db::Writer& db, const Desk& desk, const PayPalNotice& n, std::optional<base::CustomerId> given_to) {
  if (n.currency != desk.business.currency) return hold_notice("currency " + n.currency);
  if (!n.gross || !is_transaction(n.txn_id)) return hold_notice("no amount or no transaction");
  if (given_to) return pay_account(db, desk, n, *given_to, std::nullopt);
  auto signup = n.token.empty() ? std::nullopt : tables::signups::by_paypal_token(db, n.token);
  const auto sub = n.profile_id.empty() ? std::nullopt : tables::paypal_subs::find(db, n.profile_id);
  if (n.token.empty() && sub && sub->signup) signup = tables::signups::lock(db, *sub->signup);
  const bool accepted = signup && signup->cid && signup->pay_state == PayState::paid && !n.profile_id.empty();
  if (signup && !accepted) return pay_signup(db, desk, n, *signup);
  if (accepted || (sub && sub->cid)) return pay_by_agreement(db, desk, n, signup, sub);
  const auto invoice = n.token.empty() ? std::nullopt : tables::invoice::by_paypal_token(db, n.token);
  if (invoice) return pay_invoice(db, desk, n, *invoice);
  if (n.profile_id.empty()) return hold_notice("no order or invoice fits this payment");
  tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, {}, {}, 0, desk.clock.now());
  return hold_notice("subscription " + n.profile_id + " is tied to no customer");
}

}  // namespace domain
