# shellcheck shell=bash
# Runs one program, starts it again when it ends by itself, and ends it in time when a signal asks for
# that. Needs common.sh.
#
# A command that uses it defines
#   start_program     starts it in the background and sets `program` to its process id
#   has_to_stay_down  whether it is of no use to start it again after it ended with `status`
#   end_signal        the signal that ends it in good order
# and sets `title`, how the log names it, and `watcher`, the process that looks after it, if there is one.

STOP_SECONDS=5    # requests in flight have 4 s, what ends then a moment; Goreman kills after ten
STEADY_SECONDS=60 # who ran so long is not one that keeps dying
LONGEST_PAUSE=30

title=
program=
watcher=
stopping=
restarting=

stop() {
  [ -z "$stopping" ] || return 0
  stopping=yes
  end_program
}

# Asked to, by bin/roll: what is started next is the newest build.
restart() {
  restarting=yes
  end_program
}

# Who takes too long is killed.
end_program() {
  [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || true
  if [ -n "$program" ] && kill -"$(end_signal)" "$program" 2>/dev/null; then
    # Its output is nobody's: Goreman would wait for it.
    kill_later "$program" >/dev/null 2>&1 &
  fi
}

kill_later() {
  local quarters
  for ((quarters = STOP_SECONDS * 4 - 1; quarters > 0; quarters--)); do
    sleep 0.25
    kill -0 "$1" 2>/dev/null || return 0
  done
  kill -KILL "$1" 2>/dev/null || true
}

# In the background, so that a signal is heard at once.
pause() {
  sleep "$1" >/dev/null 2>&1 &
  wait $! || kill $! 2>/dev/null || true
}

# A signal ends a wait early, so it is called again until the program has ended. What bash would say of
# a killed process is no news: we say it better.
await_program() {
  status=0
  { wait "$program" || status=$?; } 2>/dev/null
  while kill -0 "$program" 2>/dev/null; do
    { wait "$program" || status=$?; } 2>/dev/null
  done
  program=
}

run_once() {
  start_program
  # The signal may have come while there was no program to pass it on to.
  [ -z "$stopping$restarting" ] || end_program
  await_program
}

# Returns once it is to end, to be restarted, or of no use to be started again.
supervise() {
  local seconds=1 started
  trap stop TERM INT HUP
  while [ -z "$stopping" ]; do
    started=$SECONDS
    run_once
    [ -z "$stopping$restarting" ] || return 0
    ! has_to_stay_down || return 0
    [ $((SECONDS - started)) -lt $STEADY_SECONDS ] || seconds=1
    say "$title ended with status $status; starting it again in $seconds s"
    pause $seconds
    seconds=$((seconds * 2 > LONGEST_PAUSE ? LONGEST_PAUSE : seconds * 2))
  done
}
