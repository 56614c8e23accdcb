#include "adapters/smtp_mailer.h"

#include <chrono>
#include <string_view>

#include "adapters/curl_handle.h"
#include "adapters/mime_message.h"
#include "adapters/plain_line.h"

namespace adapters {

namespace {

using Steady = std::chrono::steady_clock;

struct Upload {
  std::string_view left;
};

// libcurl's time limit does not cover its goodbye: without this, a silent server is waited for two minutes more.
int stop_when_late(void* deadline, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return Steady::now() > *static_cast<const Steady::time_point*>(deadline) ? 1 : 0;
}

std::size_t feed(char* target, std::size_t size, std::size_t count, void* source) {
  auto& upload = *static_cast<Upload*>(source);
  const std::size_t part = upload.left.copy(target, size * count);
  upload.left.remove_prefix(part);
  return part;
}

// The server's lines come one by one; the last one before its goodbye says why it took or refused the message.
std::size_t keep_last_line(char* data, std::size_t, std::size_t count, void* target) {
  const std::string_view line{data, count};
  if (!line.starts_with("221")) static_cast<std::string*>(target)->assign(line);
  return count;
}

std::size_t ignore(char*, std::size_t, std::size_t count, void*) { return count; }

bool on_this_machine(std::string_view url) {
  const auto at = url.find("://");
  const auto rest = url.substr(at == std::string_view::npos ? 0 : at + 3);
  const auto is = [&](std::string_view host) {
    return rest.starts_with(host) && (rest.size() == host.size() || rest[host.size()] == ':' || rest[host.size()] == '/');
  };
  return is("127.0.0.1") || is("localhost") || is("[::1]");
}

CurlHandle new_session(const SmtpSettings& settings, Steady::time_point& deadline) {
  deadline = Steady::now() + settings.timeout;
  CurlHandle handle = new_transfer(settings.ca_file, settings.timeout);
  set<CURLOPT_URL>(handle, settings.url.c_str());
  set<CURLOPT_PROTOCOLS_STR>(handle, "smtp,smtps");
  const curl_usessl tls = on_this_machine(settings.url) ? CURLUSESSL_NONE : CURLUSESSL_ALL;
  set<CURLOPT_USE_SSL>(handle, static_cast<long>(tls));
  set<CURLOPT_NOPROGRESS>(handle, 0L);
  set<CURLOPT_XFERINFOFUNCTION>(handle, &stop_when_late);
  set<CURLOPT_XFERINFODATA>(handle, &deadline);
  if (!settings.user.empty()) {
    set<CURLOPT_USERNAME>(handle, settings.user.c_str());
    set<CURLOPT_PASSWORD>(handle, settings.password.reveal().c_str());
  }
  return handle;
}

// 5xx counts as the server's word on this message only when it answered the envelope or the whole message. The same at
// the greeting, at login or as 530 (login or TLS wanted) is about our settings: every other message would fare alike.
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
  Upload upload{content};
  std::string last_line;
  char detail[CURL_ERROR_SIZE] = "";
  Steady::time_point deadline;
  const CurlHandle handle = new_session(settings_, deadline);
  set<CURLOPT_ERRORBUFFER>(handle, detail);
  set<CURLOPT_MAIL_FROM>(handle, from.c_str());
  set<CURLOPT_MAIL_RCPT>(handle, recipients.get());
  set<CURLOPT_UPLOAD>(handle, 1L);
  set<CURLOPT_READFUNCTION>(handle, &feed);
  set<CURLOPT_READDATA>(handle, &upload);
  set<CURLOPT_HEADERFUNCTION>(handle, &keep_last_line);
  set<CURLOPT_HEADERDATA>(handle, &last_line);
  set<CURLOPT_WRITEFUNCTION>(handle, &ignore);

  const CURLcode code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) return {ports::Delivery::accepted, plain_line(last_line)};
  long answer = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  const std::string why = detail[0] != '\0' ? detail : curl_easy_strerror(code);
  const auto outcome = refused(code, answer, upload.left.empty()) ? ports::Delivery::refused : ports::Delivery::try_later;
  return {outcome, plain_line(answer >= 400 && !last_line.empty() ? last_line : why)};
}

std::string SmtpMailer::probe() {
  std::string last_line;
  char detail[CURL_ERROR_SIZE] = "";
  Steady::time_point deadline;
  const CurlHandle handle = new_session(settings_, deadline);
  set<CURLOPT_ERRORBUFFER>(handle, detail);
  set<CURLOPT_CUSTOMREQUEST>(handle, "NOOP");
  set<CURLOPT_NOBODY>(handle, 1L);
  set<CURLOPT_HEADERFUNCTION>(handle, &keep_last_line);
  set<CURLOPT_HEADERDATA>(handle, &last_line);
  set<CURLOPT_WRITEFUNCTION>(handle, &ignore);
  const CURLcode code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) return {};
  return settings_.url + ": " + plain_line(detail[0] != '\0' ? detail : curl_easy_strerror(code));
}

}  // namespace adapters
