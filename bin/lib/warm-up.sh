# shellcheck shell=bash
# The first run of a build: it leaves a work area and an archive, with which later starts are faster (ADR 5, ADR 19).
# Needs common.sh, java.sh, server-process.sh, readiness.sh and ports.sh.

JSON='Content-Type: application/json'

# warm_up SERVICE INSTALLATION: runs a server once, on data of its own and without a gateway. If that fails, the
# installation is still complete, but later starts take longer; warn_of_cold_starts says so.
warm_up() {
  local service=$1 installation=$2 output=$2/first-run port pid java arguments
  port=$(free_port)
  java=$(server_java)
  arguments=$(first_run_arguments "$installation/archive.new" "$java")
  mapfile -t arguments <<<"$arguments"
  WORDLE_DATA=$output/data GATEWAY_SECRET='' JVM_ARGS='' \
    exec_server "$service" "$installation" "$output" "$port" "${arguments[@]}" \
    >"$installation/first-run.log" 2>&1 7>&- 9>&- &
  pid=$!
  if await_ready "$port" "$pid"; then
    exercise "$service" "$port" || true
    end_first_run "$pid"
    keep_work_area_and_archive "$service" "$installation" "$output"
  else
    end_first_run "$pid"
  fi
  rm -rf "$installation/archive.new" "$output"
}

end_first_run() {
  kill -TERM "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

keep_work_area_and_archive() {
  local service=$1 installation=$2 output=$3
  [ -s "$installation/archive.new" ] && [ -d "$output/$service/workarea" ] || return 0
  mv "$installation/archive.new" "$installation/archive"
  mv "$output/$service/workarea" "$installation/workarea"
  rm -f "$installation/workarea/.sLock" "$installation/workarea/.sCommand" "$installation/first-run.log"
}

# warn_of_cold_starts JAR: a first run that failed has left its log.
warn_of_cold_starts() {
  local log
  log=$(installation_of "$1")/first-run.log
  [ ! -f "$log" ] || say "The first run of $(basename "$1" .jar) failed, so that each start takes longer: its log is $log."
}

# exercise SERVICE PORT: sends the most frequent requests, so that the archive holds their classes and profiles.
exercise() {
  local address=http://127.0.0.1:$2 requests
  requests=$(warm_up_requests "$(server_java)")
  "exercise_$1" >/dev/null 2>&1
}

exercise_users() {
  local credentials='first-run:a first start only'
  curl -s -H "$JSON" -d '{"username": "first-run", "password": "a first start only"}' "$address/users"
  curl -s -u "$credentials" "$address/auth"
  many -u "$credentials" -H 'Prefer: return=minimal' "$address/auth#[1-$requests]"
}

# There are fewer requests that write, because each waits for the disk.
exercise_games() {
  local player='Remote-User: first-run' few=$((requests / 20 + 1)) games game
  games=$(many -H "$player" -X POST "$address/games#[1-$few]" | grep -o '"id":"[^"]*' | cut -d'"' -f4)
  for game in $games; do
    echo "url = $address/games/$game/guesses"
  done | many -K - -H "$player" -H "$JSON" -d '{"guess": "crane"}'
  many -H "$player" "$address/games#[1-$few]"
  game=${games%%$'\n'*}
  many -H "$player" "$address/games/$game#[1-$requests]"
}

# many ARGUMENT …: curl, with as many concurrent requests as tools/bench sends.
many() {
  curl -s --parallel --parallel-max 16 "$@"
}
