# shellcheck shell=bash
# Runs the load generator, and measures the CPU time of each group of processes. Needs tools/bench, process-metrics.sh
# and bench-systems.sh.

GROUPS_OF_PROCESSES=(users games gateway)

# load NAME TARGET MIX CONNECTIONS SECONDS CALLS: runs a mix, and records the rate in requests a second, the 50th and 99th
# percentile of latency in milliseconds, the number of rejected requests, and the CPU time of one request for each
# group of processes in microseconds.
load() {
  local name=$1 group rate p50 p99 refused broken client
  local -A spent=()
  shift
  for group in "${GROUPS_OF_PROCESSES[@]}"; do
    spent[$group]=-$(micros_of "$1" "$group")
  done
  read -r _ rate p50 p99 refused broken client < <(run_wrk "$@")
  [ "${broken:-1}" = 0 ] || fail 1 "wrk failed, or connections broke, at $2 on $1: see $BENCH/logs."
  for group in "${GROUPS_OF_PROCESSES[@]}"; do
    note "$name/$group" "$(a_request $((spent[$group] + $(micros_of "$1" "$group"))) "$rate" "$4")"
  done
  note "$name/client" "$(a_request "$client" "$rate" "$4")"
  note "$name/rate" "$rate"
  note "$name/p50" "$p50"
  note "$name/p99" "$p99"
  note "$name/refused" "$refused"
}

# run_wrk TARGET MIX CONNECTIONS SECONDS CALLS: prints wrk's results, and its own CPU time in microseconds.
run_wrk() {
  local TIMEFORMAT='client %U %S'
  {
    time NUMBERED_IN=$(numbered_in "$1") MIXES=$ROOT/benchmark/mixes CALLS=$5 CONNECTIONS=$3 wrk -t1 -c"$3" \
      -d"$4"s --timeout 10s -s "$ROOT/benchmark/mixes/$2.lua" "$(address_of "$1")"
  } >"$BENCH/logs/wrk.log" 2>&1
  awk '/^figures / { figures = $0 } /^client / { print figures, ($2 + $3) * 1e6 }' "$BENCH/logs/wrk.log"
}

# numbered_in TARGET: prints the header that makes requests distinct, see mix.lua. A request to a service itself needs an
# id; the gateway adds one to a request that has none.
numbered_in() {
  case $1 in
    system | ceiling) ;;
    grown-*[0-9]) echo User-Agent ;;
    *) echo X-Request-ID ;;
  esac
}

# a_request MICROS RATE SECONDS: prints the microseconds for each request.
a_request() {
  awk -v micros="$1" -v rate="$2" -v seconds="$3" \
    'BEGIN { printf "%.1f\n", (rate > 0 ? micros / rate / seconds : 0) }'
}

# latest NAME: prints the last sample with this name.
latest() {
  awk -F '\t' -v name="$1" '$1 == name { value = $2 } END { print value }' "$BENCH/samples"
}
