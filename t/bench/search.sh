# Search, as one types, among BENCH_CUSTOMERS (1000000; 0 leaves it out). BENCH_WORDS (300) are typed letter by letter.
# shellcheck shell=bash
CUSTOMERS=${BENCH_CUSTOMERS:-1000000}
WORDS=${BENCH_WORDS:-300}
SEARCH_GOAL=50 # ms, p99
SEARCH_POOL=${BENCH_POOL:-2G}

owner_sql() {
  mariadb --no-defaults --socket="$(sed -n 's/^DB_SOCKET=//p' "$JC_VAR/run/demo.env")" --user="$(id -un)" --batch --skip-column-names -e "$1"
}

# The private database is made for two hundred customers: as many as these get the memory that they would have anywhere, and
# while they are made the log need not reach the disk at each commit.
make_customers() {
  local began=$SECONDS
  owner_sql "SET GLOBAL innodb_buffer_pool_size = $(numfmt --from=iec "$SEARCH_POOL"); SET GLOBAL innodb_log_file_size = 536870912;
    SET GLOBAL innodb_flush_log_at_trx_commit = 2"
  DEV=1 PF_URL=http://127.0.0.1:1/ PP_URL=http://127.0.0.1:1/ PP_VERIFY_URL=http://127.0.0.1:1/ "$B/bin/jcctl" --config "$JC_VAR/run/jc.conf" demo --customers "$CUSTOMERS" 2>"$WORK/customers.log" || { tail -3 "$WORK/customers.log" >&2; return 1; }
  owner_sql "SET GLOBAL innodb_flush_log_at_trx_commit = 1"
  MADE_IN=$((SECONDS - began))
}

measure_search() {
  [ "$CUSTOMERS" != 0 ] || return 0
  say "making $CUSTOMERS customers"
  make_customers
  say "typing"
  JC_DEMO_ENV=$JC_VAR/run/demo.env node t/bench/typists.mjs "$WORDS" >"$WORK/search"
  report_search
}

report_search() {
  local size terms
  size=$(owner_sql "SELECT ROUND(SUM(data_length + index_length) / 1e9, 1) FROM information_schema.tables WHERE table_schema = 'jc'")
  terms=$(owner_sql "SELECT table_rows FROM information_schema.tables WHERE table_schema = 'jc' AND table_name = 'search_terms'")
  echo
  echo "Search, as one types: four typists, $(numfmt --grouping "$CUSTOMERS") customers with three systems each, about $(numfmt --grouping "$terms") search terms,"
  echo "$size GB in the database, buffer pool $SEARCH_POOL; made in $MADE_IN s."
  echo
  echo "| typed | requests | p50 ms | p99 ms | slowest ms | goal |"
  echo "|---|---|---|---|---|---|"
  awk -v goal="p99 < $SEARCH_GOAL ms" '{ print "| " ($1 == "usual" ? "names, hosts, mails, ids, phones, addresses" : "hostile: one letter, wildcards, many words") \
    " | " $2 " | " $3 " | " $4 " | " $5 " | " goal " |" }' "$WORK/search"
}
