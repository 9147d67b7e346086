#!/usr/bin/env bash
# tools/test-install runs this script inside the fresh machine.
set -euo pipefail
# shellcheck source=bin/lib/common.sh
. "$(dirname "$0")/../../bin/lib/common.sh"
# shellcheck source=tools/lib/system.sh
. "$ROOT/tools/lib/system.sh"

names_found() {
  local name
  for name in go java mvn nginx goreman sudo curl; do
    ! has "$name" || echo "$name"
  done
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
say "Second start: $SECONDS s"
stop_system
say "Stopped: no process of nginx, Java or Goreman is left"
