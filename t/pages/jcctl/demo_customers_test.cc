// Customers by the thousand: as complete as real ones, and the same every time.
#include "t/support/mgmt_site.h"

namespace {

struct Site : t::MgmtSite {
  int add(const std::string& count) { return jcctl({"demo", "--customers", count}).status; }
  std::string terms() {
    return value("SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(CONCAT_WS(' ', term, cid, kind, contact_id)))) FROM search_terms WHERE cid > 1000");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_demo_customers, Site)

BOOST_AUTO_TEST_CASE(each_has_three_systems_and_is_found_as_any_other) {
  BOOST_TEST(add("60") == 0);
  BOOST_TEST(value("SELECT COUNT(*) FROM customers WHERE cid BETWEEN 1001 AND 1060") == "60");
  BOOST_TEST(value("SELECT COUNT(*) FROM systems WHERE cid > 1000") == "180");
  BOOST_TEST(value("SELECT COUNT(*) FROM ips i JOIN systems s ON s.sysid = i.sysid WHERE s.cid > 1000 AND s.stopped_on IS NULL") == "171");
  BOOST_TEST(value("SELECT COUNT(*) FROM subs WHERE cid > 1000") == "180");
  const std::string made = terms();
  BOOST_TEST(jcctl({"reindex"}).status == 0);
  BOOST_TEST(terms() == made);
}

BOOST_AUTO_TEST_CASE(those_that_are_there_count) {
  BOOST_TEST(add("20") == 0);
  BOOST_TEST(add("20") == 0);
  BOOST_TEST(value("SELECT MAX(cid) FROM customers") == "1020");
  BOOST_TEST(add("30") == 0);
  BOOST_TEST(value("SELECT MAX(cid) FROM customers") == "1030");
}

BOOST_AUTO_TEST_CASE(a_number_is_asked_for) {
  for (const char* count : {"0", "-1", "many", "5000001"}) BOOST_TEST(add(count) == 1, count);
  BOOST_TEST(jcctl({"demo", "--customers"}).status == 1);
  configure({{"DEV", "0"}});
  BOOST_TEST(add("20") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
