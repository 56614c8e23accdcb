// jcctl paypal-import as an operator runs it.
#include <fstream>

#include "t/support/site.h"
#include "t/support/test.h"

namespace {

struct Import : t::Site {
  std::string file(const std::string& lines) {
    std::ofstream{path("activity.csv")} << "Date,Time,TimeZone,Type,Status,Currency,Gross,Transaction ID\n" << lines;
    return path("activity.csv");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_paypal_import, Import)

BOOST_AUTO_TEST_CASE(a_file_is_imported_once_and_staff_are_told) {
  claim_log("staff.told");
  const std::string name = file("11/22/2026,10:00:00,PST,Website Payment,Completed,USD,49.00,T1\n");
  const auto first = jcctl({"paypal-import", name});
  BOOST_TEST(first.status == 0);
  BOOST_TEST(first.output.find("1 new transactions, 0 changed, 0 known before, 0 lines refused; 1 to look at") != std::string::npos, first.output);
  BOOST_TEST(jcctl({"paypal-import", name}).output.find("0 new transactions, 0 changed, 1 known before") != std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named) {
  const auto partly = jcctl({"paypal-import", "--day-first", file("22/11/2026,10:00:00,PST,Fee,Completed,USD,1.00,T1\n22/11/2026,10:00:00,PST,Fee,Completed,USD,x,T2\n")});
  BOOST_TEST(partly.status == 3);
  BOOST_TEST(partly.output.find("line 3: an amount that cannot be read") != std::string::npos, partly.output);
  for (const auto& wrong : std::vector<std::vector<std::string>>{{}, {"--day-first"}, {"a", "b"}, {"/nowhere"}, {"--odd"}}) {
    std::vector<std::string> arguments = {"paypal-import"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    BOOST_TEST(jcctl(arguments).status == 1);
  }
  std::ofstream{path("other.csv")} << "a,b\n1,2\n";
  BOOST_TEST(jcctl({"paypal-import", path("other.csv")}).output.find("is no activity report of PayPal") != std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM paypal_activity") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
