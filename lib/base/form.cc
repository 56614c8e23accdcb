#include "base/form.h"

#include <algorithm>

namespace base {

bool Form::has(std::string_view field) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const auto& f) { return f.first == field; });
}

std::string_view Form::raw(std::string_view field) const& {
  for (const auto& [name, value] : fields_) {
    if (name == field) return value;
  }
  return {};
}

void Form::set(std::string_view field, std::string value) {
  for (auto& [name, old] : fields_) {
    if (name == field) {
      old = std::move(value);
      return;
    }
  }
  fields_.emplace_back(field, std::move(value));
}

void Form::remove(std::string_view field) {
  std::erase_if(fields_, [&](const auto& f) { return f.first == field; });
}

void Form::forget(std::string_view field) {
  for (auto& [name, value] : fields_) {
    volatile char* bytes = value.data();
    for (std::size_t i = 0; name == field && i < value.size(); ++i) bytes[i] = 0;
  }
  remove(field);
}

std::string Form::line(std::string_view field, std::string_view missing, std::size_t most) {
  std::string text{trim(raw(field))};
  if (text.empty() && !missing.empty()) fail(field, missing);
  if (text.find_first_of("\r\n\t") != std::string::npos || has_control(text)) fail(field, "text_control");
  if (utf8_length(text) > most) fail(field, "text_long");
  return text;
}

std::string Form::lines(std::string_view field, std::string_view missing, std::size_t most) {
  std::string text = replace_all(std::string{trim(raw(field))}, "\r\n", "\n");
  if (text.empty() && !missing.empty()) fail(field, missing);
  if (has_control(text)) fail(field, "text_control");
  if (utf8_length(text) > most) fail(field, "text_long");
  return text;
}

int Form::number(std::string_view field, int least, int most, std::string_view malformed) {
  const auto text = trim(raw(field));
  if (text.empty()) return least;
  const auto value = parse<int>(text);
  if (!value || *value < least || *value > most) {
    fail(field, malformed);
    return least;
  }
  return *value;
}

void Form::fail(std::string_view field, std::string_view tag) {
  if (!failed(field)) errors_.push_back({std::string{field}, std::string{tag}});
}

bool Form::failed(std::string_view field) const {
  return std::any_of(errors_.begin(), errors_.end(), [&](const FieldError& e) { return e.field == field; });
}

}  // namespace base
