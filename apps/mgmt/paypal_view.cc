#include "apps/mgmt/paypal_view.h"

namespace mgmt {

const char* state_words(tables::paypal_subs::State state) {
  using tables::paypal_subs::State;
  switch (state) {
    case State::active: return "Active";
    case State::suspended: return "Suspended";
    case State::cancelled: return "Cancelled";
    case State::ended: return "Ended";
  }
  return "";
}

std::string terms_words(const tables::paypal_subs::Listed& subscription) {
  if (subscription.months == 0) return "Amount not known yet";
  return base::display(subscription.amount) + (subscription.months == 1 ? " every month" : " every " + std::to_string(subscription.months) + " months");
}

}  // namespace mgmt
