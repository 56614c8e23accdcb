// Hands one message to the mail system. Delivery is at least once: the message carries its own Message-ID, so that a
// repetition can be recognised.
#pragma once

#include <string>

#include "base/contact_values.h"

namespace ports {

struct Message {
  std::string message_id;  // without angle brackets
  base::Email from;
  std::string from_name;
  base::Email to;
  std::string reply_to;  // empty: none
  std::string subject;   // UTF-8; a control character is refused by the adapter with std::invalid_argument
  std::string body;      // UTF-8, lines ended by \n
  std::string date;      // RFC 5322
};

enum class Delivery {
  accepted,   // the server has taken responsibility
  try_later,  // not reached, or a 4xx answer
  refused     // a 5xx answer: repeating it is of no use
};

struct DeliveryResult {
  Delivery outcome = Delivery::try_later;
  std::string detail;  // one line for the outbox row; no secrets
};

class Mailer {
 public:
  virtual ~Mailer() = default;
  [[nodiscard]] virtual DeliveryResult send(const Message& message) = 0;
  // For `jcctl doctor`: empty when the server answers, else what is wrong.
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
