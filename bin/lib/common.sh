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
# The command's place in the repository, for sentences that name it.
COMMAND=$(cd -P -- "$(dirname -- "$0")" && printf '%s' "$PWD")/${0##*/}
COMMAND=${COMMAND#"$ROOT"/}

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
  for command in "$ROOT"/bin/[a-z]* "$ROOT"/tools/[a-z]*; do
    [ -x "$command" ] || chmod a+x "$command" 2>/dev/null || true
    [ -x "$command" ] ||
      fail 1 "$command cannot be executed: call chmod a+x on it, or move the folder to a file system that lets programs run."
  done
}

check_folder "The folder " "$ROOT" 'Liberty cannot run there, so rename it or move it'
check_folder WORDLE_RUN= "$WORDLE_RUN" 'Liberty cannot run there, so name another folder in WORDLE_RUN'
restore_modes
[[ -z ${JAVA_HOME:-} || -x $JAVA_HOME/bin/java ]] ||
  fail 2 "JAVA_HOME=$JAVA_HOME has no bin/java: unset JAVA_HOME, or name the folder of a JDK of version 17 or newer."

# print_help: the comment at the top of the command, which is its help.
print_help() {
  awk 'NR == 1 { next } !/^#/ { exit } { sub(/^# ?/, ""); print }' "$0"
}

# parse_help ARGUMENT …: answers -h and --help.
parse_help() {
  local argument
  for argument in "$@"; do
    case $argument in
      -h | --help) print_help && exit ;;
      --) return ;;
    esac
  done
}

# refuse_option ARGUMENT: for a command that knows no such one.
refuse_option() {
  fail 2 "'$1' is no option of $COMMAND: try $COMMAND --help."
}

# parse_no_options ARGUMENT …: for a command whose only option is --help.
parse_no_options() {
  local argument
  parse_help "$@"
  for argument in "$@"; do
    [[ $argument != -?* ]] || refuse_option "$argument"
  done
}

# parse_no_arguments ARGUMENT …: for a command whose only argument is --help.
parse_no_arguments() {
  parse_no_options "$@"
  [ $# = 0 ] || fail 2 "'$1' is too much: $COMMAND takes no arguments, see $COMMAND --help."
}

# shellcheck source=bin/lib/folders.sh
. "$ROOT/bin/lib/folders.sh"
# shellcheck source=bin/lib/progress.sh
. "$ROOT/bin/lib/progress.sh"
