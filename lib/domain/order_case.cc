#include "domain/order_case.h"

#include <algorithm>

namespace domain {

namespace {

using tables::payments::Answered;
using tables::payments::Kind;
using tables::payments::State;
using tables::signups::PayState;

bool stands(const Answered& p) { return p.row.state == State::done; }

template <class Which>
int sum(const std::vector<tables::signup_lines::WithPackage>& lines, Which which) {
  int total = 0;
  for (const auto& w : lines) total += w.line.quantity * (w.*which);
  return total;
}

}  // namespace

int OrderCase::disk_gb() const { return sum(lines, &tables::signup_lines::WithPackage::disk_gb); }
int OrderCase::ips() const { return sum(lines, &tables::signup_lines::WithPackage::ips); }

const Answered* OrderCase::authorization() const {
  const Answered* found = nullptr;
  for (const Answered& p : payments) {
    if (p.row.kind == Kind::authorize && stands(p)) found = &p;
  }
  if (found == nullptr) return nullptr;
  const bool used = std::any_of(payments.begin(), payments.end(), [&](const Answered& p) {
    return p.row.origin == found->row.id && stands(p);
  });
  return used ? nullptr : found;
}

const Answered* OrderCase::card() const {
  const Answered* found = nullptr;
  for (const Answered& p : payments) {
    const bool proves = p.row.kind == Kind::sale || p.row.kind == Kind::authorize;
    if (p.row.vendor == tables::payments::Vendor::payflow && proves && stands(p)) found = &p;
  }
  return found;
}

base::Money OrderCase::paid() const {
  base::Money sum;
  for (const Answered& p : payments) {
    if (stands(p) && (p.row.kind == Kind::sale || p.row.kind == Kind::capture)) sum += p.row.amount;
    if (stands(p) && p.row.kind == Kind::credit) sum -= p.row.amount;
  }
  return sum;
}

bool OrderCase::in_doubt() const {
  return std::any_of(payments.begin(), payments.end(), [](const Answered& p) {
    return p.row.vendor == tables::payments::Vendor::payflow && p.row.state != State::done && p.row.state != State::declined;
  });
}

OrderCase order_case(db::Reader& db, Signup signup) {
  OrderCase found;
  found.lines = tables::signup_lines::with_packages(db, signup.id);
  found.payments = tables::payments::of_signup(db, signup.id);
  if (signup.quote) found.quote = tables::quotes::find(db, *signup.quote);
  if (found.quote && !found.lines.empty()) {
    auto& quoted = found.lines.front();
    quoted.disk_gb = found.quote->disk_gb;
    quoted.ips = found.quote->ips;
    quoted.bandwidth_gb = found.quote->bandwidth_gb;
  }
  base::Form entered{base::form_decode(signup.entered)};
  // What was on offer on the day of the order, not today.
  const auto catalogue = Catalogue::load(db, base::date_of(signup.placed_at));
  found.order = read_order(entered, catalogue, found.quote);
  if (const auto svc = base::parse<Svc>(signup.svc)) found.order.svc = *svc;
  // A package that was retired on the same day is on the order's lines all the same.
  for (const auto& error : entered.errors()) {
    if (error.field != "plan") found.missing.push_back(error);
  }
  found.signup = std::move(signup);
  return found;
}

std::optional<OrderCase> order_case(db::Reader& db, const base::OrderRef& ref) {
  auto signup = tables::signups::find_case(db, ref);
  if (!signup || signup->kind != tables::signups::Kind::order) return std::nullopt;
  return order_case(db, *std::move(signup));
}

std::string payment_words(const Signup& signup) {
  if (signup.kind == tables::signups::Kind::quote_request) return "";
  const bool invoice = signup.method == Method::invoice;
  switch (signup.pay_state) {
    case PayState::none:
      return invoice ? "By invoice: nothing is paid yet" : "Nothing is paid yet";
    case PayState::waiting:
      return "PayPal has not reported a payment yet";
    case PayState::checking:
      return "Being looked up: the outcome is not known yet";
    case PayState::held:
      return "Held by the fraud filter: decide in the processor's manager";
    case PayState::authorized:
      return signup.method == Method::card ? "Authorized: nothing is charged yet" : "PayPal agreement set up: nothing is taken yet";
    case PayState::paid:
      return "Paid";
    case PayState::declined:
      return "Declined: nothing is paid";
  }
  return {};
}

}  // namespace domain
