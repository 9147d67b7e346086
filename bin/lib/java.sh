# shellcheck shell=bash
# Which Java runs the servers, and with which flags, by what they measured (ADR 5, ADR 19). Needs common.sh.

KEEPS_PROFILES=25 # the first Java whose archive holds profiles
JDKS=/usr/lib/jvm # where Linux distributions install them
WARM_UP_REQUESTS=${WARM_UP_REQUESTS:-16000}

[[ $WARM_UP_REQUESTS =~ ^[1-9][0-9]{0,5}$ ]] ||
  fail 2 "WARM_UP_REQUESTS=$WARM_UP_REQUESTS is no number of requests: give one from 1 to 999999."

# java_command: the one for tools.
java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    type -P java || fail 1 "There is no java: run bin/setup."
  fi
}

# server_java: the one for servers. It is the same, but where nobody names one in JAVA_HOME, and that of the path keeps
# no profiles, the newest of those beside it that do.
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

# version_of JAVA: such as 17, by the file beside it, which is quicker than asking it; 0 if there is none.
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
  [ "$(version_of "$1")" -ge $KEEPS_PROFILES ]
}

# training_requests JAVA: how many of the most frequent kind a first run needs, for its classes, or for profiles.
training_requests() {
  if keeps_profiles "$1"; then
    echo "$WARM_UP_REQUESTS"
  else
    echo 1
  fi
}

# archive_arguments reading|writing FILE JAVA: the flags, one a line, that have a JVM begin with an archive, or write
# one as it ends. What it has to say of one is about classes that are none of ours, or that it is too old.
archive_arguments() {
  # shellcheck disable=SC2034  # by the first argument
  local writing=ArchiveClassesAtExit reading=SharedArchiveFile quiet=(-Xlog:cds=off -Xlog:cds+dynamic=off)
  if keeps_profiles "$3"; then
    # shellcheck disable=SC2034
    writing=AOTCacheOutput reading=AOTCache quiet=(-Xlog:aot=off)
  fi
  printf '%s\n' "-XX:${!1}=$2" "${quiet[@]}"
}

# first_run_arguments FILE JAVA: the flags of a first run beyond every server's, one a line. With profiles C2 begins at
# two fifths of the later thresholds, so that two fifths of the requests bring the same methods to it.
first_run_arguments() {
  archive_arguments writing "$1" "$2"
  if keeps_profiles "$2"; then
    printf '%s\n' -XX:Tier4InvocationThreshold=10000 -XX:Tier4MinInvocationThreshold=1200 \
      -XX:Tier4CompileThreshold=30000 -XX:Tier4BackEdgeThreshold=80000
  fi
}

# jvm_arguments ARCHIVE JAVA: the flags of every server, one a line. The heap is small, but with room for what some
# hundred requests leave behind, and its collector the one that costs least; C2 begins later, when a start is over; a
# server out of memory ends, and is started again. Archives are mapped where they were written for, which lets
# instances share what is in them.
jvm_arguments() {
  printf '%s\n' -Xms48m -Xmx192m -Xmn20m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 \
    -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000 \
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
  ! keeps_profiles "$2" || arguments_with_profiles
  [ ! -f "$1" ] || archive_arguments reading "$1" "$2"
}

# With profiles at hand C2 is what a start waits for. So it inlines less, begins when a method has been called a
# few times (Tier0InvokeNotifyFreqLog, Tier2InvokeNotifyFreqLog, as powers of two), does not wait for a profile
# that is there (Tier2ProfileDelayFactor), and passes over what only a start runs (compiler.directives). Threads of
# Java have a nice value of 10, which is behind the compilers and all that is not a server, of the same control
# group or session. PrintWarnings: without it the JVM says of that, to whoever is not root, that it might not work,
# which it does. The native access is that of SQLite's driver.
arguments_with_profiles() {
  printf '%s\n' -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000 \
    -XX:Tier0InvokeNotifyFreqLog=4 -XX:Tier2InvokeNotifyFreqLog=7 -XX:Tier2ProfileDelayFactor=20 \
    "-XX:CompilerDirectivesFile=$ROOT/bin/lib/compiler.directives" -XX:CompileCommand=quiet \
    -XX:ThreadPriorityPolicy=1 -XX:JavaPriority5_To_OSPriority=10 \
    -XX:CompilerThreadPriority=0 -XX:VMThreadPriority=0 -XX:-PrintWarnings \
    --enable-native-access=ALL-UNNAMED
}

FIRST_WITHOUT_SECURITY_MANAGER=24 # the first Java for which Liberty has other options

# liberty_arguments INSTALLATION JAVA: the flags with which Liberty's own `server run` starts a JVM, one a line.
liberty_arguments() {
  local options=java9.options
  [ "$(version_of "$2")" -lt $FIRST_WITHOUT_SECURITY_MANAGER ] || options=java24.options
  printf '%s\n' -Djava.awt.headless=true -Djdk.attach.allowAttachSelf=true
  grep -v '^#' "$1/wlp/lib/platform/java/$options"
}
