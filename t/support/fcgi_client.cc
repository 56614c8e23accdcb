#include "t/support/fcgi_client.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "base/codec.h"

namespace t {

namespace {

// Record types of the FastCGI specification.
constexpr unsigned char kBegin = 1;
constexpr unsigned char kParams = 4;
constexpr unsigned char kStdin = 5;
constexpr unsigned char kStdout = 6;
constexpr std::size_t kHead = 8;
constexpr std::size_t kMostContent = 32768;

class Socket {
 public:
  explicit Socket(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("socket path too long: " + path);
    std::copy(path.begin(), path.end(), address.sun_path);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      const int fault = errno;
      ::close(descriptor_);
      throw std::system_error(fault, std::generic_category(), path);
    }
  }
  ~Socket() { ::close(descriptor_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  // A program may answer and close before it has read everything: what it says is read all the same.
  void write(const std::string& bytes) const {
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t sent = ::send(descriptor_, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
      if (sent < 0 && errno != EINTR) return;
      if (sent > 0) done += static_cast<std::size_t>(sent);
    }
  }

  [[nodiscard]] std::string read_all() const {
    std::string bytes;
    char buffer[16384];
    for (;;) {
      const ssize_t got = ::read(descriptor_, buffer, sizeof buffer);
      if (got > 0) bytes.append(buffer, static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) return bytes;
    }
  }

 private:
  int descriptor_;
};

char low(std::size_t value) { return static_cast<char>(value & 255); }

std::string record(unsigned char type, std::string_view content) {
  std::string out{'\1', static_cast<char>(type), '\0', '\1'};
  out += low(content.size() >> 8);
  out += low(content.size());
  out.append(2, '\0');
  return out.append(content);
}

// A stream is its content in records and an empty one.
std::string stream(unsigned char type, std::string_view content) {
  std::string out;
  for (std::size_t at = 0; at < content.size(); at += kMostContent) out += record(type, content.substr(at, kMostContent));
  return out + record(type, {});
}

std::string length_of(const std::string& text) {
  if (text.size() < 128) return {low(text.size())};
  return {static_cast<char>(text.size() >> 24 | 0x80), low(text.size() >> 16), low(text.size() >> 8), low(text.size())};
}

std::string stdout_of(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[i])}; };
  std::string out;
  while (bytes.size() >= kHead) {
    const std::size_t content = at(4) << 8 | at(5);
    if (at(1) == kStdout) out += bytes.substr(kHead, content);
    bytes.remove_prefix(std::min(bytes.size(), kHead + content + at(6)));
  }
  return out;
}

Answer parsed(const std::string& text) {
  Answer answer;
  const auto end = text.find("\r\n\r\n");
  if (end == std::string::npos) return answer;
  answer.status = 200;
  for (const std::string& line : base::split(text.substr(0, end), '\n')) {
    const auto colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string name = line.substr(0, colon);
    const std::string value{base::trim(std::string_view{line}.substr(colon + 1))};
    if (name == "Status") {
      answer.status = base::parse<int>(value.substr(0, 3)).value_or(0);
    } else {
      answer.headers.emplace_back(name, value);
    }
  }
  answer.body = text.substr(end + 4);
  return answer;
}

}  // namespace

std::string Answer::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (base::equal_ignoring_case(key, name)) return value;
  }
  return {};
}

Answer fcgi_request(const std::string& socket, const base::NameValues& parameters, const std::string& body) {
  const Socket connection{socket};
  std::string params;
  for (const auto& [name, value] : parameters) params += length_of(name) + length_of(value) + name + value;
  // Role 1, responder; flags 0: the connection is closed after the answer.
  const std::string begin{"\0\1\0\0\0\0\0\0", 8};
  connection.write(record(kBegin, begin) + stream(kParams, params) + stream(kStdin, body));
  return parsed(stdout_of(connection.read_all()));
}

}  // namespace t
