#include "t/support/mgmt_site.h"

namespace {

struct Sources : t::MgmtSite {
  Sources() {
    exec("INSERT INTO pmt_source (id, cid, type, status, brand, last_four, expiry, created_at) VALUES (1, 42, 'f', 1, 'Visa', '4242', '2099-08', '2026-01-01'),"
         " (2, 42, 'f', 2, 'Visa', '1111', '2099-01', '2026-01-01'), (3, 42, 'f', 2, 'Visa', '0005', '2020-01', '2026-01-01')");
  }
  std::string states() { return value("SELECT GROUP_CONCAT(CONCAT(id, ':', status) ORDER BY id) FROM pmt_source"); }
  t::Answer act(const std::string& what, const std::string& id, const std::string& version = "1") {
    return post("/mgmt/source_edit.html", {{"cid", "42"}, {"do", what}, {"source", id}, {"version", version}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_source_edit, Sources)

BOOST_AUTO_TEST_CASE(another_one_is_made_active_and_only_one_is) {
  BOOST_TEST(get("/mgmt/source_edit.html", {{"cid", "42"}}).shows("ends 1111, expires 2099-01"));
  BOOST_TEST(act("activate", "2").status == 303);
  BOOST_TEST(states() == "1:2,2:1,3:2");
  BOOST_TEST(act("activate", "2").status == 409);
  BOOST_TEST(act("activate", "3").shows("that is not possible any more"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'source.activated' AND cid = 42") == "1");
  BOOST_CHECK_THROW(exec("UPDATE pmt_source SET status = 1"), db::Duplicate);
}

BOOST_AUTO_TEST_CASE(ending_is_asked_for_and_then_final) {
  const auto page = act("end", "1");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("End Visa ends 4242, expires 2099-08?"));
  BOOST_TEST(page.shows("It is the active one"));
  BOOST_TEST(states() == "1:1,2:2,3:2");
  BOOST_TEST(act("end-now", "1").status == 303);
  BOOST_TEST(states() == "1:0,2:2,3:2");
  BOOST_TEST(act("end-now", "1", "2").status == 422);
  BOOST_TEST(act("activate", "1", "2").status == 422);
}

BOOST_AUTO_TEST_CASE(invoice_and_paypal_are_added_once_and_cards_never) {
  t::Fields fields{{"cid", "42"}, {"do", "add"}, {"once", once()}, {"type", "p"}, {"profile", "I-EXAMPLE0001"}};
  for (int click = 0; click < 2; ++click) BOOST_TEST(post("/mgmt/source_edit.html", fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('/', type, status, reference) FROM pmt_source WHERE id > 3") == "p/1/I-EXAMPLE0001");
  BOOST_TEST(value("SELECT COUNT(*) FROM pmt_source") == "4");
  for (const char* type : {"f", "", "x"}) {
    BOOST_TEST(post("/mgmt/source_edit.html", {{"cid", "42"}, {"do", "add"}, {"once", once()}, {"type", type}, {"profile", ""}}).status == 422, type);
  }
  BOOST_TEST(post("/mgmt/source_edit.html", {{"cid", "42"}, {"do", "add"}, {"once", once()}, {"type", "p"}, {"profile", "<x>"}}).shows("value=\"&lt;x&gt;\""));
  BOOST_TEST(post("/mgmt/source_edit.html", {{"cid", "42"}, {"do", "add"}, {"once", once()}, {"type", "i"}, {"profile", ""}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM pmt_source WHERE status = 1") == "1");
}

BOOST_AUTO_TEST_CASE(another_customers_source_is_out_of_reach) {
  claim_log("web.forbidden");
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Kim Sample', '2020-01-01')");
  BOOST_TEST(post("/mgmt/source_edit.html", {{"cid", "43"}, {"do", "end-now"}, {"source", "1"}, {"version", "1"}}).status == 404);
  BOOST_TEST(states() == "1:1,2:2,3:2");
  auto support = as("support");
  BOOST_TEST(support.get("/mgmt/source_edit.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(support.post("/mgmt/source_edit.html", {{"cid", "42"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
