# shellcheck shell=bash
# The Maven modules of maintainers' commands. Needs installation.sh.

# compile_module MODULE LOG: its classes are in MODULE/target/classes then.
compile_module() {
  with_progress "Compiling $1" "$2" \
    mvn -B -f "$ROOT/pom.xml" -pl "$1" -Dmaven.test.skip=true -Dspotless.check.skip=true package
}

# sqlite_driver: the JDBC driver of the services that bin/build has extracted.
sqlite_driver() {
  echo "$(installation_of "$ROOT/games-war/target/games.jar")/wlp/usr/servers/games/jdbc/sqlite-jdbc.jar"
}
