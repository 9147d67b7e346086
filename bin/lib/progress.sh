# shellcheck shell=bash
# Runs slow steps: shows their progress, and ends them when the command ends. Needs common.sh.

STEP_SECONDS=5       # from SIGTERM to SIGKILL for a step
PROGRESS_SECONDS=10  # between two lines, if output is not a terminal
PROGRESS_COLUMNS=80  # if the terminal does not report its width

interrupted= # the name of the first signal that this command received

# signal_status SIGNAL: prints the exit status of a command that this signal ended.
signal_status() {
  echo $((128 + $(kill -l "$1")))
}

# await_process PID: waits for a child process, and sets `status` to its exit status. A signal ends bash's own wait early,
# so the wait is repeated. Bash's message about a killed process is hidden, because callers print a better one.
await_process() {
  status=0
  { wait "$1" || status=$?; } 2>/dev/null
  while kill -0 "$1" 2>/dev/null; do
    { wait "$1" || status=$?; } 2>/dev/null
  done
}

# end_group GROUP: ends all processes of a process group, and waits until none is left.
end_group() {
  local tenths=$((STEP_SECONDS * 10))
  kill -TERM -- "-$1" 2>/dev/null || return 0
  while kill -0 -- "-$1" 2>/dev/null && [ $((tenths -= 1)) -gt 0 ]; do
    sleep 0.1 || true
  done
  kill -KILL -- "-$1" 2>/dev/null || true
}

# with_progress TITLE LOG COMMAND …: runs a slow command and shows that it makes progress. Its output goes to the log. If
# it fails, the end of the log is printed. The command has a process group of its own, so that INT, TERM and HUP signal
# only this shell, which ends the whole group before it ends itself. If `uninterruptible` is set, this shell waits for
# the command instead.
with_progress() {
  local title=$1 log=$2 start=$SECONDS step meter status former_traps
  shift 2
  refuse_unwritable 0 "$(dirname "$log")" "$log"
  mkdir -p "$(dirname "$log")"
  former_traps=$(trap -p INT TERM HUP)
  step=
  trap 'interrupt_step INT' INT
  trap 'interrupt_step TERM' TERM
  trap 'interrupt_step HUP' HUP
  say "$title …"
  start_step "$log" "$@"
  show_progress "$title" "$log" &
  meter=$!
  await_process "$step"
  [ -z "$interrupted" ] || [ -n "${uninterruptible:-}" ] || end_group "$step"
  local step_status=$status
  kill "$meter" 2>/dev/null || true
  await_process "$meter"
  ! can_redraw || printf '\r\033[K'
  trap - INT TERM HUP
  eval "$former_traps"
  conclude_step "$step_status"
}

# The command runs in a subshell, because `set -e` has no effect in a function whose status is tested.
start_step() {
  local log=$1
  shift
  set -m
  (
    set +m
    trap - INT TERM HUP EXIT
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null &
  step=$!
  set +m
  [ -z "$interrupted" ] || interrupt_step "$interrupted"
}

interrupt_step() {
  [ -n "$interrupted" ] || interrupted=$1
  [ -n "$step" ] || return 0
  if [ -n "${uninterruptible:-}" ]; then
    ! can_redraw || printf '\r\033[K'
    say "Interrupted: waiting until this step has ended, because it cannot be left half done." || true
  else
    kill -TERM -- "-$step" 2>/dev/null || true
  fi
}

conclude_step() {
  local took=$((SECONDS - start))
  if [ -n "$interrupted" ]; then
    say "$title: interrupted after $took s. The same command continues from here."
    exit "$(signal_status "$interrupted")"
  fi
  if [ "$1" != 0 ]; then
    tail -n 40 "$log" >&2
    fail 1 "$title failed; all of its output is in $log."
  fi
  say "$title: done in $took s"
}

# can_redraw: whether standard output is a terminal that can erase a line.
can_redraw() {
  [ -t 1 ] && [ "${TERM:-dumb}" != dumb ]
}

# Sets `columns` to the width of the terminal.
find_columns() {
  { columns=$(stty size <&3 2>/dev/null) || columns=; } 3>&1
  columns=${columns##* }
  [[ $columns =~ ^[1-9][0-9]*$ ]] || columns=$PROGRESS_COLUMNS
}

# last_line LOG: prints its last line that is not empty, without escape sequences and control characters.
last_line() {
  tail -n 5 "$1" | LC_ALL=C sed 's/\x1b\[[0-9;]*[A-Za-z]//g' | LC_ALL=C tr -cd '\n\40-\176' | grep . | tail -n 1
}

# show_progress TITLE LOG: redraws one line with the last line of the log on a terminal; elsewhere it prints a line every
# few seconds. It pauses by reading from a pipe without a writer, because a `sleep` process could outlive this shell.
show_progress() {
  local title=$1 log=$2 begin=$SECONDS seconds line columns never
  trap - EXIT
  exec {never}<> <(:)
  while kill -0 $$ 2>/dev/null; do
    read -rt 1 -u "$never" || true
    seconds=$((SECONDS - begin))
    if can_redraw; then
      find_columns
      line="$title: $seconds s  $(last_line "$log" || true)"
      printf '\r\033[K%s' "${line:0:$((columns - 1))}"
    elif [ $((seconds % PROGRESS_SECONDS)) = 0 ]; then
      say "$title: $seconds s so far"
    fi
  done
}
