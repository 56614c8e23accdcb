# The biller over BENCH_SUBS (100000) subscriptions that are due on one day, three a customer: how many a second, how many statements
# each costs, and the most memory. Once clean; then the dry run, and a run that finds nothing to do.
# shellcheck shell=bash
SUBS=${BENCH_SUBS:-100000}
BILLER_GOAL=1667 # a second: a million in ten minutes

make_due_subs() {
  owner_sql "SET GLOBAL innodb_buffer_pool_size = $(numfmt --from=iec "$SEARCH_POOL"); SET GLOBAL innodb_log_file_size = 536870912;
    SET GLOBAL innodb_flush_log_at_trx_commit = 2;
    USE jc; INSERT INTO customers (cid, owner_name, created_at) SELECT 2000000 + seq, 'Sam Sample', '2020-01-01' FROM seq_1_to_$((SUBS / 3));
    INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on)
      SELECT 2000000 + c.seq, 'Linux VPS', 1000 * n.seq, 1, DAY(CURDATE()), CURDATE() FROM seq_1_to_$((SUBS / 3)) c JOIN seq_1_to_3 n;
    SET GLOBAL innodb_flush_log_at_trx_commit = 1" >/dev/null
}

# A command, its time, statements and most memory: "SECONDS STATEMENTS KILOBYTES".
measured_run() {
  local pid began before after most=0 now
  before=$(statements)
  began=$(date +%s%N)
  BILLER_MOST_ITEMS=0 BILLER_MOST_AMOUNT=0 BILLER_MOST_PER_CUSTOMER=0 "$B/bin/jcctl" --config "$JC_VAR/run/jc.conf" biller "$@" >"$WORK/biller.out" &
  pid=$!
  while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
    most=$now
    sleep 0.05
  done
  wait "$pid" || { cat "$WORK/biller.out" >&2; return 1; }
  after=$(statements)
  echo "$(awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.2f", ns / 1e9 }') $((after - before)) $most"
}

biller_row() {  # biller_row WORDS ITEMS GOAL SECONDS STATEMENTS KILOBYTES
  awk -v words="$1" -v items="$2" -v goal="$3" -v s="$4" -v n="$5" -v kb="$6" 'BEGIN {
      rate = (items == 0) ? "" : sprintf("%.0f", items / s)
      each = (items == 0) ? n " in all" : sprintf("%.3f", n / items)
      printf "| %s | %d | %.1f | %s | %s | %.1f | %s |\n", words, items, s, rate, each, kb / 1024, goal }'
}

measure_biller() {
  local dry clean again
  say "making $SUBS subscriptions"
  make_due_subs
  say "billing"
  read -r -a dry < <(measured_run --dry-run --for "$(date -u +%F)")
  read -r -a clean < <(measured_run)
  tail -1 "$WORK/biller.out" >&2
  read -r -a again < <(measured_run)
  echo
  echo "| biller | charges | seconds | a second | statements a charge | peak RSS, MB | goal |"
  echo "|---|---|---|---|---|---|---|"
  biller_row "dry run" "$SUBS" "" "${dry[@]}"
  biller_row "run" "$SUBS" "at least $BILLER_GOAL a second" "${clean[@]}"
  biller_row "run again" 0 "" "${again[@]}"
}
