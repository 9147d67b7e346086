# shellcheck shell=bash
# A runnable jar is extracted once per build, and every instance of it runs from that one folder, warm:
# with a work area and an archive from a first run (ADR 5). Needs common.sh.

# shellcheck source=bin/lib/java.sh
. "$ROOT/bin/lib/java.sh"

INSTALLATIONS=${INSTALLATIONS:-$WORDLE_RUN/installations} # a whole tools/bench has its own, to see the first start
FIRST_RUN_SECONDS=300 # a machine may be slow
JSON='Content-Type: application/json'

# installation_of JAR: its folder. Another build is another one, and so is another JDK, which could not
# use the archive.
installation_of() {
  local java identity
  java=$(server_java)
  identity=$(stat -Lc %Y-%s "$1" "$java" | sha256sum)
  echo "$INSTALLATIONS/$(basename "$1" .jar)-${identity:0:12}"
}

is_installed() {
  [ -f "$(installation_of "$1")/complete" ]
}

# install JAR: sees to it that it is extracted, and sets `installation`. Any number of processes may call
# at once: one works, the others wait. It counts as used until the caller and its server have ended.
install() {
  installation=$(installation_of "$1")
  mkdir -p "$INSTALLATIONS"
  exec 7>"$installation.used"
  flock --shared 7
  (
    flock 9
    is_installed "$1" || extract "$1" "$installation"
  ) 9>"$INSTALLATIONS/$(basename "$1" .jar).lock"
}

# In its final place from the start, because Liberty's work area holds paths.
extract() {
  local jar=$1 installation=$2 service
  service=$(basename "$jar" .jar)
  remove_unused "$service" "$installation"
  rm -rf "$installation"
  mkdir "$installation"
  unzip -q "$jar" 'wlp/*' -d "$installation" >&2
  # For commands that work on the database without a server.
  unzip -q "$installation/wlp/usr/servers/$service/apps/$service.war" 'WEB-INF/classes/*' 'WEB-INF/lib/*' -d "$installation" >&2
  warm_up "$service" "$installation"
  touch "$installation/complete"
}

# remove_unused SERVICE CURRENT: the extractions of former builds that nothing runs from.
remove_unused() {
  local service=$1 current=$2 old
  for old in "$INSTALLATIONS/$service"-*.used; do
    old=${old%.used}
    if [ "$old" != "$current" ]; then
      flock --nonblock "$old.used" rm -rf "$old" "$old.used" || true
    fi
  done
}

# Runs a server once, on data of its own, without a gateway. Without what that leaves, later starts are slower, and
# nothing else: the installation is complete either way, and warn_of_cold_starts says so.
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
    keep_warmth "$service" "$installation" "$output"
  else
    end_first_run "$pid"
  fi
  rm -rf "$installation/archive.new" "$output"
}

