#include "t/support/browser.h"

#include <atomic>

#include "auth/digest.h"
#include "base/form.h"
#include "t/support/site.h"

namespace t {

namespace {

std::string next_request_id() {
  static std::atomic<long> count{0};
  const std::string digits = std::to_string(++count);
  return std::string(32 - digits.size(), '0') + digits;
}

// "/mgmt/login.html?x=1" -> "mgmt".
std::string program_of(const std::string& path) {
  const auto end = path.find_first_of("/?", 1);
  return path.substr(1, end == std::string::npos ? std::string::npos : end - 1);
}

bool covers(const std::string& cookie_path, const std::string& path) {
  return path.starts_with(cookie_path) &&
         (path.size() == cookie_path.size() || cookie_path.ends_with('/') || path[cookie_path.size()] == '/');
}

std::string without_query(const std::string& path) { return path.substr(0, path.find('?')); }

}  // namespace

Browser::Browser(const Site& site, std::string address) : variables{{"REMOTE_ADDR", std::move(address)}}, site_(&site) {
  variables["HTTP_USER_AGENT"] = "Test/1.0";
}

Answer Browser::get(const std::string& path, const Fields& query) {
  if (query.empty()) return send("GET", path, "", "");
  return send("GET", path + (path.find('?') == std::string::npos ? '?' : '&') + base::form_encode(query), "", "");
}

Answer Browser::post(const std::string& path, Fields fields) {
  const std::string token = csrf(path);
  const bool given = base::Form{fields}.has("csrf");
  if (!given && !token.empty()) fields.emplace_back("csrf", token);
  const bool own_origin = variables.emplace("HTTP_ORIGIN", site_->origin()).second;
  Answer answer = send("POST", path, base::form_encode(fields), "application/x-www-form-urlencoded");
  if (own_origin) variables.erase("HTTP_ORIGIN");
  return answer;
}

Answer Browser::post_raw(const std::string& path, const std::string& body, const std::string& content_type) {
  return send("POST", path, body, content_type);
}

Answer Browser::send(const std::string& method, const std::string& path, const std::string& body,
                     const std::string& content_type) {
  const std::string file = without_query(path);
  std::map<std::string, std::string> all = {
      {"REQUEST_METHOD", method},
      {"JC_PATH", file},
      {"SCRIPT_NAME", file},
      {"QUERY_STRING", file.size() < path.size() ? path.substr(file.size() + 1) : ""},
      {"JC_REQUEST_ID", next_request_id()},
      {"SERVER_PROTOCOL", "HTTP/1.1"},
      {"HTTPS", "on"},
      {"HTTP_COOKIE", cookie_header(file)},
      {"CONTENT_TYPE", content_type},
      {"CONTENT_LENGTH", method == "POST" ? std::to_string(body.size()) : ""},
  };
  for (const auto& [name, value] : variables) all[name] = value;
  const base::NameValues parameters{all.begin(), all.end()};
  Answer answer = fcgi_request(site_->socket(program_of(path)), parameters, body);
  keep_cookies(answer);
  return answer;
}

std::string Browser::cookie(const std::string& name) const {
  const auto it = cookies_.find(name);
  return it == cookies_.end() ? "" : it->second.value;
}

void Browser::set_cookie(const std::string& name, const std::string& value, const std::string& path) {
  cookies_[name] = {value, path};
}

std::string Browser::csrf(const std::string& path) const {
  for (const auto& [name, cookie] : cookies_) {
    if (name.starts_with("__Secure-") && covers(cookie.path, without_query(path))) return auth::csrf_token(cookie.value);
  }
  return {};
}

std::string Browser::cookie_header(const std::string& path) const {
  std::string out;
  for (const auto& [name, cookie] : cookies_) {
    if (covers(cookie.path, path)) out += (out.empty() ? "" : "; ") + name + '=' + cookie.value;
  }
  return out;
}

void Browser::keep_cookies(const Answer& answer) {
  for (const auto& [header, text] : answer.headers) {
    if (!base::equal_ignoring_case(header, "Set-Cookie")) continue;
    const auto parts = base::split(text, ';');
    const auto equals = parts.front().find('=');
    const std::string name = parts.front().substr(0, equals);
    Cookie cookie{parts.front().substr(equals + 1), "/"};
    bool gone = cookie.value.empty();
    for (const std::string& part : parts) {
      const std::string attribute{base::trim(part)};
      if (attribute.starts_with("Path=")) cookie.path = attribute.substr(5);
      gone = gone || attribute == "Max-Age=0";
    }
    if (gone) {
      cookies_.erase(name);
    } else {
      cookies_[name] = cookie;
    }
  }
}

}  // namespace t
