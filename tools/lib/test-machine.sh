#!/usr/bin/env bash
# tools/test-install --tests runs this script inside the machine: `prepare AS DATA` as root, and then `run OPTION …` as
# the user of the tests, with options of bin/test. LISTENERS is an option of tools/test-install.
set -euo pipefail
# shellcheck source=bin/lib/common.sh
. "$(dirname "$0")/../../bin/lib/common.sh"
# shellcheck source=tools/lib/system.sh
. "$ROOT/tools/lib/system.sh"

DEFAULT_PORTS="8080 5000 5100 5101 5102 27101 27201"

prepare() {
  bin/setup --tests
  if [ -n "$2" ]; then
    start_system
    play
    stop_system
  fi
  [ "$1" != user ] || give_to_student
}

# The user student is not root and has no sudo.
give_to_student() {
  id student >/dev/null 2>&1 || useradd --create-home --shell /bin/bash student
  [ -e /home/student/.m2 ] || [ ! -e "$HOME/.m2" ] || cp -r --reflink=auto "$HOME/.m2" /home/student/
  chown -R student: /home/student "$ROOT"
}

# Foreign programs listen on ports, so that the tests must find free ones.
listen() {
  # shellcheck disable=SC2086 # one argument each
  perl -MIO::Socket::INET -e '
    for (@ARGV, map { 12000 + 50 * $_ } 0 .. 400) {
      push @sockets, IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", LocalPort => $_) || ();
    }
    $| = 1;
    printf("%d foreign listeners\n", scalar @sockets);
    sleep;' $DEFAULT_PORTS &
  trap 'kill $!' EXIT
}

run() {
  say "As $(id -un), in $ROOT, with the capabilities $(awk '/CapEff/ {print $2}' /proc/self/status)"
  [ -z "${LISTENERS:-}" ] || listen
  bin/test "$@"
}

cd "$ROOT"
"$@"
