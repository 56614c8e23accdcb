#include "base/csv.h"

#include "base/text.h"

namespace base {

CsvLine& CsvLine::text(std::string_view value) {
  const bool formula = !value.empty() && std::string_view{"=+-@\t\r\n"}.find(value.front()) != std::string_view::npos;
  const bool quoted = formula || value.find_first_of(",\"\r\n") != std::string_view::npos;
  if (!quoted) {
    append(value);
    return *this;
  }
  append('"' + std::string{formula ? "'" : ""} + replace_all(std::string{value}, "\"", "\"\"") + '"');
  return *this;
}

CsvLine& CsvLine::money(Money amount) {
  append(str(amount));
  return *this;
}

void CsvLine::append(std::string_view cell) {
  if (!first_) line_ += ',';
  first_ = false;
  line_ += cell;
}

std::string csv_line(const std::vector<std::string>& texts) {
  CsvLine line;
  for (const auto& value : texts) line.text(value);
  return line.end();
}

}  // namespace base
