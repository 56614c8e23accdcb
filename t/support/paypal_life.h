// The notices that PayPal sends about one order or invoice, as bytes. Ids are made from a number, so that no two lives share one.
#pragma once

#include <string>
#include <vector>

#include "base/money.h"
#include "base/text.h"
#include "domain/desk.h"
#include "t/support/sample_order.h"
#include "tables/signups.h"

namespace t {

class PayPalLife {
 public:
  // The terms are those that our link asks for.
  PayPalLife(const domain::Business& business, const tables::signups::Row& order, int number);

  [[nodiscard]] std::string agreed(std::initializer_list<Change> changes = {});
  // "subscr_cancel", "subscr_eot", "recurring_payment_suspended".
  [[nodiscard]] std::string ended(const std::string& type);
  // A month's payment; the same month is the same transaction. A change to nullptr takes the field out.
  [[nodiscard]] std::string money(int month, const std::string& status, base::Money amount,
                                  std::initializer_list<Change> changes = {});
  [[nodiscard]] std::string first(const std::string& status, std::initializer_list<Change> changes = {}) {
    return money(1, status, order.first_payment(), changes);
  }
  [[nodiscard]] std::string transaction(int month) const { return "T" + number + "M" + std::to_string(month); }
  [[nodiscard]] std::string profile() const { return "I-" + number; }

  tables::signups::Row order;
  std::string number;

 private:
  std::string body(base::NameValues fields, std::initializer_list<Change> changes);
  base::NameValues terms_;
  int track_ = 0;
};

}  // namespace t
