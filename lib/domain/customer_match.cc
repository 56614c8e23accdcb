#include "domain/customer_match.h"

#include <algorithm>

#include "base/folded.h"

namespace domain {

std::vector<CustomerMatch> matching_customers(db::Reader& db, const OrderCase& order) {
  const Owner& owner = order.order.owner;
  const auto cid = order.order.account.value_or(base::CustomerId{});
  std::vector<CustomerMatch> found;
  for (const auto& like : tables::customers::like(db, cid, order.signup.owner_email, base::folded(order.signup.owner_name),
                                                  base::folded(owner.company))) {
    CustomerMatch match{like.head, ""};
    const auto note = [&](bool so, const char* words) {
      if (so) match.why += std::string{match.why.empty() ? "" : ", "} + words;
    };
    note(like.head.cid == cid, "named in the order");
    note(like.same_email, "same e-mail");
    note(like.same_name, "same name");
    note(like.same_company, "same company");
    found.push_back(std::move(match));
  }
  std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return (a.head.cid == cid) > (b.head.cid == cid); });
  return found;
}

}  // namespace domain
