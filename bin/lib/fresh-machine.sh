#!/usr/bin/env bash
# What bin/try-fresh runs inside the fresh machine.
set -euo pipefail
# shellcheck source=bin/lib/common.sh
. "$(dirname "$0")/common.sh"
parse_no_arguments "$@"

LOG=/root/start.log
start=

names_found() {
  local name
  for name in go java mvn nginx goreman sudo curl; do
    ! has "$name" || echo "$name"
  done
}

# start_system: until it is ready, however long the set-up takes; bin/try-fresh bounds it.
start_system() {
  : >"$LOG"
  bin/start >"$LOG" 2>&1 &
  start=$!
  until grep -q '^Ready in' "$LOG"; do
    kill -0 "$start" 2>/dev/null || { cat "$LOG" && fail 1 "bin/start ended before the system was ready."; }
    sleep 1
  done
}

# The commands as they stand there, for a person to copy.
play() {
  local command
  while read -r command; do
    say "\$ $command"
    eval "$command" | tee /root/answer
    echo
    grep -q '^{"\(username\|id\)"' /root/answer || fail 1 "That is not the answer of a system that works."
  done < <(grep '^  curl ' "$LOG")
}

stop_system() {
  local name
  kill -TERM "$start"
  wait "$start"
  for name in nginx java goreman; do
    ! pgrep -ax "$name" || fail 1 "That process is left."
  done
  [ ! -e /usr/sbin/policy-rc.d ] || fail 1 "The policy against starts is left."
}

cd "$ROOT"
[ -z "$(names_found)" ] || fail 1 "This machine is not fresh: it has $(names_found | paste -sd' ')."
SECONDS=0
start_system
grep 'done in' "$LOG"
say "From the clone to a ready system: $SECONDS s"
play
stop_system
SECONDS=0
start_system
grep '^Ready' "$LOG"
say "Started again, with all there: $SECONDS s"
stop_system
say "Stopped: no nginx, Java or Goreman is left"
