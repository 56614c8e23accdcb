// One JSON object as Stripe sends it. For answers that came over verified TLS and notices whose signature fits; what is missing,
// null or of another type is empty.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adapters {

class StripeObject {
 public:
  // nullopt: not JSON, no object, or deeper than 32 levels.
  [[nodiscard]] static std::optional<StripeObject> parse(const std::string& json);
  ~StripeObject();
  StripeObject(StripeObject&&) noexcept;
  StripeObject& operator=(StripeObject&&) noexcept;

  // `path` leads into objects within: "metadata.request_id".
  [[nodiscard]] std::string text(const char* path) const;
  [[nodiscard]] std::optional<std::int64_t> whole(const char* path) const;
  [[nodiscard]] bool is_true(const char* path) const;
  // The object there, or an empty one.
  [[nodiscard]] StripeObject at(const char* path) const;
  [[nodiscard]] std::vector<StripeObject> list(const char* path) const;

 private:
  struct Tree;
  explicit StripeObject(std::unique_ptr<Tree> tree);
  std::unique_ptr<Tree> tree_;
};

}  // namespace adapters
