#include "domain/paypal_link.h"

#include <map>

#include "t/support/test.h"

using base::Money;
using domain::PayPalOrder;

namespace {

domain::Business company() {
  domain::Business b;
  b.secure_url = "https://secure.example.com";
  b.currency = "USD";
  b.paypal_page = "https://www.example.com/cgi-bin/webscr";
  b.paypal_email = base::parse<base::Email>("pay@example.com").value();
  b.paypal_hold_days = 30;
  return b;
}

PayPalOrder order(int months, std::int64_t recurring, std::int64_t setup, bool hold) {
  return {.title = "Example Hosting order 0a1b2c3d",
          .token = "00112233445566778899aabbccddeeff",
          .recurring = Money::cents(recurring),
          .setup = Money::cents(setup),
          .months = months,
          .hold = hold,
          .return_path = "/signup/return.html?order=0a1b2c3d&key=k",
          .cancel_path = "/signup/payment.html?order=0a1b2c3d&key=k"};
}

std::map<std::string, std::string> fields(const std::string& link) {
  const auto mark = link.find('?');
  BOOST_TEST(link.substr(0, mark) == "https://www.example.com/cgi-bin/webscr");
  std::map<std::string, std::string> all;
  for (const auto& [name, value] : base::form_decode(link.substr(mark + 1))) BOOST_TEST(all.emplace(name, value).second, name << " twice");
  return all;
}

// "a1=0.00 p1=30 t1=D ..." in the order of the periods.
std::string periods(const PayPalOrder& wanted) {
  auto all = fields(domain::paypal_subscription_link(company(), wanted));
  std::string out;
  for (const char slot : {'1', '2', '3'}) {
    for (const char letter : {'a', 'p', 't'}) {
      const std::string name{letter, slot};
      if (all.contains(name)) out += (out.empty() ? "" : " ") + name + '=' + all[name];
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paypal_link)

BOOST_AUTO_TEST_CASE(a_subscription_without_setup_has_one_price) {
  BOOST_TEST(periods(order(1, 2900, 0, false)) == "a3=29.00 p3=1 t3=M");
  BOOST_TEST(periods(order(6, 15950, 0, false)) == "a3=159.50 p3=6 t3=M");
  BOOST_TEST(periods(order(12, 29000, 0, false)) == "a3=290.00 p3=1 t3=Y");
}

BOOST_AUTO_TEST_CASE(setup_comes_with_the_first_period) {
  BOOST_TEST(periods(order(1, 9900, 4900, false)) == "a1=148.00 p1=1 t1=M a3=99.00 p3=1 t3=M");
  BOOST_TEST(periods(order(12, 99000, 4900, false)) == "a1=1039.00 p1=1 t1=Y a3=990.00 p3=1 t3=Y");
}

BOOST_AUTO_TEST_CASE(a_server_in_a_rack_begins_with_free_days) {
  BOOST_TEST(periods(order(1, 7900, 0, true)) == "a1=0.00 p1=30 t1=D a3=79.00 p3=1 t3=M");
  BOOST_TEST(periods(order(6, 54450, 4900, true)) == "a1=0.00 p1=30 t1=D a2=593.50 p2=6 t2=M a3=544.50 p3=6 t3=M");
}

BOOST_AUTO_TEST_CASE(the_terms_say_what_the_link_asks_for) {
  for (const int months : {1, 6, 12}) {
    for (const std::int64_t setup : {0, 4900}) {
      for (const bool hold : {false, true}) {
        const auto wanted = order(months, 9900, setup, hold);
        auto all = fields(domain::paypal_subscription_link(company(), wanted));
        int slot = 0;
        for (const auto& [period, amount] : domain::paypal_terms(company(), wanted)) {
          const std::string number = std::to_string(++slot);
          BOOST_TEST(all.contains("a" + number) == amount.has_value());
          if (!amount) continue;
          BOOST_TEST(all["a" + number] == base::str(*amount));
          BOOST_TEST(all["p" + number] + ' ' + all["t" + number] == period);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_every_subscription_says) {
  auto all = fields(domain::paypal_subscription_link(company(), order(1, 2900, 0, false)));
  const std::pair<const char*, const char*> wanted[] = {
      {"cmd", "_xclick-subscriptions"}, {"business", "pay@example.com"}, {"currency_code", "USD"}, {"src", "1"}, {"sra", "1"},
      {"no_note", "1"}, {"no_shipping", "1"}, {"rm", "1"}, {"charset", "UTF-8"}, {"item_name", "Example Hosting order 0a1b2c3d"},
      {"item_number", "00112233"}, {"custom", "00112233445566778899aabbccddeeff"}, {"invoice", "00112233445566778899aabbccddeeff"},
      {"notify_url", "https://secure.example.com/signup/ipn"},
      {"return", "https://secure.example.com/signup/return.html?order=0a1b2c3d&key=k"},
      {"cancel_return", "https://secure.example.com/signup/payment.html?order=0a1b2c3d&key=k"}};
  for (const auto& [name, value] : wanted) BOOST_TEST(all[name] == value, name << " is " << all[name]);
  for (const char* name : {"srt", "modify", "usr_manage", "amount", "quantity"}) BOOST_TEST(!all.contains(name), name);
}

BOOST_AUTO_TEST_CASE(a_single_payment) {
  auto all = fields(domain::paypal_payment_link(company(), order(1, 4900, 0, false)));
  BOOST_TEST(all["cmd"] == "_xclick");
  BOOST_TEST(all["amount"] == "49.00");
  BOOST_TEST(all["quantity"] == "1");
  BOOST_TEST(all["paymentaction"] == "sale");
  for (const char* name : {"a1", "a3", "src", "sra"}) BOOST_TEST(!all.contains(name), name);
}

// The limits of PayPal's own form, with the longest that we can send.
BOOST_AUTO_TEST_CASE(no_field_is_longer_than_paypal_takes) {
  auto wanted = order(12, 99999999, 99999999, true);
  wanted.title = base::join(std::vector<std::string>(100, "Zo\u00eb"), " ");
  wanted.return_path = "/signup/return.html?order=0a1b2c3d&key=" + std::string(64, 'k');
  wanted.cancel_path = wanted.return_path;
  for (const auto& link : {domain::paypal_subscription_link(company(), wanted), domain::paypal_payment_link(company(), wanted)}) {
    auto all = fields(link);
    for (const char* name : {"item_name", "item_number", "invoice"}) BOOST_TEST(all[name].size() <= 127u);
    for (const char* name : {"custom", "notify_url", "return", "cancel_return"}) BOOST_TEST(all[name].size() <= 255u);
    BOOST_TEST(base::valid_utf8(all["item_name"]));
    BOOST_TEST(link.size() < 2000u);
  }
}

BOOST_AUTO_TEST_SUITE_END()
