# What a page costs in statements: those of the worker that answers ADDRESS, a line a statement, as the server heard them.
# shellcheck shell=bash

as_visitor() { fetch -H "Cookie: $COOKIE" "$@"; }

# statements_of ADDRESS MARK: which connection it was is known by MARK, a part of the statement that asks whose session it is. The
# address is asked for some times before, so that what a worker reads once is not among it.
statements_of() {
  local heard=$WORK/heard.log i
  for ((i = 0; i < 12; i++)); do as_visitor -o /dev/null "$URL$1"; done
  : >"$heard"
  owner_sql "SET GLOBAL general_log_file = '$heard', general_log = 1"
  as_visitor -o /dev/null "$URL$1"
  owner_sql "SET GLOBAL general_log = 0"
  awk -v mark="$2" '!/ (Execute|Query)\t/ { next }
    { line = $0; sub(/ (Execute|Query)\t.*/, "", line); sub(/.*[ \t]/, "", line); text = $0; sub(/^.* (Execute|Query)\t/, "", text) }
    index(text, mark) { mine = line } line == mine { print text }' "$heard"
}

# "SELECT packages, subs": the verb, and the tables in the order of their names.
in_short() {
  awk '{ verb = $1; names = ""; delete seen
    while (match($0, /(FROM|JOIN|UPDATE|INTO) [a-z_]+/)) { name = substr($0, RSTART, RLENGTH); sub(/^[A-Z]+ /, "", name); $0 = substr($0, RSTART + RLENGTH)
      if (!(name in seen)) { seen[name]; names = names (names == "" ? "" : ", ") name } }
    printf "%s%s %s", (NR > 1 ? "; " : ""), verb, names }'
}
