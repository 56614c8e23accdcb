// Card payments through Payflow. An operation whose answer is lost is sent a second time with the same
// request id while there is time; Payflow then repeats its first answer. What is still unknown after that is
// for inquire() to settle.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "adapters/http_client.h"
#include "adapters/payflow_message.h"
#include "adapters/payflow_request.h"
#include "ports/card_gateway.h"

namespace adapters {

struct PayflowSettings {
  std::string url;
  PayflowLogin login;
  std::chrono::seconds timeout{60};  // our patience for one operation, a second sending included
  std::string ca_file;
  std::string user_agent;
};

class PayflowGateway : public ports::CardGateway {
 public:
  // A login that the protocol cannot carry is std::invalid_argument.
  explicit PayflowGateway(PayflowSettings settings);

  [[nodiscard]] ports::CardAnswer sale(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer authorize(const ports::CardRequest& request,
                                            const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer verify(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer charge_saved(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer capture(const ports::CardRequest& request,
                                          const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer void_payment(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer credit(const ports::CardRequest& request,
                                         const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer inquire(const std::string& request_id, const std::string& custref) override;
  [[nodiscard]] std::string probe() override;

 private:
  struct Exchange {
    std::string_view type;
    std::string request_id;
    base::Secret message;
    ports::CardAnswer (*read)(const std::optional<PayflowReply>&);
    std::optional<base::Money> amount;  // what a repeated answer must have been about
  };
  [[nodiscard]] ports::CardAnswer run(const Exchange& exchange) const;
  [[nodiscard]] ports::CardAnswer send(const Exchange& exchange, std::chrono::milliseconds patience) const;

  PayflowSettings settings_;
  HttpClient http_;
};

}  // namespace adapters
