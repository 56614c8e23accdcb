#include "domain/fraud_hints.h"

#include <algorithm>

#include "base/text.h"
#include "tables/choices.h"

namespace domain {

namespace {

std::string counted(int count, const char* what) {
  return std::to_string(count) + (count == 1 ? " other order " : " other orders ") + what;
}

}  // namespace

std::string_view check_words(std::string_view answer) {
  if (answer == "Y") return "matches";
  if (answer == "N") return "does not match";
  if (answer == "X") return "not checked by the bank";
  return "no answer";
}

std::vector<Choice> free_mail_domains(db::Reader& db) {
  std::vector<Choice> found;
  for (const auto& row : tables::choices::all(db)) {
    if (row.list == "free_mail") found.push_back({row.value, row.label});
  }
  return found;
}

std::vector<FraudHint> fraud_hints(const OrderTraits& order, const std::vector<Choice>& free_mail) {
  std::vector<FraudHint> hints;
  const auto check = [&](std::size_t at, const char* words) {
    if (order.checks.size() > at && order.checks[at] == 'N') hints.push_back({words, true});
  };
  check(0, "Street is not the card's");
  check(1, "Zip code is not the card's");
  check(2, "Security code is wrong");
  const std::string host = base::to_lower(order.email.substr(order.email.find('@') + 1));
  const bool free = std::any_of(free_mail.begin(), free_mail.end(), [&](const Choice& c) { return c.value == host; });
  if (free) hints.push_back({"Free-mail address", false});
  if (order.same_address > 0) hints.push_back({counted(order.same_address, "from this IP address"), order.same_address > 2});
  if (order.same_email > 0) hints.push_back({counted(order.same_email, "with this e-mail"), false});
  if (order.same_host > 0) hints.push_back({counted(order.same_host, "for this host name"), false});
  return hints;
}

}  // namespace domain
