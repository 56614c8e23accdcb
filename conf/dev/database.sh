# A private MariaDB below db/: own data directory, unix socket, no TCP, no service.
# shellcheck shell=bash

# Whoever owns the server logs in under the name of his account.
ME=$(id -un)

write_my_cnf() {
  mkdir -p "$VAR/db/tmp"
  cat >"$VAR/db/my.cnf" <<CNF
[mariadbd]
datadir="$VAR/db/data"
socket="$DB_SOCKET"
pid-file="$VAR/db/mariadb.pid"
log-error="$LOG/mariadb.log"
tmpdir="$VAR/db/tmp"
secure_file_priv="$VAR/db/tmp"
skip-networking
skip-name-resolve
skip-symbolic-links
local_infile=OFF
character_set_server=utf8mb4
default_time_zone=+00:00
sql_mode=STRICT_TRANS_TABLES,STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,NO_AUTO_CREATE_USER
innodb_buffer_pool_size=128M
innodb_log_file_size=32M
innodb_flush_log_at_trx_commit=1
innodb_lock_wait_timeout=3
innodb_rollback_on_timeout=ON
idle_transaction_timeout=20
max_connections=200
performance_schema=ON
performance_schema_instrument='%=OFF'
performance_schema_digests_size=0
CNF
}

install_database() {
  [ ! -d "$VAR/db/data" ] || return 0
  rm -rf "$VAR/db/data.new"
  # A relative path, because the script does not quote its own variables.
  (cd "$VAR/db" && mariadb-install-db --no-defaults --datadir=./data.new "${AS_ROOT[@]}" --skip-test-db --skip-name-resolve \
    --auth-root-authentication-method=socket --auth-root-socket-user="$ME" --innodb_log_file_size=32M) \
    >"$LOG/database.out" 2>&1 || explain database "the database could not be created"
  mv "$VAR/db/data.new" "$VAR/db/data"
}

sql() { mariadb --no-defaults --socket="$DB_SOCKET" --user="$ME" --batch --skip-column-names "$@"; }
database_answers() { sql -e 'SELECT 1' >/dev/null 2>&1; }

start_database() {
  local name password AS_ROOT=()
  [ "$(id -u)" != 0 ] || AS_ROOT=(--user=root)
  if ! part_alive database; then
    write_my_cnf
    install_database
    part_start database mariadbd --defaults-file="$VAR/db/my.cnf" "${AS_ROOT[@]}"
  fi
  wait_for database 60 "the database answers" database_answers
  for name in db bwdb bwdb_import; do
    [ -s "$RUN/$name.password" ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$RUN/$name.password"
  done
  password=$(cat "$RUN/db.password")
  sql -e "CREATE DATABASE IF NOT EXISTS jc CHARACTER SET utf8mb4;
    CREATE USER IF NOT EXISTS jc@localhost;
    ALTER USER jc@localhost IDENTIFIED BY '$password';" 2>"$LOG/database.out" ||
    explain database "the database user could not be made"
}
