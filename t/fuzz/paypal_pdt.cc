// PayPal's answer to a look-up: only a whole one is an answer.
#include "adapters/paypal_http.h"
#include "base/text.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto body = fuzz::text(data, size);
  const auto answer = adapters::parse_pdt(body);
  const bool success = answer.status == ports::PdtAnswer::Status::success;
  fuzz::must(success || answer.fields.empty(), "only a success has fields");
  fuzz::must(!success || body.starts_with("SUCCESS"), "a success says so");
  for (const auto& [name, value] : answer.fields) fuzz::must(base::valid_utf8(value), "fields are UTF-8");
  return 0;
}
