#include "domain/paypal_apply.h"

#include <algorithm>

#include "base/log.h"
#include "domain/catalogue.h"
#include "domain/notices.h"
#include "domain/payments.h"
#include "domain/paypal_link.h"
#include "tables/invoice.h"
#include "tables/paypal_subs.h"
#include "tables/signups.h"

namespace domain {

namespace {

using tables::ipn::Effect;
using tables::ipn::Outcome;
using tables::payments::Kind;
using tables::payments::Vendor;
using tables::signups::PayState;

bool for_us(const Business& business, const PayPalNotice& n) {
  if (!business.paypal_receiver_id.empty() && !n.receiver_id.empty()) return n.receiver_id == business.paypal_receiver_id;
  return base::equal_ignoring_case(n.business, business.paypal_email.text()) ||
         base::equal_ignoring_case(n.receiver_email, business.paypal_email.text());
}

Method at_paypal(Method method) { return method == Method::echeck ? Method::echeck : Method::paypal; }

Outcome held(std::string why, std::optional<base::SignupId> signup = {}) { return {Effect::held, std::move(why), signup}; }

// Completed is money; Pending may become money; Denied, Failed, Expired and Voided will not.
std::optional<PaymentState> state_of(const std::string& status) {
  if (status == "Completed") return PaymentState::done;
  if (status == "Pending" || status == "In-Progress" || status == "Created") return PaymentState::pending;
  if (status == "Denied" || status == "Failed" || status == "Expired" || status == "Voided" || status == "Declined") {
    return PaymentState::declined;
  }
  return std::nullopt;
}

// The payment's row, made at its first notice; an e-check comes first as Pending, days later as Completed, under one id.
Outcome record_payment(db::Writer& db, const Desk& desk, const PayPalNotice& n, const PayFor& what,
                       std::optional<base::CustomerId> cid) {
  const base::Timestamp now = desk.clock.now();
  const auto state = state_of(n.status);
  if (!state) return held("payment status " + n.status, what.signup);
  auto payment = tables::payments::lock_by_reference(db, Vendor::paypal, n.txn_id);
  if (!payment) {
    tables::payments::New row;
    row.request_id = desk.random.hex(16);
    row.custref = desk.random.hex(6);
    row.vendor = Vendor::paypal;
    row.kind = Kind::sale;
    row.state = PaymentState::pending;
    row.amount = *n.gross;
    row.currency = n.currency;
    row.signup = what.signup;
    row.invoice = what.invoice;
    row.cid = cid;
    row.reference = n.txn_id;
    payment = tables::payments::lock(db, tables::payments::add(db, row, now));
  }
  // Effects follow from the row's state, not from the order of arrival: a late Pending changes nothing.
  if (payment->state != PaymentState::pending || *state == PaymentState::pending) {
    return {payment->state == PaymentState::pending ? Effect::applied : Effect::ignored, n.status, what.signup};
  }
  tables::payments::settle(db, payment->id, {*state, std::nullopt, std::nullopt, n.status, "", "", "", ""}, now);
  payment->state = *state;
  if (*state == PaymentState::done) {
    apply_payment(db, desk, *payment);
  } else {
    tell_staff(db, desk, "paypal:" + n.txn_id + ":" + n.status, "A PayPal payment has failed",
               "Transaction " + n.txn_id + " for " + what.claim() + " is " + n.status + ".");
  }
  return {Effect::applied, n.status, what.signup};
}

// What an order's payments and agreements at PayPal, taken together, make of it. Worked out anew after every notice, so that the
// order in which they came does not matter.
void settle_signup(db::Writer& db, const Desk& desk, base::SignupId id) {
  const auto signup = tables::signups::lock(db, id);
  if (signup.state != tables::signups::State::pending || tables::payments::live(db, PayFor{id, {}}.claim())) return;
  const auto payments = tables::payments::paypal_states(db, id);
  const auto any = [&](PaymentState state) { return std::find(payments.begin(), payments.end(), state) != payments.end(); };
  const auto agreements = tables::paypal_subs::of(db, id);
  const bool active = std::find(agreements.begin(), agreements.end(), tables::paypal_subs::State::active) != agreements.end();
  // Until a server in a rack is in service nothing is taken: its order rests on the agreement alone.
  const bool on_agreement = !is_vps(base::parse<Svc>(signup.svc).value()) && !agreements.empty();
  PayState state{};
  if (any(PaymentState::done)) state = PayState::paid;
  else if (signup.pay_state == PayState::paid) return;
  else if (any(PaymentState::pending)) state = PayState::checking;  // not payable a second time
  else if (on_agreement && active) state = PayState::authorized;
  else if (on_agreement || any(PaymentState::declined)) state = PayState::declined;
  else return;
  const Method method = at_paypal(signup.method);
  // Whoever has chosen another way since is not stopped by what failed at PayPal.
  if (state == PayState::declined && method != signup.method) return;
  if (state == signup.pay_state && method == signup.method) return;
  tables::signups::set_payment(db, id, method, state, desk.clock.now());
}

Outcome pay_signup(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::signups::Row& found) {
  const auto signup = tables::signups::lock(db, found.id);
  const bool card_is_live = tables::payments::live(db, PayFor{signup.id, {}}.claim()).has_value();
  // The setup fee comes with the first payment; without it only later ones are complete.
  const bool later = signup.pay_state == PayState::paid && n.gross == signup.recurring;
  const bool fits = n.gross == signup.first_payment() || later;
  if (!fits) return held("amount differs from the order's " + base::str(signup.first_payment()), signup.id);
  if (card_is_live) return held("the order has a card payment too", signup.id);
  if (tables::paypal_subs::has_other(db, signup.id, n.profile_id, n.old_profile_id)) {
    return held("the order has another agreement", signup.id);
  }
  const bool again = signup.pay_state == PayState::paid &&
                     !tables::payments::lock_by_reference(db, Vendor::paypal, n.txn_id);
  if (again && n.profile_id.empty()) return held("the order is paid already", signup.id);
  if (!state_of(n.status)) return held("payment status " + n.status, signup.id);
  if (!n.profile_id.empty()) {
    tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, signup.id, {}, 0, desk.clock.now());
    if (n.status == "Completed") tables::paypal_subs::paid(db, n.profile_id, desk.clock.now());
  }
  const auto outcome = record_payment(db, desk, n, {signup.id, {}}, std::nullopt);
  settle_signup(db, desk, signup.id);
  return outcome;
}

Outcome pay_invoice(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::invoice::Row& found) {
  const auto invoice = tables::invoice::lock(db, found.id);
  const bool known = tables::payments::lock_by_reference(db, Vendor::paypal, n.txn_id).has_value();
  if (!known && invoice.state != tables::invoice::State::open) return held("invoice " + invoice.ref.text() + " is not open");
  if (!known && (!n.gross || *n.gross != invoice.open())) return held("amount differs from what invoice " + invoice.ref.text() + " asks");
  return record_payment(db, desk, n, {{}, invoice.id}, invoice.cid);
}

Outcome subscribe(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::signups::Row& found) {
  const auto signup = tables::signups::lock(db, found.id);
  const bool nothing_taken_yet = !is_vps(base::parse<Svc>(signup.svc).value());
  const auto ours = paypal_terms(desk.business, {.recurring = signup.recurring,
                                                 .setup = signup.setup,
                                                 .months = signup.months,
                                                 .hold = nothing_taken_yet});
  if (n.terms != ours || !n.endless) return held("the agreement has other amounts or periods than the order", signup.id);
  if (tables::paypal_subs::has_other(db, signup.id, n.profile_id, n.old_profile_id)) {
    return held("the order has another agreement", signup.id);
  }
  tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, signup.id, signup.recurring, signup.months, desk.clock.now());
  settle_signup(db, desk, signup.id);
  return {Effect::applied, "subscription " + n.profile_id, signup.id};
}

