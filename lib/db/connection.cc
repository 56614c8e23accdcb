#include "db/connection.h"

#include <mysql.h>

#include <algorithm>
#include <cstring>

#include "db/process_name.h"

namespace db {

namespace {

constexpr unsigned kDuplicateKey = 1062;
constexpr unsigned kReadOnlyTransaction = 1792;
constexpr std::size_t kAtOnce = 4000;  // rows: a message of some hundred kilobytes

bool is_conflict(unsigned code) { return code == 1205 || code == 1213 || code == 1020 || code == 1047; }
bool is_lost(unsigned code) { return (code >= 2000 && code < 2100) || code == 1053 || code == 1927; }

// Two-step fetch: the length first, then a buffer of that size.
Cell fetch_cell(MYSQL_STMT* statement, unsigned column, unsigned long length, bool is_null) {
  if (is_null) return std::nullopt;
  std::string text(length, '\0');
  if (length > 0) {
    MYSQL_BIND bind{};
    unsigned long actual = 0;
    bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = text.data();
    bind.buffer_length = length;
    bind.length = &actual;
    mysql_stmt_fetch_column(statement, &bind, column, 0);
  }
  return text;
}

// One column of many rows, as the library wants it. It only reads parameters.
class ManyCells {
 public:
  explicit ManyCells(std::size_t rows) : texts_(rows), lengths_(rows), indicators_(rows, STMT_INDICATOR_NONE) {}
  void put(std::size_t row, const Cell& cell) {
    if (!cell) {
      indicators_[row] = STMT_INDICATOR_NULL;
      return;
    }
    texts_[row] = const_cast<char*>(cell->data());
    lengths_[row] = cell->size();
  }
  void bind(MYSQL_BIND& bind) {
    bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = texts_.data();
    bind.length = lengths_.data();
    bind.u.indicator = indicators_.data();
  }

 private:
  std::vector<char*> texts_;
  std::vector<unsigned long> lengths_;
  std::vector<char> indicators_;
};

void demand_tls(MYSQL* handle, const Host& host) {
  const my_bool yes = 1;
  mysql_options(handle, MYSQL_OPT_SSL_CA, host.ca_file.c_str());
  mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &yes);
  mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
}

}  // namespace

void Connection::Close::operator()(st_mysql* handle) const { mysql_close(handle); }

