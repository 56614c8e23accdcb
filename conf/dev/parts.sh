# Starting and stopping processes. Each part is the leader of its own session and has run/NAME.pid with its process id and
# the time at which that process started, so that a process id which the system has given to another is never signalled.
# shellcheck shell=bash

die() {
  printf 'stack: %s\n' "$*" >&2
  exit 1
}

# explain NAME TEXT: says what failed and shows the end of what that part printed. Always fails.
explain() {
  printf 'stack: %s\n' "$2" >&2
  if [ -s "$LOG/$1.out" ]; then
    printf 'The end of %s:\n' "$LOG/$1.out" >&2
    tail -n 12 "$LOG/$1.out" | sed 's/^/  /' >&2
  fi
  return 1
}

# Field 22 of /proc/PID/stat; fails for a process that is gone or only waits for its parent.
start_time() {
  local line
  { line=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
  # shellcheck disable=SC2086
  set -- ${line##*) }
  [ "$1" != Z ] && printf '%s' "${20}"
}

part_pid() {
  local pid rest
  [ -f "$RUN/$1.pid" ] && read -r pid rest <"$RUN/$1.pid" && printf '%s' "$pid"
}

part_alive() {
  local pid started now
  [ -f "$RUN/$1.pid" ] || return 1
  read -r pid started <"$RUN/$1.pid" || return 1
  now=$(start_time "$pid") && [ "$now" = "$started" ]
}

# part_start NAME COMMAND...: nothing when it runs already. Its output goes to log/NAME.out.
part_start() {
  local name=$1 pid
  shift
  ! part_alive "$name" || return 0
  (
    exec 9>&-
    exec setsid "$@" </dev/null >>"$LOG/$name.out" 2>&1
  ) &
  pid=$!
  printf '%s %s\n' "$pid" "$(start_time "$pid")" >"$RUN/$name.pid"
}

# wait_for NAME SECONDS WHAT COMMAND...: asks until COMMAND succeeds, the part dies or the time is over.
wait_for() {
  local name=$1 end=$((SECONDS + $2)) what=$3
  shift 3
  until "$@"; do
    part_alive "$name" || explain "$name" "$name has ended: $what" || return 1
    [ "$SECONDS" -lt "$end" ] || explain "$name" "waited too long: $what" || return 1
    sleep 0.02
  done
}

# stop_part NAME...: asks all of them to end, waits, and kills what does not listen.
stop_part() {
  local name end=$((SECONDS + 30)) left=()
  for name; do
    if part_alive "$name"; then
      kill -TERM "$(part_pid "$name")" 2>/dev/null || true
      left+=("$name")
    fi
  done
  for name in "${left[@]}"; do
    while part_alive "$name"; do
      if [ "$SECONDS" -ge "$end" ]; then
        echo "stack: $name does not end and is killed" >&2
        kill -KILL "$(part_pid "$name")" 2>/dev/null || true
        end=$((SECONDS + 5))
      fi
      sleep 0.02
    done
  done
  for name; do rm -f "$RUN/$name.pid"; done
}

# The database goes last, so that what is at work can finish; the simulators go after those who call them.
stop_parts() {
  stop_part nginx cgi "${PROGRAMS[@]}" worker
  stop_part "${SIMULATORS[@]}"
  stop_part database
  remove_socket_directory
}
