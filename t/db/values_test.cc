// How values travel to the server and back.
#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/log.h"
#include "db/database.h"
#include "t/support/database_server.h"
#include "t/support/test.h"

namespace {

struct Server {
  db::Database database{t::DatabaseServer::shared().target("")};

  template <class T>
  T back(const T& value) {
    return database.read([&](db::Reader& db) { return db.value<T>("SELECT ?", value); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_values, Server)

BOOST_AUTO_TEST_CASE(each_type_comes_back_as_it_went) {
  BOOST_TEST(back(std::int64_t{-9223372036854775807}) == -9223372036854775807);
  BOOST_TEST(back(2147483647) == 2147483647);
  BOOST_TEST(back(true));
  BOOST_TEST(!back(false));
  BOOST_TEST((back(base::Money::cents(-123456789012)) == base::Money::cents(-123456789012)));
  const auto day = base::parse<base::Date>("2028-02-29").value();
  BOOST_TEST((back(day) == day));
  const auto instant = base::parse<base::Timestamp>("2026-11-22 23:59:59").value();
  BOOST_TEST((back(instant) == instant));
  BOOST_TEST((back(base::CustomerId{42}) == base::CustomerId{42}));
  const auto email = base::parse<base::Email>("ada@example.com").value();
  BOOST_TEST((back(email) == email));
  BOOST_TEST((back(base::log::Level::warning) == base::log::Level::warning));
}

BOOST_AUTO_TEST_CASE(texts_of_any_length_and_content) {
  for (const std::string& text : {std::string{}, std::string{"'; DROP TABLE thing; --"}, std::string{"Zo\u00eb \U0001F600 \\ \" % _"},
                                  std::string{"a\0b", 3}, std::string(200'000, 'x'), std::string{"line\r\nline"}}) {
    BOOST_TEST((back(text) == text));
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_null_and_null_is_nothing) {
  BOOST_TEST(!back(std::optional<std::string>{}).has_value());
  BOOST_TEST(back(std::optional<std::string>{""}).value() == "");
  BOOST_TEST(back(std::optional<base::Money>{base::Money::cents(7)}).value().cents() == 7);
  database.read([](db::Reader& db) {
    BOOST_CHECK_THROW(static_cast<void>(db.value<std::string>("SELECT NULL")), std::runtime_error);
    BOOST_CHECK_THROW(static_cast<void>(db.value<int>("SELECT 'seven'")), std::runtime_error);
    BOOST_CHECK_THROW(static_cast<void>(db.value<base::Date>("SELECT '2026-02-30'")), std::runtime_error);
    BOOST_CHECK_THROW(static_cast<void>(db.value<int>("SELECT 1 WHERE 1 = 0")), std::runtime_error);
  });
}

BOOST_AUTO_TEST_CASE(whole_numbers_come_row_by_row) {
  std::int64_t sum = 0, greatest = 0;
  database.read([&](db::Reader& db) {
    db.each<2>([&](const auto& row) { sum += row[0]; greatest = row[1]; }, "SELECT seq, CAST(9223372036854775807 AS UNSIGNED) FROM mysql.seq_1_to_5000 WHERE seq > ?", 10);
  });
  BOOST_TEST(sum == 5000 * 5001 / 2 - 55);
  BOOST_TEST(greatest == 9223372036854775807);
  const auto ignore = [](const auto&) {};
  database.read([&](db::Reader& db) {
    BOOST_CHECK_THROW(db.each<1>(ignore, "SELECT NULL"), std::runtime_error);
    BOOST_CHECK_THROW(db.each<1>(ignore, "SELECT CAST(18446744073709551615 AS UNSIGNED)"), std::runtime_error);
    BOOST_CHECK_THROW(db.each<1>(ignore, "SELECT 1, 2"), std::logic_error);
    // Who stops in the middle leaves the connection in order.
    BOOST_CHECK_THROW(db.each<1>([](const auto&) { throw std::invalid_argument("enough"); }, "SELECT seq FROM mysql.seq_1_to_100000"), std::invalid_argument);
    BOOST_TEST(db.value<int>("SELECT 1") == 1);
  });
}

BOOST_AUTO_TEST_CASE(a_row_that_does_not_fit_its_struct_is_a_bug) {
  database.read([](db::Reader& db) {
    BOOST_CHECK_THROW(static_cast<void>(db.value<int>("SELECT 1, 2")), std::logic_error);
  });
}

// More than once: the second time the statement is known already.
BOOST_AUTO_TEST_CASE(another_number_of_values_than_marks_is_a_bug) {
  database.read([](db::Reader& db) {
    for (int time = 0; time < 3; ++time) {
      const auto few = [&] { static_cast<void>(db.value<int>("SELECT CONCAT(?, ?)", 1)); };
      const auto many = [&] { static_cast<void>(db.value<int>("SELECT ?", 1, 2)); };
      BOOST_CHECK_THROW(few(), std::logic_error);
      BOOST_CHECK_THROW(many(), std::logic_error);
    }
    BOOST_TEST(db.value<int>("SELECT CONCAT(?, ?)", 1, 2) == 12);
  });
}

BOOST_AUTO_TEST_CASE(rows_come_in_the_order_of_the_statement) {
  const auto read = [](const db::Columns& c) {
    std::pair<int, std::string> row;
    c.into(row.first, row.second);
    return row;
  };
  database.read([&](db::Reader& db) {
    const auto rows = db.rows(read, "SELECT 2, 'b' UNION ALL SELECT 1, 'a' ORDER BY 1");
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].second == "a");
    BOOST_TEST(rows[1].first == 2);
    BOOST_TEST(!db.row(read, "SELECT 1, 'a' WHERE 1 = 0").has_value());
  });
}

BOOST_AUTO_TEST_SUITE_END()
