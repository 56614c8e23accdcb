// What a text codec accepts it writes in one way, and reads back as the same value.
#include "base/cidr.h"
#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "t/fuzz/fuzz.h"

namespace {

template <class T>
void round_trip(std::string_view text) {
  const auto value = base::parse<T>(text);
  if (!value) return;
  const std::string written = base::str(*value);
  const auto again = base::parse<T>(written);
  fuzz::must(again.has_value(), "what was written is read");
  fuzz::must(base::str(*again) == written, "one value has one text");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text(data, size);
  round_trip<std::int64_t>(text);
  round_trip<int>(text);
  round_trip<bool>(text);
  round_trip<base::Date>(text);
  round_trip<base::Timestamp>(text);
  round_trip<base::Money>(text);
  round_trip<base::Email>(text);
  round_trip<base::HostName>(text);
  round_trip<base::IpAddress>(text);
  round_trip<base::Cidr>(text);
  round_trip<base::OrderRef>(text);
  const auto cid = base::parse_cid(text);
  if (cid) fuzz::must(base::parse_cid(base::display(*cid)) == cid, "a customer id as shown is read");
  return 0;
}
