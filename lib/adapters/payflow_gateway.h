// Card payments through Payflow. An operation whose answer is lost is sent a second time with the same request id while
// there is time; Payflow then repeats its first answer. What is still unknown after that is for inquire() to settle.
#pragma once

#include <chrono>
#include <string>

#include "adapters/http_client.h"
#include "adapters/payflow_message.h"
#include "base/secret.h"
#include "ports/card_gateway.h"

namespace adapters {

struct PayflowSettings {
  std::string url;
  std::string partner;
  std::string vendor;
  std::string user;
  base::Secret password;
  std::chrono::seconds timeout{60};  // our patience for one operation, a second sending included
  std::string ca_file;
  std::string user_agent;
};

class PayflowGateway : public ports::CardGateway {
 public:
  // Credentials that the protocol cannot carry are std::invalid_argument.
  explicit PayflowGateway(PayflowSettings settings);

  [[nodiscard]] ports::CardAnswer sale(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer authorize(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer charge_saved(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer capture(const ports::CardRequest& request, const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer void_payment(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer credit(const ports::CardRequest& request, const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer inquire(const std::string& request_id, const std::string& custref) override;
  [[nodiscard]] std::string probe() override;

 private:
  using Reading = ports::CardAnswer (*)(const std::optional<PayflowReply>&);
  struct Exchange {
    const std::string& request_id;
    const base::Secret& message;
    Reading read;
    const base::Money* amount;  // what an earlier answer must have been about; null: not compared
  };

  [[nodiscard]] PayflowMessage start(std::string_view type) const;
  [[nodiscard]] ports::CardAnswer with_card(std::string_view type, const ports::CardRequest& request,
                                            const ports::Card& card) const;
  [[nodiscard]] ports::CardAnswer referring(std::string_view type, const ports::CardRequest& request,
                                            const std::string& reference) const;
  [[nodiscard]] ports::CardAnswer exchange(std::string_view type, const Exchange& exchange) const;
  [[nodiscard]] ports::CardAnswer send(const Exchange& exchange, std::chrono::milliseconds patience) const;

  PayflowSettings settings_;
  HttpClient http_;
};

}  // namespace adapters
