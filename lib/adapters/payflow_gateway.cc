#include "adapters/payflow_gateway.h"

#include <algorithm>
#include <thread>

#include "adapters/payflow_result.h"
#include "adapters/system_random.h"
#include "base/log.h"

namespace adapters {

namespace {

using namespace std::chrono_literals;
using ports::CardAnswer;
using ports::CardOutcome;
using ports::CardRequest;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

// The gateway may still be at work on the first sending when its connection breaks.
constexpr milliseconds kPauseBeforeSecond = 250ms;
constexpr milliseconds kLeastForSecond = 2s;

// Seconds after which Payflow gives the operation up itself: before we stop waiting, so that its answer
// reaches us.
std::string client_timeout(milliseconds patience) {
  const auto seconds = patience.count() / 1000;
  return std::to_string(
      std::max<milliseconds::rep>(1, seconds - std::max<milliseconds::rep>(1, seconds / 12)));
}

// With the same id the gateway repeats its first answer and ignores the new data. If that answer was about
// another amount, the id was used for something else, and what became of our operation is not said.
void check_duplicate(CardAnswer& answer, const std::optional<PayflowReply>& reply,
                     const std::optional<base::Money>& amount) {
  if (!answer.duplicate || !amount) return;
  const auto told = base::parse<base::Money>(reply->get("AMT"));
  if (!told || *told == *amount) return;
  answer.outcome = CardOutcome::unknown;
  answer.message = "the gateway has this request id for another amount";
}

}  // namespace

PayflowGateway::PayflowGateway(PayflowSettings settings)
    : settings_(std::move(settings)), http_(settings_.ca_file, settings_.user_agent) {
  static_cast<void>(inquiry_request(settings_.login, "PROBE"));
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

CardAnswer PayflowGateway::run(const Exchange& exchange) const {
  const auto begin = Steady::now();
  const auto passed = [&] { return std::chrono::duration_cast<milliseconds>(Steady::now() - begin); };
  CardAnswer answer = send(exchange, settings_.timeout);
  const milliseconds left = settings_.timeout - passed() - kPauseBeforeSecond;
  const bool again = answer.outcome == CardOutcome::unknown && left >= kLeastForSecond;
  if (again) {
    std::this_thread::sleep_for(kPauseBeforeSecond);
    answer = answer_of_two(answer, send(exchange, left));
  }
  const auto level =
      answer.outcome == CardOutcome::unknown ? base::log::Level::warning : base::log::Level::info;
  base::log::put(level, "payflow",
                 {{"type", exchange.type},
                  {"request", exchange.request_id},
                  {"result", answer.result},
                  {"reference", answer.reference},
                  {"message", answer.message},
                  {"sent", again ? 2 : 1},
                  {"duplicate", answer.duplicate ? 1 : 0},
                  {"ms", passed().count()}});
  return answer;
}

CardAnswer PayflowGateway::sale(const CardRequest& request, const ports::Card& card) {
  return run({"S", request.request_id, card_request(settings_.login, "S", request, card), operation_answer,
              request.amount});
}

CardAnswer PayflowGateway::authorize(const CardRequest& request, const ports::Card& card) {
  return run({"A", request.request_id, card_request(settings_.login, "A", request, card), operation_answer,
              request.amount});
}

// Payflow's way: an authorization over nothing.
CardAnswer PayflowGateway::verify(const CardRequest& request, const ports::Card& card) {
  CardRequest over_nothing = request;
  over_nothing.amount = {};
  return authorize(over_nothing, card);
}

CardAnswer PayflowGateway::charge_saved(const CardRequest& request, const std::string& reference) {
  return run({"S", request.request_id, reference_request(settings_.login, "S", request, reference),
              operation_answer, request.amount});
}

CardAnswer PayflowGateway::capture(const CardRequest& request, const std::string& reference) {
  return run({"D", request.request_id, reference_request(settings_.login, "D", request, reference),
              operation_answer, request.amount});
}

CardAnswer PayflowGateway::void_payment(const CardRequest& request, const std::string& reference) {
  return run({"V", request.request_id, reference_request(settings_.login, "V", request, reference),
              operation_answer, std::nullopt});
}

CardAnswer PayflowGateway::credit(const CardRequest& request, const std::string& reference) {
  return run({"C", request.request_id, reference_request(settings_.login, "C", request, reference),
              operation_answer, request.amount});
}

CardAnswer PayflowGateway::inquire(const std::string& request_id, const std::string& custref) {
  check_identifier("request id", request_id, 32);
  return run({"I", request_id, inquiry_request(settings_.login, custref), inquiry_answer, std::nullopt});
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
