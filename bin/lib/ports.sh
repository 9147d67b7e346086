# shellcheck shell=bash
# Whether a port can be listened on, and what listens there already, from /proc alone: ss and lsof are not on every
# machine. Needs settings.sh.

# listening_inodes PORT: the sockets that listen on it (state 0A), over IPv4 and IPv6.
listening_inodes() {
  local hex
  hex=$(printf '%04X' "$1")
  awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port {print $10}' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# holder_of PORT: the process id of a listener on it, as far as this user may see.
holder_of() {
  local inode fd
  for inode in $(listening_inodes "$1"); do
    fd=$(find /proc/[0-9]*/fd -lname "socket:\\[$inode\\]" -print -quit 2>/dev/null || true)
    if [ -n "$fd" ]; then
      cut -d/ -f3 <<<"$fd"
      return
    fi
  done
}

# describe_holder PORT: a sentence's end that names the listener and its folder, which tells two checkouts apart.
describe_holder() {
  local pid
  pid=$(holder_of "$1")
  if [ -n "$pid" ]; then
    echo "$(cat "/proc/$pid/comm" 2>/dev/null) (process $pid, in $(readlink "/proc/$pid/cwd" 2>/dev/null || echo '?'))"
  else
    echo "a process of another user"
  fi
}

# listens PORT PID: whether this process is a listener on it.
listens() {
  local inode
  for inode in $(listening_inodes "$1"); do
    [ -z "$(find "/proc/$2/fd" -lname "socket:\\[$inode\\]" -print -quit 2>/dev/null || true)" ] || return 0
  done
  return 1
}

# bind_error ADDRESS PORT: the name of the error with which the kernel refuses to have this address listened on, if it
# does. Only trying tells: sysctl, capabilities and namespaces all have a say. No address stands for all of them.
bind_error() {
  if ! has perl; then
    [ -z "$(listening_inodes "$2")" ] || echo EADDRINUSE
    return
  fi
  perl -MSocket=:all -MErrno -e '
    my ($address, $port) = @ARGV;
    my $hints = {flags => AI_PASSIVE, socktype => SOCK_STREAM};
    my ($failure, @found) = getaddrinfo($address eq "" ? undef : $address, $port, $hints);
    if ($failure) { print "EADDRNOTAVAIL\n"; exit }
    for my $one (@found) {
      socket(my $socket, $one->{family}, SOCK_STREAM, 0) or next;
      setsockopt($socket, SOL_SOCKET, SO_REUSEADDR, 1);
      setsockopt($socket, IPPROTO_IPV6, IPV6_V6ONLY, 1) if $one->{family} == AF_INET6;
      next if bind($socket, $one->{addr}) && listen($socket, 1);
      for (qw(EACCES EADDRNOTAVAIL EADDRINUSE)) { if ($!{$_}) { print "$_\n"; exit } }
    }' "$1" "$2"
}

# describe_trouble ERROR PORT TITLE SETTING: a sentence for a process that cannot listen.
describe_trouble() {
  case $1 in
    EACCES)
      echo "Port $2, which $3 needs, is reserved for root: set $4 to 1024 or more, start as root," \
        "or let all users listen there: sudo sysctl net.ipv4.ip_unprivileged_port_start=$2."
      ;;
    EADDRNOTAVAIL)
      echo "GATEWAY_ADDRESS=$GATEWAY_ADDRESS is no address of this machine: set one that 'ip address' shows, or none to listen on all."
      ;;
    EADDRINUSE) echo "Port $2, which $3 needs, is held by $(describe_holder "$2"): end it, or set $4." ;;
  esac
}

# nginx_is_privileged: whether its file has the capability to listen on reserved ports, which this shell may lack.
nginx_is_privileged() {
  getcap "$(PATH=$PATH:/usr/sbin type -P nginx)" 2>/dev/null | grep -q cap_net_bind_service
}

# gateway_trouble: a sentence, if the gateway cannot listen on one of its ports.
gateway_trouble() {
  local setting error
  for setting in GATEWAY_PORT HTTP_PORT; do
    [ -n "${!setting}" ] || continue
    error=$(bind_error "$GATEWAY_ADDRESS" "${!setting}")
    if [ "$error" = EACCES ] && nginx_is_privileged; then
      error=
    fi
    if [ -n "$error" ]; then
      describe_trouble "$error" "${!setting}" "the gateway" "$setting"
      return
    fi
  done
}

# instance_trouble SERVICE N: the same of an instance.
instance_trouble() {
  local port
  port=$(port_of "$1" "$2")
  describe_trouble "$(bind_error 127.0.0.1 "$port")" "$port" "$(process_of "$1" "$2")" BASE_PORT
}

# lasting COMMAND …: the trouble that it tells of. A holder is given five seconds, because a server whose supervisor was
# killed holds the port until it has ended.
lasting() {
  local tenths=50 trouble
  trouble=$("$@")
  while [[ $trouble = *" is held by "* ]] && [ $((tenths -= 2)) -gt 0 ]; do
    sleep 0.2
    trouble=$("$@")
  done
  echo "$trouble"
}

# refuse_ports: ends the command if a process of this formation cannot listen on its port.
refuse_ports() {
  local service number trouble
  trouble=$(gateway_trouble)
  [ -z "$trouble" ] || fail 1 "$trouble"
  while read -r service number; do
    trouble=$(instance_trouble "$service" "$number")
    [ -z "$trouble" ] || fail 1 "$trouble"
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
