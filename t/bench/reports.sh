# Bandwidth reports of one customer, as staff ask for them over the network, beside a year of quarter hours of BENCH_ADDRESSES (48)
# addresses: about 105,000 rows each, so that 2000 make 210 million, some 13 GB. Each customer has three. Then the old way, in which
# rows lie together by time: one customer's month among that of so many addresses.
# shellcheck shell=bash
ADDRESSES=${BENCH_ADDRESSES:-48}
REPORTS=${BENCH_REPORTS:-300} # of each kind
REPORT_POOL=${BENCH_POOL:-2G}

traffic_sql() { owner_sql "USE bwdb; SET join_cache_level = 0, unique_checks = 0, foreign_key_checks = 0; $1"; }

# The twelve of an hour, in and out.
samples() {
  local five
  for five in {0..11}; do
    echo ", 70000 + (a.id * 7919 + (s.seq * 12 + $five) * 104729) MOD 1000000, 140000 + (a.id * 611953 + (s.seq * 12 + $five) * 7919) MOD 2000000"
  done
}

# In the order of the table, month by month: each part is written from its beginning to its end.
fill_traffic() {
  local month first until services
  services="(SELECT 0 AS n, 0 AS direction, 443 AS port UNION ALL SELECT 1, 1, 22 UNION ALL SELECT 2, 1, 443)"
  traffic_sql "INSERT IGNORE INTO traffic_addresses (addr) SELECT i.addr FROM jc.ips i JOIN jc.systems s ON s.sysid = i.sysid WHERE s.cid > 1000 ORDER BY i.addr"
  BENCH_FIRST=$(traffic_sql "SELECT MIN(a.id) FROM traffic_addresses a JOIN jc.ips i ON i.addr = a.addr JOIN jc.systems s ON s.sysid = i.sysid WHERE s.cid > 1000")
  for month in {12..0}; do
    read -r first until < <(owner_sql "SET time_zone = '+00:00'; SELECT UNIX_TIMESTAMP(DATE_FORMAT(UTC_DATE(), '%Y-%m-01') - INTERVAL $month MONTH) DIV 900,
      LEAST(UNIX_TIMESTAMP(UTC_DATE()), UNIX_TIMESTAMP(DATE_FORMAT(UTC_DATE(), '%Y-%m-01') - INTERVAL $month - 1 MONTH)) DIV 900")
    traffic_sql "INSERT INTO traffic_quarters (address, slot, direction, protocol, port, bytes, packets)
      SELECT STRAIGHT_JOIN a.id, $first + s.seq, p.direction, 2, p.port, 200000 + (a.id * 7919 + s.seq * 104729 + p.n * 611953) MOD 3000000, 100 + s.seq MOD 900
      FROM traffic_addresses a FORCE INDEX (PRIMARY) STRAIGHT_JOIN seq_0_to_2975 s STRAIGHT_JOIN $services p WHERE a.id >= $BENCH_FIRST AND $first + s.seq < $until"
    traffic_sql "INSERT INTO traffic_days (address, day, direction, protocol, port, bytes, packets)
      SELECT STRAIGHT_JOIN a.id, $first DIV 96 + s.seq, p.direction, 2, p.port, 100000000 + (a.id * 7919 + s.seq * 104729 + p.n * 611953) MOD 30000000, 40000
      FROM traffic_addresses a FORCE INDEX (PRIMARY) STRAIGHT_JOIN seq_0_to_30 s STRAIGHT_JOIN $services p WHERE a.id >= $BENCH_FIRST AND $first DIV 96 + s.seq < $until DIV 96"
    traffic_sql "INSERT INTO traffic_samples
      SELECT STRAIGHT_JOIN a.id, $first DIV 4 + s.seq, 4095$(samples)
      FROM traffic_addresses a FORCE INDEX (PRIMARY) STRAIGHT_JOIN seq_0_to_743 s WHERE a.id >= $BENCH_FIRST AND $first DIV 4 + s.seq < $until DIV 4"
  done
}

make_traffic() {
  local began=$SECONDS
  owner_sql "SET GLOBAL innodb_buffer_pool_size = $(numfmt --from=iec "$REPORT_POOL"); SET GLOBAL innodb_log_file_size = 536870912; SET GLOBAL innodb_flush_log_at_trx_commit = 2"
  DEV=1 PF_URL=http://127.0.0.1:1/ PP_URL=http://127.0.0.1:1/ PP_VERIFY_URL=http://127.0.0.1:1/ "$B/bin/jcctl" --config "$JC_VAR/run/jc.conf" \
    demo --customers "$((ADDRESSES * 20 / 19 / 3 + 1))" 2>"$WORK/customers.log" || { tail -3 "$WORK/customers.log" >&2; return 1; }
  owner_sql "USE jc; INSERT INTO ip_history (ip, sysid, since, who) SELECT i.ip, i.sysid, UTC_TIMESTAMP() - INTERVAL 800 DAY, 'job:bench' FROM ips i
    JOIN systems s ON s.sysid = i.sysid WHERE s.cid > 1000"
  "$B/bin/jcctl" --config "$JC_VAR/run/jc.conf" traffic-keep --from "$(date -u -d '13 months ago' +%Y-%m)" >/dev/null
  fill_traffic
  owner_sql "SET GLOBAL innodb_flush_log_at_trx_commit = 1"
  TRAFFIC_MADE_IN=$((SECONDS - began))
}

# p50 and p99, in ms, of 40 customers' month by the key (slot, address, ...): what lies between two moments is read, all addresses of it.
old_way() {  # old_way ADDRESSES
  local first
  first=$(owner_sql "SET time_zone = '+00:00'; SELECT UNIX_TIMESTAMP(DATE_FORMAT(UTC_DATE(), '%Y-%m-01') - INTERVAL 1 MONTH) DIV 900")
  traffic_sql "CREATE OR REPLACE TABLE by_time (slot MEDIUMINT UNSIGNED NOT NULL, address MEDIUMINT UNSIGNED NOT NULL, direction TINYINT UNSIGNED NOT NULL, bytes BIGINT UNSIGNED NOT NULL,
      n TINYINT UNSIGNED NOT NULL, PRIMARY KEY (slot, address, direction, n)) ENGINE=InnoDB;
    INSERT INTO by_time SELECT STRAIGHT_JOIN $first + s.seq, a.seq, p.seq DIV 2, 1000 + s.seq, p.seq FROM seq_0_to_2879 s STRAIGHT_JOIN seq_1_to_$1 a STRAIGHT_JOIN seq_0_to_2 p"
  local i began
  for i in {1..10}; do
    began=$(date +%s%N)
    traffic_sql "SELECT slot DIV 96, direction, SUM(bytes) FROM by_time WHERE slot >= $first AND slot < $first + 2880 AND address IN ($i, $i + 1, $i + 2) GROUP BY slot DIV 96, direction" >/dev/null
    echo $((($(date +%s%N) - began) / 1000))
  done | sort -g | awk '{ v[NR] = $1 / 1000 } END { printf "%.0f %.0f\n", v[int((NR + 1) / 2)], v[NR] }'
}

