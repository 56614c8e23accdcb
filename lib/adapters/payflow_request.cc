#include "adapters/payflow_request.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "adapters/payflow_message.h"
#include "base/text.h"

namespace adapters {

namespace {

PayflowMessage start(const PayflowLogin& login, std::string_view type) {
  PayflowMessage message;
  message.fixed("TRXTYPE", type);
  message.fixed("TENDER", "C");
  message.exact("PARTNER", login.partner);
  message.exact("VENDOR", login.vendor);
  message.exact("USER", login.user);
  message.exact("PWD", login.password.reveal());
  message.fixed("VERBOSITY", "HIGH");
  return message;
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

std::string two_digits(int value) {
  const std::string digits = std::to_string(value % 100);
  return digits.size() < 2 ? '0' + digits : digits;
}

// Banks compare letters and digits only, and Payflow takes nine of them.
std::string postal_code(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), base::is_alnum);
  return out;
}

void add_card(PayflowMessage& message, const ports::Card& card) {
  if (!std::all_of(card.number.reveal().begin(), card.number.reveal().end(), base::is_digit)) {
    throw std::invalid_argument("card number: not digits");
  }
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

}  // namespace

void check_identifier(const char* what, std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most || !std::all_of(text.begin(), text.end(), base::is_alnum)) {
    throw std::invalid_argument(std::string{what} + ": must be letters and digits, at most " +
                                std::to_string(most));
  }
}

base::Secret card_request(const PayflowLogin& login, std::string_view type, const ports::CardRequest& request,
                          const ports::Card& card) {
  PayflowMessage message = start(login, type);
  add_operation(message, request, true);
  add_card(message, card);
  return std::move(message).take();
}

base::Secret reference_request(const PayflowLogin& login, std::string_view type,
                               const ports::CardRequest& request, const std::string& reference) {
  PayflowMessage message = start(login, type);
  add_operation(message, request, type != "V");
  message.fixed("ORIGID", reference);
  return std::move(message).take();
}

base::Secret inquiry_request(const PayflowLogin& login, const std::string& custref) {
  check_identifier("custref", custref, 12);
  PayflowMessage message = start(login, "I");
  message.fixed("CUSTREF", custref);
  return std::move(message).take();
}

}  // namespace adapters
