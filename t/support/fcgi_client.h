// One request to a program over its FastCGI socket, as nginx would send it.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"

namespace t {

struct Answer {
  int status = 0;  // 0: the connection ended without an answer
  base::NameValues headers;
  std::string body;

  // The first header of that name, whatever its case; empty when there is none.
  [[nodiscard]] std::string header(std::string_view name) const;
  [[nodiscard]] bool shows(std::string_view text) const { return body.find(text) != std::string::npos; }
};

// `parameters` are the CGI variables; CONTENT_LENGTH must be among them when there is a body. Throws when nobody listens.
[[nodiscard]] Answer fcgi_request(const std::string& socket, const base::NameValues& parameters, const std::string& body);

}  // namespace t
