// A PayPal without a network: every notice is genuine, and a look-up knows the payments it has been told of.
#pragma once

#include <map>

#include "ports/paypal.h"

namespace adapters {

class SimulatedPayPal : public ports::PayPal {
 public:
  void add_payment(const std::string& transaction, base::NameValues fields) {
    payments_[transaction] = std::move(fields);
  }

  [[nodiscard]] ports::Verdict verify(const std::string&) override { return ports::Verdict::genuine; }
  [[nodiscard]] ports::PdtAnswer look_up(const std::string& transaction) override {
    const auto payment = payments_.find(transaction);
    if (payment == payments_.end()) return {ports::PdtAnswer::Status::fail, {}};
    return {ports::PdtAnswer::Status::success, payment->second};
  }
  [[nodiscard]] std::string probe() override { return {}; }

 private:
  std::map<std::string, base::NameValues> payments_;
};

}  // namespace adapters
