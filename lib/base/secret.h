// A value that must not be printed: card numbers, passwords, keys. It has no stream operator and no conversion; the one
// way out is reveal(), so that every place where a secret leaves can be found. Its memory is wiped at the end.
#pragma once

#include <ostream>
#include <string>
#include <utility>

namespace base {

class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_(std::move(value)) {}
  Secret(const Secret&) = default;
  Secret& operator=(const Secret&) = default;
  Secret(Secret&&) = default;
  Secret& operator=(Secret&&) = default;
  ~Secret() { wipe(); }

  [[nodiscard]] const std::string& reveal() const { return value_; }
  [[nodiscard]] bool empty() const { return value_.empty(); }

  friend std::ostream& operator<<(std::ostream&, const Secret&) = delete;

 private:
  // All that the string may hold, not only its length: a value that was moved away or replaced by a shorter one is still there.
  void wipe() {
    value_.resize(value_.capacity());
    volatile char* p = value_.data();
    for (std::size_t i = 0; i < value_.size(); ++i) p[i] = 0;
  }
  std::string value_;
};

}  // namespace base
