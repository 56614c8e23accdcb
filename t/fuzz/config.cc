// A configuration file is taken, or refused with a message that does not repeat a value.
#include "base/config.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto config = base::Config::parse(fuzz::text(data, size), "jc.conf");
    (void)config.warnings();
  } catch (const base::ConfigError& refused) {
    fuzz::must(std::string_view{refused.what()}.find("jc.conf") != std::string_view::npos, "the message names the file");
  }
  return 0;
}
