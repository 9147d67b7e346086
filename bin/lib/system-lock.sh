# shellcheck shell=bash
# Permits one running system for each GATEWAY_PORT of a checkout. bin/start and all its child processes hold one lock
# (descriptor 4) until the last of them has ended. Needs settings.sh and processes.sh.

LINGER_SECONDS=15 # Goreman kills its processes after 10 s

system_lock() {
  echo "$RUN/system.lock"
}

# acquire_system_lock: ends the command if the system runs already, or is being built. It waits for the end of a system
# that was killed.
acquire_system_lock() {
  has flock || return 0
  mkdir -p "$RUN"
  exec 4>>"$(system_lock)"
  if ! flock --nonblock 4; then
    refuse_running_start
    [ -n "$(pid_of gateway)" ] || end_orphans
    flock --timeout $LINGER_SECONDS 4 || refuse_running_start
  fi
  refuse_other_starter
  echo $$ >"$RUN/start"
}

# refuse_running_start: ends the command if a bin/start holds the lock.
refuse_running_start() {
  local pid
  pid=$(cat "$RUN/start" 2>/dev/null) || return 0
  if grep -qsza '\(^\|/\)start$' "/proc/$pid/cmdline"; then
    fail 1 "This system is already running (started in $ROOT, process $pid); stop it with Ctrl-C there."
  fi
}

# Goreman or systemd may have started the system without bin/start.
refuse_other_starter() {
  local name
  for name in $(running); do
    fail 1 "This system is already running (started in $ROOT, $name is process $(pid_of "$name")):" \
      "stop it there, or set GATEWAY_PORT and BASE_PORT."
  done
}

# await_others: waits until all child processes of this command have ended. It signals supervisors repeatedly, because
# one that has just started may not have written its process id before.
await_others() {
  local end=$((SECONDS + LINGER_SECONDS))
  exec 4>&-
  until flock --nonblock "$(system_lock)" true || [ $SECONDS -ge $end ]; do
    end_supervisors
    sleep 0.1 || true
  done
}
