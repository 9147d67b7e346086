# shellcheck shell=bash
# A system within a machine that tools/test-install has made. Needs common.sh.

LOG=/root/start.log
start=

# start_system: until it is ready, however long the set-up takes; tools/test-install bounds it.
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
