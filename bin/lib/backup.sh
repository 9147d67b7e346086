# shellcheck shell=bash
# Runs BackupCommand.java of service-commons. Needs common.sh, settings.sh and installation.sh.

USERS_JAR=$ROOT/users-war/target/users.jar

run_backup() {
  local driver
  driver=$(driver_of_users)
  # The driver unpacks SQLite's native library there, because the folder for temporary files may be mounted noexec.
  "$(java_command)" -XX:TieredStopAtLevel=1 -Dorg.sqlite.tmpdir="$folder" \
    -cp "$(installation_of "$USERS_JAR")/WEB-INF/lib/*:$driver" wordle.service.database.sqlite.BackupCommand "$@" ||
    fail 1 "Nothing was changed."
}

# driver_of_users: prints the path of the SQLite driver in the installation of Users.
driver_of_users() {
  if ! [ -f "$USERS_JAR" ] || ! is_installed "$USERS_JAR"; then
    fail 1 "The system is not built: build it with bin/build."
  fi
  echo "$(installation_of "$USERS_JAR")/wlp/usr/servers/users/jdbc/sqlite-jdbc.jar"
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
