// mgmt with orders and requests that wait for a decision, as signup writes them.
#pragma once

#include <string>

#include "t/support/mgmt_site.h"

namespace t {

struct OpenOrders : MgmtSite {
  explicit OpenOrders(const Settings& settings = {}) : MgmtSite(settings) {}

  // A Linux VPS M of Ada Example, or a dedicated server; returns its reference.
  std::string order(const std::string& pay_state = "none", const std::string& method = "invoice", const std::string& svc = "linux");
  // What the gateway has said about it: a sale, or an authorization for a dedicated server.
  void paid_by_card(const std::string& ref, const std::string& reference = "V19A00000001", const std::string& checks = "YYY");
  std::string request();
  // The form that accepts a VPS of that order.
  Fields accepting(const std::string& ref, const std::string& payment = "invoice");
  // The same for a dedicated server.
  Fields accepting_rack(const std::string& ref, const std::string& payment);

 private:
  int orders_ = 0;
};

// A copy with one field changed or added.
[[nodiscard]] Fields but(Fields fields, const std::string& name, const std::string& typed);

}  // namespace t
