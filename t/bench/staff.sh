# The customer page as staff see it, of somebody who has fifty systems and two thousand ledger entries, at eight parallel staff;
# then how many statements each page of mgmt costs that shows something, and which ones.
# shellcheck shell=bash
STAFF_GOAL=30 # ms, p99
STAFF_QUERIES=12
STAFF_MARK="FROM sessions s JOIN users"
STAFF_PAGES=(/mgmt/index.html /mgmt/customer.html?cid=CID /mgmt/customer_history.html?cid=CID /mgmt/search?q=sample /mgmt/suggest?q=sam /mgmt/pending.html
  /mgmt/packages.html /mgmt/hosts.html /mgmt/ipmap.html /mgmt/templates.html /mgmt/counts.html /mgmt/pastes.html /mgmt/menu.html /mgmt/staff.html /mgmt/account.html)

make_big_customer() {
  mariadb --no-defaults --socket="$(sed -n 's/^DB_SOCKET=//p' "$JC_VAR/run/demo.env")" --user="$(id -un)" --batch --skip-column-names jc <t/bench/staff.sql
}

report_statements() {
  local address
  echo
  echo "| page of mgmt | statements | which |"
  echo "|---|---|---|"
  for address in "${STAFF_PAGES[@]}"; do
    statements_of "${address/CID/$1}" "$STAFF_MARK" >"$WORK/statements"
    echo "| ${address%%\?*} | $(wc -l <"$WORK/statements") | $(in_short <"$WORK/statements") |"
  done
}

staff_ticks() { echo "$(ticks "$(part_pid nginx)") $(ticks "$(part_pid mgmt)") $(ticks "$(part_pid database)")"; }

measure_staff() {
  local cid rate p50 p99 failed bytes before after
  cid=col$(printf '%05d' "$(make_big_customer)")
  COOKIE=$(JC_DEMO_ENV=$JC_VAR/run/demo.env node t/bench/login.mjs staff)
  bytes=$(as_visitor "$URL/mgmt/customer.html?cid=$cid" | wc -c)
  before=$(staff_ticks)
  read -r _ rate p50 p99 failed < <(wrk -t2 -c8 -d"${SECONDS_EACH}s" --latency -H "Cookie: $COOKIE" -s t/bench/result.lua "$URL/mgmt/customer.html?cid=$cid" | grep '^result')
  after=$(staff_ticks)
  [ "$failed" = 0 ] || say "customer page: $failed requests failed"
  echo
  echo "| page, 8 parallel | kB | statements | requests/s | p50 ms | p99 ms | CPU per request, µs: nginx + mgmt + database | goal |"
  echo "|---|---|---|---|---|---|---|---|"
  echo "| customer with 50 systems, 2,000 entries | $((bytes / 1000)) | $(statements_of "/mgmt/customer.html?cid=$cid" "$STAFF_MARK" | wc -l) | $rate | $p50 | $p99 | $(cpu_each "$before" "$after" "$rate" | sed 's/ $//; s/ / + /g') | p99 < $STAFF_GOAL ms, at most $STAFF_QUERIES |"
  report_statements "$cid"
}
