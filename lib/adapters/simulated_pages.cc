#include "adapters/simulated_pages.h"

#include "adapters/stripe_signature.h"
#include "base/text.h"

namespace adapters {

namespace {

using ports::CardAnswer;
using ports::CardOutcome;
using ports::EventKind;
using ports::PageAnswer;
using ports::PageState;

const base::Secret& notice_secret() {
  static const base::Secret secret{"simulated pages"};
  return secret;
}

PageAnswer no_page() {
  PageAnswer answer;
  answer.state = PageState::not_found;
  answer.message = "no such page";
  return answer;
}

CardAnswer declined(const char* why) {
  CardAnswer answer;
  answer.outcome = CardOutcome::declined;
  answer.result = 400;
  answer.message = why;
  return answer;
}

}  // namespace

PageAnswer SimulatedPages::open(const ports::PageRequest& request) {
  for (const auto& [name, page] : pages_) {
    if (page.request.request_id != request.request_id) continue;
    const bool same = page.request.amount == request.amount && page.request.return_url == request.return_url;
    if (same) return page.answer;
    PageAnswer refused;
    refused.state = PageState::refused;
    refused.message = "this request id was used for something else";
    return refused;
  }
  PageAnswer answer;
  answer.state = PageState::open;
  answer.page = "page_" + std::to_string(pages_.size() + 1);
  answer.address = "https://pay.example.com/" + answer.page;
  answer.amount = request.amount;
  answer.currency = request.currency;
  answer.status = 200;
  pages_[answer.page] = {request, answer};
  return answer;
}

PageAnswer SimulatedPages::look_up(const std::string& page) {
  const auto found = pages_.find(page);
  return found == pages_.end() ? no_page() : found->second.answer;
}

PageAnswer SimulatedPages::close(const std::string& page) {
  const auto found = pages_.find(page);
  if (found == pages_.end()) return no_page();
  if (found->second.answer.state == PageState::open) found->second.answer.state = PageState::closed;
  return found->second.answer;
}

bool SimulatedPages::pay(const std::string& page) {
  auto& answer = pages_.at(page).answer;
  if (answer.state != PageState::open) return false;
  answer.state = PageState::paid;
  answer.reference = "payment_" + page;
  return true;
}

CardAnswer SimulatedPages::refund(const ports::RefundRequest& request) {
  if (const auto before = refunds_.find(request.request_id); before != refunds_.end()) return before->second.answer;
  base::Money left;
  for (const auto& [name, page] : pages_) {
    if (page.answer.state == PageState::paid && page.answer.reference == request.reference) left = page.answer.amount;
  }
  for (const auto& [id, refund] : refunds_) {
    if (refund.request.reference == request.reference) left -= refund.request.amount;
  }
  if (request.amount <= base::Money{} || request.amount > left) return declined("more than is left of the payment");
  CardAnswer answer;
  answer.outcome = CardOutcome::approved;
  answer.result = 200;
  answer.reference = "refund_" + std::to_string(refunds_.size() + 1);
  answer.message = "succeeded";
  refunds_[request.request_id] = {request, answer};
  return answer;
}

CardAnswer SimulatedPages::find_refund(const ports::RefundRequest& request) {
  if (const auto found = refunds_.find(request.request_id); found != refunds_.end()) return found->second.answer;
  CardAnswer missing;
  missing.outcome = CardOutcome::not_found;
  missing.message = "no such refund";
  return missing;
}

SimulatedPages::Notice SimulatedPages::notice(const std::string& page, base::Timestamp at) const {
  const auto& about = pages_.at(page);
  const std::string body = base::form_encode({{"id", "event_" + page + "_" + std::to_string(static_cast<int>(about.answer.state))},
                                              {"page", page},
                                              {"state", about.answer.state == PageState::paid ? "paid" : "closed"},
                                              {"request_id", about.request.request_id},
                                              {"reference", about.answer.reference},
                                              {"amount", base::str(about.answer.amount)},
                                              {"currency", about.answer.currency}});
  return {body, sign_as_stripe(body, at, notice_secret())};
}

ports::SignedEvent SimulatedPages::read_event(const std::string& raw_body, const std::string& signature, base::Timestamp received_at) {
  ports::SignedEvent result;
  result.why = signature_fault(raw_body, signature, received_at, {notice_secret()});
  if (!result.why.empty()) return result;
  result.verdict = ports::Verdict::genuine;
  result.event.test = true;
  for (const auto& [name, value] : base::form_decode(raw_body)) {
    if (name == "id") result.event.id = value;
    if (name == "page") result.event.page = value;
    if (name == "state") result.event.kind = value == "paid" ? EventKind::page_paid : EventKind::page_closed;
    if (name == "request_id") result.event.request_id = value;
    if (name == "reference") result.event.reference = value;
    if (name == "amount") result.event.amount = base::parse<base::Money>(value).value_or(base::Money{});
    if (name == "currency") result.event.currency = value;
  }
  result.event.type = "page";
  return result;
}

}  // namespace adapters
