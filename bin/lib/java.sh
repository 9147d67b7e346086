# shellcheck shell=bash
# Which Java runs the servers, and the flags of its JVM (ADR 5, ADR 19). Needs common.sh.

FIRST_WITH_PROFILES=25 # the first Java whose archive holds profiles
FIRST_WITHOUT_SECURITY_MANAGER=24 # the first Java for which Liberty has other options
JDKS=/usr/lib/jvm # where Linux distributions install JDKs
WARM_UP_REQUESTS=${WARM_UP_REQUESTS:-16000}

[[ $WARM_UP_REQUESTS =~ ^[1-9][0-9]{0,5}$ ]] ||
  fail 2 "WARM_UP_REQUESTS=$WARM_UP_REQUESTS is not a number of requests: use 1 to 999999."

# options_in FILE: prints its lines without comments.
options_in() {
  grep -Ev '^(#|$)' "$1"
}

# Read once and not for each server, because a roll may replace the files of a supervisor that runs.
SERVER_OPTIONS=$(options_in "$ROOT/liberty-config/jvm/server.options")
OPTIONS_WITH_PROFILES=$(options_in "$ROOT/liberty-config/jvm/java-25.options")
FIRST_RUN_OPTIONS_WITH_PROFILES=$(options_in "$ROOT/liberty-config/jvm/first-run-25.options")

# java_command: prints the Java for tools.
java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    type -P java || fail 1 "There is no java: run bin/setup."
  fi
}

# server_java: prints the Java for servers. It is the Java for tools, with one exception: if JAVA_HOME is not set and
# that Java keeps no profiles, it is the newest Java in /usr/lib/jvm that does.
server_java() {
  local java candidate
  java=$(java_command) || return
  if [ -z "${JAVA_HOME:-}" ] && ! keeps_profiles "$java"; then
    for candidate in "$JDKS"/*/bin/java; do
      if keeps_profiles "$candidate" && [ "$(version_of "$candidate")" -gt "$(version_of "$java")" ]; then
        java=$candidate
      fi
    done
  fi
  echo "$java"
}

# version_of JAVA: prints its major version, such as 17, or 0 if it is unknown. The version stands in a file of the JDK,
# which is read faster than a JVM starts.
version_of() {
  local command release
  command=$(readlink -f "$1")
  release=${command%/bin/java}/release
  if [[ -r $release && $(<"$release") =~ JAVA_VERSION=\"([0-9]+) ]]; then
    echo "${BASH_REMATCH[1]}"
  else
    echo 0
  fi
}

keeps_profiles() {
  [ "$(version_of "$1")" -ge $FIRST_WITH_PROFILES ]
}

# warm_up_requests JAVA: prints how many requests of the most frequent kind a first run sends. One request loads the
# classes; profiles need many.
warm_up_requests() {
  if keeps_profiles "$1"; then
    echo "$WARM_UP_REQUESTS"
  else
    echo 1
  fi
}

# archive_arguments reading|writing FILE JAVA: prints the flags, one a line, with which a JVM starts from an archive, or
# writes one when it ends. The JVM's messages about archives are off: they concern classes of other projects, or say
# that an archive is of another Java.
archive_arguments() {
  # shellcheck disable=SC2034  # used through the first argument
  local writing=ArchiveClassesAtExit reading=SharedArchiveFile quiet=(-Xlog:cds=off -Xlog:cds+dynamic=off)
  if keeps_profiles "$3"; then
    # shellcheck disable=SC2034
    writing=AOTCacheOutput reading=AOTCache quiet=(-Xlog:aot=off)
  fi
  printf '%s\n' "-XX:${!1}=$2" "${quiet[@]}"
}

# first_run_arguments ARCHIVE JAVA: prints the flags of a first run that other runs do not have, one a line.
first_run_arguments() {
  archive_arguments writing "$1" "$2"
  ! keeps_profiles "$2" || echo "$FIRST_RUN_OPTIONS_WITH_PROFILES"
}

# jvm_arguments ARCHIVE JAVA: prints the flags of every server, one a line.
jvm_arguments() {
  echo "$SERVER_OPTIONS"
  if keeps_profiles "$2"; then
    echo "$OPTIONS_WITH_PROFILES"
    echo "-XX:CompilerDirectivesFile=$ROOT/bin/lib/compiler.directives"
  fi
  [ ! -f "$1" ] || archive_arguments reading "$1" "$2"
}

# liberty_arguments INSTALLATION JAVA: prints the flags with which Liberty's own `server run` starts a JVM, one a line.
liberty_arguments() {
  local options=java9.options
  [ "$(version_of "$2")" -lt $FIRST_WITHOUT_SECURITY_MANAGER ] || options=java24.options
  printf '%s\n' -Djava.awt.headless=true -Djdk.attach.allowAttachSelf=true
  options_in "$1/wlp/lib/platform/java/$options"
}
