#include "adapters/payflow_message.h"

#include <stdexcept>

#include "t/support/test.h"

using adapters::PayflowMessage;
using adapters::PayflowReply;

namespace {

std::string text_of(std::string_view value, std::size_t most = 128) {
  PayflowMessage message;
  message.text("COMMENT1", value, most);
  return std::move(message).take().reveal();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(payflow_message)

BOOST_AUTO_TEST_CASE(free_text_always_carries_its_length_in_bytes) {
  BOOST_TEST(text_of("plain") == "COMMENT1[5]=plain");
  BOOST_TEST(text_of("A&B=C and D") == "COMMENT1[11]=A&B=C and D");
  BOOST_TEST(text_of("Zo\u00eb") == "COMMENT1[4]=Zo\u00eb");
}

BOOST_AUTO_TEST_CASE(a_value_cannot_become_a_field) {
  BOOST_TEST(text_of("x&AMT=1") == "COMMENT1[7]=x&AMT=1");
  BOOST_TEST(text_of("COMMENT1[1]=x&AMT=1") == "COMMENT1[19]=COMMENT1[1]=x&AMT=1");
}

BOOST_AUTO_TEST_CASE(quotes_and_line_ends_are_replaced) {
  BOOST_TEST(text_of("say \"hi\"\r\nthere\tnow") == "COMMENT1[19]=say 'hi'  there now");
  BOOST_TEST(text_of(std::string_view{"a\0b", 3}) == "COMMENT1[3]=a b");
}

BOOST_AUTO_TEST_CASE(long_text_is_cut_between_characters) {
  BOOST_TEST(text_of("abcdef", 4) == "COMMENT1[4]=abcd");
  BOOST_TEST(text_of("abc\u00e9", 4) == "COMMENT1[3]=abc");
  BOOST_TEST(text_of("ab\u20ac", 4) == "COMMENT1[2]=ab");
  BOOST_TEST(text_of("ab\u20ac", 5) == "COMMENT1[5]=ab\u20ac");
}

BOOST_AUTO_TEST_CASE(empty_text_is_left_out) {
  BOOST_TEST(text_of("") == "");
  BOOST_TEST(text_of(" \r\n") == "");
}

BOOST_AUTO_TEST_CASE(a_fixed_value_is_checked) {
  PayflowMessage message;
  message.fixed("AMT", "12.50");
  message.fixed("ORIGID", "V123-x");
  for (const char* bad : {"", "1&AMT=2", "a b", "a=b", "1\n", "\"", "\u00e9"}) {
    BOOST_CHECK_THROW(message.fixed("AMT", bad), std::invalid_argument);
  }
  BOOST_TEST(std::move(message).take().reveal() == "AMT=12.50&ORIGID=V123-x");
}

BOOST_AUTO_TEST_CASE(a_password_is_sent_to_the_byte_or_refused) {
  PayflowMessage message;
  message.exact("PWD", " a&b=c ");
  for (const char* bad : {"", "a\"b", "a\nb", "a\rb"}) {
    BOOST_CHECK_THROW(message.exact("PWD", bad), std::invalid_argument);
  }
  BOOST_TEST(std::move(message).take().reveal() == "PWD[7]= a&b=c ");
}

BOOST_AUTO_TEST_CASE(a_reply_is_read) {
  const auto reply = PayflowReply::parse("RESULT=0&PNREF=V1&RESPMSG=Approved&AUTHCODE=&AVSADDR=Y");
  BOOST_REQUIRE(reply);
  BOOST_TEST(reply->result() == 0);
  BOOST_TEST(reply->get("PNREF") == "V1");
  BOOST_TEST(reply->get("RESPMSG") == "Approved");
  BOOST_TEST(reply->get("AUTHCODE") == "");
  BOOST_TEST(reply->get("MISSING") == "");
}

BOOST_AUTO_TEST_CASE(length_tags_in_a_reply_are_followed) {
  const auto reply = PayflowReply::parse("RESULT[2]=12&RESPMSG[16]=Declined&RESULT=&pnref[0]=&X=1\r\n");
  BOOST_REQUIRE(reply);
  BOOST_TEST(reply->result() == 12);
  BOOST_TEST(reply->get("RESPMSG") == "Declined&RESULT=");
  BOOST_TEST(reply->get("PNREF") == "");
  BOOST_TEST(reply->get("X") == "1");
}

BOOST_AUTO_TEST_CASE(negative_results_are_numbers_too) {
  BOOST_REQUIRE(PayflowReply::parse("RESULT=-41"));
  BOOST_TEST(PayflowReply::parse("RESULT=-41")->result() == -41);
}

BOOST_AUTO_TEST_CASE(what_is_not_certain_is_nothing) {
  for (std::string_view bad : {"",
                               "\n",
                               "RESULT",
                               "RESULT=",
                               "RESULT=x",
                               "RESULT=0x",
                               "RESULT=0 ",
                               "RESULT=99999999999",
                               "PNREF=V1",
                               "RESULT=0&",
                               "&RESULT=0",
                               "RESULT=0&&PNREF=V1",
                               "RESULT=0&junk",
                               "RESULT[1=0",
                               "RESULT[]=0",
                               "RESULT[x]=0",
                               "RESULT[-1]=0",
                               "RESULT[2]=0",
                               "RESULT[1]=01", "RESULT[1]=0xPNREF=V1",
                               "RESULT[99999999]=0",
                               "RESULT=0&COMMENT1[5]=abc",
                               "RES ULT=0",
                               "<html><body>RESULT=0</body></html>",
                               "=0",
                               "[1]=0",
                               "RESULT=0\n<html>=1"}) {
    BOOST_TEST(!PayflowReply::parse(bad).has_value(), bad);
  }
}

BOOST_AUTO_TEST_CASE(a_name_given_twice_makes_the_reply_unreadable) {
  BOOST_TEST(!PayflowReply::parse("RESULT=12&COMMENT1=x&RESULT=0&PNREF=V1"));
  BOOST_TEST(!PayflowReply::parse("RESULT=0&PNREF=V1&pnref=V2"));
}

BOOST_AUTO_TEST_CASE(any_bytes_are_survived) {
  const std::string good = "RESULT[1]=0&PNREF=V1&RESPMSG[3]=a&b";
  for (std::size_t at = 0; at < good.size(); ++at) {
    static_cast<void>(PayflowReply::parse(std::string_view{good}.substr(0, at)));
    for (int byte = 0; byte < 256; ++byte) {
      std::string bent = good;
      bent[at] = static_cast<char>(byte);
      static_cast<void>(PayflowReply::parse(bent));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