end_first_run() {
  kill -TERM "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

keep_warmth() {
  local service=$1 installation=$2 output=$3
  [ -s "$installation/archive.new" ] && [ -d "$output/$service/workarea" ] || return 0
  mv "$installation/archive.new" "$installation/archive"
  mv "$output/$service/workarea" "$installation/workarea"
  rm -f "$installation/workarea/.sLock" "$installation/workarea/.sCommand" "$installation/first-run.log"
}

# warn_of_cold_starts JAR: the log of a first run is left where it failed.
warn_of_cold_starts() {
  local log
  log=$(installation_of "$1")/first-run.log
  [ ! -f "$log" ] || say "The first run of $(basename "$1" .jar) failed, so each start takes longer: its log is $log."
}

# exercise SERVICE PORT: the requests that most players make, so that what they need is in the archive.
exercise() {
  local address=http://127.0.0.1:$2 requests
  requests=$(training_requests "$(server_java)")
  "exercise_$1" >/dev/null 2>&1
}

exercise_users() {
  local credentials='first-run:a first start only'
  curl -s -H "$JSON" -d '{"username": "first-run", "password": "a first start only"}' "$address/users"
  curl -s -u "$credentials" "$address/auth"
  many -u "$credentials" -H 'Prefer: return=minimal' "$address/auth#[1-$requests]"
}

# Of what they write less, for each waits for the disk.
exercise_games() {
  local who='Remote-User: first-run' few=$((requests / 20 + 1)) games game
  games=$(many -H "$who" -X POST "$address/games#[1-$few]" | grep -o '"id":"[^"]*' | cut -d'"' -f4)
  for game in $games; do
    echo "url = $address/games/$game/guesses"
  done | many -K - -H "$who" -H "$JSON" -d '{"guess": "crane"}'
  many -H "$who" "$address/games#[1-$few]"
  game=${games%%$'\n'*}
  many -H "$who" "$address/games/$game#[1-$requests]"
}

# many ARGUMENT …: curl, as many at once as a server is measured with.
many() {
  curl -s --parallel --parallel-max 16 "$@"
}

# await_ready PORT PID: whether it became ready before it ended or time was up.
await_ready() {
  local end=$((SECONDS + FIRST_RUN_SECONDS))
  until curl -sf -o /dev/null --max-time 2 "http://127.0.0.1:$1/health/ready"; do
    if ! kill -0 "$2" 2>/dev/null || [ $SECONDS -ge $end ]; then
      return 1
    fi
    sleep 0.2
  done
}

# A port that nothing listens on, from the range that the kernel gives to nobody by itself.
free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 10000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# exec_server SERVICE INSTALLATION OUTPUT PORT FLAG …: becomes the server, with further flags of its JVM. The kernel
# kills it should the caller be killed, so that none is left alone. It is scheduled as a batch: one of its threads that
# wakes interrupts no other, which will be done in microseconds (ADR 17, ADR 21). Nothing changes beneath a server
# here, so it looks for no changes. Java is called directly, because Liberty's `server` evaluates its arguments
# twice: a folder with a space or a parenthesis ends it (ADR 5).
exec_server() {
  local service=$1 installation=$2 java flags
  export WLP_OUTPUT_DIR=$3 LOG_DIR=$3/logs PORT=$4 UPDATE_TRIGGER=disabled
  shift 4
  java=$(server_java)
  flags=$(server_flags "$service" "$installation" "$java")
  mapfile -t flags <<<"$flags"
  mkdir -p "$WLP_OUTPUT_DIR/$service"
  cd "$WLP_OUTPUT_DIR/$service" || exit
  exec_with "${PROCESS_ENVIRONMENT[@]}" "${SERVER_ENVIRONMENT[@]}" -- \
    chrt --batch 0 setpriv --pdeathsig KILL \
    "$java" "${flags[@]}" "$@" -jar "$installation/wlp/bin/tools/ws-server.jar" "$service"
}

# server_flags SERVICE INSTALLATION JAVA: one a line. Those of a person come last.
server_flags() {
  local service=$1 installation=$2 java=$3
  liberty_arguments "$installation" "$java"
  jvm_arguments "$installation/archive" "$java"
  own_flags "$service" | xargs --no-run-if-empty -n 1 printf '%s\n'
}

# own_flags SERVICE: those of a person, with white space between them.
own_flags() {
  local own
  case $1 in
    users) own=${USERS_JVM_ARGS:-} ;;
    games) own=${GAMES_JVM_ARGS:-} ;;
  esac
  echo "${JVM_ARGS:-} $own"
}

# refuses_flags SERVICE INSTALLATION: whether the JVM cannot start with the flags of a person.
refuses_flags() {
  local service=$1 java flags
  [[ $(own_flags "$service") = *[![:space:]]* ]] || return 1
  java=$(server_java)
  flags=$(server_flags "$service" "$2" "$java") || return 0
  mapfile -t flags <<<"$flags"
  ! "$java" "${flags[@]}" -version >/dev/null 2>&1
}
