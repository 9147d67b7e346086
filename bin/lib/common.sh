# shellcheck shell=bash
# What every command needs: the repository's root, and ways to speak.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# What commands write but the data: logs, notes on processes, extractions.
WORDLE_RUN=${WORDLE_RUN:-$ROOT/.run}
[[ $WORDLE_RUN = /* ]] || WORDLE_RUN=$PWD/$WORDLE_RUN
export ROOT WORDLE_RUN
# The command's place in the repository, for sentences that name it.
COMMAND=bin/${0##*/}
[[ $0 != */lib/* ]] || COMMAND=bin/lib/${0##*/}

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

has() {
  command -v "$1" >/dev/null 2>&1
}

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
