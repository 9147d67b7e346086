# shellcheck shell=bash
# The settings of one running system, and the addresses, ports and names that follow from them. Needs common.sh.

GATEWAY_PORT=${GATEWAY_PORT:-8080}
BASE_PORT=${BASE_PORT:-5000}
WORDLE_DATA=${WORDLE_DATA:-$ROOT/data}
WORDLE_FORMATION=${WORDLE_FORMATION:-users=1,games=3}
GATEWAY_ADDRESS=${GATEWAY_ADDRESS:-}
HTTP_PORT=${HTTP_PORT:-}
TLS_CERT=${TLS_CERT:-}
TLS_KEY=${TLS_KEY:-}
ACME_WEBROOT=${ACME_WEBROOT:-}
# A relative path is relative to the folder of the caller; a server runs in another folder.
[[ $WORDLE_DATA = /* ]] || WORDLE_DATA=$PWD/$WORDLE_DATA
[[ -z $TLS_CERT || $TLS_CERT = /* ]] || TLS_CERT=$PWD/$TLS_CERT
[[ -z $TLS_KEY || $TLS_KEY = /* ]] || TLS_KEY=$PWD/$TLS_KEY
[[ -z $ACME_WEBROOT || $ACME_WEBROOT = /* ]] || ACME_WEBROOT=$PWD/$ACME_WEBROOT
export GATEWAY_PORT BASE_PORT WORDLE_DATA WORDLE_FORMATION GATEWAY_ADDRESS HTTP_PORT TLS_CERT TLS_KEY ACME_WEBROOT

# The files of a running system, except its data. The gateway's port identifies the system.
export RUN=$WORDLE_RUN/$GATEWAY_PORT

# Holds a file for each instance that bin/roll drains: the gateway sends it no request.
export DRAINED=$RUN/gateway/drained

# Waiting times of supervision and draining, which tests shorten.
RESTART_BACKOFF_MILLIS=${RESTART_BACKOFF_MILLIS:-1000}
PROBE_INTERVAL_MILLIS=${PROBE_INTERVAL_MILLIS:-2000}
HANG_TIMEOUT_SECONDS=${HANG_TIMEOUT_SECONDS:-5}
DRAIN_MILLIS=${DRAIN_MILLIS:-3000}

LAST_OFFSET=108 # Games number 9, see port_of

# check_number SETTING WHAT LEAST MOST: refuses a value that is not a number in this range.
check_number() {
  local value=${!1}
  [[ $value =~ ^(0|[1-9][0-9]{0,8})$ ]] && [ "$value" -ge "$3" ] && [ "$value" -le "$4" ] ||
    fail 2 "$1=$value is not $2: use $3 to $4."
}

check_port() {
  check_number "$1" "a port number" 1 65535
}

check_waiting_times() {
  check_number RESTART_BACKOFF_MILLIS "a number of milliseconds" 10 30000
  check_number PROBE_INTERVAL_MILLIS "a number of milliseconds" 10 60000
  check_number HANG_TIMEOUT_SECONDS "a number of seconds" 1 3600
  check_number DRAIN_MILLIS "a number of milliseconds" 0 60000
}

# in_seconds MILLIS: prints them as sleep takes them.
in_seconds() {
  printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000))
}

# check_data_folder: refuses characters that have a meaning in SQLite's URL or in expressions of Liberty's configuration.
check_data_folder() {
  # shellcheck disable=SC2016  # an expression of Liberty's
  case $WORDLE_DATA in
    *[[:cntrl:]]* | *[?\\]* | *'${'*)
      fail 2 "WORDLE_DATA=$WORDLE_DATA has ?, \\, \${ or a control character in its name: name another folder." ;;
  esac
}

check_settings() {
  check_data_folder
  check_port GATEWAY_PORT
  check_port BASE_PORT
  [ "$BASE_PORT" -le $((65535 - LAST_OFFSET)) ] ||
    fail 2 "BASE_PORT=$BASE_PORT is too high, because instances use ports up to $LAST_OFFSET above it: use at most $((65535 - LAST_OFFSET))."
  check_waiting_times
  check_secret
}

# The message leaves the value out, because messages are logged.
check_secret() {
  [[ ${GATEWAY_SECRET:-} =~ ^([A-Za-z0-9._~+/=-]{32,256})?$ ]] ||
    fail 2 "GATEWAY_SECRET is not a valid secret: use 32 to 256 of A-Z a-z 0-9 . _ ~ + / = -, such as the output of openssl rand -hex 32."
}

speaks_tls() {
  [ -n "$TLS_CERT" ]
}

# gateway_address: prints the gateway's URL on this machine, without the scheme's own port.
gateway_address() {
  local scheme=http host port=:$GATEWAY_PORT
  ! speaks_tls || scheme=https
  case $GATEWAY_ADDRESS in
    '' | 0.0.0.0 | :: | 127.0.0.1) host=localhost ;;
    *:*) host=[$GATEWAY_ADDRESS] ;;
    *) host=$GATEWAY_ADDRESS ;;
  esac
  [[ $scheme$port != http:80 && $scheme$port != https:443 ]] || port=
  echo "$scheme://$host$port"
}

# ask_gateway ARGUMENT …: curl without a check of the certificate, because that may name another host, or be self-signed.
ask_gateway() {
  curl --insecure --noproxy '*' "$@"
}

# port_of SERVICE N: prints the port of an instance, which does not depend on the formation.
port_of() {
  case $1 in
    users) echo $((BASE_PORT + $2 - 1)) ;;
    games) echo $((BASE_PORT + 100 + $2 - 1)) ;;
    *) fail 2 "There is no service $1: name users or games." ;;
  esac
}

# process_of SERVICE N: prints its name in the Procfile and in the log; a single Users has no number. The name has only
# letters, digits, _ and -, because Foreman ignores others.
process_of() {
  if [ "$1" = users ] && [ "$(count_of users)" = 1 ]; then
    echo users
  else
    echo "$1-$2"
  fi
}

# count_of SERVICE: prints how many instances the formation has of it. A service that it does not name has the default.
count_of() {
  if [[ ,$WORDLE_FORMATION, =~ ,$1=([^,]*), ]]; then
    echo "${BASH_REMATCH[1]}"
  elif [ "$1" = users ]; then
    echo 1
  else
    echo 3
  fi
}

# parse_formation TEXT: sets WORDLE_FORMATION, with both services, or ends the command if TEXT is not a formation.
parse_formation() {
  local part parts seen=,
  [[ $1 =~ ^[^,]+(,[^,]+)*$ ]] || fail 2 "'$1' is not a formation: write it like users=1,games=3."
  IFS=, read -ra parts <<<"$1"
  for part in "${parts[@]}"; do
    check_part "$part"
    [[ $seen != *",${part%=*},"* ]] || fail 2 "'$1' names ${part%=*} twice: name it once."
    seen+=${part%=*},
  done
  WORDLE_FORMATION=$1
  WORDLE_FORMATION=users=$(count_of users),games=$(count_of games)
}

# check_part PART: checks one service's part of a formation, like games=3.
check_part() {
  [[ $1 =~ ^[^=]+=[^=]+$ ]] || fail 2 "'$1' is not a part of a formation: write it like games=3."
  case $1 in
    users=[1-9] | games=[1-9]) ;;
    users=* | games=*) fail 2 "'$1' is out of range: use 1 to 9 instances." ;;
    *) fail 2 "There is no service '${1%%=*}': name users or games." ;;
  esac
}

# numbers_of SERVICE: prints the numbers of its instances, one a line.
numbers_of() {
  seq "$(count_of "$1")"
}

# others_of SERVICE N: prints the numbers of the instances that answer while instance N restarts. A single instance has
# a spare for that time.
others_of() {
  if [ "$(count_of "$1")" = 1 ]; then
    echo 2
  else
    numbers_of "$1" | grep -vx "$2"
  fi
}

# instances: prints SERVICE N for each, one a line.
instances() {
  local service number
  for service in users games; do
    for number in $(numbers_of "$service"); do
      echo "$service $number"
    done
  done
}
