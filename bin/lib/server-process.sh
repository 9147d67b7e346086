# shellcheck shell=bash
# Turns the calling process into a server: its environment, scheduling, and JVM flags. Needs common.sh and java.sh.

# exec_server SERVICE INSTALLATION OUTPUT PORT FLAG …: becomes the server, with further flags of its JVM.
# - The kernel kills the server if the caller is killed, so that no server is left without a supervisor (setpriv).
# - The server is scheduled with SCHED_BATCH, so that a thread that wakes does not preempt another one that is done
#   within microseconds (ADR 17, ADR 21).
# - Liberty does not poll for changes, because no file of an installation changes.
# - Java is called directly, because Liberty's `server` script evaluates its arguments twice and fails in a folder with
#   a space or a parenthesis in its name (ADR 5).
exec_server() {
  local service=$1 installation=$2 java flags
  export WLP_OUTPUT_DIR=$3 LOG_DIR=$3/logs PORT=$4 UPDATE_TRIGGER=disabled
  shift 4
  java=$(server_java)
  flags=$(server_flags "$service" "$installation" "$java")
  mapfile -t flags <<<"$flags"
  mkdir -p "$WLP_OUTPUT_DIR/$service"
  cd "$WLP_OUTPUT_DIR/$service" || exit
  exec_with "${PROCESS_ENVIRONMENT[@]}" "${SERVER_ENVIRONMENT[@]}" -- \
    chrt --batch 0 setpriv --pdeathsig KILL \
    "$java" "${flags[@]}" "$@" -jar "$installation/wlp/bin/tools/ws-server.jar" "$service"
}

# server_flags SERVICE INSTALLATION JAVA: prints all flags of the JVM, one a line. The host's own flags come last, so
# that they win.
server_flags() {
  local service=$1 installation=$2 java=$3
  liberty_arguments "$installation" "$java"
  jvm_arguments "$installation/archive" "$java"
  own_flags "$service" | xargs --no-run-if-empty -n 1 printf '%s\n'
}

# own_flags SERVICE: prints the flags of JVM_ARGS and of the service's own setting, separated by white space.
own_flags() {
  local own
  case $1 in
    users) own=${USERS_JVM_ARGS:-} ;;
    games) own=${GAMES_JVM_ARGS:-} ;;
  esac
  echo "${JVM_ARGS:-} $own"
}

# refuses_flags SERVICE INSTALLATION: whether the JVM cannot start with the host's own flags.
refuses_flags() {
  local service=$1 java flags
  [[ $(own_flags "$service") = *[![:space:]]* ]] || return 1
  java=$(server_java)
  flags=$(server_flags "$service" "$2" "$java") || return 0
  mapfile -t flags <<<"$flags"
  ! "$java" "${flags[@]}" -version >/dev/null 2>&1
}
