#include "adapters/memory_mailer.h"

#include "adapters/mime_message.h"

namespace adapters {

ports::DeliveryResult MemoryMailer::send(const ports::Message& message) {
  static_cast<void>(mime_message(message));  // throws for what cannot be sent
  sent_.push_back(message);
  return {ports::Delivery::accepted, "kept in memory"};
}

}  // namespace adapters
