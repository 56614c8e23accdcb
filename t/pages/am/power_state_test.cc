#include "t/support/power_site.h"

BOOST_FIXTURE_TEST_SUITE(am_power_state, t::PoweredCustomer)

BOOST_AUTO_TEST_CASE(it_is_the_outlets_state_and_not_the_wish) {
  const t::Fields system{{"system", "17"}};
  const auto answer = get("/am/power_state", system);
  BOOST_TEST(answer.header("Content-Type") == "application/json");
  BOOST_TEST(answer.body == "{\"text\":\"On\",\"tone\":\"ok\",\"done\":true}");
  exec("INSERT INTO power_commands (port_id, sysid, cid, wanted, who, asked_at) VALUES (103, 17, 42, 'off', 'customer:42', UTC_TIMESTAMP())");
  BOOST_TEST(get("/am/power_state", system).body == "{\"text\":\"Turning off…\",\"tone\":\"warn\",\"done\":false}");
  ends("failed", "stuck");
  BOOST_TEST(get("/am/power_state", system).body == "{\"text\":\"On\",\"tone\":\"ok\",\"done\":true}");
  reads("off");
  BOOST_TEST(get("/am/power_state", system).body == "{\"text\":\"Off\",\"tone\":\"\",\"done\":true}");
  goes("silent");
  BOOST_TEST(get("/am/power_state", system).body == "{\"text\":\"Not responding\",\"tone\":\"bad\",\"done\":true}");
  BOOST_TEST(customer("43").get("/am/power_state", system).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
