#include "domain/paypal_apply.h"

#include <deque>

#include "base/log.h"
#include "domain/customer_index.h"
#include "domain/notices.h"
#include "tables/ipn_turn.h"

namespace domain {

namespace {

using tables::ipn::About;
using tables::ipn::Effect;

bool for_us(const Business& business, const PayPalNotice& n) {
  if (!business.paypal_receiver_id.empty() && !n.receiver_id.empty()) return n.receiver_id == business.paypal_receiver_id;
  return base::equal_ignoring_case(n.business, business.paypal_email.text()) ||
         base::equal_ignoring_case(n.receiver_email, business.paypal_email.text());
}

NoticeOutcome dispute(const PayPalNotice& n) {
  const std::string about = n.parent_txn_id.empty() ? n.txn_id : n.parent_txn_id;
  return hold_notice((n.txn_type == "adjustment" ? "a settled case moved money: " : "a dispute: ") + n.case_id + " about transaction " + about +
                     (n.reason.empty() ? "" : ", " + n.reason));
}

NoticeOutcome decide(db::Writer& db, const Desk& desk, const PayPalNotice& n, std::optional<base::CustomerId> given_to) {
  if (n.sandbox && !desk.business.developer) return hold_notice("a test notice came to the live system");
  if (!for_us(desk.business, n)) return hold_notice("the receiver is not us");
  if (!n.profile_id.empty() && !n.old_profile_id.empty()) tables::paypal_subs::same(db, n.profile_id, n.old_profile_id);
  switch (n.kind) {
    case NoticeKind::money:
      return take_payment(db, desk, n, given_to);
    case NoticeKind::money_back:
      return take_money_back(db, desk, n);
    case NoticeKind::subscribed:
    case NoticeKind::sub_modified:
    case NoticeKind::sub_unpaid:
    case NoticeKind::sub_cancelled:
    case NoticeKind::sub_suspended:
    case NoticeKind::sub_ended:
      return take_agreement(db, desk, n);
    case NoticeKind::dispute:
      return dispute(n);
    case NoticeKind::permission:
      return hold_notice("a billing agreement, which we have none of: " + n.txn_type);
    case NoticeKind::nothing:
      return {Effect::ignored, n.txn_type, std::nullopt};
    case NoticeKind::unheard_of:
      break;
  }
  return hold_notice("unknown kind " + n.txn_type);
}

void log_outcome(base::IpnId id, const PayPalNotice& n, const NoticeOutcome& outcome) {
  base::log::info("ipn.applied", {{"id", id}, {"effect", outcome.effect}, {"note", outcome.note}, {"txn", n.txn_id}});
}

NoticeOutcome decide_and_note(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n, std::optional<base::CustomerId> given_to) {
  auto outcome = decide(db, desk, n, given_to);
  if (!n.profile_id.empty()) tables::paypal_subs::set_payer(db, n.profile_id, n.payer_name, name_term(n.payer_name), n.payer_email);
  tables::ipn::outcome(db, id, outcome);
  return outcome;
}

About about(db::Writer& db, const PayPalNotice& n) {
  About what{n.txn_id, n.parent_txn_id, n.profile_id, n.old_profile_id};
  const auto sub = n.profile_id.empty() ? std::nullopt : tables::paypal_subs::find(db, n.profile_id);
  if (sub) what.old_profile = sub->old_profile_id.empty() ? n.old_profile_id : sub->old_profile_id;
  if (sub) what.profile = sub->profile_id;
  return what;
}

// One effect may be what another notice waits for, and that one's what a third does. Each has its effect once, so this ends.
int wake(db::Writer& db, const Desk& desk, const About& first) {
  std::deque<About> news{first};
  int woken = 0;
  for (; !news.empty(); news.pop_front()) {
    for (const auto& row : tables::ipn::held_about(db, news.front())) {
      const auto notice = read_notice(row.raw_body);
      if (!notice) continue;
      const auto outcome = decide_and_note(db, desk, row.id, *notice, {});
      if (outcome.effect == Effect::held) continue;
      log_outcome(row.id, *notice, outcome);
      news.push_back(about(db, *notice));
      ++woken;
    }
  }
  return woken;
}

tables::ipn::Facts facts_of(const Desk& desk, const PayPalNotice& n) {
  return {n.event_key(), n.txn_type, n.txn_id, n.parent_txn_id, n.profile_id, n.status,
          n.currency == desk.business.currency ? n.gross : std::nullopt};
}

void apply_first(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n) {
  const auto outcome = decide_and_note(db, desk, id, n, {});
  log_outcome(id, n, outcome);
  if (outcome.effect != Effect::held) {
    wake(db, desk, about(db, n));
    return;
  }
  tell_staff(db, desk, "ipn:" + base::str(id), "A PayPal notice needs a look",
             "Notice " + base::str(id) + " (" + n.txn_type + " " + n.txn_id + " " + n.status + ") was not applied: " + outcome.note + ".");
}

}  // namespace

Actor paypal_actor() { return {"paypal", "", ""}; }

NoticeOutcome hold_notice(std::string why, std::optional<base::SignupId> signup, std::optional<base::CustomerId> cid) {
  return {Effect::held, std::move(why), signup, cid};
}

void apply_notice(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n) {
  tables::ipn_turn::take(db);
  if (tables::ipn::genuine(db, id, facts_of(desk, n))) apply_first(db, desk, id, n);  // else another worker was quicker
}

void apply_vouched(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n) {
  tables::ipn_turn::take(db);
  if (tables::ipn::vouched(db, id, facts_of(desk, n))) apply_first(db, desk, id, n);
}

NoticeOutcome apply_again(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& n, std::optional<base::CustomerId> given_to) {
  auto outcome = decide_and_note(db, desk, id, n, given_to);
  log_outcome(id, n, outcome);
  if (outcome.effect != Effect::held) wake(db, desk, about(db, n));
  return outcome;
}

int apply_held_of(db::Writer& db, const Desk& desk, const std::string& profile_id) {
  const auto sub = tables::paypal_subs::find(db, profile_id);
  return sub ? wake(db, desk, {"", "", sub->profile_id, sub->old_profile_id}) : 0;
}

}  // namespace domain
