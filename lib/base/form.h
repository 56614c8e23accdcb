// Fields as they were typed, and the typed values they hold. A field that cannot be read leaves an error: the field's name and
// the tag of a sentence in messages.en. Callers go on after an error with a default value, and ask ok() before they act; so
// one submit shows all its errors. No HTTP here: drafts that come from the database are read through the same functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/text.h"

namespace base {

struct FieldError {
  std::string field;
  std::string tag;
  friend bool operator==(const FieldError&, const FieldError&) = default;
};

class Form {
 public:
  Form() = default;
  explicit Form(NameValues fields) : fields_(std::move(fields)) {}

  [[nodiscard]] bool has(std::string_view field) const;
  // Empty when absent. What it shows lives as long as the form, so none is given of a form that is gone after the expression.
  [[nodiscard]] std::string_view raw(std::string_view field) const&;
  std::string_view raw(std::string_view field) const&& = delete;
  [[nodiscard]] const NameValues& fields() const& { return fields_; }
  [[nodiscard]] NameValues fields() && { return std::move(fields_); }
  void set(std::string_view field, std::string value);
  void remove(std::string_view field);
  void forget(std::string_view field);  // as remove(), and wipes the value from memory

  // One line of text, trimmed; at most `most` characters. An empty one fails with `missing` unless that is empty.
  std::string line(std::string_view field, std::string_view missing, std::size_t most = 100);
  // Several lines; CR LF becomes LF.
  std::string lines(std::string_view field, std::string_view missing, std::size_t most);

  // A value of T; T{} and an error when the field is empty (`missing`) or cannot be read (`malformed`).
  template <class T>
  T required(std::string_view field, std::string_view missing, std::string_view malformed) {
    const auto text = trim(raw(field));
    if (text.empty()) {
      fail(field, missing);
      return T{};
    }
    auto value = parse<T>(text);
    if (!value) fail(field, malformed);
    return value.value_or(T{});
  }
  template <class T>
  T required(std::string_view field, std::string_view missing) {
    return required<T>(field, missing, missing);
  }
  // nullopt when empty; an error only when it cannot be read.
  template <class T>
  std::optional<T> maybe(std::string_view field, std::string_view malformed) {
    const auto text = trim(raw(field));
    if (text.empty()) return std::nullopt;
    auto value = parse<T>(text);
    if (!value) fail(field, malformed);
    return value;
  }
  // A whole number between `least` and `most`; empty counts as `least`.
  int number(std::string_view field, int least, int most, std::string_view malformed);
  [[nodiscard]] bool checked(std::string_view field) const { return raw(field) == "1"; }

  void fail(std::string_view field, std::string_view tag);
  [[nodiscard]] bool ok() const { return errors_.empty(); }
  [[nodiscard]] bool failed(std::string_view field) const;
  [[nodiscard]] const std::vector<FieldError>& errors() const { return errors_; }

 private:
  NameValues fields_;
  std::vector<FieldError> errors_;
};

}  // namespace base
