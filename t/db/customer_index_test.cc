// The words by which customers are found follow what is on file.
#include "domain/customer_index.h"

#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

struct Day : t::BusinessDay {
  Day() {
    exec("INSERT INTO customers (cid, owner_name, company, phone, created_at) VALUES"
         " (42, 'Robin Placeholder', 'Larkspur Pottery', '+1 555 010 0123', '2026-01-01'), (43, 'Zoë Test', '', '', '2026-01-01')");
    exec("INSERT INTO contacts (id, cid, name, email, phone) VALUES (7, 42, 'Jo Sample', 'jo@example.com', '555 0199')");
  }
  void index(long long cid) {
    database.write([&](db::Writer& db) { domain::index_customer(db, {cid}); });
  }
  static std::string terms(const char* cid) {
    return list("SELECT CONCAT(kind, ':', REPLACE(term, ' ', '_')) FROM search_terms WHERE cid = ? ORDER BY kind, term", {cid});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_customer_index, Day)

BOOST_AUTO_TEST_CASE(owner_company_contacts_and_phones_are_indexed) {
  index(42);
  BOOST_TEST(terms("42") == "name:placeholder name:robin_placeholder company:larkspur_pottery company:pottery"
                            " contact:jo_sample contact:sample phone:100123 phone:15550100123 phone:5550100123 phone:5550199");
  BOOST_TEST(value("SELECT contact_id FROM search_terms WHERE term = 'jo sample'") == "7");
  BOOST_TEST(terms("43") == "");
}

BOOST_AUTO_TEST_CASE(a_change_leaves_nothing_of_the_old) {
  index(42);
  exec("UPDATE customers SET owner_name = 'Kim', company = '', phone = '' WHERE cid = 42");
  exec("DELETE FROM contacts");
  index(42);
  BOOST_TEST(terms("42") == "name:kim");
}

BOOST_AUTO_TEST_CASE(indexing_twice_changes_nothing) {
  index(43);
  index(43);
  BOOST_TEST(terms("43") == "name:test name:zoe_test");
}

BOOST_AUTO_TEST_CASE(a_range_is_indexed_at_once) {
  database.write([&](db::Writer& db) { domain::index_customers(db, {1}, {100}); });
  BOOST_TEST(terms("43") == "name:test name:zoe_test");
  BOOST_TEST(value("SELECT COUNT(*) FROM search_terms WHERE cid = 42") == "10");
}

// What somebody else has saved since this transaction began counts too.
BOOST_AUTO_TEST_CASE(the_newest_names_are_indexed) {
  database.write([&](db::Writer& db) {
    static_cast<void>(db.value<int>("SELECT COUNT(*) FROM contacts"));
    exec("UPDATE customers SET owner_name = 'Kim Later', company = '', phone = '' WHERE cid = 42");
    exec("UPDATE contacts SET name = 'Ada', phone = '' WHERE cid = 42");
    domain::index_customer(db, {42});
  });
  BOOST_TEST(terms("42") == "name:kim_later name:later contact:ada");
}

BOOST_AUTO_TEST_CASE(a_change_that_is_taken_back_takes_its_words_with_it) {
  BOOST_CHECK_THROW(database.write([&](db::Writer& db) {
                      domain::index_customer(db, {42});
                      throw std::runtime_error("no");
                    }),
                    std::runtime_error);
  BOOST_TEST(terms("42") == "");
}

BOOST_AUTO_TEST_SUITE_END()
