# shellcheck shell=bash
# Which Java runs the servers, and with which flags, by what they measured (ADR 5, ADR 19). Needs common.sh.

KEEPS_PROFILES=25        # the first Java whose archive holds profiles
TRAINING_REQUESTS=40000  # of the most frequent kind, for those profiles

# java_home: what JAVA_HOME says, or else of the java on the path.
java_home() {
  local command
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME"
  else
    command=$(command -v java) || fail 1 "There is no java: run bin/setup."
    command=$(readlink -f "$command")
    echo "${command%/bin/java}"
  fi
}

# java_version HOME: such as 17, or 0 if it does not say.
java_version() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
  echo "${version:-0}"
}

java_command() {
  local home
  home=$(java_home)
  echo "$home/bin/java"
}

keeps_profiles() {
  [ "$(java_version "$(java_home)")" -ge $KEEPS_PROFILES ]
}

# training_requests: how many of the most frequent kind a first run needs, for its classes, or for profiles.
training_requests() {
  if keeps_profiles; then
    echo $TRAINING_REQUESTS
  else
    echo 1
  fi
}

# archive_arguments reading|writing FILE: the flags that have a JVM begin with an archive, or write one as it
# ends. What it has to say of one is about classes that are none of ours, or that it is too old.
archive_arguments() {
  local writing=ArchiveClassesAtExit reading=SharedArchiveFile quiet='-Xlog:cds=off -Xlog:cds+dynamic=off'
  if keeps_profiles; then
    writing=AOTCacheOutput reading=AOTCache quiet='-Xlog:aot=off'
  fi
  echo "-XX:${!1}=$2 $quiet"
}

# jvm_arguments ARCHIVE: the flags of every server. The heap is small, and its collector the one that costs
# least; C2 begins later, when a start is over; a server out of memory ends, and is started again.
jvm_arguments() {
  echo -Xms32m -Xmx192m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError
  echo -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000
  echo -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000
  ! keeps_profiles || arguments_with_profiles
  [ ! -f "$1" ] || archive_arguments reading "$1"
}

# With profiles at hand C2 is what a start waits for. So it inlines less, begins when a method has been called a
# few times (Tier0InvokeNotifyFreqLog, Tier2InvokeNotifyFreqLog, as powers of two), and does not wait for a
# profile that is there (Tier2ProfileDelayFactor).
arguments_with_profiles() {
  echo -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000
  echo -XX:Tier0InvokeNotifyFreqLog=4 -XX:Tier2InvokeNotifyFreqLog=7
  echo -XX:+UnlockDiagnosticVMOptions -XX:Tier2ProfileDelayFactor=20
  echo --enable-native-access=ALL-UNNAMED # SQLite's driver
}
