#include "domain/ledger_words.h"

namespace domain {

using tables::billing_history::Kind;
using tables::billing_history::Means;

const char* kind_words(Kind kind) {
  switch (kind) {
    case Kind::charge: return "Charge";
    case Kind::payment: return "Payment";
    case Kind::credit: return "Credit";
    case Kind::refund: return "Refund";
    case Kind::reversal: return "Reversal";
  }
  return "";
}

const char* means_words(Means means) {
  switch (means) {
    case Means::none: return "";
    case Means::card: return "Card";
    case Means::paypal: return "PayPal";
    case Means::cheque: return "Cheque";
    case Means::transfer: return "Transfer";
    case Means::cash: return "Cash";
  }
  return "";
}

std::string due_words(base::Money balance) {
  return base::display(-balance) + (balance > base::Money{} ? " credit" : "");
}

Amounts amounts_of(Kind kind, base::Money amount) {
  switch (kind) {
    case Kind::charge:
      return {base::display(-amount), ""};
    case Kind::credit:
      return {base::display(-amount) + " credit", ""};
    case Kind::payment:
      return {"", base::display(amount)};
    case Kind::refund:
      return {"", base::display(amount) + " refund"};
    case Kind::reversal:
      break;
  }
  // What it takes back was a charge when it is positive.
  if (amount > base::Money{}) return {base::display(-amount) + " reversed", ""};
  return {"", base::display(amount) + " reversed"};
}

}  // namespace domain
