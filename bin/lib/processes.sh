# shellcheck shell=bash
# The processes of the running system, by what bin/serve and bin/gateway noted. Needs settings.sh.

# note_supervisor FOLDER: the one of the process within $RUN, games.2 or gateway.
note_supervisor() {
  refuse_unwritable 1 "$RUN/$1"
  mkdir -p "$RUN/$1"
  echo $$ >"$RUN/$1/supervisor"
}

# pid_of FOLDER: the supervisor's, or nothing where none runs. Another process may have the number by
# now, but not also such a command.
pid_of() {
  local pid
  pid=$(cat "$RUN/$1/supervisor" 2>/dev/null) || return 0
  if grep -qsza 'bin/\(serve\|gateway\)$' "/proc/$pid/cmdline"; then
    echo "$pid"
  fi
}

# server_of SERVICE N: the process id that the server itself has or had.
server_of() {
  cat "$RUN/$1.$2/server" 2>/dev/null || true
}

# note_settings, by the gateway: what whoever works on the running system has to know of it.
note_settings() {
  mkdir -p "$RUN/gateway"
  printf '%s\n' "BASE_PORT=$BASE_PORT" "WORDLE_DATA=$WORDLE_DATA" "WORDLE_FORMATION=$WORDLE_FORMATION" \
    "GATEWAY_ADDRESS=$GATEWAY_ADDRESS" "TLS_CERT=$TLS_CERT" "TLS_KEY=$TLS_KEY" \
    "REGISTRATIONS_PER_MINUTE=${REGISTRATIONS_PER_MINUTE:-60}" >"$RUN/gateway/settings"
}

# read_settings: those of the system that runs at GATEWAY_PORT, whatever this shell's own are.
read_settings() {
  local name value
  while IFS='=' read -r name value; do
    export "$name=$value"
  done <"$RUN/gateway/settings"
}

# running: the names of all processes that run, supervisors alone.
running() {
  local note name
  for note in "$RUN"/*/supervisor; do
    name=$(basename "$(dirname "$note")")
    [ -z "$(pid_of "$name")" ] || echo "$name"
  done
}

# end_orphans: nginx's workers outlive a master that is killed, and keep the port. By the number of their
# group, which is noted, also who did not start them knows whose they are.
end_orphans() {
  local group orphans
  group=$(cat "$RUN/gateway/group" 2>/dev/null) || return 0
  while orphans=$(nginx_of_group "$group") && [ -n "$orphans" ] && ! grep -qx "$group" <<<"$orphans"; do
    # shellcheck disable=SC2086 # one argument each
    kill -KILL $orphans 2>/dev/null || true
    sleep 0.1
  done
}

# nginx_of_group GROUP: its processes that run; a master has the number of its group.
nginx_of_group() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v group="$1" '$2 == "(nginx)" && $3 != "Z" && $5 == group { print $1 }' || true
}
