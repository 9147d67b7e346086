# shellcheck shell=bash
# Checks ACME_WEBROOT. Needs settings.sh.

check_acme() {
  [ -n "$ACME_WEBROOT" ] || return 0
  # nginx gives these characters a meaning in the name of a folder.
  [[ $ACME_WEBROOT != *[\"\$\\]* ]] ||
    fail 2 "ACME_WEBROOT=$ACME_WEBROOT: name a folder whose path has no \", \$ or \\."
  [ -d "$ACME_WEBROOT" ] || fail 1 "ACME_WEBROOT=$ACME_WEBROOT: there is no such folder: make it, or name another one."
  if ! [ -r "$ACME_WEBROOT" ] || ! [ -x "$ACME_WEBROOT" ]; then
    fail 1 "ACME_WEBROOT=$ACME_WEBROOT cannot be read by $(id -un): give that user the right to."
  fi
}

# check_acme_for USER: checks that nginx's workers, which run as this user, can read the files.
check_acme_for() {
  [ -n "$ACME_WEBROOT" ] && [ "$1" != root ] || return 0
  runuser -u "$1" -- test -x "$ACME_WEBROOT" ||
    fail 1 "ACME_WEBROOT=$ACME_WEBROOT cannot be read by $1, the user of nginx's workers: give that user the right to."
}
