# shellcheck shell=bash
# Extracts a runnable jar once per build. All instances of the service run from that one folder (ADR 5). Needs common.sh.

# shellcheck source=bin/lib/java.sh
. "$ROOT/bin/lib/java.sh"
# shellcheck source=bin/lib/ports.sh
. "$ROOT/bin/lib/ports.sh"
# shellcheck source=bin/lib/readiness.sh
. "$ROOT/bin/lib/readiness.sh"
# shellcheck source=bin/lib/server-process.sh
. "$ROOT/bin/lib/server-process.sh"
# shellcheck source=bin/lib/warm-up.sh
. "$ROOT/bin/lib/warm-up.sh"

INSTALLATIONS=${INSTALLATIONS:-$WORDLE_RUN/installations} # a whole tools/bench has its own, to measure the first start

# installation_of JAR: prints its folder. Another build has another folder; so has another JDK, because it could not
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

# install JAR: extracts it, unless that is done, and sets `installation`. Concurrent callers wait for the one that
# extracts. The installation is in use until the caller and its server have ended (descriptor 7).
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

# The folder has its final name from the start, because Liberty's work area holds absolute paths.
extract() {
  local jar=$1 installation=$2 service
  service=$(basename "$jar" .jar)
  remove_unused "$service" "$installation"
  rm -rf "$installation"
  mkdir "$installation"
  unzip -q "$jar" 'wlp/*' -d "$installation" >&2
  # Commands such as bin/user run the service's classes without a server.
  unzip -q "$installation/wlp/usr/servers/$service/apps/$service.war" 'WEB-INF/classes/*' 'WEB-INF/lib/*' \
    -d "$installation" >&2
  warm_up "$service" "$installation"
  touch "$installation/complete"
}

# remove_unused SERVICE CURRENT: removes installations of former builds that no process uses.
remove_unused() {
  local service=$1 current=$2 old
  for old in "$INSTALLATIONS/$service"-*.used; do
    old=${old%.used}
    if [ "$old" != "$current" ]; then
      flock --nonblock "$old.used" rm -rf "$old" "$old.used" || true
    fi
  done
}
