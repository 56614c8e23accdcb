// A gateway with payment pages in memory: what it opens is open until a test lets it be paid. Refunds succeed up to what was paid.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/secret.h"
#include "ports/payment_pages.h"

namespace adapters {

class SimulatedPages : public ports::PaymentPages {
 public:
  struct Notice {
    std::string body;
    std::string signature;
  };

  [[nodiscard]] ports::PageAbilities abilities() const override {
    return {.name = "Simulated pages",
            .partial_refund = true,
            .shortest_life = std::chrono::minutes{30},
            .answers_within = std::chrono::seconds{1}};
  }
  [[nodiscard]] ports::PageAnswer open(const ports::PageRequest& request) override;
  [[nodiscard]] ports::PageAnswer look_up(const std::string& page) override;
  [[nodiscard]] ports::PageAnswer close(const std::string& page) override;
  [[nodiscard]] ports::CardAnswer refund(const ports::RefundRequest& request) override;
  [[nodiscard]] ports::CardAnswer find_refund(const ports::RefundRequest& request) override;
  [[nodiscard]] ports::SignedEvent read_event(const std::string& raw_body, const std::string& signature,
                                              base::Timestamp received_at) override;
  [[nodiscard]] std::string probe() override { return {}; }

  // What the payer does on the page. False when it is not open any more.
  bool pay(const std::string& page);
  // A signed notice about a page as it stands, sent at this time.
  [[nodiscard]] Notice notice(const std::string& page, base::Timestamp at) const;

 private:
  struct Page {
    ports::PageRequest request;
    ports::PageAnswer answer;
  };
  struct Refund {
    ports::RefundRequest request;
    ports::CardAnswer answer;
  };
  std::map<std::string, Page> pages_;     // by the page's name
  std::map<std::string, Refund> refunds_;  // by request id
};

}  // namespace adapters
