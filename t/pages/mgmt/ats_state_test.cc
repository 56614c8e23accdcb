#include "t/support/power_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ats_state, t::PowerSite)

BOOST_AUTO_TEST_CASE(it_is_what_was_read) {
  const t::Fields port{{"port", "103"}};
  BOOST_TEST(me.get("/mgmt/ats_state", port).body == "{\"text\":\"On\",\"tone\":\"ok\",\"done\":true}");
  exec("UPDATE power_ports SET pending = 1");
  BOOST_TEST(me.get("/mgmt/ats_state", port).body == "{\"text\":\"Switching…\",\"tone\":\"warn\",\"done\":false}");
  BOOST_TEST(me.get("/mgmt/ats_state", {{"port", "9"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
