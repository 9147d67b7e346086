# shellcheck shell=bash
# Runs a system within a machine of tools/test-install. Needs common.sh.

LOG=$HOME/start.log
start=

# start_system: starts it, and waits until it is ready. tools/test-install has a timeout for the whole machine.
start_system() {
  : >"$LOG"
  bin/start >"$LOG" 2>&1 &
  start=$!
  until grep -q '^Ready in' "$LOG"; do
    kill -0 "$start" 2>/dev/null || { cat "$LOG" && fail 1 "bin/start ended before the system was ready."; }
    sleep 1
  done
}

# Runs the commands that bin/start prints for a person to copy.
play() {
  local command
  while read -r command; do
    say "\$ $command"
    eval "$command" | tee "$HOME/response"
    echo
    grep -q '^{"\(username\|id\)"' "$HOME/response" || fail 1 "That is not the expected response."
  done < <(grep '^  curl ' "$LOG")
}

stop_system() {
  local name
  kill -TERM "$start"
  wait "$start"
  for name in nginx java goreman; do
    ! pgrep -ax "$name" || fail 1 "This process still runs."
  done
  [ ! -e /usr/sbin/policy-rc.d ] || fail 1 "The policy that forbids service starts still exists."
}
