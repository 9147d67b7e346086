# shellcheck shell=bash
# Finds the processes of the running system by the files that bin/serve and bin/gateway write. Needs settings.sh.

# note_supervisor FOLDER: writes the process id of this supervisor to its folder in $RUN, such as games.2 or gateway.
note_supervisor() {
  refuse_unwritable 1 "$RUN/$1"
  mkdir -p "$RUN/$1"
  echo $$ >"$RUN/$1/supervisor"
}

# pid_of FOLDER: prints the process id of the supervisor, or nothing if none runs. The command is compared too, because
# another process may have the same id by now.
pid_of() {
  local pid
  pid=$(cat "$RUN/$1/supervisor" 2>/dev/null) || return 0
  if grep -qsza 'bin/\(serve\|gateway\)$' "/proc/$pid/cmdline"; then
    echo "$pid"
  fi
}

# server_of SERVICE N: prints the process id of the instance's last server.
server_of() {
  cat "$RUN/$1.$2/server" 2>/dev/null || true
}

# note_settings: the gateway writes the settings that commands on the running system need.
note_settings() {
  mkdir -p "$RUN/gateway"
  printf '%s\n' "BASE_PORT=$BASE_PORT" "WORDLE_DATA=$WORDLE_DATA" "WORDLE_FORMATION=$WORDLE_FORMATION" \
    "GATEWAY_ADDRESS=$GATEWAY_ADDRESS" "TLS_CERT=$TLS_CERT" "TLS_KEY=$TLS_KEY" \
    "REGISTRATIONS_PER_MINUTE=${REGISTRATIONS_PER_MINUTE:-60}" >"$RUN/gateway/settings"
}

# read_settings: takes the settings of the system that runs at GATEWAY_PORT in place of this shell's.
read_settings() {
  local name value
  while IFS='=' read -r name value; do
    export "$name=$value"
  done <"$RUN/gateway/settings"
}

# running: prints the folders of all supervisors that run.
running() {
  local note name
  for note in "$RUN"/*/supervisor; do
    name=$(basename "$(dirname "$note")")
    [ -z "$(pid_of "$name")" ] || echo "$name"
  done
}

# end_orphans: kills nginx's workers whose master was killed, because they keep the port. A file holds the number of
# their process group, so that a later bin/gateway finds them too.
end_orphans() {
  local group orphans
  group=$(cat "$RUN/gateway/group" 2>/dev/null) || return 0
  while orphans=$(nginx_of_group "$group") && [ -n "$orphans" ] && ! grep -qx "$group" <<<"$orphans"; do
    # shellcheck disable=SC2086 # one argument each
    kill -KILL $orphans 2>/dev/null || true
    sleep 0.1
  done
}

# nginx_of_group GROUP: prints the process ids of nginx in it. The group has the number of its master.
nginx_of_group() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v group="$1" '$2 == "(nginx)" && $3 != "Z" && $5 == group { print $1 }' || true
}
