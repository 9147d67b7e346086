# shellcheck shell=bash
# What every command needs: a clean environment, the folder of the checkout, messages, and parsing of arguments.

# shellcheck source=bin/lib/environment.sh
. "${BASH_SOURCE[0]%/*}/environment.sh"
# shellcheck source=bin/lib/renamed-settings.sh
. "${BASH_SOURCE[0]%/*}/renamed-settings.sh"

# Symbolic links are resolved, so that one checkout has one name. The dot protects line breaks at the end of the name.
ROOT=$(cd -P -- "${BASH_SOURCE[0]%/*}/../.." && printf '%s.' "$PWD")
ROOT=${ROOT%.}
# The folder of all files that commands write, except the data: logs, process ids, installations.
WORDLE_RUN=${WORDLE_RUN:-$ROOT/.run}
[[ $WORDLE_RUN = /* ]] || WORDLE_RUN=$PWD/$WORDLE_RUN
export ROOT WORDLE_RUN
# The command's path in the repository, for messages that name it.
COMMAND=$(cd -P -- "$(dirname -- "$0")" && printf '%s' "$PWD")/${0##*/}
COMMAND=${COMMAND#"$ROOT"/}

say() {
  printf '%s\n' "$*"
}

# fail STATUS SENTENCE: ends the command with a message on standard error that tells the remedy.
fail() {
  local status=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$status"
}

# has PROGRAM: whether it is on the path. Shell functions do not count.
has() {
  type -P "$1" >/dev/null
}

# check_folder WHAT FOLDER REMEDY: refuses a folder in which no server can start. Liberty and Java write file names in
# URLs, lists and patterns, where these characters have another meaning.
check_folder() {
  case $2 in
    *[[:cntrl:]]* | *[\#%!:\;,?*\\]*) fail 2 "$1$2 has one of # % ! : ; , ? * \\ or a control character in its name: $3." ;;
  esac
}

# Makes all commands executable, because archives and some file systems lose that permission.
restore_modes() {
  local command
  for command in "$ROOT"/bin/[a-z]* "$ROOT"/tools/[a-z]*; do
    [ -x "$command" ] || chmod a+x "$command" 2>/dev/null || true
    [ -x "$command" ] ||
      fail 1 "$command cannot be executed: call chmod a+x on it, or move the folder to a file system that is not mounted noexec."
  done
}

check_folder "The folder " "$ROOT" 'Liberty cannot run there, so rename it or move it'
check_folder WORDLE_RUN= "$WORDLE_RUN" 'Liberty cannot run there, so name another folder in WORDLE_RUN'
restore_modes
[[ -z ${JAVA_HOME:-} || -x $JAVA_HOME/bin/java ]] ||
  fail 2 "JAVA_HOME=$JAVA_HOME has no bin/java: unset JAVA_HOME, or name the folder of a JDK of version 17 or newer."

# print_help: prints the comment at the top of the command, which is its help.
print_help() {
  awk 'NR == 1 { next } !/^#/ { exit } { sub(/^# ?/, ""); print }' "$0"
}

# parse_help ARGUMENT …: if -h or --help is among them, prints the help and ends the command.
parse_help() {
  local argument
  for argument in "$@"; do
    case $argument in
      -h | --help) print_help && exit ;;
      --) return ;;
    esac
  done
}

# refuse_option ARGUMENT: ends the command because of an unknown option.
refuse_option() {
  fail 2 "'$1' is not an option of $COMMAND: see $COMMAND --help."
}

# parse_no_options ARGUMENT …: parses the options of a command that has only --help.
parse_no_options() {
  local argument
  parse_help "$@"
  for argument in "$@"; do
    [[ $argument != -?* ]] || refuse_option "$argument"
  done
}

# parse_no_arguments ARGUMENT …: parses the arguments of a command that has only --help.
parse_no_arguments() {
  parse_no_options "$@"
  [ $# = 0 ] || fail 2 "$COMMAND takes no arguments, but '$1' was given: see $COMMAND --help."
}

# shellcheck source=bin/lib/folders.sh
. "$ROOT/bin/lib/folders.sh"
# shellcheck source=bin/lib/progress.sh
. "$ROOT/bin/lib/progress.sh"
