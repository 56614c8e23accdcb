// Free text in a message to the gateway stays one value: it can bring no field of its own.
#include "adapters/payflow_message.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  adapters::PayflowMessage message;
  message.fixed("RESULT", "0");
  message.text("COMMENT1", fuzz::text(data, size), 128);
  message.fixed("AMT", "1.00");
  const auto sent = std::move(message).take();
  const auto read = adapters::PayflowReply::parse(sent.reveal());
  fuzz::must(read.has_value(), "what is sent can be read");
  fuzz::must(read->get("AMT") == "1.00" && read->result() == 0, "the other fields are as they were set");
  fuzz::must(read->get("COMMENT1").size() <= 128, "the text is cut");
  return 0;
}
