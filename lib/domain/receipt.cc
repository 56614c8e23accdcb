#include "domain/receipt.h"

namespace domain {

namespace {

std::string line(std::string label, const std::string& value) {
  label.resize(13, ' ');
  return "  " + label + value + '\n';
}

}  // namespace

std::string paid_through(const tables::payments::Row& payment) {
  if (payment.vendor == tables::payments::Vendor::paypal) return "PayPal";
  return payment.last_four.empty() ? payment.brand : payment.brand + " ending " + payment.last_four;
}

std::string receipt_lines(const tables::payments::Row& payment, base::Timestamp booked) {
  std::string lines = line("Date", base::long_form(base::date_of(booked))) + line("Paid by", paid_through(payment));
  const std::string transaction = payment.reference.value_or("");
  return lines + (transaction.empty() ? line("Payment", base::str(payment.id)) : line("Transaction", transaction));
}

}  // namespace domain
