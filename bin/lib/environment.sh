# shellcheck shell=bash
# Makes a command and its child processes independent of the variables that a shell, a machine or another program
# exports. common.sh sources this file first. docs/operations.md lists the variables that are kept.

# File names may have characters beyond ASCII, which need a UTF-8 locale. Messages and numbers need one format.
export LC_ALL=C.UTF-8
unset LANG LANGUAGE LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES

# In privileged mode bash ignores exported functions, CDPATH, BASH_ENV, SHELLOPTS and GLOBIGNORE. A traced command
# (bash -x bin/start) is not executed again.
if [[ $- != *[pxc]* ]]; then
  unset POSIXLY_CORRECT
  exec bash -p -- "$0" "$@"
fi

# Options of tools. MAVEN_OPTS and MAVEN_ARGS stay, because the network may need them.
unset CDPATH GLOBIGNORE BASH_ENV ENV POSIXLY_CORRECT GREP_OPTIONS GREP_COLOR GREP_COLORS UNZIP UNZIPOPT
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS JDK_JAVAC_OPTIONS _JAVA_OPTIONS CLASSPATH MAVEN_BASEDIR
unset PERL5OPT PERL5LIB PERL_UNICODE PYTHONHOME PYTHONPATH GOOS GOARCH GOROOT GOWORK GO111MODULE
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE CURL_HOME

# Settings of another Liberty, which its Maven plugin would use in a build.
unset "${!WLP_@}" SERVER_WORKING_DIR VARIABLE_SOURCE_DIRS LOG_DIR LOG_FILE PID_DIR PID_FILE

# The owner has all permissions on the files of a command, and other users cannot write them.
umask u=rwx,o-w

# Relative paths become absolute, because commands change their folder. Without TMPDIR, tools use their default.
[[ -z ${TMPDIR:-} || $TMPDIR = /* ]] || TMPDIR=$PWD/$TMPDIR
[[ -d ${TMPDIR:-} && -w ${TMPDIR:-} && -x ${TMPDIR:-} ]] || unset TMPDIR
[[ -z ${JAVA_HOME:-} || $JAVA_HOME = /* ]] || JAVA_HOME=$PWD/$JAVA_HOME

# Maven, apt, Go and pip use a proxy, but no request to this machine does.
no_proxy=${no_proxy:-${NO_PROXY:-}}
[[ ,$no_proxy = *,localhost,127.0.0.1,::1 ]] || no_proxy=${no_proxy:+$no_proxy,}localhost,127.0.0.1,::1
export no_proxy NO_PROXY=$no_proxy

# curl ARGUMENT …: curl without a proxy and without ~/.curlrc, because commands call only this machine with it.
curl() {
  command curl -q --noproxy '*' "$@"
}

# The variables that every program needs.
# shellcheck disable=SC2034  # for exec_with
PROCESS_ENVIRONMENT=(PATH HOME PWD LC_ALL TZ TMPDIR)

# The further variables of a server: the settings that docs/operations.md lists for the services.
# shellcheck disable=SC2034  # for exec_with
SERVER_ENVIRONMENT=(
  PORT WORDLE_DATA GATEWAY_SECRET ALLOWED_HOSTS UPDATE_TRIGGER 'OTEL_*'
  DATABASE_CONNECTIONS SQLITE_BUSY_TIMEOUT_MILLIS LEADERBOARD_MINIMUM_GAMES
  HASH_CONCURRENCY HASH_QUEUE_SIZE HASH_TIMEOUT_MILLIS CREDENTIAL_CACHE_SIZE CREDENTIAL_CACHE_MINUTES
  LOGIN_FAILURES_PER_MINUTE HASHES_PER_MINUTE REGISTRATIONS_PER_MINUTE
  WLP_OUTPUT_DIR LOG_DIR
)

# exec_with PATTERN … -- COMMAND …: becomes the command, with only those variables whose names match one of the patterns.
# The arguments of env hold names and no values, because other users can read arguments.
exec_with() {
  local kept=() entries entry removed=()
  while [ "$1" != -- ]; do
    kept+=("$1")
    shift
  done
  shift
  # compgen -e would miss names that are not valid in bash.
  mapfile -d '' -t entries < <(env -0)
  wait $! # otherwise a zombie stays as a child of the command
  for entry in "${entries[@]%%=*}"; do
    [ -z "$entry" ] || matches_any "$entry" "${kept[@]}" || removed+=(-u "$entry")
  done
  exec env "${removed[@]}" "$@"
}

# matches_any NAME PATTERN …
matches_any() {
  local name=$1 pattern
  shift
  for pattern in "$@"; do
    # shellcheck disable=SC2053  # a pattern
    [[ $name != $pattern ]] || return 0
  done
  return 1
}
