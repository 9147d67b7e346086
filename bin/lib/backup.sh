# shellcheck shell=bash
# Runs Backup.java with the SQLite driver of the services. Needs common.sh, settings.sh and installation.sh.

run_backup() {
  local driver
  driver=$(driver_of "$ROOT/users-war/target/users.jar")
  # The driver unpacks SQLite's native library there, because the folder for temporary files may be mounted noexec.
  "$(java_command)" -XX:TieredStopAtLevel=1 -Dorg.sqlite.tmpdir="$folder" -cp "$driver" "$ROOT/bin/lib/Backup.java" "$@" ||
    fail 1 "Nothing was changed."
}

# driver_of JAR: prints the path of the SQLite driver in its installation.
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

# new_folder_in FOLDER: makes a folder there, sets `folder` to it, and removes it when the command ends.
new_folder_in() {
  folder=$(mktemp -d "$1/.wordle-copy.XXXXXX") || fail 1 "Cannot write in $1: name another folder, or free disk space."
  trap 'rm -rf "$folder"' EXIT
}
