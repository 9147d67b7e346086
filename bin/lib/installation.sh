# shellcheck shell=bash
# A runnable jar is extracted once per build, and every instance of it runs from that one folder, warm:
# with a work area and an archive from a first run (ADR 5). Needs common.sh.

# shellcheck source=bin/lib/java.sh
. "$ROOT/bin/lib/java.sh"

INSTALLATIONS=${INSTALLATIONS:-$WORDLE_RUN/installations} # a whole tools/bench has its own, to see the first start
FIRST_RUN_SECONDS=180
JSON='Content-Type: application/json'

# installation_of JAR: its folder. Another build is another one, and so is another JDK, which could not
# use the archive.
installation_of() {
  local identity
  identity=$(stat -Lc %Y-%s "$1" "$(server_java)" | sha256sum)
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
  unzip -q "$installation/wlp/usr/servers/$service/apps/$service.war" 'WEB-INF/classes/*' -d "$installation" >&2
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

# Runs a server once, on data of its own, without a gateway. Without what that leaves, later starts are slower, and nothing
# else: failing is no end.
warm_up() {
  local service=$1 installation=$2 output=$2/first-run port pid
  port=$(free_port)
  WORDLE_DATA=$output/data GATEWAY_SECRET='' \
    JVM_ARGS="$(first_run_arguments "$installation/archive.new" "$(server_java)" | tr '\n' ' ')" \
    exec_server "$service" "$installation" "$output" "$port" >"$installation/first-run.log" 2>&1 7>&- 9>&- &
  pid=$!
  if await_ready "$port" "$pid"; then
    exercise "$service" "$port" || true
  fi
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  keep_warmth "$service" "$installation" "$output"
}

keep_warmth() {
  local service=$1 installation=$2 output=$3
  if [ -s "$installation/archive.new" ]; then
    mv "$installation/archive.new" "$installation/archive"
    rm "$installation/first-run.log"
  fi
  if [ -d "$output/$service/workarea" ]; then
    mv "$output/$service/workarea" "$installation/workarea"
    rm -f "$installation/workarea/.sLock" "$installation/workarea/.sCommand"
  fi
  rm -rf "$output"
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

# exec_server SERVICE INSTALLATION OUTPUT PORT: becomes the server, which the kernel kills should the caller
# be killed, so that none is left alone. It is scheduled as a batch: one of its threads that wakes interrupts no
# other, which will be done in microseconds (ADR 17, ADR 21). Nothing changes beneath a server here, so it
# looks for no changes; what Liberty's agent adds to its traces is not used.
exec_server() {
  local service=$1 installation=$2 own java
  java=$(server_java)
  export WLP_OUTPUT_DIR=$3 LOG_DIR=$3/logs PORT=$4 UPDATE_TRIGGER=disabled WLP_SKIP_BOOTSTRAP_AGENT=1
  case $service in
    users) own=${USERS_JVM_ARGS:-} ;;
    games) own=${GAMES_JVM_ARGS:-} ;;
  esac
  JVM_ARGS="$(jvm_arguments "$installation/archive" "$java" | tr '\n' ' ')${JVM_ARGS:-} $own"
  export JVM_ARGS
  # Liberty looks there first, and then where java_command does.
  [ "$java" = "$(java_command)" ] || export JAVA_HOME=${java%/bin/java}
  exec chrt --batch 0 setpriv --pdeathsig KILL "$installation/wlp/bin/server" run "$service"
}
