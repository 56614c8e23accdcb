#include "domain/paypal_notice.h"

#include <algorithm>
#include <array>

#include "base/charset.h"

namespace domain {

namespace {

struct Known {
  std::string_view txn_type;
  NoticeKind kind;
};

constexpr std::array kKnown{
    Known{"web_accept", NoticeKind::money},
    Known{"cart", NoticeKind::money},
    Known{"express_checkout", NoticeKind::money},
    Known{"send_money", NoticeKind::money},
    Known{"virtual_terminal", NoticeKind::money},
    Known{"pro_hosted", NoticeKind::money},
    Known{"merch_pmt", NoticeKind::money},
    Known{"subscr_payment", NoticeKind::money},
    Known{"recurring_payment", NoticeKind::money},
    Known{"subscr_signup", NoticeKind::subscribed},
    Known{"recurring_payment_profile_created", NoticeKind::subscribed},
    Known{"subscr_modify", NoticeKind::sub_modified},
    Known{"subscr_failed", NoticeKind::sub_unpaid},
    Known{"recurring_payment_skipped", NoticeKind::sub_unpaid},
    Known{"recurring_payment_failed", NoticeKind::sub_unpaid},
    Known{"recurring_payment_outstanding_payment", NoticeKind::sub_unpaid},
    Known{"recurring_payment_outstanding_payment_failed", NoticeKind::sub_unpaid},
    Known{"subscr_cancel", NoticeKind::sub_cancelled},
    Known{"recurring_payment_profile_cancel", NoticeKind::sub_cancelled},
    Known{"recurring_payment_suspended", NoticeKind::sub_suspended},
    Known{"recurring_payment_suspended_due_to_max_failed_payment", NoticeKind::sub_suspended},
    Known{"subscr_eot", NoticeKind::sub_ended},
    Known{"recurring_payment_expired", NoticeKind::sub_ended},
    Known{"new_case", NoticeKind::dispute},
    Known{"adjustment", NoticeKind::dispute},
    Known{"mp_signup", NoticeKind::permission},
    Known{"mp_cancel", NoticeKind::permission},
    Known{"masspay", NoticeKind::nothing},
    Known{"payout", NoticeKind::nothing},
};

constexpr std::string_view kBack[] = {"Refunded", "Partially_Refunded", "Reversed", "Canceled_Reversal"};

NoticeKind kind_of(std::string_view txn_type, std::string_view status, bool disputed) {
  if (txn_type.empty()) {
    if (!status.empty()) return NoticeKind::money_back;
    return disputed ? NoticeKind::dispute : NoticeKind::unheard_of;
  }
  const auto it = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& k) { return k.txn_type == txn_type; });
  if (it == kKnown.end()) return NoticeKind::unheard_of;
  // What became of the money counts, whatever kind of payment it once was.
  const bool back = std::find(std::begin(kBack), std::end(kBack), status) != std::end(kBack);
  return it->kind == NoticeKind::money && back ? NoticeKind::money_back : it->kind;
}

class Fields {
 public:
  explicit Fields(std::string_view body) : all_(base::form_decode(body)), charset_(raw("charset")) {}

  std::string raw(std::string_view name) {
    const std::string* found = nullptr;
    for (const auto& [key, value] : all_) {
      if (key != name) continue;
      if (found != nullptr) polluted = true;
      found = &value;
    }
    return found == nullptr ? "" : *found;
  }
  // A longer value than our columns hold comes from nobody we know; it is cut, so that the notice can be kept and looked at.
  std::string text(std::string_view name, std::size_t most = 127) {
    const std::string decoded = base::to_utf8(raw(name), charset_);
    return base::clipped(base::trim(decoded), most);
  }
  std::optional<base::Money> money(std::string_view name) { return base::parse<base::Money>(text(name)); }

  bool polluted = false;

 private:
  base::NameValues all_;
  std::string charset_;
};

}  // namespace

std::string PayPalNotice::event_key() const {
  if (!txn_id.empty() && !status.empty()) return "txn:" + txn_id + ":" + status;
  return txn_type + ":" + profile_id + ":" + date + ":" + track_id;
}

int PayPalNotice::months() const { return months_of_period(terms.back().period); }

std::optional<PayPalNotice> read_notice(std::string_view body) {
  Fields f{body};
  PayPalNotice n;
  n.txn_type = f.text("txn_type", 64);
  n.txn_id = f.text("txn_id", 40);
  n.parent_txn_id = f.text("parent_txn_id", 40);
  n.status = f.text("payment_status", 40);
  const std::string invoice = f.text("invoice");
  n.token = f.text("custom");
  if (n.token.empty()) n.token = invoice;
  n.reason = f.text("reason_code", 40);
  if (n.reason.empty()) n.reason = f.text("pending_reason", 40);
  n.case_id = f.text("case_id", 40);
  n.profile_id = f.text("subscr_id", 32);
  const std::string recurring_id = f.text("recurring_payment_id", 32);
  if (n.profile_id.empty()) n.profile_id = recurring_id;
  n.old_profile_id = f.text("old_subscr_id", 32);
  n.gross = f.money("mc_gross");
  n.terms = {PayPalTerm{f.text("period1"), f.money("mc_amount1")}, PayPalTerm{f.text("period2"), f.money("mc_amount2")},
             PayPalTerm{f.text("period3"), f.money("mc_amount3")}};
  // A profile that was not begun by a subscription's button says the same in other words.
  if (n.terms.back().period.empty()) n.terms.back() = {f.text("payment_cycle"), f.money("amount_per_cycle")};
  n.initial = {f.text("initial_payment_txn_id", 40), f.text("initial_payment_status", 40), f.money("initial_payment_amount")};
  n.endless = f.text("recurring") == "1" && f.text("recur_times").empty();
  n.currency = f.text("mc_currency");
  if (n.currency.empty()) n.currency = f.text("currency_code");
  n.business = f.text("business");
  n.receiver_email = f.text("receiver_email");
  n.receiver_id = f.text("receiver_id");
  n.payer_name = f.text("payer_business_name", 200);
  if (n.payer_name.empty()) n.payer_name = std::string{base::trim(f.text("first_name", 99) + " " + f.text("last_name", 99))};
  n.payer_email = f.text("payer_email", 254);
  n.track_id = f.text("ipn_track_id", 40);
  for (const char* name : {"subscr_date", "payment_date", "time_created"}) {
    if (n.date.empty()) n.date = f.text(name, 40);
  }
  n.when = read_paypal_date(n.date);
  n.sandbox = f.text("test_ipn") == "1";
  n.kind = kind_of(n.txn_type, n.status, !f.text("case_type").empty());
  if (f.polluted) return std::nullopt;
  return n;
}

}  // namespace domain
