// Agreements: made, changed, not paid, ended. What is paid for runs on: no service stops because of one of these notices.
#include "domain/catalogue.h"
#include "domain/notices.h"
#include "domain/paypal_effects.h"
#include "domain/paypal_link.h"

namespace domain {

namespace {

using Sub = tables::paypal_subs::Row;
using tables::ipn::Effect;
using tables::paypal_subs::State;

// What a regular period costs and how long it is; nothing when that is no whole number of months.
struct Terms {
  base::Money amount;
  int months = 0;
};
Terms terms_of(const PayPalNotice& n) {
  const auto& last = n.terms.back();
  return last.amount && n.months() > 0 ? Terms{*last.amount, n.months()} : Terms{};
}

std::string whose(const Sub& sub) { return sub.cid ? " of account " + base::display(*sub.cid) : ""; }

// The first payment of a profile may be known from this notice alone.
NoticeOutcome with_first_payment(db::Writer& db, const Desk& desk, const PayPalNotice& n, NoticeOutcome outcome) {
  if (n.initial.txn_id.empty() || n.initial.status != "Completed") return outcome;
  PayPalNotice first = n;
  first.kind = NoticeKind::money;
  first.txn_id = n.initial.txn_id;
  first.status = n.initial.status;
  first.gross = n.initial.gross;
  const auto paid = take_payment(db, desk, first, std::nullopt);
  return paid.effect == Effect::held ? paid : outcome;
}

NoticeOutcome made_for_order(db::Writer& db, const Desk& desk, const PayPalNotice& n, const tables::signups::Row& found) {
  const auto signup = tables::signups::lock(db, found.id);
  const bool nothing_taken_yet = !is_vps(base::parse<Svc>(signup.svc).value());
  const auto ours = paypal_terms(desk.business, {.recurring = signup.recurring,
                                                 .setup = signup.setup,
                                                 .months = signup.months,
                                                 .hold = nothing_taken_yet});
  if (n.terms != ours || !n.endless) return hold_notice("the agreement has other amounts or periods than the order", signup.id);
  if (tables::paypal_subs::has_other(db, signup.id, n.profile_id, n.old_profile_id)) {
    return hold_notice("the order has another agreement", signup.id);
  }
  tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, signup.id, signup.recurring, signup.months, desk.clock.now());
  if (signup.cid) tables::paypal_subs::give_to(db, signup.id, *signup.cid);
  settle_signup(db, desk, signup.id);
  return {Effect::applied, "subscription " + n.profile_id, signup.id, signup.cid};
}

NoticeOutcome made(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  if (n.currency != desk.business.currency) return hold_notice("currency " + n.currency);
  const auto sub = tables::paypal_subs::find(db, n.profile_id);
  const auto signup = n.token.empty() ? std::nullopt : tables::signups::by_paypal_token(db, n.token);
  const Terms terms = terms_of(n);
  if (sub && sub->cid && !signup) {
    tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, {}, terms.amount, terms.months, desk.clock.now());
    return with_first_payment(db, desk, n, {Effect::applied, "subscription " + n.profile_id, {}, sub->cid});
  }
  if (signup) return with_first_payment(db, desk, n, made_for_order(db, desk, n, *signup));
  tables::paypal_subs::seen(db, n.profile_id, n.old_profile_id, {}, terms.amount, terms.months, desk.clock.now());
  return hold_notice("no order fits this agreement");
}

NoticeOutcome modified(db::Writer& db, const Desk& desk, const PayPalNotice& n, const Sub& sub) {
  if (!sub.cid) return hold_notice("other terms of an agreement that no account has yet", sub.signup);
  const Terms terms = terms_of(n);
  if (n.currency != desk.business.currency || terms.months == 0) return hold_notice("terms that cannot be read", {}, sub.cid);
  if (!tables::paypal_subs::set_terms(db, sub.id, terms.amount, terms.months, n.when.value_or(desk.clock.now()))) {
    return {Effect::ignored, "older than the terms that are on file", {}, sub.cid};
  }
  tell_staff(db, desk, n.event_key(), "A PayPal subscription has other terms",
             "Subscription " + sub.profile_id + whose(sub) + " takes " + base::display(terms.amount) + " every " +
                 (terms.months == 1 ? "month" : std::to_string(terms.months) + " months") + " from now on. See the payment audit for what we ask.");
  return {Effect::applied, "other terms", {}, sub.cid};
}

NoticeOutcome unpaid(db::Writer& db, const Desk& desk, const PayPalNotice& n, const Sub& sub) {
  if (n.status == "Completed") return hold_notice("it says that money came, and that none did", sub.signup, sub.cid);
  if (!sub.cid && !sub.signup) return hold_notice("subscription " + n.profile_id + " is tied to no customer");
  tables::paypal_subs::unpaid(db, sub.id, desk.clock.now());
  tell_staff(db, desk, n.event_key(), "PayPal could not collect a payment",
             "Subscription " + sub.profile_id + whose(sub) + ": " + n.txn_type + ". PayPal tries again by itself, and suspends it in the end.");
  return {Effect::applied, "not paid", sub.signup, sub.cid};
}

// What has ended stays so, whatever comes later than it should. One that is not known yet is remembered, for its agreement may
// still be on the way.
NoticeOutcome ended(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  const State state = n.kind == NoticeKind::sub_cancelled   ? State::cancelled
                      : n.kind == NoticeKind::sub_suspended ? State::suspended
                                                            : State::ended;
  if (!tables::paypal_subs::move_to(db, n.profile_id, state, desk.clock.now())) {
    return hold_notice("subscription " + n.profile_id + " is not known");
  }
  const auto sub = tables::paypal_subs::find(db, n.profile_id);
  if (sub->cid) {
    tell_staff(db, desk, "agreement:" + sub->profile_id + ":" + base::str(state), "A PayPal subscription has ended",
               "Subscription " + sub->profile_id + whose(*sub) + " is " + base::str(state) + " (" + n.txn_type +
                   "). What is paid runs on; for the time after it the customer needs another way to pay.");
  } else if (sub->signup) {
    const auto signup = tables::signups::lock(db, *sub->signup);
    if (signup.state == tables::signups::State::pending) {
      settle_signup(db, desk, signup.id);
      tell_staff(db, desk, "agreement:" + n.profile_id + ":" + n.txn_type, "A PayPal agreement has ended",
                 "Order " + signup.ref.text() + " is not accepted yet, and its agreement " + n.profile_id + " is over (" + n.txn_type +
                     "). Do not put the server in service unpaid.");
    }
  }
  return {Effect::applied, "subscription " + base::str(state), sub->signup, sub->cid};
}

}  // namespace

NoticeOutcome take_agreement(db::Writer& db, const Desk& desk, const PayPalNotice& n) {
  if (n.profile_id.empty()) return hold_notice("no subscription is named");
  if (n.kind == NoticeKind::subscribed) return made(db, desk, n);
  if (n.kind != NoticeKind::sub_modified && n.kind != NoticeKind::sub_unpaid) return ended(db, desk, n);
  const auto sub = tables::paypal_subs::find(db, n.profile_id);
  if (!sub) return hold_notice("subscription " + n.profile_id + " is not known");
  return n.kind == NoticeKind::sub_modified ? modified(db, desk, n, *sub) : unpaid(db, desk, n, *sub);
}

}  // namespace domain
