#include "adapters/payflow_gateway.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

#include "adapters/payflow_result.h"
#include "adapters/system_random.h"
#include "base/log.h"

namespace adapters {

namespace {

using namespace std::chrono_literals;
using ports::CardAnswer;
using ports::CardOutcome;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

// The gateway may still be at work on the first sending when its connection breaks.
constexpr milliseconds kPauseBeforeSecond = 250ms;
constexpr milliseconds kLeastForSecond = 2s;

// Seconds after which Payflow gives the operation up itself: before we stop waiting, so that its answer reaches us.
std::string client_timeout(milliseconds patience) {
  const auto seconds = patience.count() / 1000;
  return std::to_string(std::max<milliseconds::rep>(1, seconds - std::max<milliseconds::rep>(1, seconds / 12)));
}

void check_identifier(const char* what, std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most || !std::all_of(text.begin(), text.end(), base::is_alnum)) {
    throw std::invalid_argument(std::string{what} + " must be letters and digits, at most " + std::to_string(most));
  }
}

std::string two_digits(int value) {
  const std::string digits = std::to_string(value % 100);
  return digits.size() < 2 ? '0' + digits : digits;
}

void add_operation(PayflowMessage& message, const ports::CardRequest& request, bool with_amount) {
  check_identifier("request id", request.request_id, 32);
  check_identifier("custref", request.custref, 12);
  if (with_amount) {
    message.fixed("AMT", base::str(request.amount));
    message.fixed("CURRENCY", request.currency);
  }
  message.fixed("CUSTREF", request.custref);
  message.text("COMMENT1", request.comment, 128);
  message.text("CUSTIP", request.client_ip, 45);
}

// Banks compare digits and letters only, and Payflow takes nine of them.
std::string postal_code(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), base::is_alnum);
  return out;
}

void add_card(PayflowMessage& message, const ports::Card& card) {
  message.fixed("ACCT", card.number.reveal());
  message.fixed("EXPDATE", two_digits(card.expiry_month) + two_digits(card.expiry_year));
  if (!card.code.empty()) message.fixed("CVV2", card.code.reveal());
  const std::string_view holder = base::trim(card.holder);
  const auto blank = holder.rfind(' ');
  const bool one_word = blank == std::string_view::npos;
  message.text("BILLTOFIRSTNAME", one_word ? std::string_view{} : holder.substr(0, blank), 30);
  message.text("BILLTOLASTNAME", one_word ? holder : holder.substr(blank + 1), 30);
  message.text("BILLTOSTREET", card.street, 30);
  message.text("BILLTOZIP", postal_code(card.postal_code), 9);
  message.text("BILLTOCOUNTRY", card.country, 2);
}

// With the same id the gateway repeats its first answer and ignores the new data. If that answer was about another amount,
// the id was used for something else, and what became of our operation is not said.
void check_duplicate(CardAnswer& answer, const std::optional<PayflowReply>& reply, const base::Money* amount) {
  if (!answer.duplicate || amount == nullptr) return;
  const auto told = base::parse<base::Money>(reply->get("AMT"));
  if (!told || *told == *amount) return;
  answer.outcome = CardOutcome::unknown;
  answer.message = "the gateway has this request id for another amount";
}

}  // namespace

PayflowGateway::PayflowGateway(PayflowSettings settings)
    : settings_(std::move(settings)), http_(settings_.ca_file, settings_.user_agent) {
  static_cast<void>(start("I"));
}

PayflowMessage PayflowGateway::start(std::string_view type) const {
  PayflowMessage message;
  message.fixed("TRXTYPE", type);
  message.fixed("TENDER", "C");
  message.exact("PARTNER", settings_.partner);
  message.exact("VENDOR", settings_.vendor);
  message.exact("USER", settings_.user);
  message.exact("PWD", settings_.password.reveal());
  message.fixed("VERBOSITY", "HIGH");
  return message;
}

CardAnswer PayflowGateway::with_card(std::string_view type, const ports::CardRequest& request,
                                     const ports::Card& card) const {
  PayflowMessage message = start(type);
  add_operation(message, request, true);
  add_card(message, card);
  const base::Secret body = std::move(message).take();
  return exchange(type, {request.request_id, body, operation_answer, &request.amount});
}

