#include "adapters/stripe_answers.h"

#include <algorithm>

#include "adapters/payflow_result.h"
#include "adapters/plain_line.h"
#include "adapters/stripe_object.h"
#include "base/text.h"

namespace adapters {

namespace {

using ports::CardAnswer;
using ports::CardOutcome;
using ports::EventKind;
using ports::GatewayEvent;
using ports::PageAnswer;
using ports::PageState;

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

// Empty when it is none.
std::string name_at(const StripeObject& object, const char* path) {
  std::string name = object.text(path);
  return is_stripe_name(name) ? name : std::string{};
}

base::Money amount_at(const StripeObject& object, const char* path) { return base::Money::cents(object.whole(path).value_or(0)); }

// Stripe's words about what was wrong, or what else the reply says.
std::string error_words(const HttpReply& reply, const std::optional<StripeObject>& body) {
  if (!reply.failure.empty()) return plain_line(reply.failure);
  std::string words = "HTTP status " + std::to_string(reply.status);
  if (body && !body->text("error.message").empty()) words += ": " + plain_line(body->text("error.message"), 150);
  return words;
}

PageState state_of(const StripeObject& session) {
  const auto status = session.text("status");
  if (status == "open") return PageState::open;
  if (status == "expired") return PageState::closed;
  if (status != "complete") return PageState::unknown;
  return session.text("payment_status") == "paid" ? PageState::paid : PageState::processing;
}

void read_session(const StripeObject& session, PageAnswer& answer) {
  answer.page = session.text("id");
  if (session.text("object") != "checkout.session" || !is_stripe_name(answer.page)) return;
  answer.state = state_of(session);
  answer.address = session.text("url");
  answer.reference = name_at(session, "payment_intent");
  answer.amount = amount_at(session, "amount_total");
  answer.currency = upper(plain_line(session.text("currency"), 3));
  if (answer.state == PageState::paid && answer.reference.empty()) answer.state = PageState::unknown;
}

CardAnswer read_refund(const StripeObject& refund, int status) {
  CardAnswer answer;
  answer.result = status;
  answer.reference = refund.text("id");
  answer.message = plain_line(refund.text("status"));
  if (refund.text("object") != "refund" || !is_stripe_name(answer.reference)) return no_answer("not a refund");
  if (answer.message == "succeeded") answer.outcome = CardOutcome::approved;
  if (answer.message == "failed" || answer.message == "canceled") {
    answer.outcome = CardOutcome::declined;
    const auto reason = plain_line(refund.text("failure_reason"));
    if (!reason.empty()) answer.message += ": " + reason;
  }
  return answer;
}

EventKind kind_of(const std::string& type, const StripeObject& object) {
  if (type == "checkout.session.completed" || type == "checkout.session.async_payment_succeeded") {
    return state_of(object) == PageState::paid ? EventKind::page_paid : EventKind::page_processing;
  }
  if (type == "checkout.session.async_payment_failed" || type == "checkout.session.expired") return EventKind::page_closed;
  if (type == "refund.created" || type == "refund.updated" || type == "refund.failed") {
    const auto status = object.text("status");
    if (status == "succeeded") return EventKind::refunded;
    return status == "failed" || status == "canceled" ? EventKind::refund_failed : EventKind::other;
  }
  if (type == "charge.dispute.created") return EventKind::disputed;
  return type == "charge.dispute.closed" ? EventKind::dispute_closed : EventKind::other;
}

}  // namespace

bool is_stripe_name(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) { return base::is_alnum(c) || c == '_'; });
}

bool says_nothing(const HttpReply& reply) {
  if (!reply.failure.empty()) return true;
  const bool good = reply.status == 200;
  const bool refused = reply.status >= 400 && reply.status < 500 && reply.status != 409 && reply.status != 429;
  return !good && !refused;
}

PageAnswer page_answer(const HttpReply& reply) {
  PageAnswer answer;
  const auto body = reply.failure.empty() ? StripeObject::parse(reply.body) : std::nullopt;
  answer.status = static_cast<int>(reply.status);
  if (reply.failure.empty() && reply.status == 200 && body) {
    read_session(*body, answer);
    if (answer.state == PageState::unknown) answer.message = "not a checkout session that we understand";
    return answer;
  }
  answer.message = error_words(reply, body);
  if (reply.status == 200) return answer;
  if (says_nothing(reply)) return answer;
  answer.state = reply.status == 404 ? PageState::not_found : PageState::refused;
  return answer;
}

CardAnswer refund_answer(const HttpReply& reply) {
  const auto body = reply.failure.empty() ? StripeObject::parse(reply.body) : std::nullopt;
  if (reply.failure.empty() && reply.status == 200 && body) return read_refund(*body, 200);
  CardAnswer answer = no_answer(error_words(reply, body));
  if (reply.status == 200 || says_nothing(reply)) return answer;
  answer.result = static_cast<int>(reply.status);
  const bool our_account = reply.status == 401 || reply.status == 403;
  answer.outcome = our_account ? CardOutcome::refused : CardOutcome::declined;
  return answer;
}

CardAnswer refund_in_list(const HttpReply& reply, const std::string& request_id) {
  const auto body = reply.failure.empty() ? StripeObject::parse(reply.body) : std::nullopt;
  if (!reply.failure.empty() || reply.status != 200 || !body || body->text("object") != "list") return no_answer(error_words(reply, body));
  for (const auto& refund : body->list("data")) {
    if (refund.text("metadata.request_id") == request_id) return read_refund(refund, 200);
  }
  if (body->is_true("has_more")) return no_answer("more refunds than one answer holds");
  CardAnswer missing;
  missing.outcome = CardOutcome::not_found;
  missing.message = "no such refund";
  return missing;
}

GatewayEvent read_stripe_event(const std::string& raw_body) {
  GatewayEvent event;
  const auto body = StripeObject::parse(raw_body);
  if (!body || body->text("object") != "event" || !is_stripe_name(body->text("id"))) return event;
  const StripeObject object = body->at("data.object");
  event.id = body->text("id");
  event.type = plain_line(body->text("type"), 60);
  event.kind = kind_of(event.type, object);
  event.test = !body->is_true("livemode");
  event.request_id = plain_line(object.text("metadata.request_id"), 64);
  event.currency = upper(plain_line(object.text("currency"), 3));
  event.reference = name_at(object, "payment_intent");
  const bool about_page = object.text("object") == "checkout.session";
  event.amount = amount_at(object, about_page ? "amount_total" : "amount");
  if (about_page) event.page = name_at(object, "id");
  if (object.text("object") == "refund") event.refund = name_at(object, "id");
  return event;
}

}  // namespace adapters
