# Counting a collector's file into the traffic database: BENCH_FLOWS (1000000) lines of pmacct about our own addresses and the
# world, spread over a day. Three files, so that the later ones find rows to add to.
# shellcheck shell=bash
FLOWS=${BENCH_FLOWS:-1000000}
IMPORT_GOAL=100000 # lines a second

make_flows() {  # make_flows SEED FILE
  awk -v seed="$1" -v lines="$FLOWS" -v now="$(date -u +%s)" 'BEGIN {
    srand(seed); split("443 80 22 25 53 993 3306 50123", port, " ")
    print "SRC_IP,DST_IP,SRC_PORT,DST_PORT,PROTOCOL,STAMP_INSERTED,PACKETS,BYTES"
    for (i = 0; i < lines; i++) {
      own = "192.0.2." int(rand() * 200 + 2); other = "198.18." int(rand() * 256) "." int(rand() * 256)
      p = port[int(rand() * 8) + 1]; high = 1024 + int(rand() * 60000); at = now - 86400 + int(rand() * 288) * 300; n = 1 + int(rand() * 2000)
      if (rand() < 0.5) print own "," other "," p "," high "," (p == 53 ? "udp" : "tcp") "," at "," n "," n * 700
      else print other "," own "," high "," p "," (p == 53 ? "udp" : "tcp") "," at "," n "," n * 300
    }
  }' >"$2"
}

measure_traffic() {
  local round rate before after ours database=$(part_pid database) us=$((1000000 / $(getconf CLK_TCK))) TIMEFORMAT='%U %S'
  echo
  echo "| import | lines | lines a second | CPU per line, µs: jcctl + database | goal |"
  echo "|---|---|---|---|---|"
  for round in 1 2 3; do
    make_flows "$round" "$WORK/flows.csv"
    before=$(ticks "$database")
    ours=$({ time "$B/bin/jcctl" --config "$JC_VAR/run/jc.conf" traffic-import "$WORK/flows.csv" >"$WORK/import"; } 2>&1)
    after=$(ticks "$database")
    rate=$(grep -oE '[0-9]+ lines a second' "$WORK/import" | cut -d' ' -f1)
    echo "$ours $((after - before))" | awk -v n="$FLOWS" -v us="$us" -v head="| traffic, file $round | $(numfmt --grouping "$FLOWS") | $(numfmt --grouping "$rate")" \
      -v goal="at least $(numfmt --grouping $IMPORT_GOAL)" '{ printf "%s | %.1f + %.1f | %s |\n", head, ($1 + $2) * 1e6 / n, $3 * us / n, goal }'
  done
}
