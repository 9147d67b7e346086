# shellcheck shell=bash
# Runs one program, restarts it when it ends by itself, and stops it on a signal. Needs settings.sh.
#
# A command that uses this file defines
#   start_program     starts it in the background and sets `program` to its process id
#   has_to_stay_down  whether a restart cannot help after the program ended with `status`
#   end_signal        prints the signal that ends the program in good order
# and sets `title`, its name in the log, and `watcher`, the process that monitors it, if there is one.

STOP_SECONDS=5    # requests in flight have 4 s; Goreman kills its processes after 10 s
STEADY_SECONDS=60 # a program that ran for so long gets the first back-off again
MAX_BACKOFF_MILLIS=30000

title=
program=
watcher=
stopping=
restarting=

request_stop() {
  [ -z "$stopping" ] || return 0
  stopping=yes
  end_program
}

# bin/roll requests a restart, which starts the newest build.
request_restart() {
  restarting=yes
  end_program
}

# A program that does not end within the timeout is killed.
end_program() {
  end_watcher
  if [ -n "$program" ] && kill -"$(end_signal)" "$program" 2>/dev/null; then
    # Without output, because Goreman waits until all writers of its pipe have ended.
    kill_later "$program" >/dev/null 2>&1 &
  fi
}

# The watcher ends before or with the program, because another process may get the program's id. It is ended once,
# because another process may get its own id too.
end_watcher() {
  [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || true
  watcher=
}

kill_later() {
  local quarters
  for ((quarters = STOP_SECONDS * 4 - 1; quarters > 0; quarters--)); do
    sleep 0.25
    kill -0 "$1" 2>/dev/null || return 0
  done
  kill -KILL "$1" 2>/dev/null || true
}

# pause MILLIS: sleeps in the background, because bash handles a signal only after a foreground command.
pause() {
  sleep "$(in_seconds "$1")" >/dev/null 2>&1 &
  wait $! || kill $! 2>/dev/null || true
}

run_once() {
  start_program
  # A signal may have arrived before there was a program to end.
  [ -z "$stopping$restarting" ] || end_program
  await_process "$program"
  end_watcher
  program=
}

# Returns when the program was stopped, is to be restarted from the newest build, or has to stay down.
supervise() {
  local backoff=$RESTART_BACKOFF_MILLIS started
  trap request_stop TERM INT HUP
  while [ -z "$stopping" ]; do
    started=$SECONDS
    run_once
    [ -z "$stopping$restarting" ] || return 0
    ! has_to_stay_down || return 0
    [ $((SECONDS - started)) -lt $STEADY_SECONDS ] || backoff=$RESTART_BACKOFF_MILLIS
    say "$title ended with status $status; starting it again in $backoff ms"
    pause "$backoff"
    backoff=$((backoff * 2 > MAX_BACKOFF_MILLIS ? MAX_BACKOFF_MILLIS : backoff * 2))
  done
}
