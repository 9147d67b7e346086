# shellcheck shell=bash
# The systems that tools/bench runs: the whole system, its ceiling, a bare servlet, and small systems with much and
# little data. Needs common.sh, ports.sh, installation.sh and process-metrics.sh.

MOST_PORTS=200 # reserved from the first port on: ten for each system, and ten more a hundred above

# The id of each process, the port of each target of load, and the names of its processes of Users, Games and the
# gateway. All ports follow from a random one.
declare -A pids=() ports=() members=()
first_port=

# gateway_port SYSTEM: prints its first port. Its Users are one above that, and its Games a hundred above its Users.
gateway_port() {
  case $1 in
    system | base) echo "$first_port" ;;
    ceiling | this) echo $((first_port + 10)) ;;
    grown-*) echo $((first_port + 30 + 10 * $(place_of "${1#grown-}"))) ;;
  esac
}

# place_of SIZE: prints its index among the sizes, from 0 on.
place_of() {
  local place
  for place in "${!SIZES[@]}"; do
    [ "${SIZES[place]}" != "$1" ] || echo "$place"
  done
}

users_port() {
  echo $(($(gateway_port "$1") + 1))
}

# games_port SYSTEM N
games_port() {
  echo $(($(users_port "$1") + 100 + $2 - 1))
}

bare_port() {
  echo $((first_port + 20))
}

# pids_of TARGET GROUP: prints the ids of its processes of that group: users, games, gateway or all. There may be none.
pids_of() {
  local name
  for name in ${members[$1.$2]:-}; do
    printf '%s ' "${pids[$name]}"
  done
}

# address_of TARGET
address_of() {
  echo "http://127.0.0.1:${ports[$1]}"
}

# micros_of TARGET GROUP: prints the CPU time of these processes until now, in microseconds.
micros_of() {
  local roots
  read -ra roots <<<"$(pids_of "$1" "$2")"
  cpu_micros "${roots[@]}"
}

draw_ports() {
  local port
  first_port=$((20000 + RANDOM % 10000))
  for ((port = first_port; port < first_port + MOST_PORTS; port++)); do
    if [ -n "$(listening_inodes "$port")" ]; then
      draw_ports
      return
    fi
  done
}

# All load comes from one address, so the limits for an address are high. It uses plain HTTP.
raise_limits() {
  export HASHES_PER_MINUTE=1000000 REGISTRATIONS_PER_MINUTE=1000000 AUTH_FAILURES_PER_SECOND=999999
  export TLS_CERT='' TLS_KEY='' HTTP_PORT='' GATEWAY_SECRET=''
  rename_settings # a base may be the release before
}

# start_process NAME SYSTEM COMMAND …: starts it in the background, with its output in its own file. The kernel sends it
# SIGTERM if this script is killed. The variables `data` and `tree` are the folders of its databases and of its release.
start_process() {
  local name=$1 system=$2
  shift 2
  GATEWAY_PORT=$(gateway_port "$system") BASE_PORT=$(users_port "$system") GATEWAY_ADDRESS=127.0.0.1 \
    WORDLE_DATA=${data:-$BENCH/data} setpriv --pdeathsig TERM \
    env -u ROOT -C "${tree:-$ROOT}" "$@" >>"$BENCH/logs/$name.log" 2>&1 &
  pids[$name]=$!
}

# stop_processes NAME …: stops them concurrently, and waits for their end.
stop_processes() {
  local name
  for name in "$@"; do
    [ -z "${pids[$name]:-}" ] || kill -TERM "${pids[$name]}" 2>/dev/null || true
  done
  for name in "$@"; do
    [ -z "${pids[$name]:-}" ] || wait "${pids[$name]}" 2>/dev/null || true
    unset "pids[$name]"
  done
}

stop_everything() {
  stop_processes "${!pids[@]}"
}

stop_all() {
  local system port
  trap '' INT TERM HUP
  stop_everything
  for system in system ceiling "${SIZES[@]/#/grown-}"; do
    port=$(gateway_port "$system")
    [ -z "$first_port" ] || rm -rf "${WORDLE_RUN:?}/${port:?}"
  done
  rm -rf "$BENCH/data" "$BENCH/growth" "$BENCH/base" "$BENCH"/run-*
}

await_gateway() {
  until curl -sf -o /dev/null --max-time 2 "http://127.0.0.1:$(gateway_port "$1")/health/games"; do
    sleep 0.1
  done
}

