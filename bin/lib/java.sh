# shellcheck shell=bash
# Which Java runs the servers, and with which flags, by what they measured (ADR 5, ADR 19). Needs common.sh.

KEEPS_PROFILES=25        # the first Java whose archive holds profiles
TRAINING_REQUESTS=40000  # of the most frequent kind, for those profiles

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java || fail 1 "There is no java: run bin/setup."
  fi
}

# java_version: such as 17, by the file beside it, which is quicker than asking it; 0 if there is none.
java_version() {
  local command version
  command=$(readlink -f "$(java_command)")
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${command%/bin/java}/release" 2>/dev/null) || true
  echo "${version:-0}"
}

keeps_profiles() {
  [ "$(java_version)" -ge $KEEPS_PROFILES ]
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
# least; C2 begins later, when a start is over; a server out of memory ends, and is started again. Archives are
# mapped where they were written for, which lets instances share what is in them.
jvm_arguments() {
  echo -Xms32m -Xmx192m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError
  echo -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000
  echo -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000
  echo -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
  ! keeps_profiles || arguments_with_profiles
  [ ! -f "$1" ] || archive_arguments reading "$1"
}

# With profiles at hand C2 is what a start waits for. So it inlines less, begins when a method has been called a
# few times (Tier0InvokeNotifyFreqLog, Tier2InvokeNotifyFreqLog, as powers of two), and does not wait for a
# profile that is there (Tier2ProfileDelayFactor).
arguments_with_profiles() {
  echo -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000
  echo -XX:Tier0InvokeNotifyFreqLog=4 -XX:Tier2InvokeNotifyFreqLog=7
  echo -XX:Tier2ProfileDelayFactor=20 # diagnostic, too
  echo --enable-native-access=ALL-UNNAMED # SQLite's driver
}
