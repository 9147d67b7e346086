# shellcheck shell=bash
# What every command needs: the repository's root, and ways to speak.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export ROOT

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

# with_progress TITLE LOG COMMAND …: runs a slow command and shows that it is not stuck; its own
# words go to the log, and are shown if it fails.
with_progress() {
  local title=$1 log=$2 start=$SECONDS pid
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064  # the process of this call is meant; Ctrl-C does not reach it
  trap "kill $pid 2>/dev/null; exit 130" INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    [ -t 1 ] && printf '\r%s: %s s ' "$title" $((SECONDS - start))
    sleep 0.5
  done
  trap - INT TERM
  [ -t 1 ] && printf '\r'
  if wait "$pid"; then
    say "$title: done in $((SECONDS - start)) s"
  else
    tail -n 40 "$log" >&2
    fail 1 "$title failed; all of its output is in $log."
  fi
}