Connection::Connection(const Target& target) : handle_(mysql_init(nullptr)) {
  if (!handle_) throw Down(0, "out of memory");
  MYSQL* handle = handle_.get();
  const auto seconds = static_cast<unsigned>(target.timeout_seconds);
  mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
  mysql_options(handle, MYSQL_OPT_READ_TIMEOUT, &seconds);
  mysql_options(handle, MYSQL_OPT_WRITE_TIMEOUT, &seconds);
  if (!process_name().empty()) mysql_optionsv(handle, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", process_name().c_str());
  const char* database = target.database.empty() ? nullptr : target.database.c_str();
  if (target.host) demand_tls(handle, *target.host);
  if (mysql_real_connect(handle, target.host ? target.host->name.c_str() : nullptr, target.user.c_str(), target.password.reveal().c_str(), database,
                         target.host ? static_cast<unsigned>(target.host->port) : 0, target.host ? nullptr : target.socket.c_str(),
                         CLIENT_MULTI_STATEMENTS) == nullptr) {
    throw Down(mysql_errno(handle), mysql_error(handle));
  }
  command("SET SESSION time_zone='+00:00', sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
          "ERROR_FOR_DIVISION_BY_ZERO', tx_isolation='READ-COMMITTED', innodb_lock_wait_timeout=1");
}

Connection::~Connection() {
  for (const auto& [text, statement] : cache_) mysql_stmt_close(statement);
}

void Connection::fail(unsigned code, const std::string& message) const {
  if (code == kDuplicateKey) throw Duplicate(code, message);
  if (is_conflict(code)) throw Conflict(code, message);
  if (is_lost(code)) throw Down(code, message);
  if (code == kReadOnlyTransaction) throw Error(code, "a page that only reads tried to write");
  throw Error(code, message);
}

void Connection::command(const char* text) {
  ++statements_;
  if (mysql_query(handle_.get(), text) != 0) fail(mysql_errno(handle_.get()), mysql_error(handle_.get()));
}

void Connection::script(const std::string& text) {
  MYSQL* handle = handle_.get();
  if (mysql_real_query(handle, text.data(), text.size()) != 0) fail(mysql_errno(handle), mysql_error(handle));
  for (;;) {
    if (MYSQL_RES* result = mysql_store_result(handle)) mysql_free_result(result);
    const int next = mysql_next_result(handle);
    if (next > 0) fail(mysql_errno(handle), mysql_error(handle));
    if (next < 0) return;
  }
}

void Connection::end(const char* text) {
  if (state_ == State::open) command(text);
  state_ = State::none;
}

st_mysql_stmt* Connection::prepared(Sql sql) {
  if (const auto it = cache_.find(sql.text()); it != cache_.end()) return it->second;
  MYSQL_STMT* statement = mysql_stmt_init(handle_.get());
  if (statement == nullptr) throw Error(0, "out of memory");
  if (mysql_stmt_prepare(statement, sql.text(), std::strlen(sql.text())) != 0) {
    const unsigned code = mysql_stmt_errno(statement);
    const std::string message = mysql_stmt_error(statement);
    mysql_stmt_close(statement);
    fail(code, message);
  }
  cache_.emplace(sql.text(), statement);
  return statement;
}

void Connection::open_transaction() {
  if (state_ != State::wanted) return;
  command("START TRANSACTION READ WRITE");
  state_ = State::open;
}

st_mysql_stmt* Connection::prepared_for_many(Sql sql, std::size_t columns) {
  open_transaction();
  MYSQL_STMT* statement = prepared(sql);
  if (mysql_stmt_param_count(statement) != columns) throw std::logic_error(std::string{"parameter count differs: "} + sql.text());
  return statement;
}

void Connection::send_many(st_mysql_stmt* statement, st_mysql_bind* binds, std::size_t rows) {
  auto count = static_cast<unsigned>(rows);
  ++statements_;
  if (mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &count) != 0 || mysql_stmt_bind_param(statement, binds) != 0 ||
      mysql_stmt_execute(statement) != 0) {
    fail(mysql_stmt_errno(statement), mysql_stmt_error(statement));
  }
}

void Connection::run_many(Sql sql, const std::vector<std::vector<std::int64_t>>& columns) {
  MYSQL_STMT* statement = prepared_for_many(sql, columns.size());
  const std::size_t rows = columns.front().size();
  for (std::size_t from = 0; from < rows; from += kAtOnce) {
    std::vector<MYSQL_BIND> binds(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      binds[i].buffer_type = MYSQL_TYPE_LONGLONG;
      binds[i].buffer = const_cast<std::int64_t*>(columns[i].data() + from);  // the library only reads parameters
    }
    send_many(statement, binds.data(), std::min(kAtOnce, rows - from));
  }
}

void Connection::run_many(Sql sql, const std::vector<std::vector<Cell>>& rows) {
  if (rows.empty()) return;
  const std::size_t columns = rows.front().size();
  MYSQL_STMT* statement = prepared_for_many(sql, columns);
  for (std::size_t from = 0; from < rows.size(); from += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, rows.size() - from);
    std::vector<ManyCells> cells(columns, ManyCells(count));
    std::vector<MYSQL_BIND> binds(columns);
    for (std::size_t i = 0; i < columns; ++i) {
      for (std::size_t row = 0; row < count; ++row) cells[i].put(row, rows[from + row].at(i));
      cells[i].bind(binds[i]);
    }
    send_many(statement, binds.data(), count);
  }
}

