#include "adapters/simulated_gateway.h"

#include <algorithm>
#include <string_view>

#include "adapters/payflow_result.h"
#include "base/text.h"

namespace adapters {

namespace {

using ports::CardAnswer;
using ports::CardOutcome;
using State = SimulatedGateway::State;

// The results that an amount can ask for; any other number gives a plain decline.
constexpr int kSupported[] = {1,   2,   3,   4,   5,   6,   7,   11,  12,  13,  19,  23,  24,  25,  26,  27,
                              28,  30,  50,  51,  99,  100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 111,
                              112, 114, 115, 117, 120, 121, 122, 125, 126, 127, 128, 133, 150, 151, 1000};

int result_for(base::Money amount) {
  const auto dollars = amount.cents() / 100;
  if (amount < base::Money{}) return 4;
  if (dollars <= 1000) return 0;
  const auto* found = std::find(std::begin(kSupported), std::end(kSupported), dollars - 1000);
  return amount <= base::Money::cents(2000'00) && found != std::end(kSupported) ? *found : 12;
}

// The first digits of a text decide: up to `match` they fit, up to `mismatch` they do not, else nobody knows.
std::string compared(std::string_view text, int match, int mismatch) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < 3 && digits < text.size() && base::is_digit(text[digits])) {
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0 || value > mismatch) return "X";
  return value <= match ? "Y" : "N";
}

int check_card(const ports::Card& card) {
  if (card.number.reveal().find_first_not_of('0') == std::string::npos) return 23;
  if (card.expiry_month < 1 || card.expiry_month > 12 || card.expiry_year < 2000) return 24;
  return 0;
}

std::string reference_number(std::size_t place) {
  std::string digits = std::to_string(place);
  return 'V' + digits.insert(0, 11 - std::min<std::size_t>(digits.size(), 11), '0');
}

std::string message_for(int result) {
  return result == 0 ? "Approved" : result == 12 ? "Declined" : "Simulated result " + std::to_string(result);
}

}  // namespace

template <class Operation>
CardAnswer SimulatedGateway::once(char type, const ports::CardRequest& request, Operation operation) {
  if (const auto known = by_request_.find(request.request_id); known != by_request_.end()) {
    CardAnswer answer = journal_[known->second].answer;
    answer.duplicate = true;
    return answer;
  }
  Transaction made;
  made.type = type;
  made.custref = request.custref;
  made.comment = request.comment;
  const int result = operation(made);
  made.answer.outcome = outcome_of(result);
  made.answer.result = result;
  made.answer.message = message_for(result);
  made.answer.reference = reference_number(journal_.size() + 1);
  if (result == 0) made.answer.auth_code = "SIM" + std::to_string(100 + journal_.size() % 900);
  by_request_[request.request_id] = journal_.size();
  journal_.push_back(made);
  return made.answer;
}

template <class Operation>
CardAnswer SimulatedGateway::on_earlier(char type, const ports::CardRequest& request,
                                        const std::string& reference, Operation operation) {
  return once(type, request, [&](Transaction& made) {
    const auto earlier = std::find_if(journal_.begin(), journal_.end(),
                                      [&](const Transaction& t) { return t.answer.reference == reference; });
    return earlier == journal_.end() ? 19 : operation(made, *earlier);
  });
}

CardAnswer SimulatedGateway::with_card(char type, const ports::CardRequest& request,
                                       const ports::Card& card) {
  return once(type, request, [&](Transaction& made) {
    made.amount = request.amount;
    made.answer.avs_street = compared(card.street, 333, 666);
    made.answer.avs_zip = compared(card.postal_code, 333, 666);
    if (!card.code.empty()) made.answer.cvv = compared(card.code.reveal(), 300, 600);
    if (const int wrong = check_card(card)) return wrong;
    if (type == 'S' && request.amount == base::Money{}) return 4;
    const int result = result_for(request.amount);
    if (result != 0) return result;
    made.state = type == 'S'                       ? State::charged
                 : request.amount == base::Money{} ? State::verified
                                                   : State::authorized;
    return 0;
  });
}

CardAnswer SimulatedGateway::sale(const ports::CardRequest& request, const ports::Card& card) {
  return with_card('S', request, card);
}

CardAnswer SimulatedGateway::authorize(const ports::CardRequest& request, const ports::Card& card) {
  return with_card('A', request, card);
}

CardAnswer SimulatedGateway::verify(const ports::CardRequest& request, const ports::Card& card) {
  ports::CardRequest over_nothing = request;
  over_nothing.amount = {};
  return with_card('A', over_nothing, card);
}

CardAnswer SimulatedGateway::charge_saved(const ports::CardRequest& request, const std::string& reference) {
  return on_earlier('S', request, reference, [&](Transaction& made, const Transaction& earlier) {
    made.amount = request.amount;
    if (earlier.answer.outcome != CardOutcome::approved) return 120;
    if (request.amount == base::Money{}) return 4;
    const int result = result_for(request.amount);
    if (result == 0) made.state = State::charged;
    return result;
  });
}

CardAnswer SimulatedGateway::capture(const ports::CardRequest& request, const std::string& reference) {
  return on_earlier('D', request, reference, [&](Transaction& made, Transaction& earlier) {
    if (earlier.state == State::verified) return 12;
    if (earlier.state != State::authorized) return 111;
    if (request.amount <= base::Money{} || request.amount > earlier.amount) return 4;
    made.amount = request.amount;
    made.state = State::charged;
    earlier.state = State::captured;
    return 0;
  });
}

CardAnswer SimulatedGateway::void_payment(const ports::CardRequest& request, const std::string& reference) {
  return on_earlier('V', request, reference, [](Transaction& made, Transaction& earlier) {
    if (earlier.state == State::verified) return 12;
    const bool open = earlier.state == State::authorized || earlier.state == State::charged;
    if (!open || earlier.credited > base::Money{}) return 108;
    made.amount = earlier.amount;
    made.state = State::void_;
    earlier.state = State::voided;
    return 0;
  });
}

CardAnswer SimulatedGateway::credit(const ports::CardRequest& request, const std::string& reference) {
  return on_earlier('C', request, reference, [&](Transaction& made, Transaction& earlier) {
    const base::Money left = earlier.amount - earlier.credited;
    if (earlier.state != State::charged || request.amount <= base::Money{} || request.amount > left) {
      return 105;
    }
    made.amount = request.amount;
    made.state = State::credited;
    earlier.credited += request.amount;
    return 0;
  });
}

CardAnswer SimulatedGateway::inquire(const std::string&, const std::string& custref) {
  const auto last = std::find_if(journal_.rbegin(), journal_.rend(),
                                 [&](const Transaction& made) { return made.custref == custref; });
  if (last != journal_.rend()) return last->answer;
  CardAnswer missing;
  missing.outcome = CardOutcome::not_found;
  missing.result = 20;
  missing.message = "Cannot find the customer reference number";
  return missing;
}

}  // namespace adapters
