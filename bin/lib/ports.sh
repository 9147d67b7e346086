# shellcheck shell=bash
# Checks whether a process can listen on a port, and finds the process that listens there. It reads /proc, because ss and
# lsof are not on every machine. Needs settings.sh, except free_port and the functions about a given port.

# free_port: prints a port that no process listens on, below the range from which the kernel assigns ports.
free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 10000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# listening_inodes PORT: prints the inodes of the sockets that listen on it (state 0A), for IPv4 and IPv6.
listening_inodes() {
  local hex
  hex=$(printf '%04X' "$1")
  awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port {print $10}' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# holder_of PORT: prints the process id of a listener on it, if this user may see that.
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

# describe_holder PORT: prints the end of a sentence that names the listener and its folder. The folder identifies the
# checkout.
describe_holder() {
  local pid
  pid=$(holder_of "$1")
  if [ -n "$pid" ]; then
    echo "$(cat "/proc/$pid/comm" 2>/dev/null) (process $pid, in $(readlink "/proc/$pid/cwd" 2>/dev/null || echo '?'))"
  else
    echo "a process of another user"
  fi
}

# listens PORT PID: whether this process listens on it.
listens() {
  local inode
  for inode in $(listening_inodes "$1"); do
    [ -z "$(find "/proc/$2/fd" -lname "socket:\\[$inode\\]" -print -quit 2>/dev/null || true)" ] || return 0
  done
  return 1
}

# bind_error ADDRESS PORT: prints the name of the kernel's error, if a process cannot listen there. It tries to listen,
# because sysctl, capabilities and namespaces all decide. An empty address stands for all addresses.
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

# describe_trouble ERROR PORT TITLE SETTING: prints a sentence about a process that cannot listen, with the remedy.
describe_trouble() {
  case $1 in
    EACCES)
      echo "Port $2, which $3 needs, is reserved for root: set $4 to 1024 or more, start as root," \
        "or permit all users to listen there: sudo sysctl net.ipv4.ip_unprivileged_port_start=$2."
      ;;
    EADDRNOTAVAIL)
      echo "GATEWAY_ADDRESS=$GATEWAY_ADDRESS is not an address of this machine: set one that 'ip address' shows, or none to listen on all."
      ;;
    EADDRINUSE) echo "Port $2, which $3 needs, is held by $(describe_holder "$2"): stop that process, or set $4." ;;
  esac
}

# nginx_is_privileged: whether nginx's file has the capability to listen on reserved ports, which this shell may lack.
nginx_is_privileged() {
  getcap "$(PATH=$PATH:/usr/sbin type -P nginx)" 2>/dev/null | grep -q cap_net_bind_service
}

# gateway_trouble: prints a sentence, if the gateway cannot listen on one of its ports.
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

# instance_trouble SERVICE N: prints a sentence, if the instance cannot listen on its port.
instance_trouble() {
  local port
  port=$(port_of "$1" "$2")
  describe_trouble "$(bind_error 127.0.0.1 "$port")" "$port" "$(process_of "$1" "$2")" BASE_PORT
}

# lasting COMMAND …: prints the sentence of gateway_trouble or instance_trouble, if the trouble lasts. A holder of the
# port has five seconds to end, because a server whose supervisor was killed holds the port until it has ended.
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

# refuse_clash: ends the command if two processes would have the same port.
refuse_clash() {
  local service number
  [ "$HTTP_PORT" != "$GATEWAY_PORT" ] ||
    fail 2 "HTTP_PORT=$HTTP_PORT is also GATEWAY_PORT, which redirects plain HTTP to TLS by itself: set another port, or none."
  while read -r service number; do
    refuse_clash_with "$(port_of "$service" "$number")" "$(process_of "$service" "$number")"
  done < <(instances)
}

refuse_clash_with() {
  local setting
  for setting in GATEWAY_PORT HTTP_PORT; do
    [ "${!setting}" != "$1" ] || fail 2 "$setting=$1 is also the port of $2: set another port, or BASE_PORT."
  done
}
