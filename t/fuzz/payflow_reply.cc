// The gateway's answer: nothing but a whole one with a reference is an approval.
#include "adapters/payflow_message.h"
#include "adapters/payflow_result.h"
#include "t/fuzz/fuzz.h"

namespace {

void judged(const ports::CardAnswer& answer) {
  if (answer.outcome != ports::CardOutcome::approved) return;
  fuzz::must(answer.result == 0, "an approval is result 0");
  fuzz::must(!answer.reference.empty(), "an approval has a reference");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto reply = adapters::PayflowReply::parse(fuzz::text(data, size));
  judged(adapters::operation_answer(reply));
  judged(adapters::inquiry_answer(reply));
  return 0;
}
