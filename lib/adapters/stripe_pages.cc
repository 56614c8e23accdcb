#include "adapters/stripe_pages.h"

#include <algorithm>
#include <thread>

#include "adapters/payflow_result.h"
#include "adapters/stripe_answers.h"
#include "adapters/stripe_signature.h"
#include "base/log.h"

namespace adapters {

namespace {

using namespace std::chrono_literals;
using ports::CardAnswer;
using ports::PageAnswer;
using ports::PageState;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

// The version of the API whose objects we read: the account's own setting may move on.
constexpr char kVersion[] = "2024-06-20";
constexpr milliseconds kPauseBeforeSecond = 300ms;
constexpr milliseconds kLeastForSecond = 1s;
constexpr int kMostRefunds = 40;  // in one answer, which may have 64 KiB

PageAnswer refused(const char* why) {
  PageAnswer answer;
  answer.state = PageState::refused;
  answer.message = why;
  return answer;
}

void note(const char* what, const std::string& about, const PageAnswer& answer) {
  const bool unclear = answer.state == PageState::unknown || answer.state == PageState::refused;
  base::log::put(unclear ? base::log::Level::warning : base::log::Level::info, "stripe",
                 {{"what", what}, {"about", about}, {"state", static_cast<int>(answer.state)}, {"page", answer.page},
                  {"status", answer.status}, {"message", answer.message}});
}

void note(const char* what, const std::string& about, const CardAnswer& answer) {
  const bool unclear = answer.outcome == ports::CardOutcome::unknown || answer.outcome == ports::CardOutcome::refused;
  base::log::put(unclear ? base::log::Level::warning : base::log::Level::info, "stripe",
                 {{"what", what}, {"about", about}, {"result", answer.result}, {"reference", answer.reference},
                  {"message", answer.message}});
}

// "https://api.example.com" with the slash that paths are appended to.
std::string with_slash(std::string url) { return url.ends_with('/') ? url : url + '/'; }

}  // namespace

StripePages::StripePages(StripeSettings settings)
    : settings_(std::move(settings)), http_(settings_.ca_file, settings_.user_agent) {
  settings_.url = with_slash(settings_.url);
}

ports::PageAbilities StripePages::abilities() const {
  return {.name = "Stripe", .partial_refund = true, .shortest_life = std::chrono::minutes{30}, .answers_within = 2 * settings_.timeout};
}

HttpReply StripePages::get(const std::string& path) const {
  const base::Secret authorization{"Bearer " + settings_.key.reveal()};
  return http_.get(settings_.url + path, {{"Authorization", authorization.reveal()}, {"Stripe-Version", kVersion}}, settings_.timeout);
}

HttpReply StripePages::post(const std::string& path, const base::NameValues& fields, const std::string& request_id,
                            milliseconds patience) const {
  const base::Secret authorization{"Bearer " + settings_.key.reveal()};
  base::NameValues headers = {{"Authorization", authorization.reveal()},
                              {"Stripe-Version", kVersion},
                              {"Content-Type", "application/x-www-form-urlencoded"}};
  if (!request_id.empty()) headers.emplace_back("Idempotency-Key", request_id);
  return http_.post(settings_.url + path, headers, base::form_encode(fields), patience);
}

HttpReply StripePages::post_again(const std::string& path, const base::NameValues& fields, const std::string& request_id) const {
  const auto begin = Steady::now();
  HttpReply first = post(path, fields, request_id, settings_.timeout);
  const auto passed = std::chrono::duration_cast<milliseconds>(Steady::now() - begin);
  const milliseconds left = settings_.timeout - passed - kPauseBeforeSecond;
  if (!says_nothing(first) || left < kLeastForSecond) return first;
  std::this_thread::sleep_for(kPauseBeforeSecond);
  HttpReply second = post(path, fields, request_id, left);
  // A refusal, of our key for one, can come before the idempotency key is looked up: it says nothing about the first sending.
  return second.failure.empty() && second.status == 200 ? second : first;
}

// A payer is sent there: to a web page, and to a safe one if the API is.
bool StripePages::acceptable(const std::string& address) const {
  const bool safe = address.starts_with("https://") || (settings_.url.starts_with("http://") && address.starts_with("http://"));
  return safe && address.size() <= 2048 &&
         std::all_of(address.begin(), address.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>'; });
}

PageAnswer StripePages::open(const ports::PageRequest& request) {
  const base::NameValues fields = {
      {"mode", "payment"},
      {"payment_method_types[0]", "card"},
      {"client_reference_id", request.request_id},
      {"metadata[request_id]", request.request_id},
      {"payment_intent_data[metadata][request_id]", request.request_id},
      {"payment_intent_data[description]", request.title},
      {"line_items[0][quantity]", "1"},
      {"line_items[0][price_data][currency]", base::to_lower(request.currency)},
      {"line_items[0][price_data][unit_amount]", std::to_string(request.amount.cents())},
      {"line_items[0][price_data][product_data][name]", request.title},
      {"expires_at", std::to_string(request.ends.at.time_since_epoch().count())},
      {"success_url", request.return_url},
      {"cancel_url", request.cancel_url}};
  PageAnswer answer = page_answer(post_again("v1/checkout/sessions", fields, request.request_id));
  const bool other = answer.amount != request.amount || answer.currency != request.currency;
  if (answer.state == PageState::open && (other || !acceptable(answer.address))) {
    answer.state = PageState::unknown;
    answer.message = "the page is for another amount, or has no address that a payer can be sent to";
  }
  note("open", request.request_id, answer);
  return answer;
}

PageAnswer StripePages::look_up(const std::string& page) {
  if (!is_stripe_name(page)) return refused("not the name of a page");
  PageAnswer answer = page_answer(get("v1/checkout/sessions/" + page));
  note("look_up", page, answer);
  return answer;
}

PageAnswer StripePages::close(const std::string& page) {
  if (!is_stripe_name(page)) return refused("not the name of a page");
  PageAnswer answer = page_answer(post("v1/checkout/sessions/" + page + "/expire", {}, "", settings_.timeout));
  note("close", page, answer);
  // One that is paid, or was closed before, cannot be closed: what is it, then?
  return answer.state == PageState::refused ? look_up(page) : answer;
}

CardAnswer StripePages::refund(const ports::RefundRequest& request) {
  const CardAnswer answer = refund_answer(post_again("v1/refunds",
                                                     {{"payment_intent", request.reference},
                                                      {"amount", std::to_string(request.amount.cents())},
                                                      {"metadata[request_id]", request.request_id}},
                                                     request.request_id));
  note("refund", request.request_id, answer);
  return answer;
}

CardAnswer StripePages::find_refund(const ports::RefundRequest& request) {
  if (!is_stripe_name(request.reference)) return no_answer("not the name of a payment");
  const CardAnswer answer = refund_in_list(
      get("v1/refunds?payment_intent=" + request.reference + "&limit=" + std::to_string(kMostRefunds)), request.request_id);
  note("find_refund", request.request_id, answer);
  return answer;
}

ports::SignedEvent StripePages::read_event(const std::string& raw_body, const std::string& signature, base::Timestamp received_at) {
  ports::SignedEvent result;
  result.why = signature_fault(raw_body, signature, received_at, settings_.notice_secrets);
  if (!result.why.empty()) return result;
  result.verdict = ports::Verdict::genuine;
  result.event = read_stripe_event(raw_body);
  return result;
}

std::string StripePages::probe() {
  const HttpReply reply = get("v1/checkout/sessions?limit=1");
  if (!reply.failure.empty()) return settings_.url + ": " + reply.failure;
  if (reply.status == 200) return {};
  if (reply.status == 401 || reply.status == 403) return settings_.url + ": refuses our key: check ST_SECRET_KEY";
  return settings_.url + ": answers HTTP status " + std::to_string(reply.status) + ": check ST_URL";
}

}  // namespace adapters
