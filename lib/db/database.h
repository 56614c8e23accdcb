// Units of work. read() gives a Reader, write() a Writer inside a transaction that is committed when the function returns and
// rolled back when it throws. There is no other way to reach a table, a Reader does not convert to a Writer, and the server
// itself refuses a write from a read() (error 1792): the session is read-only but for the transactions of write().
//
// In a read() each statement is a read-only transaction of its own. Under READ COMMITTED, where each statement sees what is
// committed when it begins, one transaction around them would show the same and cost two round trips more.
//
// write() runs the function again, from the start, after a lock wait, a deadlock or a lost connection, as long as COMMIT was
// not sent; so the function must have no effect outside the database. A lost answer to COMMIT is InDoubt.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "db/connection.h"

namespace db {

class Reader {
 public:
  // All rows, each made by read(const Columns&).
  template <class Read, class... V>
  [[nodiscard]] auto rows(Read read, Sql sql, const V&... values) {
    std::vector<decltype(read(std::declval<const Columns&>()))> out;
    auto result = connection_.run(sql, {to_cell(values)...});
    out.reserve(result.rows.size());
    for (const auto& row : result.rows) out.push_back(read(row));
    return out;
  }

  // Gives each row, of N whole numbers, to take(const std::array<std::int64_t, N>&) as it comes in: nothing is held, and a number
  // costs a tenth of what a text does. `take` must not ask this database for anything.
  template <std::size_t N, class Take, class... V>
  void each(Take take, Sql sql, const V&... values) {
    std::array<std::int64_t, N> row{};
    connection_.run_each(sql, {to_cell(values)...}, row, [&] { take(std::as_const(row)); });
  }

  // The first row, or nullopt.
  template <class Read, class... V>
  [[nodiscard]] auto row(Read read, Sql sql, const V&... values)
      -> std::optional<decltype(read(std::declval<const Columns&>()))> {
    auto result = connection_.run(sql, {to_cell(values)...});
    if (result.rows.empty()) return std::nullopt;
    return read(result.rows.front());
  }

  // One value of one row; throws when there is no row.
  template <class T, class... V>
  [[nodiscard]] T value(Sql sql, const V&... values) {
    auto found = row([](const Columns& c) { T v{}; c.into(v); return v; }, sql, values...);
    if (!found) throw std::runtime_error("database: a value was expected and no row came");
    return *std::move(found);
  }

  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

 protected:
  friend class Database;
  explicit Reader(Connection& connection) : connection_(connection) {}
  Connection& connection_;
};

class Writer : public Reader {
 public:
  // Rows changed.
  template <class... V>
  long long exec(Sql sql, const V&... values) {
    return connection_.run(sql, {to_cell(values)...}).affected;
  }

  // Once for each row of whole numbers, which are given column by column.
  void exec_many(Sql sql, const std::vector<std::vector<std::int64_t>>& columns) { connection_.run_many(sql, columns); }
  // Once for each row, as one message for some thousands; to_cell() makes the values. No rows: nothing.
  void exec_many(Sql sql, const std::vector<std::vector<Cell>>& rows) { connection_.run_many(sql, rows); }

  // The AUTO_INCREMENT id of the new row.
  template <class... V>
  long long insert(Sql sql, const V&... values) {
    return connection_.run(sql, {to_cell(values)...}).last_id;
  }

 private:
  friend class Database;
  using Reader::Reader;
};

class Database {
 public:
  explicit Database(Target target) : target_(std::move(target)) {}

  template <class F>
  auto read(F work) {
    return attempt([&] {
      Reader reader{connection()};
      return work(reader);
    });
  }

  template <class F>
  auto write(F work) {
    return attempt([&] {
      Connection& c = connection();
      c.begin();
      Writer writer{c};
      if constexpr (std::is_void_v<decltype(work(writer))>) {
        work(writer);
        commit();
      } else {
        auto result = work(writer);
        commit();
        return result;
      }
    });
  }

  // Throws Down when the server cannot be reached.
  void ping();
  [[nodiscard]] long long statements() { return connection().statements(); }

 private:
  Connection& connection();
  void commit();
  void roll_back() noexcept;
  // Waits before another try; rethrows when tries or time are used up.
  void pause_or_rethrow(int tries, std::chrono::steady_clock::time_point began);

  template <class F>
  auto attempt(F once) {
    const auto began = std::chrono::steady_clock::now();
    for (int tries = 1;; ++tries) {
      try {
        return once();
      } catch (const Conflict&) {
        roll_back();
        pause_or_rethrow(tries, began);
      } catch (const Down&) {
        connection_.reset();
        pause_or_rethrow(tries, began);
      } catch (const InDoubt&) {
        connection_.reset();
        throw;
      } catch (...) {
        roll_back();
        throw;
      }
    }
  }

  Target target_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace db
