#include "adapters/payflow_request.h"

#include <stdexcept>

#include "adapters/payflow_message.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

using adapters::card_request;
using base::Money;

namespace {

const adapters::PayflowLogin kLogin{"PayPal", "example", "clerk", base::Secret{"s3cret&=x"}};

// A request has the notation of a reply, but for RESULT.
adapters::PayflowReply fields_of(const base::Secret& message) {
  const auto fields = adapters::PayflowReply::parse("RESULT=0&" + message.reveal());
  BOOST_REQUIRE(fields);
  return *fields;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(payflow_request)

BOOST_AUTO_TEST_CASE(a_sale_as_it_goes_out) {
  BOOST_TEST(
      card_request(kLogin, "S", t::test_request("A1", Money::cents(1234'50)), t::test_card()).reveal() ==
      "TRXTYPE=S&TENDER=C&PARTNER[6]=PayPal&VENDOR[7]=example&USER[5]=clerk&PWD[9]=s3cret&=x&VERBOSITY=HIGH"
      "&AMT=1234.50&CURRENCY=USD&CUSTREF=A1&COMMENT1[14]=order 1a2b3c4d&CUSTIP[9]=192.0.2.7"
      "&ACCT=4111111111111111&EXPDATE=1138&CVV2=123&BILLTOFIRSTNAME[3]=Ada&BILLTOLASTNAME[7]=Example"
      "&BILLTOSTREET[14]=24 Main Street&BILLTOZIP[5]=12345&BILLTOCOUNTRY[2]=US");
}

BOOST_AUTO_TEST_CASE(every_pilot_number_is_sent_whole) {
  for (const char* number : t::kPilotNumbers) {
    const auto fields =
        fields_of(card_request(kLogin, "A", t::test_request("A1", Money{}), t::test_card(number)));
    BOOST_TEST(fields.get("ACCT") == number);
    BOOST_TEST(fields.get("AMT") == "0.00");
    BOOST_TEST(fields.get("TRXTYPE") == "A");
  }
}

BOOST_AUTO_TEST_CASE(a_hostile_customer_cannot_change_the_amount) {
  ports::Card card = t::test_card();
  card.holder = "&AMT=1 x&AMT=1";
  card.street = "1 Road&AMT[4]=0.01\r\n&TRXTYPE=V";
  card.postal_code = "12&AMT=1";
  card.country = "US&AMT=1";
  ports::CardRequest request = t::test_request("A1", Money::cents(99'00));
  request.comment = "x&AMT=0.01&ORIGID=V1";
  request.client_ip = "192.0.2.7&AMT=1";
  const auto fields = fields_of(card_request(kLogin, "S", request, card));
  BOOST_TEST(fields.get("AMT") == "99.00");
  BOOST_TEST(fields.get("TRXTYPE") == "S");
  BOOST_TEST(fields.get("ORIGID") == "");
  BOOST_TEST(fields.get("BILLTOFIRSTNAME") == "&AMT=1");
  BOOST_TEST(fields.get("BILLTOLASTNAME") == "x&AMT=1");
  BOOST_TEST(fields.get("COMMENT1") == "x&AMT=0.01&ORIGID=V1");
  BOOST_TEST(fields.get("BILLTOZIP") == "12AMT1");
}

BOOST_AUTO_TEST_CASE(names_are_split_at_the_last_blank) {
  const auto names = [](const char* holder) {
    ports::Card card = t::test_card();
    card.holder = holder;
    const auto fields = fields_of(card_request(kLogin, "S", t::test_request("A1", Money::cents(1)), card));
    return std::string{fields.get("BILLTOFIRSTNAME")} + '|' + std::string{fields.get("BILLTOLASTNAME")};
  };
  BOOST_TEST(names("Ada Maria Example") == "Ada Maria|Example");
  BOOST_TEST(names("  Ada  ") == "|Ada");
  BOOST_TEST(names("") == "|");
}

BOOST_AUTO_TEST_CASE(without_a_security_code_the_field_is_absent) {
  ports::Card card = t::test_card();
  card.code = base::Secret{};
  card.expiry_month = 2;
  card.expiry_year = 2031;
  const auto fields = fields_of(card_request(kLogin, "S", t::test_request("A1", Money::cents(1)), card));
  BOOST_TEST(fields.get("CVV2") == "");
  BOOST_TEST(fields.get("EXPDATE") == "0231");
}

BOOST_AUTO_TEST_CASE(operations_on_an_earlier_one_name_it) {
  const auto request = t::test_request("A1", Money::cents(20'00));
  const auto capture = fields_of(adapters::reference_request(kLogin, "D", request, "V12345678901"));
  BOOST_TEST(capture.get("ORIGID") == "V12345678901");
  BOOST_TEST(capture.get("AMT") == "20.00");
  BOOST_TEST(capture.get("ACCT") == "");
  const auto whole = fields_of(adapters::reference_request(kLogin, "V", request, "V12345678901"));
  BOOST_TEST(whole.get("AMT") == "");
  const auto inquiry = fields_of(adapters::inquiry_request(kLogin, "A1"));
  BOOST_TEST(inquiry.get("TRXTYPE") == "I");
  BOOST_TEST(inquiry.get("CUSTREF") == "A1");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_sent_is_refused_before_it_is) {
  const auto refused = [](auto change) {
    ports::Card card = t::test_card();
    ports::CardRequest request = t::test_request("A1", Money::cents(1));
    change(card, request);
    BOOST_CHECK_THROW(static_cast<void>(card_request(kLogin, "S", request, card)), std::invalid_argument);
  };
  refused([](auto& card, auto&) { card.number = base::Secret{"4111 1111"}; });
  refused([](auto& card, auto&) { card.number = base::Secret{"41X"}; });
  refused([](auto& card, auto&) { card.number = base::Secret{}; });
  refused([](auto& card, auto&) { card.code = base::Secret{"12&"}; });
  refused([](auto&, auto& request) { request.request_id = "a\r\nX-Evil: 1"; });
  refused([](auto&, auto& request) { request.request_id = std::string(33, 'a'); });
  refused([](auto&, auto& request) { request.custref = "1234567890123"; });
  refused([](auto&, auto& request) { request.custref = "a-b"; });
  refused([](auto&, auto& request) { request.currency = ""; });
  const auto request = t::test_request("A1", Money::cents(1));
  BOOST_CHECK_THROW(static_cast<void>(adapters::reference_request(kLogin, "D", request, "V1&AMT=1")),
                    std::invalid_argument);
  const adapters::PayflowLogin quoted{"PayPal", "example", "clerk", base::Secret{"a\"b"}};
  BOOST_CHECK_THROW(static_cast<void>(adapters::inquiry_request(quoted, "A1")), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
