#include "tables/locks.h"

namespace tables::locks {

namespace {

// Functions of the database look, with rights that the sites do not have (schema 0013).
constexpr db::Sql kTransactions =
    "SELECT t.id, t.connection, t.user, t.program, t.pid, t.open_seconds, t.waiting_seconds, t.rows_locked, t.rows_changed, t.sleeps,"
    " t.command_seconds, t.statement FROM JSON_TABLE(COALESCE(open_transactions(?), '[]'), '$[*]' COLUMNS (id VARCHAR(32) PATH '$[0]',"
    " connection BIGINT PATH '$[1]', user VARCHAR(128) PATH '$[2]', program VARCHAR(100) PATH '$[3]', pid VARCHAR(20) PATH '$[4]',"
    " open_seconds BIGINT PATH '$[5]', waiting_seconds BIGINT PATH '$[6]', rows_locked BIGINT PATH '$[7]',"
    " rows_changed BIGINT PATH '$[8]', sleeps BOOLEAN PATH '$[9]', command_seconds BIGINT PATH '$[10]',"
    " statement TEXT PATH '$[11]')) t";
constexpr db::Sql kWaits =
    "SELECT w.waiter, w.holder, w.locked, w.mode, w.kind FROM JSON_TABLE(COALESCE(lock_waits(), '[]'), '$[*]' COLUMNS"
    " (waiter VARCHAR(32) PATH '$[0]', holder VARCHAR(32) PATH '$[1]', locked VARCHAR(64) PATH '$[2]', mode VARCHAR(32) PATH '$[3]',"
    " kind VARCHAR(32) PATH '$[4]')) w";

Transaction read_transaction(const db::Columns& c) {
  Transaction t;
  c.into(t.id, t.connection, t.user, t.program, t.pid, t.open_seconds, t.waiting_seconds, t.rows_locked, t.rows_changed, t.sleeps,
         t.command_seconds, t.statement);
  return t;
}

Wait read_wait(const db::Columns& c) {
  Wait w;
  c.into(w.waiter, w.holder, w.table, w.mode, w.kind);
  return w;
}

}  // namespace

std::vector<Transaction> transactions(db::Reader& db, base::Timestamp now) { return db.rows(read_transaction, kTransactions, now); }
std::vector<Wait> waits(db::Reader& db) { return db.rows(read_wait, kWaits); }

bool not_allowed(const db::Error& error) {
  constexpr unsigned kNoRoutine = 1370;
  return error.code() == kNoRoutine;
}

}  // namespace tables::locks
