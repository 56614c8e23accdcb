#include "web/response.h"

#include <stdexcept>

#include "base/text.h"

namespace web {

namespace {

Response attachment(std::string body, const char* type, std::string file) {
  for (char& c : file) {
    if (!base::is_alnum(c) && c != '-' && c != '_' && c != '.') c = '-';
  }
  Response response;
  response.body = std::move(body);
  response.header("Content-Type", type).header("Content-Disposition", "attachment; filename=\"" + file + '"');
  return response;
}

}  // namespace

Response& Response::header(std::string name, std::string value) {
  for (char c : name + value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) throw std::invalid_argument("control character in header " + name);
  }
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Response see_other(std::string location) {
  if (!location.starts_with('/') || location.starts_with("//") || location.find('\\') != std::string::npos) {
    throw std::invalid_argument("redirect to another site");
  }
  Response response;
  response.status = 303;
  response.header("Location", std::move(location));
  return response;
}

Response html(std::string body) {
  Response response;
  response.header("Content-Type", "text/html; charset=utf-8");
  response.body = std::move(body);
  return response;
}

Response plain(int status, std::string text) {
  Response response;
  response.status = status;
  response.header("Content-Type", "text/plain; charset=utf-8");
  response.body = std::move(text);
  return response;
}

Response pdf_file(std::string body, const std::string& file) { return attachment(std::move(body), "application/pdf", file); }

Response csv_file(std::string body, const std::string& file) {
  return attachment(std::move(body), "text/csv; charset=utf-8", file);
}

std::string serialise(const Response& response, bool with_body) {
  std::string out = "Status: " + std::to_string(response.status) + "\r\nCache-Control: no-store\r\n";
  for (const auto& [name, value] : response.headers) out += name + ": " + value + "\r\n";
  out += "\r\n";
  if (with_body) out += response.body;
  return out;
}

}  // namespace web
