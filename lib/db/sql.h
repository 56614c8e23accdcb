// SQL text that is known when the program is compiled. There is no way to make one at run time, so no value from outside
// can become part of a statement.
#pragma once

namespace db {

class Sql {
 public:
  consteval Sql(const char* literal) : text_(literal) {}  // NOLINT: implicit on purpose, a literal is the only source
  [[nodiscard]] constexpr const char* text() const { return text_; }

 private:
  const char* text_;
};

}  // namespace db
