# shellcheck shell=bash
# The runnable jars, and whether they are as new as all that they are made of. Needs common.sh.

JARS=("$ROOT/users-war/target/users.jar" "$ROOT/games-war/target/games.jar")

# unfinished_of JAR: a mark that stands there while a build works. If it is there before one, a build was killed.
unfinished_of() {
  echo "${1%/*}/unfinished"
}

# is_stale JAR. A folder is newer too when a file of it was deleted.
is_stale() {
  local module=${1%/target/*}
  [ ! -f "$1" ] || [ -e "$(unfinished_of "$1")" ] ||
    [ -n "$(find "$module/src/main" "$module/pom.xml" "$ROOT/service-commons/src/main" \
      "$ROOT/service-commons/pom.xml" "$ROOT/pom.xml" "$ROOT/liberty-config" \
      -newer "$1" -print -quit)" ]
}

# is_any CONDITION: whether it holds for one of the jars.
is_any() {
  local condition=$1 jar
  for jar in "${JARS[@]}"; do
    ! "$condition" "$jar" || return 0
  done
  return 1
}
