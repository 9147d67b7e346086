# shellcheck shell=bash
# A runnable jar is extracted once per build, and every instance of it runs from that one folder.
# Needs common.sh.

INSTALLATIONS=$ROOT/.run/installations

# A build is told from another by its jar's time and size.
installation_of() {
  local service
  service=$(basename "$1" .jar)
  echo "$INSTALLATIONS/$service-$(stat -c %Y-%s "$1")"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java || fail 1 "There is no java: run bin/setup."
  fi
}

# Flags of all servers: a small heap with the collector that costs least to start, no logging agent,
# and the class archive of the first run, if there is one.
jvm_arguments() {
  local installation=$1
  echo "-XX:+UseSerialGC -Xms32m -Xmx192m -XX:MaxMetaspaceSize=160m"
  [ -f "$installation/classes.jsa" ] && echo "-XX:SharedArchiveFile=$installation/classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off"
  return 0
}

# server_environment INSTALLATION OUTPUT PORT: what a server is started with.
server_environment() {
  export WLP_OUTPUT_DIR=$2 PORT=$3 WLP_SKIP_BOOTSTRAP_AGENT=1 UPDATE_TRIGGER=disabled
  export LOG_DIR=$2/logs
  JVM_ARGS="$(jvm_arguments "$1" | tr '\n' ' ')${JVM_ARGS:-}"
  export JVM_ARGS
}

# install JAR: extracts it unless that is done; any number of processes may call at once.
install() {
  local jar=$1 installation
  installation=$(installation_of "$jar")
  mkdir -p "$INSTALLATIONS"
  (
    flock 9
    [ -d "$installation" ] || extract "$jar" "$installation"
  ) 9>"$INSTALLATIONS/$(basename "$jar" .jar).lock"
  echo "$installation"
}

extract() {
  local jar=$1 installation=$2 service
  service=$(basename "$jar" .jar)
  remove_unused "$service" "$installation"
  rm -rf "$installation.new"
  mkdir -p "$installation.new"
  unzip -q "$jar" 'wlp/*' -d "$installation.new" >&2
  mv "$installation.new" "$installation"
  warm_up "$service" "$installation"
}

# Runs a server once, on data of its own, for what later starts are spared: its work area and an
# archive of its classes. Without them they are slower, and nothing else, so failing is no end.
warm_up() {
  local service=$1 installation=$2 output port pid
  output=$installation/first-run
  port=$(free_port)
  (
    export WORDLE_DATA=$output/data
    server_environment "$installation" "$output" "$port"
    JVM_ARGS="$JVM_ARGS -XX:ArchiveClassesAtExit=$installation/classes.jsa.new"
    export JVM_ARGS
    exec setpriv --pdeathsig KILL "$installation/wlp/bin/server" run "$service"
  ) >"$installation/first-run.log" 2>&1 9>&- &
  pid=$!
  await_ready "$port" "$pid" 120 && exercise "$service" "$port"
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  keep_warmth "$service" "$installation" "$output"
}

keep_warmth() {
  local service=$1 installation=$2 output=$3
  if [ -s "$installation/classes.jsa.new" ]; then
    mv "$installation/classes.jsa.new" "$installation/classes.jsa"
  fi
  if [ -d "$output/$service/workarea" ]; then
    mv "$output/$service/workarea" "$installation/workarea"
    rm -f "$installation/workarea/.sLock" "$installation/workarea/.sCommand"
  fi
  rm -rf "$output"
}

# A few requests, so that what they load is in the archive.
exercise() {
  local service=$1 address=http://127.0.0.1:$2 game
  local body='Content-Type: application/json' who='Remote-User: first-run'
  case $service in
    users)
      curl -s -H "$body" -d '{"username": "first-run", "password": "a first run only"}' "$address/users"
      curl -s -u 'first-run:a first run only' "$address/auth"
      ;;
    games)
      curl -s -H "$who" -X POST "$address/games"
      game=$(curl -s -H "$who" "$address/games" | grep -o '"id":"[^"]*' | head -n 1 | cut -d'"' -f4)
      curl -s -H "$who" -H "$body" -d '{"guess": "crane"}' "$address/games/$game/guesses"
      curl -s -H "$who" "$address/games/$game"
      ;;
  esac >/dev/null
}

# await_ready PORT PID SECONDS: whether it became ready before it ended or time was up.
await_ready() {
  local end=$((SECONDS + $3))
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

# Extractions of former builds, but those that a server still runs from.
remove_unused() {
  local service=$1 current=$2 old
  for old in "$INSTALLATIONS/$service"-*; do
    if [ -d "$old" ] && [ "$old" != "$current" ] && ! pgrep -f -- "$old/wlp" >/dev/null; then
      rm -rf "$old"
    fi
  done
}
