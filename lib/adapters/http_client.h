// One request over HTTP or HTTPS. Redirects are not followed, and an answer is read up to 64 KiB. Nothing is
// retried here.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

namespace adapters {

struct HttpReply {
  std::string failure;  // empty when an answer came, whatever its status; else why none did
  long status = 0;
  std::string body;
};

class HttpClient {
 public:
  static constexpr std::size_t kMostBytes = 64 * 1024;

  HttpClient(std::string ca_file, std::string user_agent);

  // A header value with a control character is std::invalid_argument. `body` is sent byte for byte.
  [[nodiscard]] HttpReply post(const std::string& url, const base::NameValues& headers, std::string_view body,
                               std::chrono::milliseconds timeout) const;
  [[nodiscard]] HttpReply get(const std::string& url, const base::NameValues& headers,
                              std::chrono::milliseconds timeout) const;

 private:
  // Without a body it is a GET.
  [[nodiscard]] HttpReply ask(const std::string& url, const base::NameValues& headers,
                              std::optional<std::string_view> body, std::chrono::milliseconds timeout) const;
  std::string ca_file_;
  std::string user_agent_;
};

}  // namespace adapters
