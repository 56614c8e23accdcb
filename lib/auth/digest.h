// SHA-256, HMAC-SHA-256 and comparison in constant time, all by libsodium. Texts are hexadecimal.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace auth {

[[nodiscard]] std::string sha256(std::string_view text);

// The same of what comes piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view piece);
  [[nodiscard]] std::string end();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string hmac(std::string_view key, std::string_view text);
[[nodiscard]] bool same(std::string_view a, std::string_view b);

// What a POST must carry: bound to the visitor's cookie, so that another site cannot know it (security 3.5.1).
[[nodiscard]] std::string csrf_token(std::string_view cookie);

}  // namespace auth
