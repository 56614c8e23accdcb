// How payments and agreements at PayPal pay for an order that is not accepted yet.
#include <algorithm>

#include "domain/catalogue.h"
#include "domain/payments.h"
#include "domain/paypal_effects.h"
#include "tables/payments.h"

namespace domain {

namespace {

using tables::paypal_subs::State;
using tables::signups::Method;
using tables::signups::PayState;

Method at_paypal(Method method) { return method == Method::echeck ? Method::echeck : Method::paypal; }

template <class T>
bool has(const std::vector<T>& all, T one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// nullopt: nothing that PayPal has said changes it.
std::optional<PayState> state_now(db::Writer& db, const tables::signups::Row& signup) {
  const auto payments = tables::payments::paypal_states(db, signup.id);
  const auto agreements = tables::paypal_subs::of(db, signup.id);
  // Until a server in a rack is in service nothing is taken: its order rests on the agreement alone.
  const bool on_agreement = !is_vps(base::parse<Svc>(signup.svc).value()) && !agreements.empty();
  if (has(payments, PaymentState::done)) return PayState::paid;
  // Paid some other way; but what PayPal had paid and took back is not paid.
  if (signup.pay_state == PayState::paid && !has(payments, PaymentState::declined)) return std::nullopt;
  if (has(payments, PaymentState::pending)) return PayState::checking;  // not payable a second time
  if (on_agreement && has(agreements, State::active)) return PayState::authorized;
  if (on_agreement || has(payments, PaymentState::declined)) return PayState::declined;
  return std::nullopt;
}

}  // namespace

// Worked out anew after every notice, so that the order in which they came does not matter.
void settle_signup(db::Writer& db, const Desk& desk, base::SignupId id) {
  const auto signup = tables::signups::lock(db, id);
  if (signup.state != tables::signups::State::pending || tables::payments::live(db, PayFor{id, {}}.claim())) return;
  const auto state = state_now(db, signup);
  if (!state) return;
  const auto method = at_paypal(signup.method);
  // Whoever has chosen another way since is not stopped by what failed at PayPal.
  if (*state == PayState::declined && method != signup.method) return;
  if (*state == signup.pay_state && method == signup.method) return;
  tables::signups::set_payment(db, id, method, *state, desk.clock.now());
}

}  // namespace domain
