# The customer's dashboard beside FastCGI hello: 32 kept connections, a customer with five servers, four contacts, a year of ledger
# and of traffic in its database; what the page asks, and what a request costs each process.
# shellcheck shell=bash
DASHBOARD=/am/dashboard.html
DASHBOARD_P99=25    # ms
DASHBOARD_CPU=600   # µs, all processes together
DASHBOARD_MARK="FROM sessions s JOIN customers"

measure_dashboard() {
  local before after rate p50 p99 failed round bytes cpu
  owner_sql "USE jc; $(<t/bench/dashboard.sql)"
  COOKIE=$(JC_DEMO_ENV=$JC_VAR/run/demo.env node t/bench/login.mjs customer)
  bytes=$(as_visitor "$URL$DASHBOARD" | wc -c)
  as_visitor "$URL$DASHBOARD" | grep '<h1>Dashboard' >/dev/null || { say "no dashboard"; exit 1; }
  echo
  echo "| page, 32 connections | kB | statements | requests/s | p50 ms | p99 ms | CPU per request, µs: nginx + am + database | goal |"
  echo "|---|---|---|---|---|---|---|---|"
  for ((round = 1; round <= ROUNDS; round++)); do
    before="$(ticks "$(part_pid nginx)") $(ticks "$(part_pid am)") $(ticks "$(part_pid database)")"
    read -r _ rate p50 p99 failed < <(wrk -t2 -c32 -d"${SECONDS_EACH}s" --latency -H "Cookie: $COOKIE" -s t/bench/result.lua "$URL$DASHBOARD" | grep '^result')
    after="$(ticks "$(part_pid nginx)") $(ticks "$(part_pid am)") $(ticks "$(part_pid database)")"
    [ "$failed" = 0 ] || say "dashboard: $failed requests failed"
    cpu=$(echo "$before $after" | awk -v n=$((rate * SECONDS_EACH)) -v us=$((1000000 / $(getconf CLK_TCK))) \
      '{ for (i = 1; i <= 3; i++) printf "%s%.0f", (i > 1 ? " + " : ""), ($(i + 3) - $i) * us / n }')
    echo "| dashboard, five servers | $((bytes / 1000)) | $(statements_of "$DASHBOARD" "$DASHBOARD_MARK" | wc -l) | $rate | $p50 | $p99 | $cpu | p99 < $DASHBOARD_P99 ms, CPU < $DASHBOARD_CPU µs |"
  done
  echo
  echo "The dashboard asks: $(statements_of "$DASHBOARD" "$DASHBOARD_MARK" | in_short)."
}
