// A collector's file: a header and lines. A flow that is taken has counts that are none below zero, and a time.
#include <stdexcept>

#include "base/text.h"
#include "domain/traffic_csv.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto lines = base::split(fuzz::text(data, size), '\n');
  try {
    domain::TrafficCsv csv{lines.front(), {}};
    domain::TrafficFlow flow{};
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const auto got = csv.read(lines[i], flow);
      if (got == domain::TrafficCsv::Got::refused) fuzz::must(*csv.why() != '\0', "a refusal says why");
      if (got == domain::TrafficCsv::Got::flow) {
        fuzz::must(flow.end >= flow.begin, "a flow does not end before it begins");
        fuzz::must(flow.bytes >= 0 && flow.packets >= 0 && flow.bytes_back >= 0 && flow.packets_back >= 0, "counts are none below zero");
      }
      if (got == domain::TrafficCsv::Got::end) break;
    }
  } catch (const std::runtime_error&) {
    // A header without the columns that are needed.
  }
  return 0;
}
