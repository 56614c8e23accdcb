// Stripe's Checkout: hosted pages (checkout sessions), refunds, and signed notices (webhooks). Our request id is the idempotency key
// and stands in the metadata, so that a repetition makes nothing new and everything can be found again. A request without a
// trustworthy answer is sent once more with the same key while there is time.
#pragma once

#include <chrono>

#include "adapters/http_client.h"
#include "base/secret.h"
#include "ports/payment_pages.h"

namespace adapters {

struct StripeSettings {
  std::string url;                          // of the API
  base::Secret key;                         // sk_live_..., sk_test_...: the one thing that says which environment it is
  std::vector<base::Secret> notice_secrets; // in force; the newest first
  std::chrono::seconds timeout{20};
  std::string ca_file;
  std::string user_agent;
};

class StripePages : public ports::PaymentPages {
 public:
  explicit StripePages(StripeSettings settings);

  [[nodiscard]] ports::PageAbilities abilities() const override;
  [[nodiscard]] ports::PageAnswer open(const ports::PageRequest& request) override;
  [[nodiscard]] ports::PageAnswer look_up(const std::string& page) override;
  [[nodiscard]] ports::PageAnswer close(const std::string& page) override;
  [[nodiscard]] ports::CardAnswer refund(const ports::RefundRequest& request) override;
  [[nodiscard]] ports::CardAnswer find_refund(const ports::RefundRequest& request) override;
  [[nodiscard]] ports::SignedEvent read_event(const std::string& raw_body, const std::string& signature,
                                              base::Timestamp received_at) override;
  [[nodiscard]] std::string probe() override;

 private:
  [[nodiscard]] HttpReply get(const std::string& path) const;
  [[nodiscard]] HttpReply post(const std::string& path, const base::NameValues& fields, const std::string& request_id,
                               std::chrono::milliseconds patience) const;
  // The same once more when the first answer says nothing.
  [[nodiscard]] HttpReply post_again(const std::string& path, const base::NameValues& fields, const std::string& request_id) const;
  // Whether a payer may be sent there.
  [[nodiscard]] bool acceptable(const std::string& address) const;

  StripeSettings settings_;
  HttpClient http_;
};

}  // namespace adapters
