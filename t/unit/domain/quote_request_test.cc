#include "domain/quote_request.h"

#include "t/support/sample_order.h"
#include "t/support/test.h"

using t::Change;

namespace {

const base::Date kToday = base::parse<base::Date>("2026-11-22").value();

base::NameValues wanted() {
  return {{"cpu", "2x16"}, {"ram", "128"}, {"raid", "10"}, {"drive", "960-ssd"}, {"ips", "13"}, {"bandwidth", "5000"}, {"backup", "200"},
          {"os", "debian-13"}, {"install", "staff"}, {"customer", "no"}, {"name", "Kim Sample"}, {"email", "kim@example.com"}};
}

std::string fault(std::initializer_list<Change> changes) {
  base::Form form = t::form_of(wanted(), changes);
  static_cast<void>(domain::read_quote_request(form, t::sample_catalogue(), kToday));
  return t::errors_of(form);
}

domain::QuoteRequest read(std::initializer_list<Change> changes) {
  base::Form form = t::form_of(wanted(), changes);
  auto request = domain::read_quote_request(form, t::sample_catalogue(), kToday);
  BOOST_TEST(t::errors_of(form) == "");
  return request;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quote_request)

BOOST_AUTO_TEST_CASE(a_complete_request) {
  const auto request = read({{"company", "Quiet Harbour"}, {"phone", "555 0100"}, {"heard", "friend"}, {"delivery", "2026-12-24"},
                             {"questions", "How soon?\r\nAnd how loud?"}, {"install", "ipkvm"}});
  BOOST_TEST(request.name == "Kim Sample");
  BOOST_TEST(request.email.text() == "kim@example.com");
  BOOST_TEST(request.summary() ==
             "  Processor: 2 × 16 cores\n  Memory: 128 GB\n  RAID level: RAID 10\n  Drive size: 960 GB SSD\n  IP addresses: 13\n"
             "  Bandwidth a month: 5 TB\n  NFS backup space: 200 GB\n  Operating system: Debian 13\n  Delivery wanted: 2026-12-24\n"
             "  OS install: by the customer over IPKVM\n  Customer already: no\n  Company: Quiet Harbour\n  Phone: 555 0100\n"
             "  Heard of us: A friend or colleague\n  Questions: How soon?\n    And how loud?\n");
}

BOOST_AUTO_TEST_CASE(each_list_wants_one_of_its_choices) {
  for (const auto& list : domain::quote_lists()) {
    BOOST_TEST_INFO(list.field);
    for (const char* value : {static_cast<const char*>(nullptr), "", "none of them"}) {
      BOOST_TEST(fault({{list.field, value}}) == std::string{list.field} + ":" + list.missing);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_other_fields) {
  BOOST_TEST(fault({{"install", nullptr}}) == "install:quote_install_missing");
  BOOST_TEST(fault({{"install", "robot"}}) == "install:quote_install_missing");
  BOOST_TEST(fault({{"customer", "maybe"}}) == "customer:quote_customer_missing");
  BOOST_TEST(fault({{"name", " "}}) == "name:owner_name_missing");
  BOOST_TEST(fault({{"email", nullptr}}) == "email:email_missing");
  BOOST_TEST(fault({{"email", "kim"}}) == "email:email_wrong");
  BOOST_TEST(fault({{"heard", "enemy"}}) == "heard:heard_wrong");
  BOOST_TEST(fault({{"questions", std::string(2001, '?').c_str()}}) == "questions:text_long");
  BOOST_TEST(fault({{"phone", "a\x01"}}) == "phone:text_control");
}

BOOST_AUTO_TEST_CASE(the_delivery_date) {
  for (const char* day : {"", "2026-11-22", "2028-11-21"}) BOOST_TEST(fault({{"delivery", day}}) == "");
  for (const char* day : {"2026-11-21", "2028-11-22", "1999-01-01"}) BOOST_TEST(fault({{"delivery", day}}) == "delivery:quote_date_range");
  for (const char* day : {"tomorrow", "2026-02-30", "12/24/2026"}) BOOST_TEST(fault({{"delivery", day}}) == "delivery:quote_date_wrong");
}

BOOST_AUTO_TEST_SUITE_END()
