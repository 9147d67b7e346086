# shellcheck shell=bash
# The runnable jars, and whether they are older than their sources. Needs common.sh.

JARS=("$ROOT/users-war/target/users.jar" "$ROOT/games-war/target/games.jar")

# unfinished_of JAR: prints the name of a file that exists during a build. If it exists before a build, the last build
# was killed.
unfinished_of() {
  echo "${1%/*}/unfinished"
}

# is_stale JAR: whether it has to be built. A deleted file counts, because it changes the time of its folder.
is_stale() {
  local module=${1%/target/*}
  [ ! -f "$1" ] || [ -e "$(unfinished_of "$1")" ] ||
    [ -n "$(find "$module/src/main" "$module/pom.xml" "$ROOT/service-commons/src/main" \
      "$ROOT/service-commons/pom.xml" "$ROOT/pom.xml" "$ROOT/liberty-config" \
      -newer "$1" -print -quit)" ]
}

# is_any CONDITION: whether the condition holds for at least one jar.
is_any() {
  local condition=$1 jar
  for jar in "${JARS[@]}"; do
    ! "$condition" "$jar" || return 0
  done
  return 1
}
