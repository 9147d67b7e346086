# shellcheck shell=bash
# Who listens on a port, from /proc alone: ss and lsof are not on every machine.

# listening_inodes PORT: the sockets that listen on it (state 0A), over IPv4 and IPv6.
listening_inodes() {
  local hex
  hex=$(printf '%04X' "$1")
  awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port {print $10}' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# holder_of PORT: a sentence's end that names the process, as far as we may see it.
holder_of() {
  local inode fd pid
  for inode in $(listening_inodes "$1"); do
    fd=$(find /proc/[0-9]*/fd -lname "socket:\\[$inode\\]" -print -quit 2>/dev/null || true)
    pid=${fd#/proc/}
    pid=${pid%%/*}
    if [ -n "$pid" ]; then
      echo "$(cat "/proc/$pid/comm" 2>/dev/null) (process $pid)"
      return
    fi
  done
  echo "a process of another user"
}

refuse_held_port() {
  if [ -n "$(listening_inodes "$1")" ]; then
    fail 1 "Port $1, which $2 needs, is held by $(holder_of "$1"): end it, or set $3."
  fi
}

refuse_held_ports() {
  local service number
  refuse_held_port "$GATEWAY_PORT" "the gateway" GATEWAY_PORT
  [ -z "$HTTP_PORT" ] || refuse_held_port "$HTTP_PORT" "the gateway" HTTP_PORT
  while read -r service number; do
    refuse_held_port "$(port_of "$service" "$number")" "$(process_of "$service" "$number")" BASE_PORT
  done < <(instances)
}

# The gateway's ports must be two, and none of the instances'.
refuse_clash() {
  local service number
  [ "$HTTP_PORT" != "$GATEWAY_PORT" ] ||
    fail 2 "HTTP_PORT=$HTTP_PORT is also GATEWAY_PORT, which sends plain HTTP to TLS by itself: set another one, or none."
  while read -r service number; do
    refuse_clash_with "$(port_of "$service" "$number")" "$(process_of "$service" "$number")"
  done < <(instances)
}

refuse_clash_with() {
  local setting
  for setting in GATEWAY_PORT HTTP_PORT; do
    [ "${!setting}" != "$1" ] || fail 2 "$setting=$1 is also the port of $2: set another one, or BASE_PORT."
  done
}
