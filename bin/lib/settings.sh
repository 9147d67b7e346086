# shellcheck shell=bash
# The settings of one running system, and what follows from them. Needs common.sh.

GATEWAY_PORT=${GATEWAY_PORT:-8080}
BASE_PORT=${BASE_PORT:-5000}
WORDLE_DATA=${WORDLE_DATA:-$ROOT/data}
WORDLE_FORMATION=${WORDLE_FORMATION:-users=1,games=3}
GATEWAY_ADDRESS=${GATEWAY_ADDRESS:-}
HTTP_PORT=${HTTP_PORT:-}
TLS_CERT=${TLS_CERT:-}
TLS_KEY=${TLS_KEY:-}
ACME_WEBROOT=${ACME_WEBROOT:-}
# A server runs in another folder than the one a person names theirs from.
[[ $WORDLE_DATA = /* ]] || WORDLE_DATA=$PWD/$WORDLE_DATA
[[ -z $TLS_CERT || $TLS_CERT = /* ]] || TLS_CERT=$PWD/$TLS_CERT
[[ -z $TLS_KEY || $TLS_KEY = /* ]] || TLS_KEY=$PWD/$TLS_KEY
[[ -z $ACME_WEBROOT || $ACME_WEBROOT = /* ]] || ACME_WEBROOT=$PWD/$ACME_WEBROOT
export GATEWAY_PORT BASE_PORT WORDLE_DATA WORDLE_FORMATION GATEWAY_ADDRESS HTTP_PORT TLS_CERT TLS_KEY ACME_WEBROOT

# What a running system writes but its data; the gateway's port tells systems apart.
export RUN=$WORDLE_RUN/$GATEWAY_PORT

# A file for each instance that bin/roll has the gateway pass over.
export DRAINED=$RUN/gateway/drained

LAST_OFFSET=108 # Games number 9, see port_of

check_port() {
  if ! [[ $2 =~ ^[1-9][0-9]{0,4}$ ]] || [ "$2" -gt 65535 ]; then
    fail 2 "$1=$2 is no port: give a number from 1 to 65535."
  fi
}

# check_data_folder: refuses what would become part of SQLite's URL, or of an expression in Liberty's configuration.
check_data_folder() {
  # shellcheck disable=SC2016  # an expression of Liberty's
  case $WORDLE_DATA in
    *[[:cntrl:]]* | *[?\\]* | *'${'*)
      fail 2 "WORDLE_DATA=$WORDLE_DATA has ?, \\, \${ or a control character in its name: name another folder." ;;
  esac
}

check_settings() {
  check_data_folder
  check_port GATEWAY_PORT "$GATEWAY_PORT"
  check_port BASE_PORT "$BASE_PORT"
  [ "$BASE_PORT" -le $((65535 - LAST_OFFSET)) ] ||
    fail 2 "BASE_PORT=$BASE_PORT leaves no room: instances go up to $LAST_OFFSET above it."
  check_secret
}

# Never said in full, for it would stand in a log.
check_secret() {
  [[ ${GATEWAY_SECRET:-} =~ ^([A-Za-z0-9._~+/=-]{32,256})?$ ]] ||
    fail 2 "GATEWAY_SECRET is no secret: give 32 to 256 of A-Z a-z 0-9 . _ ~ + / = -, such as openssl rand -hex 32 makes."
}

speaks_tls() {
  [ -n "$TLS_CERT" ]
}

# gateway_address: where this machine finds the gateway.
gateway_address() {
  local scheme=http host
  ! speaks_tls || scheme=https
  case $GATEWAY_ADDRESS in
    '' | 0.0.0.0 | :: | 127.0.0.1) host=localhost ;;
    *:*) host=[$GATEWAY_ADDRESS] ;;
    *) host=$GATEWAY_ADDRESS ;;
  esac
  echo "$scheme://$host:$GATEWAY_PORT"
}

# ask_gateway ARGUMENT …: curl, which takes this machine's word for who the gateway is: its certificate
# may name another host, or be signed by nobody.
ask_gateway() {
  curl --insecure --noproxy '*' "$@"
}

# port_of SERVICE N: Users from the base on, Games a hundred above, whatever the formation.
port_of() {
  case $1 in
    users) echo $((BASE_PORT + $2 - 1)) ;;
    games) echo $((BASE_PORT + 100 + $2 - 1)) ;;
    *) fail 2 "There is no service $1: name users or games." ;;
  esac
}

# process_of SERVICE N: the name in the Procfile and in the log; a single Users has no number. Foreman ignores
# a line of the Procfile whose name has other characters than letters, digits, _ and -.
process_of() {
  if [ "$1" = users ] && [ "$(count_of users)" = 1 ]; then
    echo users
  else
    echo "$1-$2"
  fi
}

# count_of SERVICE: how many instances the formation has of it; who is not named keeps the default.
count_of() {
  if [[ ,$WORDLE_FORMATION, =~ ,$1=([^,]*), ]]; then
    echo "${BASH_REMATCH[1]}"
  elif [ "$1" = users ]; then
    echo 1
  else
    echo 3
  fi
}

# parse_formation TEXT: refuses what is no formation, else sets WORDLE_FORMATION, with both services.
parse_formation() {
  local part parts seen=,
  [[ $1 =~ ^[^,]+(,[^,]+)*$ ]] || fail 2 "'$1' is no formation: write it like users=1,games=3."
  IFS=, read -ra parts <<<"$1"
  for part in "${parts[@]}"; do
    check_part "$part"
    [[ $seen != *",${part%=*},"* ]] || fail 2 "'$1' names ${part%=*} twice: name it once."
    seen+=${part%=*},
  done
  WORDLE_FORMATION=$1
  WORDLE_FORMATION=users=$(count_of users),games=$(count_of games)
}

# check_part PART: one service's share of a formation, like games=3.
check_part() {
  [[ $1 =~ ^[^=]+=[^=]+$ ]] || fail 2 "'$1' is no part of a formation: write it like games=3."
  case $1 in
    users=[1-9] | games=[1-9]) ;;
    users=* | games=*) fail 2 "'$1' is out of range: from 1 to 9 instances can run." ;;
    *) fail 2 "There is no service '${1%%=*}': name users or games." ;;
  esac
}

# numbers_of SERVICE: one line for each of its instances.
numbers_of() {
  seq "$(count_of "$1")"
}

# others_of SERVICE N: who answers while instance N is restarted. The only one has a spare, which runs
# just as long.
others_of() {
  if [ "$(count_of "$1")" = 1 ]; then
    echo 2
  else
    numbers_of "$1" | grep -vx "$2"
  fi
}

# instances: one line for each, SERVICE N.
instances() {
  local service number
  for service in users games; do
    for number in $(numbers_of "$service"); do
      echo "$service $number"
    done
  done
}