void agreement_ended(db::Writer& db, const Desk& desk, const tables::signups::Row& signup, const PayPalNotice& n) {
  if (signup.state != tables::signups::State::pending) return;
  settle_signup(db, desk, signup.id);
  tell_staff(db, desk, "agreement:" + n.profile_id + ":" + n.txn_type, "A PayPal agreement has ended",
             "Order " + signup.ref.text() + " is not accepted yet, and its agreement " + n.profile_id + " is over (" +
                 n.txn_type + "). Do not put the server in service unpaid.");
}

// What has ended stays so, whatever comes later than it should. One that is not known yet is remembered, for its agreement may
// still be on the way.
Outcome change_subscription(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  using tables::paypal_subs::State;
  const State state = n.kind == NoticeKind::sub_cancelled   ? State::cancelled
                      : n.kind == NoticeKind::sub_suspended ? State::suspended
                                                            : State::ended;
  if (n.profile_id.empty()) return held("no subscription is named");
  if (!tables::paypal_subs::move_to(db, n.profile_id, state, desk.clock.now())) {
    return held("subscription " + n.profile_id + " is not known");
  }
  const auto known = tables::paypal_subs::find(db, n.profile_id);
  if (known && known->signup) agreement_ended(db, desk, tables::signups::lock(db, *known->signup), n);
  return {Effect::applied, "subscription " + base::str(state), std::nullopt};
}

Outcome decide(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  if (n.sandbox && !desk.business.developer) return held("a test notice came to the live system");
  if (!for_us(desk.business, n)) return held("the receiver is not us");
  switch (n.kind) {
    case NoticeKind::sub_cancelled:
    case NoticeKind::sub_suspended:
    case NoticeKind::sub_ended:
      return change_subscription(db, desk, n);
    case NoticeKind::nothing:
      return {Effect::ignored, n.txn_type, std::nullopt};
    case NoticeKind::money_back:
      return held(n.status + " of " + n.parent_txn_id);
    case NoticeKind::unheard_of:
      return held("unknown kind " + n.txn_type);
    case NoticeKind::money:
    case NoticeKind::subscribed:
      break;
  }
  if (n.currency != desk.business.currency) return held("currency " + n.currency);
  const auto signup = n.token.empty() ? std::nullopt : tables::signups::by_paypal_token(db, n.token);
  if (n.kind == NoticeKind::subscribed) {
    return signup && !n.profile_id.empty() ? subscribe(db, desk, n, *signup) : held("no order fits this agreement");
  }
  if (!n.gross || n.txn_id.empty()) return held("no amount or no transaction");
  if (signup) return pay_signup(db, desk, n, *signup);
  const auto invoice = n.token.empty() ? std::nullopt : tables::invoice::by_paypal_token(db, n.token);
  if (invoice) return pay_invoice(db, desk, n, *invoice);
  return held("no order or invoice fits this payment");
}

}  // namespace

void apply_notice(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n) {
  if (!tables::ipn::genuine(db, id, n.event_key(), n.txn_id, n.status)) return;  // another worker was quicker
  const Outcome outcome = decide(db, desk, n);
  tables::ipn::outcome(db, id, outcome);
  base::log::info("ipn.applied", {{"id", id}, {"effect", outcome.effect}, {"note", outcome.note}, {"txn", n.txn_id}});
  if (outcome.effect == Effect::held) {
    tell_staff(db, desk, "ipn:" + base::str(id), "A PayPal notice needs a look",
               "Notice " + base::str(id) + " (" + n.txn_type + " " + n.txn_id + " " + n.status +
                   ") was not applied: " + outcome.note + ".");
  }
}

}  // namespace domain
