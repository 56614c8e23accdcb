#include "web/request.h"

#include <cgicc/CgiInput.h>
#include <cgicc/Cgicc.h>
#include <fcgiapp.h>

#include <algorithm>
#include <set>

#include "base/codec.h"

namespace web {

namespace {

std::string param(FCGX_Request& fcgi, const char* name) {
  const char* value = FCGX_GetParam(name, fcgi.envp);
  return value == nullptr ? "" : value;
}

// cgicc allocates whatever CONTENT_LENGTH claims, so the claim is judged before cgicc sees it.
std::size_t body_length(FCGX_Request& fcgi, std::size_t most) {
  const std::string claimed = param(fcgi, "CONTENT_LENGTH");
  if (claimed.empty()) return 0;
  const auto length = base::parse<std::int64_t>(claimed);
  if (!length || *length < 0) throw BadRequest(400, "content length is not a number");
  if (static_cast<std::size_t>(*length) > most) throw BadRequest(413, "body too long");
  return static_cast<std::size_t>(*length);
}

class FcgiInput final : public cgicc::CgiInput {
 public:
  explicit FcgiInput(FCGX_Request& fcgi) : fcgi_(fcgi) {}

  std::size_t read(char* data, std::size_t length) override {
    std::size_t done = 0;
    while (done < length) {
      const int part = FCGX_GetStr(data + done, static_cast<int>(std::min<std::size_t>(length - done, 1 << 20)), fcgi_.in);
      if (part <= 0) break;
      done += static_cast<std::size_t>(part);
    }
    return done;
  }

  // No query: cgicc would merge it with the body, so that an address could supply a field the form lacks.
  std::string getenv(const char* name) override {
    const std::string_view wanted{name};
    return wanted == "QUERY_STRING" || wanted == "HTTP_COOKIE" ? "" : param(fcgi_, name);
  }

 private:
  FCGX_Request& fcgi_;
};

std::string_view value_of(const base::NameValues& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
  return found == fields.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace

std::string_view Request::query_value(std::string_view name) const& { return value_of(query, name); }

std::string_view Request::body_value(std::string_view name) const& { return value_of(body, name); }

std::optional<std::string> Request::cookie(std::string_view name) const {
  for (const std::string& pair : base::split(cookies, ';')) {
    const auto text = base::trim(pair);
    if (text.size() > name.size() && text.starts_with(name) && text[name.size()] == '=') {
      return std::string{text.substr(name.size() + 1)};
    }
  }
  return std::nullopt;
}

void check_fields(const base::NameValues& fields) {
  if (fields.size() > kMostFields) throw BadRequest(400, "too many fields");
  std::set<std::string_view> seen;
  for (const auto& [name, value] : fields) {
    if (!seen.insert(name).second) throw BadRequest(400, "field given twice");
    if (!base::valid_utf8(name) || !base::valid_utf8(value)) throw BadRequest(400, "field is not UTF-8");
    if (name.find('\0') != std::string::npos || value.find('\0') != std::string::npos) {
      throw BadRequest(400, "field holds NUL");
    }
  }
}

Request read_head(FCGX_Request& fcgi) {
  Request request;
  request.id = param(fcgi, "JC_REQUEST_ID");
  request.method = param(fcgi, "REQUEST_METHOD");
  request.path = param(fcgi, "JC_PATH");
  request.query = base::form_decode(param(fcgi, "QUERY_STRING"));
  request.cookies = param(fcgi, "HTTP_COOKIE");
  request.origin = param(fcgi, "HTTP_ORIGIN");
  request.fetch_site = param(fcgi, "HTTP_SEC_FETCH_SITE");
  request.remote_addr = param(fcgi, "REMOTE_ADDR");
  request.user_agent = param(fcgi, "HTTP_USER_AGENT").substr(0, 200);
  if (!base::valid_utf8(request.user_agent) || base::has_control(request.user_agent)) request.user_agent.clear();
  return request;
}

void read_form(FCGX_Request& fcgi, Request& request) {
  if (body_length(fcgi, kMostBody) == 0) return;
  if (!param(fcgi, "CONTENT_TYPE").starts_with("application/x-www-form-urlencoded")) {
    throw BadRequest(415, "body is not a form");
  }
  FcgiInput input{fcgi};
  try {
    const cgicc::Cgicc cgi{&input};
    for (const auto& entry : cgi.getElements()) request.body.emplace_back(entry.getName(), entry.getValue());
  } catch (const std::exception& failure) {
    throw BadRequest(400, failure.what());
  }
  check_fields(request.body);
}

void read_raw(FCGX_Request& fcgi, Request& request, std::size_t most) {
  request.raw_body.resize(body_length(fcgi, most));
  const auto got = FcgiInput{fcgi}.read(request.raw_body.data(), request.raw_body.size());
  if (got != request.raw_body.size()) throw BadRequest(400, "body shorter than announced");
  request.signature = param(fcgi, "HTTP_STRIPE_SIGNATURE");
}

}  // namespace web
