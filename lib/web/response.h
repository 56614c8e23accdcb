// An answer, complete before its first byte leaves.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  // Throws std::invalid_argument on a control character: a header cannot be split.
  Response& header(std::string name, std::string value);
  Response& with(int new_status) {
    status = new_status;
    return *this;
  }
};

[[nodiscard]] Response see_other(std::string location);  // own paths only
[[nodiscard]] Response html(std::string body);
[[nodiscard]] Response plain(int status, std::string text);
// A file to keep, under this name. `file` is letters, digits and "-_." only; what else is in it becomes "-".
[[nodiscard]] Response pdf_file(std::string body, const std::string& file);
[[nodiscard]] Response csv_file(std::string body, const std::string& file);

// The CGI form: "Status: 303" line, headers, blank line, body (none for HEAD).
[[nodiscard]] std::string serialise(const Response& response, bool with_body);

}  // namespace web
