// A message that nothing is wrong with.
#pragma once

#include "ports/mailer.h"

namespace t {

inline ports::Message test_message() {
  ports::Message message;
  message.message_id = "20261122.1a2b3c4d@example.com";
  message.from = *base::parse<base::Email>("billing@example.com");
  message.from_name = "Example Hosting";
  message.to = *base::parse<base::Email>("ada@example.net");
  message.subject = "Your order 1a2b3c4d";
  message.body = "Thank you.\n\nRegards\n";
  message.date = "Sun, 22 Nov 2026 16:00:00 +0000";
  return message;
}

}  // namespace t
