// One line per event: UTC time, level, program[pid], request id, event name, fields. Values are quoted and control
// characters escaped, so that a value can never forge a line. Each line is one write() on an O_APPEND descriptor: several
// workers share a file, and logrotate may rename it (reopen() on HUP). Secrets have no way in: a field takes text or a number.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"

namespace base::log {

enum class Level { debug, info, warning, error };

struct Field {
  Field(std::string_view field_name, std::string_view text) : name(field_name), value(text) {}
  Field(std::string_view field_name, const char* text) : name(field_name), value(text) {}
  Field(std::string_view field_name, long long number) : name(field_name), value(std::to_string(number)) {}
  template <class T>
    requires requires(const T& v) { Codec<T>::str(v); } && (!std::is_convertible_v<T, std::string_view>) &&
             (!std::is_convertible_v<T, long long>)
  Field(std::string_view field_name, const T& typed) : name(field_name), value(str(typed)) {}

  std::string_view name;
  std::string value;
};
using Fields = std::initializer_list<Field>;

// Opens `file` ("-" is standard error) for `program`. Throws std::runtime_error when it cannot be opened.
void open(const std::string& file, Level least, const std::string& program);
void reopen();  // keeps the old file when the new one cannot be opened
[[nodiscard]] bool enabled(Level level);

void put(Level level, std::string_view event, Fields fields);
inline void debug(std::string_view event, Fields fields = {}) { put(Level::debug, event, fields); }
inline void info(std::string_view event, Fields fields = {}) { put(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) { put(Level::warning, event, fields); }
inline void error(std::string_view event, Fields fields = {}) { put(Level::error, event, fields); }

// While it lives, every line carries this request id. A worker serves one request at a time.
class RequestScope {
 public:
  explicit RequestScope(std::string_view id);
  ~RequestScope();
  RequestScope(const RequestScope&) = delete;
  RequestScope& operator=(const RequestScope&) = delete;
};

}  // namespace base::log

template <>
struct base::EnumWords<base::log::Level> {
  static constexpr std::string_view words[] = {"debug", "info", "warning", "error"};
};
