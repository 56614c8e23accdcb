#include "adapters/smtp_mailer.h"

#include <chrono>
#include <string_view>

#include "adapters/curl_handle.h"
#include "adapters/mime_message.h"
#include "adapters/plain_line.h"

namespace adapters {

namespace {

using Steady = std::chrono::steady_clock;

bool on_this_machine(std::string_view url) {
  const auto at = url.find("://");
  const auto rest = url.substr(at == std::string_view::npos ? 0 : at + 3);
  const auto is = [&](std::string_view host) {
    return rest.starts_with(host) &&
           (rest.size() == host.size() || rest[host.size()] == ':' || rest[host.size()] == '/');
  };
  return is("127.0.0.1") || is("localhost") || is("[::1]");
}

// One conversation with the server.
class Session {
 public:
  explicit Session(const SmtpSettings& settings)
      : deadline_(Steady::now() + settings.timeout),
        handle_(new_transfer(settings.ca_file, settings.timeout)) {
    set<CURLOPT_URL>(handle_, settings.url.c_str());
    set<CURLOPT_PROTOCOLS_STR>(handle_, "smtp,smtps");
    const curl_usessl tls = on_this_machine(settings.url) ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    set<CURLOPT_USE_SSL>(handle_, static_cast<long>(tls));
    if (!settings.user.empty()) {
      set<CURLOPT_USERNAME>(handle_, settings.user.c_str());
      set<CURLOPT_PASSWORD>(handle_, settings.password.reveal().c_str());
    }
    set<CURLOPT_ERRORBUFFER>(handle_, detail_);
    set<CURLOPT_HEADERFUNCTION>(handle_, &keep_last_line);
    set<CURLOPT_HEADERDATA>(handle_, &last_line_);
    set<CURLOPT_WRITEFUNCTION>(handle_, &ignore);
    set<CURLOPT_NOPROGRESS>(handle_, 0L);
    set<CURLOPT_XFERINFOFUNCTION>(handle_, &stop_when_late);
    set<CURLOPT_XFERINFODATA>(handle_, &deadline_);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const CurlHandle& handle() const { return handle_; }
  [[nodiscard]] CURLcode run() {
    const CURLcode code = curl_easy_perform(handle_.get());
    if (detail_[0] == '\0' && code != CURLE_OK) trouble_ = curl_easy_strerror(code);
    return code;
  }
  // The number that the server gave last; 0 when it never spoke.
  [[nodiscard]] long answer() const {
    long number = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &number);
    return number;
  }
  // The server's words before its goodbye, and what went wrong on our side.
  [[nodiscard]] std::string said() const { return plain_line(last_line_); }
  [[nodiscard]] std::string trouble() const { return plain_line(detail_[0] != '\0' ? detail_ : trouble_); }

 private:
  static std::size_t keep_last_line(char* data, std::size_t, std::size_t count, void* target) {
    const std::string_view line{data, count};
    if (!line.starts_with("221")) static_cast<std::string*>(target)->assign(line);
    return count;
  }
  static std::size_t ignore(char*, std::size_t, std::size_t count, void*) { return count; }
  // libcurl's time limit does not cover its goodbye: without this, a silent server is waited for two minutes
  // more.
  static int stop_when_late(void* deadline, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return Steady::now() > *static_cast<const Steady::time_point*>(deadline) ? 1 : 0;
  }

  Steady::time_point deadline_;
  std::string last_line_;
  std::string trouble_;
  char detail_[CURL_ERROR_SIZE] = "";
  CurlHandle handle_;  // last: it points to the others
};

std::size_t feed(char* target, std::size_t size, std::size_t count, void* source) {
  auto& left = *static_cast<std::string_view*>(source);
  const std::size_t part = left.copy(target, size * count);
  left.remove_prefix(part);
  return part;
}

// 5xx counts as the server's word on this message only when it answered the envelope or the whole message.
// The same at the greeting, at login or as 530 (login or TLS wanted) is about our settings: every other
// message would fare alike.
bool refused(CURLcode code, long answer, bool all_sent) {
  if (answer < 500 || answer > 599 || answer == 530) return false;
  return code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY && all_sent);
}

}  // namespace

SmtpMailer::SmtpMailer(SmtpSettings settings) : settings_(std::move(settings)) {}

ports::DeliveryResult SmtpMailer::send(const ports::Message& message) {
  const std::string content = mime_message(message);
  const std::string from = '<' + message.from.text() + '>';
  CurlList recipients;
  append(recipients, '<' + message.to.text() + '>');
  std::string_view left = content;
  Session session{settings_};
  set<CURLOPT_MAIL_FROM>(session.handle(), from.c_str());
  set<CURLOPT_MAIL_RCPT>(session.handle(), recipients.get());
  set<CURLOPT_UPLOAD>(session.handle(), 1L);
  set<CURLOPT_READFUNCTION>(session.handle(), &feed);
  set<CURLOPT_READDATA>(session.handle(), &left);

  const CURLcode code = session.run();
  if (code == CURLE_OK) return {ports::Delivery::accepted, session.said()};
  const long answer = session.answer();
  const auto outcome =
      refused(code, answer, left.empty()) ? ports::Delivery::refused : ports::Delivery::try_later;
  return {outcome, answer >= 400 && !session.said().empty() ? session.said() : session.trouble()};
}

std::string SmtpMailer::probe() {
  Session session{settings_};
  set<CURLOPT_CUSTOMREQUEST>(session.handle(), "NOOP");
  set<CURLOPT_NOBODY>(session.handle(), 1L);
  return session.run() == CURLE_OK ? std::string{} : settings_.url + ": " + session.trouble();
}

}  // namespace adapters
