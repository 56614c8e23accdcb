#include "apps/mgmt/arrears_words.h"

#include "domain/arrears.h"

namespace mgmt {

using tables::owing::Listed;

std::string method_words(const Listed& listed) {
  const std::string& type = listed.row.source_type;
  if (type == "f") return (listed.brand.empty() ? "Card" : listed.brand) + " ending " + listed.last_four;
  return type == "p" ? "PayPal" : type == "i" ? "Invoice" : "None on file";
}

std::string method_note(const Listed& listed) {
  const auto& row = listed.row;
  if (row.in_batch) return "in the card batch";
  if (row.given_up) return "card given up";
  return row.agreement ? "PayPal agreement active" : "";
}

std::string notice_words(int step) {
  switch (step) {
    case 0: return {};
    case 1: return "First";
    case 2: return "Second";
    case 3: return "Third";
    default: break;
  }
  return step == domain::kLastWarning ? "Last warning" : "Last warning, " + std::to_string(step - domain::kLastWarning + 1) + " times";
}

std::string days_words(base::Date today, base::Date since) {
  const auto days = (today.day - since.day).count();
  return days <= 0 ? "today" : days == 1 ? "1 day ago" : std::to_string(days) + " days ago";
}

bool waits_for_decision(const Listed& listed) {
  return listed.row.arrears_since && listed.row.last_step >= domain::kLastWarning && listed.systems > 0 && !listed.cancel_on;
}

}  // namespace mgmt
