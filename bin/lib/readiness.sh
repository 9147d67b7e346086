# shellcheck shell=bash
# Whether an instance is ready to answer requests. Needs common.sh.

MAX_START_SECONDS=300 # a machine may be slow

# is_ready PORT
is_ready() {
  curl -sf -o /dev/null --max-time 2 "http://127.0.0.1:$1/health/ready"
}

# await_ready PORT PID: whether this process became ready before it ended and before the timeout.
await_ready() {
  local end=$((SECONDS + MAX_START_SECONDS))
  until is_ready "$1"; do
    if ! kill -0 "$2" 2>/dev/null || [ $SECONDS -ge $end ]; then
      return 1
    fi
    sleep 0.2
  done
}
