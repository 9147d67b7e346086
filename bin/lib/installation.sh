# shellcheck shell=bash
# A runnable jar is extracted once per build, and every instance of it runs from that one folder, warm:
# with a work area and an archive of classes from a first run (ADR 5). Needs common.sh.

INSTALLATIONS=${INSTALLATIONS:-$WORDLE_RUN/installations} # bin/bench has its own, to see the first start
FIRST_RUN_SECONDS=180

# installation_of JAR: its folder. Another build is another one, and so is another JDK, which could not
# use the archive.
installation_of() {
  local identity
  identity=$(stat -Lc %Y-%s "$1" "$(java_command)" | sha256sum)
  echo "$INSTALLATIONS/$(basename "$1" .jar)-${identity:0:12}"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java || fail 1 "There is no java: run bin/setup."
  fi
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
  WORDLE_DATA=$output/data GATEWAY_SECRET='' JVM_ARGS="-XX:ArchiveClassesAtExit=$installation/classes.new $QUIET_ARCHIVE" \
    exec_server "$service" "$installation" "$output" "$port" >"$installation/first-run.log" 2>&1 7>&- 9>&- &
  pid=$!
  if await_ready "$port" "$pid"; then
    exercise "$service" "$port"
  fi
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  keep_warmth "$service" "$installation" "$output"
}

keep_warmth() {
  local service=$1 installation=$2 output=$3
  [ ! -s "$installation/classes.new" ] || mv "$installation/classes.new" "$installation/classes.jsa"
  if [ -d "$output/$service/workarea" ]; then
    mv "$output/$service/workarea" "$installation/workarea"
    rm -f "$installation/workarea/.sLock" "$installation/workarea/.sCommand"
  fi
  rm -rf "$output"
}

# A few requests, so that the classes they need are in the archive.
exercise() {
  local service=$1 address=http://127.0.0.1:$2 game
  local body='Content-Type: application/json' who='Remote-User: first-run'
  case $service in
    users)
      curl -s -H "$body" -d '{"username": "first-run", "password": "a first start only"}' "$address/users"
      curl -s -u 'first-run:a first start only' "$address/auth"
      ;;
    games)
      curl -s -H "$who" -X POST "$address/games"
      game=$(curl -s -H "$who" "$address/games" | grep -o '"id":"[^"]*' | head -n 1 | cut -d'"' -f4)
      curl -s -H "$who" -H "$body" -d '{"guess": "crane"}' "$address/games/$game/guesses"
      curl -s -H "$who" "$address/games/$game"
      ;;
  esac >/dev/null
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

# What the JVM has to say of an archive is about classes that are none of ours, or that it is too old.
QUIET_ARCHIVE='-Xlog:cds=off -Xlog:cds+dynamic=off'

# jvm_arguments INSTALLATION: the flags of every server, by what they measured (ADR 5). The heap is
# small, and its collector the one that costs least; C2 begins later, when a start is over; a server
# out of memory ends, and is started again.
jvm_arguments() {
  local archive=$1/classes.jsa
  echo -Xms32m -Xmx192m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError
  echo -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000
  echo -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000
  [ ! -f "$archive" ] || echo "-XX:SharedArchiveFile=$archive $QUIET_ARCHIVE"
}

# exec_server SERVICE INSTALLATION OUTPUT PORT: becomes the server, which the kernel kills should the caller
# be killed, so that none is left alone. It is scheduled as a batch: one of its threads that wakes interrupts no
# other, which will be done in microseconds, and nginx interrupts both (ADR 17). Nothing changes beneath a
# server here, so it looks for no changes; what Liberty's agent adds to its traces is not used.
exec_server() {
  local service=$1 installation=$2 own
  export WLP_OUTPUT_DIR=$3 LOG_DIR=$3/logs PORT=$4 UPDATE_TRIGGER=disabled WLP_SKIP_BOOTSTRAP_AGENT=1
  case $service in
    users) own=${USERS_JVM_ARGS:-} ;;
    games) own=${GAMES_JVM_ARGS:-} ;;
  esac
  JVM_ARGS="$(jvm_arguments "$installation" | tr '\n' ' ')${JVM_ARGS:-} $own"
  export JVM_ARGS
  exec chrt --batch 0 setpriv --pdeathsig KILL "$installation/wlp/bin/server" run "$service"
}
