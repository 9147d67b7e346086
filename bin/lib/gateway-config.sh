# shellcheck shell=bash
# Writes nginx's configuration for this formation and these settings to the gateway's run folder. Snippets are copied,
# and the templates in nginx/templates are rendered. Needs settings.sh.

prefix=$RUN/gateway # nginx's prefix, to which the names in its configuration are relative
MOST_WORKERS=32

# render TEMPLATE NAME=VALUE …: prints the template with each ${NAME} replaced by its value, and without comments.
render() {
  local line text='' assignment placeholder
  while IFS= read -r line; do
    [[ -z $line || $line = \#* ]] || text+=$line$'\n'
  done <"$ROOT/nginx/templates/$1.conf.template"
  for assignment in "${@:2}"; do
    placeholder="\${${assignment%%=*}}"
    text=${text//"$placeholder"/"${assignment#*=}"}
  done
  printf '%s' "$text"
}

# check_gateway_settings: refuses values that nginx would reject, or read differently.
check_gateway_settings() {
  local proxy
  check_range USERS_MAX_CONCURRENCY "$(max_conns_of users)" 4 9999
  check_range GAMES_MAX_CONCURRENCY "$(max_conns_of games)" 4 9999
  check_range AUTH_FAILURES_PER_SECOND "$(auth_failures_per_second)" 1 999999
  check_range GATEWAY_WORKERS "$(worker_processes)" 1 $MOST_WORKERS
  [[ ${GATEWAY_ACCESS_LOG:-off} =~ ^(on|off)$ ]] ||
    fail 2 "GATEWAY_ACCESS_LOG=$GATEWAY_ACCESS_LOG is not a switch: use on or off."
  while IFS= read -r proxy; do
    [[ $proxy =~ ^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$ ]] ||
      fail 2 "TRUSTED_PROXIES: '$proxy' is not an address: separate addresses by commas, as in 192.0.2.1,2001:db8::/32."
  done < <(trusted_proxies)
}

# check_range SETTING VALUE LEAST MOST
check_range() {
  [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] && [ "$2" -ge "$3" ] && [ "$2" -le "$4" ] ||
    fail 2 "$1=$2 is out of range: use a number from $3 to $4."
}

# max_conns_of SERVICE: how many requests one instance may process at the same time.
max_conns_of() {
  case $1 in
    users) echo "${USERS_MAX_CONCURRENCY:-80}" ;;
    games) echo "${GAMES_MAX_CONCURRENCY:-22}" ;;
  esac
}

auth_failures_per_second() {
  echo "${AUTH_FAILURES_PER_SECOND:-10}"
}

# worker_processes: by default half of the cores, because the services do most of the work of a request (ADR 21).
worker_processes() {
  local half=$((($(nproc) + 1) / 2))
  echo "${GATEWAY_WORKERS:-$((half < MOST_WORKERS ? half : MOST_WORKERS))}"
}

# trusted_proxies: one line for each.
trusted_proxies() {
  local proxies
  IFS=, read -ra proxies <<<"${TRUSTED_PROXIES:-}"
  [ ${#proxies[@]} = 0 ] || printf '%s\n' "${proxies[@]}"
}

write_configuration() {
  rm -rf "$prefix/nginx.conf" "$prefix/snippets" "$prefix/wordle" "$DRAINED"
  mkdir -p "$prefix/temp" "$prefix/wordle/servers" "$prefix/wordle/upstreams-excluding" "$DRAINED"
  copy_configuration
  render_configuration
  (umask 077 && gateway_secret >"$prefix/wordle/gateway-secret.conf")
}

# copy_configuration: nginx reads its files again at each reload. The repository may hold those of another release by
# then, which do not fit the rendered ones. The snippets are behind a link because the release before replaces a link by
# its own, but would write into a folder.
copy_configuration() {
  cp "$ROOT/nginx/nginx.conf" "$prefix/nginx.conf"
  cp -R "$ROOT/nginx/snippets" "$prefix/snippets"
  ln -s ../snippets "$prefix/wordle/snippets"
  ln -s "$ROOT/nginx/web" "$prefix/wordle/web"
}

render_configuration() (
  cd "$prefix/wordle" || exit
  numbers_of users | servers users >servers/users.conf
  numbers_of games | servers games >servers/games.conf
  render auth-rate-limit RATE="$(auth_failures_per_second)" >servers/auth-rate-limit.conf
  upstreams_excluding >upstreams-excluding/upstreams.conf
  draining >upstreams-excluding/draining.conf
  render workers WORKER_PROCESSES="$(worker_processes)" >workers.conf
  listen >listen.conf
  plain_http >plain-http.conf
  access_log >access-log.conf
  real_ip >trusted-proxies.conf
)

# servers SERVICE: the list of an upstream, of the instance numbers on standard input. Together they have the capacity
# of all instances. Where there are several, a quarter of it belongs to the backup entries.
servers() {
  local service=$1 number numbers capacity spare=0
  mapfile -t numbers
  capacity=$(($(max_conns_of "$service") * $(count_of "$service") / ${#numbers[@]}))
  [ ${#numbers[@]} = 1 ] || spare=$((capacity / 4))
  for number in "${numbers[@]}"; do
    render upstream-server PORT="$(port_of "$service" "$number")" MAX_CONNS=$((capacity - spare))
  done
  [ $spare != 0 ] || return 0
  for number in "${numbers[@]}"; do
    render upstream-backup PORT="$(port_of "$service" "$number")" MAX_CONNS=$spare
  done
}

# upstreams_excluding: for each instance, the upstream that takes its requests while bin/roll restarts it.
upstreams_excluding() {
  local service number
  while read -r service number; do
    render upstream-excluding SERVICE="$service" NUMBER="$number" \
      SERVERS="$(others_of "$service" "$number" | servers "$service")"
  done < <(instances)
}

# draining: for each instance, the condition under which that upstream is chosen.
draining() {
  local service number
  while read -r service number; do
    render draining SERVICE="$service" NUMBER="$number"
  done < <(instances)
}

listen() {
  local parameters=''
  ! speaks_tls || parameters=$(tls_parameters)
  listen_on "$GATEWAY_PORT" "$parameters"
  [ -z "$HTTP_PORT" ] || listen_on "$HTTP_PORT" ''
  ! speaks_tls || tls
  [ -z "$ACME_WEBROOT" ] || render acme ACME_WEBROOT="$ACME_WEBROOT"
}

tls_parameters() {
  if has_http2_directive; then
    echo ' ssl'
  else
    echo ' ssl http2'
  fi
}

tls() {
  local port=:$GATEWAY_PORT
  [ "$GATEWAY_PORT" != 443 ] || port=
  render tls TLS_CERT="$TLS_CERT" TLS_KEY="$TLS_KEY" PORT_IN_URLS="$port"
  ! has_http2_directive || render http2
}

# From version 1.25.1 nginx warns about the parameter http2 of listen.
has_http2_directive() {
  local version
  version=$(nginx -v 2>&1)
  printf '%s\n' 1.25.1 "${version##*/}" | sort --version-sort --check=quiet
}

# listen_on PORT PARAMETERS
listen_on() {
  local address
  while read -r address; do
    render listen ADDRESS="$address" PORT="$1" PARAMETERS="$2"
  done < <(listen_addresses)
}

# listen_addresses: one line for each. A kernel without IPv6 has no file if_inet6.
listen_addresses() {
  case $GATEWAY_ADDRESS in
    '')
      echo '*'
      [ ! -e /proc/net/if_inet6 ] || echo '[::]'
      ;;
    *:*) echo "[$GATEWAY_ADDRESS]" ;;
    *) echo "$GATEWAY_ADDRESS" ;;
  esac
}

plain_http() {
  [ -z "$ACME_WEBROOT" ] || render plain-http
}

# access_log: file descriptor 6 leads to relay_access_log.
access_log() {
  local target='/proc/self/fd/6 wordle'
  [ "${GATEWAY_ACCESS_LOG:-off}" = on ] || target=off
  render access-log ACCESS_LOG="$target"
}

real_ip() {
  local proxy
  while read -r proxy; do
    render trusted-proxy PROXY="$proxy"
  done < <(trusted_proxies)
}

# gateway_secret: only nginx's master, which has the same user, reads this file.
gateway_secret() {
  [ -z "${GATEWAY_SECRET:-}" ] || render gateway-secret GATEWAY_SECRET="$GATEWAY_SECRET"
}
