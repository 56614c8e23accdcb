// A request as nginx hands it over: lines of parameters, an empty line, the body. Whatever comes is refused as BadRequest or
// becomes fields that are UTF-8, without NUL, each once.
#include <fcgiapp.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "t/fuzz/fuzz.h"
#include "web/request.h"

namespace {

// The stream of a FastCGI request that is all there already.
class Body {
 public:
  explicit Body(std::string bytes) : bytes_(std::move(bytes)) {
    auto* begin = reinterpret_cast<unsigned char*>(bytes_.data());
    stream_.rdNext = stream_.stopUnget = begin;
    stream_.stop = begin + bytes_.size();
    stream_.isReader = 1;
    stream_.fillBuffProc = [](FCGX_Stream* stream) { stream->isClosed = 1; };
  }
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;
  [[nodiscard]] FCGX_Stream* stream() { return &stream_; }

 private:
  std::string bytes_;
  FCGX_Stream stream_{};
};

void read(FCGX_Request& fcgi) {
  web::Request request = web::read_head(fcgi);
  for (const std::string& pair : base::split(request.cookies, ';')) (void)request.cookie(pair.substr(0, pair.find('=')));
  try {
    web::read_form(fcgi, request);
  } catch (const web::BadRequest& refused) {
    fuzz::must(refused.status() == 400 || refused.status() == 413 || refused.status() == 415, "a refusal has a status");
    return;
  }
  fuzz::must(request.body.size() <= web::kMostFields, "there are not more fields than allowed");
  for (const auto& [name, value] : request.body) {
    fuzz::must(base::valid_utf8(name) && base::valid_utf8(value), "fields are UTF-8");
    fuzz::must(value.find('\0') == std::string::npos, "fields hold no NUL");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{fuzz::text(data, size)};
  const auto end = text.find("\n\n");
  std::vector<std::string> parameters;
  for (const std::string& line : base::split(text.substr(0, end), '\n')) parameters.emplace_back(line.c_str());
  std::vector<char*> environment;
  for (std::string& parameter : parameters) environment.push_back(parameter.data());
  environment.push_back(nullptr);
  Body body{end == std::string::npos ? "" : text.substr(end + 2)};
  FCGX_Request fcgi{};
  fcgi.envp = environment.data();
  fcgi.in = body.stream();
  read(fcgi);
  return 0;
}
