// Text from outside becomes well-formed UTF-8, and stays it however it is cut, folded or encoded.
#include "base/charset.h"
#include "base/csv.h"
#include "base/folded.h"
#include "base/json.h"
#include "base/text.h"
#include "t/fuzz/fuzz.h"

namespace {

void form(std::string_view bytes) {
  const auto fields = base::form_decode(bytes);
  fuzz::must(base::form_decode(base::form_encode(fields)) == fields, "fields that were encoded are decoded");
  fuzz::must(base::url_decode(base::url_encode(bytes)) == bytes, "what was encoded is decoded");
}

void written(std::string_view utf8) {
  const std::string json = base::json_string(utf8);
  fuzz::must(json.find_first_of("<>&\n\r") == std::string::npos, "a JSON literal is inert");
  const std::string csv = base::csv_line({std::string{utf8}});
  fuzz::must(csv.ends_with("\r\n"), "a CSV line ends");
  fuzz::must(csv.find_first_of("=+-@") != 0, "a CSV cell is no formula");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::text(data, size);
  form(bytes);
  for (const char* charset : {"UTF-8", "windows-1252", "koi8-r", ""}) {
    fuzz::must(base::valid_utf8(base::to_utf8(bytes, charset)), "what was converted is UTF-8");
  }
  const std::string utf8 = base::to_utf8(bytes, "UTF-8");
  const std::string cut = base::clipped(utf8, size / 2);
  fuzz::must(base::valid_utf8(cut) && cut.size() <= size / 2, "a text is cut between characters");
  const auto folded = base::fold(utf8);
  fuzz::must(base::valid_utf8(folded.text), "what was folded is UTF-8");
  fuzz::must(folded.origin.size() == folded.text.size() + 1, "each folded byte has its origin");
  for (const std::size_t at : folded.origin) fuzz::must(at <= utf8.size(), "an origin lies in the source");
  fuzz::must(base::folded(folded.text) == folded.text, "folding twice changes nothing");
  written(utf8);
  return 0;
}
