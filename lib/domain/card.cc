#include "domain/card.h"

#include <chrono>
#include <cstdio>

#include "domain/countries.h"

namespace domain {

namespace {

std::string digits_of(std::string_view typed) {
  std::string digits;
  for (char c : typed) {
    if (base::is_digit(c)) digits += c;
    else if (c != ' ' && c != '-') return {};
  }
  return digits;
}

// "8/27", "08/2027", "0827".
bool parse_expiry(std::string_view typed, int& month, int& year) {
  const std::string text{base::trim(typed)};
  const auto slash = text.find_first_of("/-");
  std::string first = text.substr(0, slash == std::string::npos ? 2 : slash);
  std::string second = slash == std::string::npos ? (text.size() > 2 ? text.substr(2) : "") : text.substr(slash + 1);
  const auto m = base::parse<int>(base::trim(first));
  const auto y = base::parse<int>(base::trim(second));
  const auto width = base::trim(second).size();
  if (!m || !y || *m < 1 || *m > 12 || (width != 2 && width != 4)) return false;
  month = *m;
  year = width == 2 ? 2000 + *y : *y;
  return true;
}

}  // namespace

bool luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return !digits.empty() && sum % 10 == 0;
}

std::string card_brand(std::string_view digits) {
  const auto prefix = [&](std::size_t n) { return base::parse<int>(digits.substr(0, n)).value_or(0); };
  const auto size = digits.size();
  if (digits.starts_with('4') && (size == 13 || size == 16 || size == 19)) return "Visa";
  if (size == 16 && ((prefix(2) >= 51 && prefix(2) <= 55) || (prefix(4) >= 2221 && prefix(4) <= 2720))) return "MasterCard";
  if (size == 15 && (prefix(2) == 34 || prefix(2) == 37)) return "Amex";
  if (size == 16 && (prefix(4) == 6011 || prefix(2) == 65 || (prefix(3) >= 644 && prefix(3) <= 649))) return "Discover";
  if (size == 14 && ((prefix(3) >= 300 && prefix(3) <= 305) || prefix(2) == 36 || prefix(2) == 38)) return "Diners";
  if (size == 16 && prefix(4) >= 3528 && prefix(4) <= 3589) return "JCB";
  return {};
}

ports::Card read_card(base::Form& form, base::Date today) {
  ports::Card card;
  card.holder = form.line("cc-name", "card_name_missing");
  const std::string number = digits_of(form.raw("cc-number"));
  if (base::trim(form.raw("cc-number")).empty()) form.fail("cc-number", "card_number_missing");
  else if (!luhn(number) || card_brand(number).empty()) form.fail("cc-number", "card_number_wrong");
  card.number = base::Secret{number};

  if (base::trim(form.raw("cc-exp")).empty()) {
    form.fail("cc-exp", "card_expiry_missing");
  } else if (!parse_expiry(form.raw("cc-exp"), card.expiry_month, card.expiry_year)) {
    form.fail("cc-exp", "card_expiry_wrong");
  } else {
    const std::chrono::year_month_day now{today.day};
    const std::chrono::year_month end{std::chrono::year{card.expiry_year},
                                      std::chrono::month{static_cast<unsigned>(card.expiry_month)}};
    const std::chrono::year_month this_month{now.year(), now.month()};
    if (end < this_month) form.fail("cc-exp", "card_expired");
    if (end > this_month + std::chrono::years{20}) form.fail("cc-exp", "card_expiry_wrong");
  }
  const std::string code{base::trim(form.raw("cc-csc"))};
  const std::size_t code_length = card_brand(number) == "Amex" ? 4 : 3;
  if (code.empty()) form.fail("cc-csc", "card_code_missing");
  else if (code.size() != code_length || digits_of(code) != code) form.fail("cc-csc", "card_code_wrong");
  card.code = base::Secret{code};

  card.street = form.line("cc-street", "address_missing", 150);
  card.postal_code = form.line("cc-zip", "zip_missing", 20);
  card.country = form.line("cc-country", "country_missing", 2);
  if (!form.failed("cc-country") && country_name(card.country).empty()) form.fail("cc-country", "country_missing");
  return card;
}

std::string last_four(const ports::Card& card) {
  const auto& number = card.number.reveal();
  return number.size() < 4 ? "" : number.substr(number.size() - 4);
}

std::string expiry_text(const ports::Card& card) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d", card.expiry_year % 10000, card.expiry_month % 100);
  return text;
}

}  // namespace domain
