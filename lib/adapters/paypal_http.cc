#include "adapters/paypal_http.h"

#include <thread>

#include "base/charset.h"
#include "base/log.h"

namespace adapters {

namespace {

using namespace std::chrono_literals;
using ports::PdtAnswer;
using ports::Verdict;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr milliseconds kPauseAfterFail = 500ms;
constexpr milliseconds kLeastForSecond = 2s;

// https://host[:port][/] without a path of its own means PayPal's classic one.
std::string with_path(std::string url) {
  const auto host = url.find("://") + 3;
  const auto slash = url.find('/', host);
  if (slash == std::string::npos) return url + "/cgi-bin/webscr";
  return slash + 1 == url.size() ? url + "cgi-bin/webscr" : url;
}

void note(std::string_view what, const HttpReply& reply, bool understood) {
  const auto level = understood ? base::log::Level::info : base::log::Level::warning;
  const std::string_view said =
      reply.failure.empty() ? std::string_view{reply.body}.substr(0, 20) : reply.failure;
  base::log::put(level, what, {{"status", reply.status}, {"answer", said.substr(0, said.find('\n'))}});
}

}  // namespace

PayPalHttp::PayPalHttp(PayPalSettings settings)
    : settings_(std::move(settings)), http_(settings_.ca_file, settings_.user_agent) {
  settings_.verify_url = with_path(settings_.verify_url);
  settings_.pdt_url = with_path(settings_.pdt_url);
}

HttpReply PayPalHttp::post(const std::string& url, std::string_view body, milliseconds patience) const {
  return http_.post(url, {{"Content-Type", "application/x-www-form-urlencoded"}}, body, patience);
}

Verdict PayPalHttp::verify(const std::string& raw_body) {
  const HttpReply reply = post(settings_.verify_url, "cmd=_notify-validate&" + raw_body, settings_.timeout);
  Verdict verdict = Verdict::unknown;
  if (reply.failure.empty() && reply.status == 200) {
    if (reply.body == "VERIFIED") verdict = Verdict::genuine;
    if (reply.body == "INVALID") verdict = Verdict::forged;
  }
  note("paypal_verify", reply, verdict != Verdict::unknown);
  return verdict;
}

PdtAnswer PayPalHttp::look_up(const std::string& transaction) {
  const base::Secret question{base::form_encode(
      {{"cmd", "_notify-synch"}, {"tx", transaction}, {"at", settings_.identity_token.reveal()}})};
  const auto end = Steady::now() + settings_.timeout;
  const auto left = [&] { return std::chrono::duration_cast<milliseconds>(end - Steady::now()); };
  PdtAnswer answer;
  for (int sending = 1; sending <= 2; ++sending) {
    const HttpReply reply = post(settings_.pdt_url, question.reveal(), left());
    answer = reply.failure.empty() && reply.status == 200 ? parse_pdt(reply.body) : PdtAnswer{};
    note("paypal_pdt", reply, answer.status != PdtAnswer::Status::unknown);
    if (answer.status != PdtAnswer::Status::fail || left() < kLeastForSecond + kPauseAfterFail) break;
    if (sending == 1) std::this_thread::sleep_for(kPauseAfterFail);
  }
  return answer;
}

std::string PayPalHttp::probe() {
  // PayPal answers INVALID to a notice that it has not sent: the wanted word for a peer that works.
  const HttpReply reply = post(settings_.verify_url, "cmd=_notify-validate&probe=1", settings_.timeout);
  if (!reply.failure.empty()) return settings_.verify_url + ": " + reply.failure;
  if (reply.status == 200 && reply.body == "INVALID") return {};
  return settings_.verify_url + ": answers HTTP status " + std::to_string(reply.status) +
         " and not the word expected: check PP_VERIFY_URL";
}

PdtAnswer parse_pdt(std::string_view body) {
  PdtAnswer answer;
  std::vector<std::string> lines = base::split(body, '\n');
  for (auto& line : lines) {
    if (line.ends_with('\r')) line.pop_back();
  }
  if (lines.front() == "FAIL") answer.status = PdtAnswer::Status::fail;
  if (lines.front() != "SUCCESS") return answer;
  std::string_view charset;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    const auto equals = lines[i].find('=');
    if (equals == std::string::npos) return {};
    answer.fields.emplace_back(base::url_decode(std::string_view{lines[i]}.substr(0, equals)),
                               base::url_decode(std::string_view{lines[i]}.substr(equals + 1)));
    if (lines[i].starts_with("charset=")) charset = std::string_view{lines[i]}.substr(equals + 1);
  }
  for (auto& [name, value] : answer.fields) {
    name = base::to_utf8(name, charset);
    value = base::to_utf8(value, charset);
  }
  answer.status = PdtAnswer::Status::success;
  return answer;
}

}  // namespace adapters