measure_reports() {
  local rows size part p50 p99
  say "making traffic of $ADDRESSES addresses"
  make_traffic
  rows=$(traffic_sql "SELECT COUNT(*) FROM traffic_quarters")
  size=$(owner_sql "SELECT ROUND(SUM(data_length + index_length) / 1e9, 1) FROM information_schema.tables WHERE table_schema = 'bwdb'")
  say "asking"
  JC_DEMO_ENV=$JC_VAR/run/demo.env node t/bench/reports.mjs "$REPORTS" >"$WORK/reports"
  echo
  echo "Bandwidth reports of one customer with three addresses, two staff at once: $(numfmt --grouping "$rows") rows of quarter hours, $size GB in the database,"
  echo "buffer pool $REPORT_POOL; made in $TRAFFIC_MADE_IN s."
  echo
  echo "| report | requests | p50 ms | p99 ms | slowest ms | rows read | pages | goal |"
  echo "|---|---|---|---|---|---|---|---|"
  awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " | " $7 " | " $8 " | p99 < " $6 " ms |" }' "$WORK/reports"
  for part in $((ADDRESSES / 8)) $((ADDRESSES / 4)) $((ADDRESSES / 2)) "$ADDRESSES"; do
    read -r p50 p99 < <(old_way "$part")
    echo "| the old way, by time: a month among $part addresses, $(numfmt --grouping $((part * 2880 * 3))) rows | 10 | $p50 | | $p99 | $((part * 2880 * 3)) | | |"
  done
  traffic_sql "DROP TABLE by_time"
}
