# shellcheck shell=bash
# Checks TLS_CERT, TLS_KEY and HTTP_PORT. Needs settings.sh.

check_tls() {
  [ -n "$TLS_CERT$TLS_KEY$HTTP_PORT" ] || return 0
  [ -n "$TLS_CERT$TLS_KEY" ] || fail 2 "HTTP_PORT=$HTTP_PORT redirects to TLS: set TLS_CERT and TLS_KEY, or set GATEWAY_PORT for a port without TLS."
  [ -n "$TLS_CERT" ] || fail 2 "TLS_CERT is not set: name the file of the certificate, as well as TLS_KEY."
  [ -n "$TLS_KEY" ] || fail 2 "TLS_KEY is not set: name the file of the certificate's key."
  [ -z "$HTTP_PORT" ] || check_port HTTP_PORT
  check_readable TLS_CERT "$TLS_CERT"
  check_readable TLS_KEY "$TLS_KEY"
  check_pair
}

check_readable() {
  # nginx gives these characters a meaning in the name of a file.
  [[ $2 != *[\"\$\\]* ]] || fail 2 "$1=$2: name a file whose path has no \", \$ or \\."
  [ -f "$2" ] || fail 1 "$1=$2: there is no such file."
  [ -r "$2" ] || fail 1 "$1=$2 cannot be read by $(id -un): give that user the right to."
}

# nginx itself does not refuse a certificate and a key of different kinds: it takes them for parts of two pairs.
check_pair() {
  local certified own
  has openssl || fail 1 "There is no openssl, which checks TLS_CERT and TLS_KEY: install it."
  certified=$(openssl x509 -in "$TLS_CERT" -noout -pubkey 2>/dev/null) ||
    fail 1 "TLS_CERT=$TLS_CERT holds no certificate in PEM: name a file with the certificate, followed by its intermediate certificates."
  own=$(openssl pkey -in "$TLS_KEY" -passin pass: -pubout 2>/dev/null) ||
    fail 1 "TLS_KEY=$TLS_KEY holds no key in PEM, or a key with a password: name a file with a key that has no password."
  [ "$certified" = "$own" ] || fail 1 "TLS_KEY=$TLS_KEY is not the key of TLS_CERT=$TLS_CERT: name two files that belong together."
}
