# shellcheck shell=bash
# What every command needs: an environment and a folder in which it works, and ways to speak.

# shellcheck source=bin/lib/environment.sh
. "${BASH_SOURCE[0]%/*}/environment.sh"

# Without links, so that one checkout has one name. The dot keeps line breaks at the end of a name.
ROOT=$(cd -P -- "${BASH_SOURCE[0]%/*}/../.." && printf '%s.' "$PWD")
ROOT=${ROOT%.}
# What commands write but the data: logs, notes on processes, extractions.
WORDLE_RUN=${WORDLE_RUN:-$ROOT/.run}
[[ $WORDLE_RUN = /* ]] || WORDLE_RUN=$PWD/$WORDLE_RUN
export ROOT WORDLE_RUN

say() {
  printf '%s\n' "$*"
}

# fail STATUS SENTENCE: ends the command with a sentence that says what to do.
fail() {
  local status=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$status"
}

# has PROGRAM: whether it is on the path; functions do not count.
has() {
  type -P "$1" >/dev/null
}

# check_folder WHAT FOLDER REMEDY: refuses a folder in which no server starts. Liberty and Java write the names of their
# files in URLs, lists and patterns, where these characters mean something else.
check_folder() {
  case $2 in
    *[[:cntrl:]]* | *[\#%!:\;,?*\\]*) fail 2 "$1$2 has one of # % ! : ; , ? * \\ or a control character in its name: $3." ;;
  esac
}

# Archives and some file systems lose the right to execute, without which commands cannot call each other.
restore_modes() {
  local command
  for command in "$ROOT"/bin/[a-z]* "$ROOT/bin/lib/fuzz-system"; do
    [ -x "$command" ] || chmod a+x "$command" 2>/dev/null || true
    [ -x "$command" ] ||
      fail 1 "$command cannot be executed: call chmod a+x '$ROOT'/bin/*, or move the folder to a file system that lets programs run."
  done
}

check_folder "The folder " "$ROOT" 'Liberty cannot run there, so rename it or move it'
check_folder WORDLE_RUN= "$WORDLE_RUN" 'Liberty cannot run there, so name another folder in WORDLE_RUN'
restore_modes
[[ -z ${JAVA_HOME:-} || -x $JAVA_HOME/bin/java ]] ||
  fail 2 "JAVA_HOME=$JAVA_HOME has no bin/java: unset JAVA_HOME, or name the folder of a JDK of version 17 or newer."

# with_progress TITLE LOG COMMAND …: runs a slow command and shows that it is not stuck. Its own words
# go to the log, and are shown if it fails.
with_progress() {
  local title=$1 log=$2 start=$SECONDS meter status
  shift 2
  mkdir -p "$(dirname "$log")"
  show_progress "$title" "$log" &
  meter=$!
  # In the foreground, so that Ctrl-C and sudo's question reach it; in a subshell of its own, because a
  # function whose failure is looked at would go on after its first error.
  set +e
  (set -e && "$@") >"$log" 2>&1
  status=$?
  set -e
  # Gone before the next line is written.
  kill "$meter" && { wait "$meter" || true; } 2>/dev/null
  [ ! -t 1 ] || printf '\r\033[K'
  if [ "$status" != 0 ]; then
    tail -n 40 "$log" >&2
    fail 1 "$title failed; all of its output is in $log."
  fi
  say "$title: done in $((SECONDS - start)) s"
}

# On a terminal one line that changes, with the last that the command said; elsewhere a line now and then.
show_progress() {
  local title=$1 log=$2 seconds=0
  say "$title …"
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    seconds=$((seconds + 1))
    if [ -t 1 ]; then
      printf '\r\033[K%s: %s s  %s' "$title" $seconds "$(tail -n 1 "$log" | tr -cd '[:print:]' | cut -c1-50)"
    elif [ $((seconds % 30)) = 0 ]; then
      say "$title: $seconds s so far"
    fi
  done
}
