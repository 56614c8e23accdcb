// A notice of the gateway of payment pages: the first line is its signature, the rest its body. Nobody without the secret makes a
// genuine one, and what is read from a genuine one fits where it goes.
#include "adapters/stripe_answers.h"
#include "adapters/stripe_signature.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::text(data, size);
  const auto line = bytes.find('\n');
  const auto signature = bytes.substr(0, line);
  const std::string body{line == std::string_view::npos ? std::string_view{} : bytes.substr(line + 1)};
  const base::Timestamp now{std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000}}};
  const base::Secret secret{"a secret that no input has"};
  fuzz::must(!adapters::signature_fault(body, signature, now, {secret}).empty(), "no input is signed");
  fuzz::must(adapters::signature_fault(body, adapters::sign_as_stripe(body, now, secret), now, {secret}).empty(), "what was signed is genuine");
  const auto event = adapters::read_stripe_event(body);
  fuzz::must(event.id.empty() || adapters::is_stripe_name(event.id), "an event's id is a name");
  fuzz::must(event.type.size() <= 60, "an event's type is short");
  static_cast<void>(adapters::page_answer({"", 200, body}));
  static_cast<void>(adapters::refund_in_list({"", 200, body}, "q1"));
  return 0;
}
