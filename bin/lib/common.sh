# shellcheck shell=bash
# What every command needs: the repository's root, and ways to speak.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# What commands write but the data: logs, notes on processes, extractions.
WORDLE_RUN=${WORDLE_RUN:-$ROOT/.run}
[[ $WORDLE_RUN = /* ]] || WORDLE_RUN=$PWD/$WORDLE_RUN
export ROOT WORDLE_RUN

say() {
  printf '%s\n' "$*"
}

# fail STATUS SENTENCE: ends the command with a sentence that says what to do.
fail() {
  local status=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$status"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# with_progress TITLE LOG COMMAND …: runs a slow command and shows that it is not stuck. Its own words
# go to the log, and are shown if it fails.
with_progress() {
  local title=$1 log=$2 start=$SECONDS meter status
  shift 2
  mkdir -p "$(dirname "$log")"
  show_progress "$title" "$log" &
  meter=$!
  # In the foreground, so that Ctrl-C and sudo's question reach it; in a subshell of its own, because a
  # function whose failure is looked at would go on after its first error.
  set +e
  (set -e && "$@") >"$log" 2>&1
  status=$?
  set -e
  # Gone before the next line is written.
  kill "$meter" && { wait "$meter" || true; } 2>/dev/null
  [ ! -t 1 ] || printf '\r\033[K'
  if [ "$status" != 0 ]; then
    tail -n 40 "$log" >&2
    fail 1 "$title failed; all of its output is in $log."
  fi
  say "$title: done in $((SECONDS - start)) s"
}

# On a terminal one line that changes, with the last that the command said; elsewhere a line now and then.
show_progress() {
  local title=$1 log=$2 seconds=0
  say "$title …"
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    seconds=$((seconds + 1))
    if [ -t 1 ]; then
      printf '\r\033[K%s: %s s  %s' "$title" $seconds "$(tail -n 1 "$log" | tr -cd '[:print:]' | cut -c1-50)"
    elif [ $((seconds % 30)) = 0 ]; then
      say "$title: $seconds s so far"
    fi
  done
}
