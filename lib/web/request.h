// A request as a plain value: the last sight of raw input. Field names are exact; query and body are kept apart.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/form.h"
#include "base/text.h"

struct FCGX_Request;

namespace web {

// The request is not one that any of our pages could have made: status 400, 413 or 415 and a line for the log.
class BadRequest : public std::runtime_error {
 public:
  BadRequest(int status, const std::string& why) : std::runtime_error(why), status_(status) {}
  [[nodiscard]] int status() const { return status_; }

 private:
  int status_;
};

struct Request {
  std::string id;
  std::string method;
  std::string path;
  base::NameValues query;
  base::NameValues body;  // of a form; empty for a callback
  std::string raw_body;   // of a callback only
  std::string signature;  // the peer's signature of raw_body, as it came (Stripe-Signature)
  std::string cookies;
  std::string origin;
  std::string fetch_site;
  std::string remote_addr;
  std::string user_agent;

  // Empty when absent; they show what is in the request.
  [[nodiscard]] std::string_view query_value(std::string_view name) const&;
  [[nodiscard]] std::string_view body_value(std::string_view name) const&;
  [[nodiscard]] std::optional<std::string> cookie(std::string_view name) const;
  [[nodiscard]] base::Form form() const { return base::Form{body}; }
};

inline constexpr std::size_t kMostBody = 64 * 1024;
inline constexpr std::size_t kMostFields = 400;

// Reads everything but the body: enough to find the page.
[[nodiscard]] Request read_head(FCGX_Request& fcgi);
// Reads and parses a form body by cgicc. Throws BadRequest: too long, wrong type, malformed, a repeated field, bad UTF-8.
void read_form(FCGX_Request& fcgi, Request& request);
// Keeps the exact bytes, at most `most`.
void read_raw(FCGX_Request& fcgi, Request& request, std::size_t most);

// Throws BadRequest when a name occurs twice, a text is not UTF-8 or holds NUL, or there are too many fields.
void check_fields(const base::NameValues& fields);

}  // namespace web
