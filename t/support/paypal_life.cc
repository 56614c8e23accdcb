#include "t/support/paypal_life.h"

#include "domain/catalogue.h"
#include "domain/paypal_link.h"

namespace t {

PayPalLife::PayPalLife(const domain::Business& business, const tables::signups::Row& of, int count)
    : order(of), number(std::to_string(10'000 + count)) {
  const auto terms = domain::paypal_terms(business, {.recurring = of.recurring,
                                                     .setup = of.setup,
                                                     .months = of.months,
                                                     .hold = !domain::is_vps(base::parse<domain::Svc>(of.svc).value())});
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].amount) continue;
    terms_.emplace_back("period" + std::to_string(i + 1), terms[i].period);
    terms_.emplace_back("mc_amount" + std::to_string(i + 1), base::str(*terms[i].amount));
  }
}

std::string PayPalLife::body(base::NameValues fields, std::initializer_list<Change> changes) {
  const std::string token = order.paypal_token.value();
  const base::NameValues common = {{"mc_currency", "USD"},
                                   {"business", "pay@example.com"},
                                   {"receiver_email", "pay@example.com"},
                                   {"custom", token},
                                   {"invoice", token},
                                   {"subscr_id", profile()},
                                   {"charset", "UTF-8"},
                                   {"ipn_track_id", number + "." + std::to_string(++track_)}};
  fields.insert(fields.end(), common.begin(), common.end());
  return base::form_encode(form_of(std::move(fields), changes).fields());
}

std::string PayPalLife::agreed(std::initializer_list<Change> changes) {
  base::NameValues fields = {{"txn_type", "subscr_signup"}, {"subscr_date", "10:00:00 Nov 22, 2026 PST"}, {"recurring", "1"}};
  fields.insert(fields.end(), terms_.begin(), terms_.end());
  return body(std::move(fields), changes);
}

std::string PayPalLife::ended(const std::string& type) {
  return body({{"txn_type", type}, {"subscr_date", "11:00:00 Nov 22, 2026 PST"}, {"recurring", "1"}}, {});
}

std::string PayPalLife::money(int month, const std::string& status, base::Money amount, std::initializer_list<Change> changes) {
  return body({{"txn_type", "subscr_payment"},
               {"payment_status", status},
               {"txn_id", transaction(month)},
               {"receiver_id", "EXAMPLERECVR1"},
               {"mc_gross", base::str(amount)}},
              changes);
}

}  // namespace t
