// PayPal's two post-backs: the verification of a notice (IPN) and the look-up of a payment on return (PDT).
// Whatever is not exactly one of the documented answers is `unknown`, never `forged` and never `fail`.
#pragma once

#include <chrono>
#include <string>

#include "adapters/http_client.h"
#include "base/secret.h"
#include "ports/paypal.h"

namespace adapters {

struct PayPalSettings {
  std::string verify_url;  // the post-back host, such as https://ipnpb.paypal.com; without a path it gets
                           // PayPal's own
  std::string pdt_url;     // the address of the payment pages
  base::Secret identity_token;
  std::chrono::seconds timeout{30};
  std::string ca_file;
  std::string user_agent;
};

class PayPalHttp : public ports::PayPal {
 public:
  explicit PayPalHttp(PayPalSettings settings);

  [[nodiscard]] ports::Verdict verify(const std::string& raw_body) override;
  // PayPal may not have the payment yet when the payer is already back, so a FAIL is asked once more.
  [[nodiscard]] ports::PdtAnswer look_up(const std::string& transaction) override;
  [[nodiscard]] std::string probe() override;

 private:
  [[nodiscard]] HttpReply post(const std::string& url, std::string_view body,
                               std::chrono::milliseconds patience) const;
  PayPalSettings settings_;
  HttpClient http_;
};

// The text of a PDT answer: SUCCESS or FAIL on the first line, then one name=value a line, URL-encoded in the
// charset that the field `charset` names.
[[nodiscard]] ports::PdtAnswer parse_pdt(std::string_view body);

}  // namespace adapters
