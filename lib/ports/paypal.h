// PayPal's side of a payment made on its own pages: verification of its notices (IPN) and the look-up on return (PDT).
// Building the address of its page is the domain's business (domain/paypal_link).
#pragma once

#include <string>

#include "base/text.h"
#include "ports/verdict.h"

namespace ports {

struct PdtAnswer {
  enum class Status { success, fail, unknown } status = Status::unknown;
  base::NameValues fields;  // only with success, in UTF-8
};

class PayPal {
 public:
  virtual ~PayPal() = default;
  // Posts the received bytes back, unchanged, after cmd=_notify-validate. Exactly VERIFIED is genuine, exactly INVALID forged.
  [[nodiscard]] virtual Verdict verify(const std::string& raw_body) = 0;
  [[nodiscard]] virtual PdtAnswer look_up(const std::string& transaction) = 0;
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
