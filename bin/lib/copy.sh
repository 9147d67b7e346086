# shellcheck shell=bash
# Runs Copy.java with the driver that the services use. Needs common.sh, settings.sh, installation.sh.

run_copy() {
  local driver
  driver=$(driver_of "$ROOT/users-war/target/users.jar")
  # The driver unpacks SQLite's native library there: the folder for temporary files may be mounted noexec.
  "$(java_command)" -XX:TieredStopAtLevel=1 -Dorg.sqlite.tmpdir="$folder" -cp "$driver" "$ROOT/bin/lib/Copy.java" "$@" ||
    fail 1 "Nothing was changed."
}

# driver_of JAR: the SQLite driver within its extraction.
driver_of() {
  local installation
  [ -f "$1" ] && is_installed "$1" || fail 1 "The system is not built: build it with bin/build."
  installation=$(installation_of "$1")
  echo "$installation/wlp/usr/servers/users/jdbc/sqlite-jdbc.jar"
}

require_databases() {
  local service
  for service in games users; do
    [ -f "$WORDLE_DATA/$service.db" ] || fail 1 "There is no $service.db in $WORDLE_DATA: name the folder in WORDLE_DATA."
  done
}

# new_folder_in FOLDER: sets `folder` to one that is gone when the command ends.
new_folder_in() {
  folder=$(mktemp -d "$1/.wordle-copy.XXXXXX") || fail 1 "Cannot write in $1: name another folder, or make room."
  trap 'rm -rf "$folder"' EXIT
}
