#include <thread>

#include "db/process_name.h"
#include "t/support/eventually.h"
#include "t/support/mgmt_site.h"

namespace {

struct Locks : t::MgmtSite {
  // The server shows what it has shown before while it is asked again within a tenth of a second.
  void shows_soon(const std::string& text) {
    t::eventually([&] { return get("/mgmt/locks.html").shows(text); }, std::chrono::seconds{20}, std::chrono::milliseconds{150});
  }
  // As somebody at a console: in this site's database, with all rights.
  struct Console : db::Connection {
    explicit Console(Locks& site) : db::Connection(t::DatabaseServer::shared().target(site.target().database)) {}
  };
};

// Holds a customer's row in one connection and wants it in another, which waits until the first lets go.
struct Waiting : Locks {
  Console holder{*this};
  std::thread waiter;

  Waiting() {
    holder.script("START TRANSACTION; UPDATE customers SET company = 'A secret of theirs' WHERE cid = 42");
    waiter = std::thread{[this] {
      db::name_process("test <b id=x>");
      Console second{*this};
      db::name_process("");
      second.script("SET innodb_lock_wait_timeout = 50; UPDATE customers SET company = 'Another secret' WHERE cid = 42");
    }};
  }
  ~Waiting() { let_go(); }
  void let_go() {
    if (!waiter.joinable()) return;
    holder.script("ROLLBACK");
    waiter.join();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mgmt_locks)

BOOST_FIXTURE_TEST_CASE(when_nothing_is_open_the_page_says_what_that_means, Locks) {
  for (const char* role : {"support", "sysadmin", "admin"}) {
    const auto page = as(role).get("/mgmt/locks.html");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("Nobody waits"));
    BOOST_TEST(page.shows("No transaction is open"));
  }
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/locks.html").status == 403);
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/locks.html\""));
}

BOOST_FIXTURE_TEST_CASE(an_open_transaction_shows_until_it_ends, Locks) {
  Console console{*this};
  console.script("START TRANSACTION; UPDATE customers SET company = 'A secret of theirs' WHERE cid = 42");
  shows_soon("In nobody’s way");
  const auto page = get("/mgmt/locks.html");
  BOOST_TEST(page.shows("Program not known"));
  BOOST_TEST(page.shows("user " + t::DatabaseServer::shared().administrator()));
  BOOST_TEST(page.shows("<td class=\"num\" data-label=\"Rows changed\">1</td>"));
  BOOST_TEST(page.shows("<code>nothing for "));
  BOOST_TEST(page.shows("Nobody waits"));
  console.script("ROLLBACK");
  shows_soon("No transaction is open");
}

BOOST_FIXTURE_TEST_CASE(a_wait_names_both_sides_and_shows_no_value, Waiting) {
  shows_soon("Holds up 1");
  const auto page = get("/mgmt/locks.html");
  BOOST_TEST(page.shows("test &lt;b id=x&gt;"));
  BOOST_TEST(page.shows("a row of customers"));
  BOOST_TEST(page.shows("<code>UPDATE customers SET company = ? WHERE cid = ?</code>"));
  BOOST_TEST(!page.shows("secret"));
  BOOST_TEST(!page.shows("Nobody waits"));
  BOOST_TEST(log("mgmt").find("secret") == std::string::npos);
  let_go();
  shows_soon("Nobody waits");
}

// What somebody does in another database of the same server is not our business.
BOOST_FIXTURE_TEST_CASE(transactions_of_other_databases_are_left_out, Locks) {
  t::ScratchDatabase other;
  other.connection().script("CREATE TABLE things (id INT PRIMARY KEY) ENGINE=InnoDB; START TRANSACTION; INSERT INTO things VALUES (1)");
  Console console{*this};
  console.script("START TRANSACTION; UPDATE customers SET company = 'x' WHERE cid = 42");
  shows_soon("In nobody’s way");
  std::string number;
  other.connection().run("SELECT CONNECTION_ID()", {}).rows.front().into(number);
  BOOST_TEST(!get("/mgmt/locks.html").shows("connection " + number + ","));
  console.script("ROLLBACK");
  shows_soon("No transaction is open");
  other.connection().script("ROLLBACK");
}

BOOST_FIXTURE_TEST_CASE(without_the_right_the_page_says_what_to_do, Locks) {
  db().script("REVOKE EXECUTE ON FUNCTION open_transactions FROM '" + target().user + "'@'localhost'");
  stop("mgmt");
  start("mgmt");  // such a right counts from the next connection on
  claim_log("locks.not_allowed");
  const auto page = get("/mgmt/locks.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("jcctl migrate"));
  BOOST_TEST(!page.shows("Nobody waits"));
}

BOOST_AUTO_TEST_SUITE_END()
