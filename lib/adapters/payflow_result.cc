#include "adapters/payflow_result.h"

#include <algorithm>
#include <iterator>

#include "adapters/plain_line.h"
#include "base/codec.h"
#include "base/text.h"

namespace adapters {

namespace {

using ports::CardAnswer;
using ports::CardOutcome;

// 127: the filters did not run, and the payment itself may stand, so the customer must not be asked for
// another.
constexpr int kHeld[] = {126, 127};
constexpr int kDeclined[] = {12, 13, 50, 51, 112, 114, 125, 128};
constexpr int kBadCard[] = {23, 24};
// 30 and 133: a duplicate of something, and what became of that must be asked.
constexpr int kUnknown[] = {11,  30,  99,  100, 101, 102, 103, 104, 106, 107, 109,
                            111, 115, 120, 121, 122, 133, 150, 151, 1000};
// The request could not be read: our mistake.
constexpr int kMalformed[] = {-6,   -7,   -23,  -30,  -31,  -32,  -41,  -103, -104,
                              -105, -106, -107, -109, -110, -111, -112, -113};

template <std::size_t Count>
bool among(const int (&results)[Count], int result) {
  return std::find(std::begin(results), std::end(results), result) != std::end(results);
}

// Shown to staff and stored.
std::string message_of(const PayflowReply& reply) { return plain_line(reply.get("RESPMSG")); }

// A reference or authorisation code: letters and digits, or nothing.
std::string code_of(std::string_view text, std::size_t most) {
  const bool fits = text.size() <= most && std::all_of(text.begin(), text.end(), base::is_alnum);
  return fits ? std::string{text} : std::string{};
}

std::string match_of(std::string_view text) {
  return text == "Y" || text == "N" || text == "X" ? std::string{text} : std::string{};
}

CardAnswer answer(const PayflowReply& reply, int result, std::string_view reference) {
  CardAnswer answer;
  answer.outcome = outcome_of(result);
  answer.result = result;
  answer.message = message_of(reply);
  answer.reference = code_of(reference, 32);
  answer.auth_code = code_of(reply.get("AUTHCODE"), 16);
  answer.avs_street = match_of(reply.get("AVSADDR"));
  answer.avs_zip = match_of(reply.get("AVSZIP"));
  answer.cvv = match_of(reply.get("CVV2MATCH"));
  answer.duplicate = reply.get("DUPLICATE") == "1";
  const bool stands = answer.outcome == CardOutcome::approved || answer.outcome == CardOutcome::held;
  if (stands && answer.reference.empty()) {
    answer.outcome = CardOutcome::unknown;
    answer.message = "answer without PNREF: " + answer.message;
  }
  return answer;
}

CardAnswer failed_inquiry(const PayflowReply& reply) {
  CardAnswer failed;
  failed.result = reply.result();
  failed.message = message_of(reply);
  return failed;
}

}  // namespace

CardOutcome outcome_of(int result) {
  if (result == 0) return CardOutcome::approved;
  if (among(kHeld, result)) return CardOutcome::held;
  if (among(kDeclined, result)) return CardOutcome::declined;
  if (among(kBadCard, result)) return CardOutcome::bad_card;
  if (among(kUnknown, result)) return CardOutcome::unknown;
  return result > 0 || among(kMalformed, result) ? CardOutcome::refused : CardOutcome::unknown;
}

bool login_failure(int result) { return result == 1 || (result >= 26 && result <= 28); }

CardAnswer operation_answer(const std::optional<PayflowReply>& reply) {
  return reply ? answer(*reply, reply->result(), reply->get("PNREF")) : no_answer("unreadable answer");
}

CardAnswer inquiry_answer(const std::optional<PayflowReply>& reply) {
  if (!reply) return no_answer("unreadable answer");
  if (reply->result() == 19 || reply->result() == 20) {
    CardAnswer missing = failed_inquiry(*reply);
    missing.outcome = CardOutcome::not_found;
    return missing;
  }
  const std::string_view original_result = reply->get("ORIGRESULT");
  if (original_result.empty()) {
    // A refusal may mean the operation or the inquiry itself, and only the first would be certain.
    return outcome_of(reply->result()) == CardOutcome::refused ? failed_inquiry(*reply)
                                                               : operation_answer(reply);
  }
  const auto result = base::parse<int>(original_result);
  if (reply->result() != 0 || !result) return failed_inquiry(*reply);
  const std::string_view reference = reply->get("ORIGPNREF");
  return answer(*reply, *result, reference.empty() ? reply->get("PNREF") : reference);
}

CardAnswer answer_of_two(const CardAnswer& first, const CardAnswer& second) {
  CardAnswer answer = second;
  if (answer.outcome == CardOutcome::refused && !answer.duplicate) {
    // The first may have gone through all the same: a login, for one, is refused before the request id is
    // looked up.
    answer.outcome = CardOutcome::unknown;
    answer.message = "no certain answer at first, then: " + answer.message;
  }
  const bool less =
      answer.outcome == CardOutcome::unknown && answer.reference.empty() && !first.reference.empty();
  return less ? first : answer;
}

CardAnswer no_answer(std::string_view why) {
  CardAnswer answer;
  answer.result = -1;
  answer.message = why;
  return answer;
}

}  // namespace adapters