CardAnswer PayflowGateway::referring(std::string_view type, const ports::CardRequest& request,
                                     const std::string& reference) const {
  const bool whole = type == "V";
  PayflowMessage message = start(type);
  add_operation(message, request, !whole);
  message.fixed("ORIGID", reference);
  const base::Secret body = std::move(message).take();
  return exchange(type, {request.request_id, body, operation_answer, whole ? nullptr : &request.amount});
}

CardAnswer PayflowGateway::send(const Exchange& exchange, milliseconds patience) const {
  const base::NameValues headers = {{"Content-Type", "text/namevalue"},
                                    {"X-VPS-REQUEST-ID", exchange.request_id},
                                    {"X-VPS-CLIENT-TIMEOUT", client_timeout(patience)}};
  const HttpReply http = http_.post(settings_.url, headers, exchange.message.reveal(), patience);
  if (!http.failure.empty()) return no_answer(http.failure);
  if (http.status != 200) return no_answer("HTTP status " + std::to_string(http.status));
  const auto reply = PayflowReply::parse(http.body);
  CardAnswer answer = exchange.read(reply);
  check_duplicate(answer, reply, exchange.amount);
  return answer;
}

CardAnswer PayflowGateway::exchange(std::string_view type, const Exchange& exchange) const {
  const auto begin = Steady::now();
  const auto passed = [&] { return std::chrono::duration_cast<milliseconds>(Steady::now() - begin); };
  CardAnswer answer = send(exchange, settings_.timeout);
  const milliseconds left = settings_.timeout - passed() - kPauseBeforeSecond;
  const bool again = answer.outcome == CardOutcome::unknown && left >= kLeastForSecond;
  if (again) {
    std::this_thread::sleep_for(kPauseBeforeSecond);
    const CardAnswer second = send(exchange, left);
    // The first sending may have gone through, and this refusal came before the gateway looked for it.
    const bool mute = second.outcome == CardOutcome::refused && !second.duplicate;
    answer = mute ? no_answer("no answer at first, then: " + second.message) : second;
  }
  const auto level = answer.outcome == CardOutcome::unknown ? base::log::Level::warning : base::log::Level::info;
  base::log::put(level, "payflow",
                 {{"type", type},
                  {"request", exchange.request_id},
                  {"result", answer.result},
                  {"reference", answer.reference},
                  {"message", answer.message},
                  {"sent", again ? 2 : 1},
                  {"duplicate", answer.duplicate ? 1 : 0},
                  {"ms", passed().count()}});
  return answer;
}

CardAnswer PayflowGateway::sale(const ports::CardRequest& request, const ports::Card& card) {
  return with_card("S", request, card);
}

CardAnswer PayflowGateway::authorize(const ports::CardRequest& request, const ports::Card& card) {
  return with_card("A", request, card);
}

CardAnswer PayflowGateway::charge_saved(const ports::CardRequest& request, const std::string& reference) {
  return referring("S", request, reference);
}

CardAnswer PayflowGateway::capture(const ports::CardRequest& request, const std::string& reference) {
  return referring("D", request, reference);
}

CardAnswer PayflowGateway::void_payment(const ports::CardRequest& request, const std::string& reference) {
  return referring("V", request, reference);
}

CardAnswer PayflowGateway::credit(const ports::CardRequest& request, const std::string& reference) {
  return referring("C", request, reference);
}

CardAnswer PayflowGateway::inquire(const std::string& request_id, const std::string& custref) {
  check_identifier("request id", request_id, 32);
  check_identifier("custref", custref, 12);
  PayflowMessage message = start("I");
  message.fixed("CUSTREF", custref);
  const base::Secret body = std::move(message).take();
  return exchange("I", {request_id, body, inquiry_answer, nullptr});
}

std::string PayflowGateway::probe() {
  SystemRandom random;
  const CardAnswer answer = inquire(random.hex(16), "PROBE" + random.hex(3));
  if (answer.outcome == CardOutcome::not_found) return {};
  if (login_failure(answer.result)) {
    return "the gateway refuses the login (RESULT " + std::to_string(answer.result) +
           "): check PF_PARTNER, PF_VENDOR, PF_USER and PF_PASSWORD";
  }
  return "no usable answer from " + settings_.url + ": " + answer.message;
}

}  // namespace adapters
