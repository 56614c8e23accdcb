#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_menu, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_lists_every_entry_with_its_place) {
  const auto page = get("/mgmt/menu.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<td data-label=\"Place\">2.1.3</td>"));  // Monitoring, Graphs, System counts
  BOOST_TEST(page.shows("href=\"/mgmt/menu_edit.html?parent=10\""));
  BOOST_TEST(page.shows("href=\"/mgmt/menu_remove.html?id=11\""));
  BOOST_TEST(!page.shows("href=\"/mgmt/menu_remove.html?id=10\""));  // has entries below it
  BOOST_TEST(!page.shows("href=\"/mgmt/menu_edit.html?parent=11\""));  // a link
  BOOST_TEST(get("/mgmt/menu.html?done=saved").shows("The menu is saved."));
}

BOOST_AUTO_TEST_CASE(words_of_an_entry_are_words_wherever_they_stand) {
  exec("UPDATE menu SET label = '<b id=x>\"''&' WHERE id IN (2, 10, 11)");
  for (const char* path : {"/mgmt/menu.html", "/mgmt/menu_edit.html?id=11", "/mgmt/menu_remove.html?id=11", "/mgmt/index.html"}) {
    const auto page = get(path);
    BOOST_TEST(page.status == 200, path);
    BOOST_TEST(!page.shows("<b id=x>"), path);
    BOOST_TEST(page.shows("&lt;b id=x&gt;&quot;"), path);
  }
}

// The bar itself.

BOOST_AUTO_TEST_CASE(the_bar_has_up_to_three_levels) {
  const auto page = get("/mgmt/index.html");
  BOOST_TEST(page.shows("data-group=\"Monitoring\""));
  BOOST_TEST(page.shows("<h3>Graphs</h3>"));
  BOOST_TEST(page.shows("<a href=\"/mgmt/mrtg/\" target=\"_blank\" rel=\"noopener\">Load "));
  BOOST_TEST(page.shows("(opens in a new tab)"));
}

BOOST_AUTO_TEST_CASE(a_page_that_does_not_exist_is_left_out) {
  exec("INSERT INTO menu (id, parent_id, position, label, address) VALUES (900, NULL, 0, 'Nowhere', '/mgmt/nowhere.html'),"
       " (901, NULL, 0, 'Here', '/mgmt/index.html?x=1#y'), (902, NULL, 0, 'Login only', '/mgmt/LOGIN')");
  const auto page = get("/mgmt/index.html");
  BOOST_TEST(!page.shows("Nowhere"));
  BOOST_TEST(!page.shows("Login only"));  // takes forms only
  BOOST_TEST(page.shows("href=\"/mgmt/index.html?x=1#y\""));
}

BOOST_AUTO_TEST_CASE(what_somebody_may_not_open_is_not_in_their_menu) {
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/menu.html\""));
  for (const char* role : {"support", "billing", "sysadmin"}) {
    BOOST_TEST(!as(role).get("/mgmt/index.html").shows("href=\"/mgmt/menu.html\""), role);
  }
}

BOOST_AUTO_TEST_CASE(a_heading_without_links_vanishes) {
  exec("INSERT INTO menu (id, parent_id, position, label, address) VALUES (900, NULL, 0, 'Empty panel', ''), (901, 900, 0, 'Empty heading', ''),"
       " (902, 901, 0, 'Nowhere', '/mgmt/nowhere.html')");
  BOOST_TEST(!get("/mgmt/index.html").shows("Empty"));
  // The panel that only an admin has links in.
  BOOST_TEST(get("/mgmt/index.html").shows("data-group=\"Admin\""));
  BOOST_TEST(!as("support").get("/mgmt/index.html").shows("data-group=\"Admin\""));
}

BOOST_AUTO_TEST_CASE(the_number_of_waiting_orders_stands_beside_their_page) {
  exec("INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at) VALUES"
       " ('0a0b0c0d', 'order', 'pending', '', 'Kim Sample', 'kim@example.com', NOW(), NOW(), NOW()),"
       " ('0a0b0c0e', 'order', 'pending', '', 'Kim Sample', 'kim@example.com', NOW(), NOW(), NOW())");
  const auto page = get("/mgmt/index.html");
  // The entry itself stands there once its page does.
  if (get("/mgmt/pending.html").status == 200) BOOST_TEST(page.shows("<span class=\"pill\">2</span>"));
}

BOOST_AUTO_TEST_CASE(every_worker_sees_a_change_at_the_next_request) {
  for (int i = 0; i < 4; ++i) BOOST_TEST(get("/mgmt/index.html").shows(">Menu"));
  exec("UPDATE menu SET label = 'Bill of fare' WHERE address = '/mgmt/menu.html'");
  for (int i = 0; i < 6; ++i) BOOST_TEST(get("/mgmt/index.html").shows("Bill of fare"));
}

BOOST_AUTO_TEST_CASE(logging_out_is_a_form) {
  const auto page = get("/mgmt/index.html");
  BOOST_TEST(page.shows("<form method=\"post\" action=\"/mgmt/LOGOUT\"><input type=\"hidden\" name=\"csrf\" value=\"" + me.csrf("/mgmt/") + "\"><button>Log out</button></form></li>"));
}

// Workers keep the menu as it was expanded: for each role, and until it changes or something else waits.
BOOST_AUTO_TEST_CASE(nobody_gets_the_menu_of_somebody_else_or_of_before) {
  const auto bar = [](t::Browser person) { return person.get("/mgmt/index.html"); };
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(bar(as("admin")).shows("href=\"/mgmt/menu.html\""));
    BOOST_TEST(!bar(as("billing")).shows("href=\"/mgmt/menu.html\""));
  }
  BOOST_TEST(!bar(as("admin")).shows("class=\"pill\""));
  exec("INSERT INTO signups (ref, kind, state, entered, placed_at, created_at, updated_at) VALUES ('0a1b2c3d', 'quote_request', 'pending', '', NOW(), NOW(), NOW())");
  for (int i = 0; i < 3; ++i) BOOST_TEST(bar(as("admin")).shows("<span class=\"pill\">1</span>"));
  exec("UPDATE menu SET label = 'Renamed' WHERE id = 11");
  for (int i = 0; i < 3; ++i) BOOST_TEST(bar(as("admin")).shows("Renamed"));
}

BOOST_AUTO_TEST_CASE(all_that_the_old_menu_led_to_is_in_it) {
  const auto page = get("/mgmt/index.html");
  for (const char* label : {"Load", "BigBrother", "Colo monitor", "Machines and control panels", "PayPal history", "2Checkout", "PayFlow manager", "IPKVM",
                            "VZ ticket", "VZ reference", "VZ templates", "Manual", "Public site", "Bugzilla", "Datacenter portal", "Wiki"}) {
    BOOST_TEST(page.shows(std::string{">"} + label), label);
  }
  BOOST_TEST(page.shows("<h3>Development copies</h3>"));
  BOOST_TEST(value("SELECT COUNT(*) FROM menu c LEFT JOIN menu p ON p.id = c.parent_id WHERE c.parent_id IS NOT NULL AND (p.id IS NULL OR p.address <> '')") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