# launch SYSTEM GAMES: starts Users, that many Games and the gateway, as the Procfile does, and waits until all are ready.
launch() {
  local system=$1 count=$2 number games
  games=$(seq -f "$system-games-%g" -s ' ' "$count")
  start_process "$system-users" "$system" bin/serve users-war/target/users.jar 1
  for ((number = 1; number <= count; number++)); do
    start_process "$system-games-$number" "$system" bin/serve games-war/target/games.jar "$number"
  done
  WORDLE_FORMATION=games=$count start_process "$system-gateway" "$system" bin/gateway
  ports[$system]=$(gateway_port "$system") ports[$system-users]=$(users_port "$system")
  ports[$system-games]=$(games_port "$system" 1)
  members[$system.users]=$system-users members[$system.games]=$games members[$system.gateway]=$system-gateway
  members[$system.all]="$system-users $games $system-gateway"
  members[$system-users.users]=$system-users members[$system-games.games]=$system-games-1
  must_be_ready "$system-users" "${ports[$system-users]}"
  for ((number = 1; number <= count; number++)); do
    must_be_ready "$system-games-$number" "$(games_port "$system" "$number")"
  done
  await_gateway "$system"
}

# stop SYSTEM
stop() {
  local names
  read -ra names <<<"${members[$1.all]}"
  stop_processes "${names[@]}"
}

# must_be_ready NAME PORT
must_be_ready() {
  await_ready "$2" "${pids[$1]}" || fail 1 "$1 did not become ready: see $BENCH/logs/$1.log."
}

# Starts the same gateway in front of an nginx that replaces all four instances. It has their scheduling policy.
start_ceiling() {
  mkdir -p "$BENCH/trivial/temp"
  sed -e "s/@USERS@/$(users_port ceiling)/" -e "s/@GAMES1@/$(games_port ceiling 1)/" \
    -e "s/@GAMES2@/$(games_port ceiling 2)/" -e "s/@GAMES3@/$(games_port ceiling 3)/" \
    -e "s#@LIST@#$(example_list)#" "$ROOT/benchmark/ceiling/nginx.conf" >"$BENCH/trivial/nginx.conf"
  start_process trivial ceiling chrt --batch 0 nginx -p "$BENCH/trivial" -c "$BENCH/trivial/nginx.conf" -e stderr
  start_process ceiling ceiling bin/gateway
  ports[ceiling]=$(gateway_port ceiling) members[ceiling.users]=trivial members[ceiling.gateway]=ceiling
  await_gateway ceiling
}

# A page of twenty games.
example_list() {
  local game='{"id":"019ab0f3-3c2f-7a11-8b3d-1a2b3c4d5e6f","status":"in-progress","puzzle":"random","hardMode":false,"wordLength":5,"maxGuesses":6,"guessesRemaining":3,"createdAt":"2026-11-23T20:15:00.123Z"}'
  local games=$game number
  for number in {2..20}; do
    games+=,$game
  done
  echo "{\"games\":[$games],\"next\":\"/games?limit=20\\&cursor=AZqw8zwvehGLPRorPE1ebw\"}"
}

# Starts another Users, with a servlet that does nothing in the same server.
start_bare() {
  local installation
  installation=$(installation_of users-war/target/users.jar)
  lay_out_bare "$installation" "$BENCH/usr/servers/users"
  WLP_USER_DIR=$BENCH/usr WORDLE_DATA=$BENCH/data \
    exec_server users "$installation" "$BENCH/bare" "$(bare_port)" >"$BENCH/logs/bare.log" 2>&1 &
  pids[bare]=$! ports[bare]=$(bare_port) members[bare.users]=bare
  must_be_ready bare "$(bare_port)"
}

lay_out_bare() {
  local installation=$1 server=$2
  mkdir -p "${server%/*}"
  cp -r "$installation/wlp/usr/servers/users" "$server"
  mkdir -p "$server/apps/bare.war/WEB-INF/classes/wordle/benchmark" "$server/configDropins/overrides"
  cp "$BENCH/classes/wordle/benchmark/BareServlet.class" "$server/apps/bare.war/WEB-INF/classes/wordle/benchmark"
  echo '<server><webApplication location="bare.war" contextRoot="/bare"/></server>' \
    >"$server/configDropins/overrides/bare.xml"
}

# prepare ARGUMENT …: see Prepare.java.
prepare() {
  java -cp "$BENCH/classes:$(sqlite_driver)" wordle.benchmark.Prepare "$@"
}

compile() {
  compile_module benchmark "$BENCH/logs/compile.log"
  cp -r "$ROOT/benchmark/target/classes/." "$BENCH/classes"
}