st_mysql_stmt* Connection::execute(Sql sql, const std::vector<Cell>& values) {
  open_transaction();
  MYSQL_STMT* statement = prepared(sql);
  if (mysql_stmt_param_count(statement) != values.size()) {
    throw std::logic_error(std::string{"parameter count differs: "} + sql.text());
  }
  ++statements_;
  std::vector<MYSQL_BIND> binds(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    binds[i].buffer_type = values[i] ? MYSQL_TYPE_STRING : MYSQL_TYPE_NULL;
    if (values[i]) {
      binds[i].buffer = const_cast<char*>(values[i]->data());  // the library only reads parameters
      binds[i].buffer_length = values[i]->size();
    }
  }
  if ((!binds.empty() && mysql_stmt_bind_param(statement, binds.data()) != 0) || mysql_stmt_execute(statement) != 0) {
    fail(mysql_stmt_errno(statement), mysql_stmt_error(statement));
  }
  return statement;
}

void Connection::run_each(Sql sql, const std::vector<Cell>& values, std::span<std::int64_t> row, const std::function<void()>& take) {
  MYSQL_STMT* statement = execute(sql, values);
  const std::unique_ptr<MYSQL_STMT, my_bool (*)(MYSQL_STMT*)> rest{statement, mysql_stmt_free_result};  // what was not read
  if (mysql_stmt_field_count(statement) != row.size()) throw std::logic_error(std::string{"column count differs: "} + sql.text());
  std::vector<MYSQL_BIND> out(row.size());
  std::vector<my_bool> nulls(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    out[i].buffer_type = MYSQL_TYPE_LONGLONG;
    out[i].buffer = &row[i];
    out[i].is_null = &nulls[i];
  }
  const auto failed = [&] { fail(mysql_stmt_errno(statement), mysql_stmt_error(statement)); };
  if (mysql_stmt_bind_result(statement, out.data()) != 0) failed();
  for (;;) {
    const int status = mysql_stmt_fetch(statement);
    if (status == MYSQL_NO_DATA) return;
    if (status == 1) failed();
    if (status != 0 || std::find(nulls.begin(), nulls.end(), my_bool{1}) != nulls.end()) {
      throw std::runtime_error(std::string{"database: no whole number in a column: "} + sql.text());
    }
    take();
  }
}

Connection::Result Connection::run(Sql sql, const std::vector<Cell>& values) {
  MYSQL_STMT* statement = execute(sql, values);
  const auto failed = [&] { fail(mysql_stmt_errno(statement), mysql_stmt_error(statement)); };

  Result result;
  const unsigned columns = mysql_stmt_field_count(statement);
  if (columns == 0) {
    result.affected = static_cast<long long>(mysql_stmt_affected_rows(statement));
    result.last_id = static_cast<long long>(mysql_stmt_insert_id(statement));
    return result;
  }
  std::vector<MYSQL_BIND> out(columns);
  std::vector<unsigned long> lengths(columns);
  std::vector<my_bool> nulls(columns);
  for (unsigned i = 0; i < columns; ++i) {
    out[i].buffer_type = MYSQL_TYPE_STRING;
    out[i].length = &lengths[i];
    out[i].is_null = &nulls[i];
  }
  if (mysql_stmt_bind_result(statement, out.data()) != 0 || mysql_stmt_store_result(statement) != 0) failed();
  for (;;) {
    const int status = mysql_stmt_fetch(statement);
    if (status == MYSQL_NO_DATA) break;
    if (status == 1) failed();
    std::vector<Cell> cells;
    cells.reserve(columns);
    for (unsigned i = 0; i < columns; ++i) cells.push_back(fetch_cell(statement, i, lengths[i], nulls[i] != 0));
    result.rows.emplace_back(std::move(cells));
  }
  mysql_stmt_free_result(statement);
  return result;
}

}  // namespace db
