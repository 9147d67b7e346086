# shellcheck shell=bash
# The settings of one running system, and what follows from them.

GATEWAY_PORT=${GATEWAY_PORT:-8080}
BASE_PORT=${BASE_PORT:-5000}
WORDLE_DATA=${WORDLE_DATA:-$ROOT/data}
WORDLE_FORMATION=${WORDLE_FORMATION:-users=1,games=3}
export GATEWAY_PORT BASE_PORT WORDLE_DATA WORDLE_FORMATION

# What a running system writes but its data; the gateway's port tells systems apart.
export RUN=$ROOT/.run/$GATEWAY_PORT

check_port() {
  if ! [[ $2 =~ ^[1-9][0-9]{0,4}$ ]] || [ "$2" -gt 65535 ]; then
    fail 2 "$1=$2 is no port: give a number from 1 to 65535."
  fi
}

check_settings() {
  check_port GATEWAY_PORT "$GATEWAY_PORT"
  check_port BASE_PORT "$BASE_PORT"
  [ "$BASE_PORT" -le 65427 ] || fail 2 "BASE_PORT=$BASE_PORT leaves no room: instances go up to +108."
  [[ $WORDLE_DATA = /* ]] || fail 2 "WORDLE_DATA=$WORDLE_DATA is no absolute folder: begin it with /."
}

# port_of SERVICE N: Users from the base on, Games a hundred above, whatever the formation.
port_of() {
  case $1 in
    users) echo $((BASE_PORT + $2 - 1)) ;;
    games) echo $((BASE_PORT + 100 + $2 - 1)) ;;
    *) fail 2 "There is no service $1: name users or games." ;;
  esac
}

# process_of SERVICE N: the name in the log; a single Users has no number.
process_of() {
  if [ "$1" = users ] && [ "$(count_of users)" = 1 ]; then
    echo users
  else
    echo "$1.$2"
  fi
}

# count_of SERVICE: how many instances the formation has of it.
count_of() {
  local pair
  for pair in ${WORDLE_FORMATION//,/ }; do
    [ "${pair%=*}" = "$1" ] && echo "${pair#*=}" && return
  done
  [ "$1" = users ] && echo 1 || echo 3
}

# parse_formation TEXT: refuses what is no formation, and sets WORDLE_FORMATION with both services.
parse_formation() {
  local pair pairs seen=' '
  [[ $1 =~ ^[^,]+(,[^,]+)*$ ]] || fail 2 "'$1' is no formation: write it like users=1,games=3."
  IFS=, read -ra pairs <<<"$1"
  for pair in "${pairs[@]}"; do
    [[ $pair =~ ^([a-z]+)=([0-9]+)$ ]] || fail 2 "'$pair' is no part of a formation: write it like games=3."
    case ${BASH_REMATCH[1]} in
      users | games) ;;
      *) fail 2 "There is no service '${BASH_REMATCH[1]}': name users or games." ;;
    esac
    [[ ${BASH_REMATCH[2]} =~ ^[1-9]$ ]] || fail 2 "$pair is out of range: from 1 to 9 instances can run."
    [[ $seen != *" ${BASH_REMATCH[1]} "* ]] || fail 2 "${BASH_REMATCH[1]} is named twice in '$1': name it once."
    seen+="${BASH_REMATCH[1]} "
  done
  WORDLE_FORMATION=$1
  WORDLE_FORMATION=users=$(count_of users),games=$(count_of games)
}

# instances: one line for each, SERVICE N.
instances() {
  local service number
  for service in users games; do
    for ((number = 1; number <= $(count_of "$service"); number++)); do
      echo "$service $number"
    done
  done
}
