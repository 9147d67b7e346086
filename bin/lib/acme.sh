# shellcheck shell=bash
# Whether ACME_WEBROOT can be used. Needs settings.sh.

check_acme() {
  [ -n "$ACME_WEBROOT" ] || return 0
  # nginx reads these in the name of a folder.
  [[ $ACME_WEBROOT != *[\"\$\\]* ]] ||
    fail 2 "ACME_WEBROOT=$ACME_WEBROOT: name a folder whose path has no \", \$ or \\."
  [ -d "$ACME_WEBROOT" ] || fail 1 "ACME_WEBROOT=$ACME_WEBROOT: there is no such folder: make it, or name another one."
  if ! [ -r "$ACME_WEBROOT" ] || ! [ -x "$ACME_WEBROOT" ]; then
    fail 1 "ACME_WEBROOT=$ACME_WEBROOT cannot be read by $(id -un): give that user the right to."
  fi
}

# check_acme_for USER: nginx's workers read the files, as another user than root.
check_acme_for() {
  [ -n "$ACME_WEBROOT" ] && [ "$1" != root ] || return 0
  runuser -u "$1" -- test -x "$ACME_WEBROOT" ||
    fail 1 "ACME_WEBROOT=$ACME_WEBROOT cannot be read by $1, as whom nginx runs: give that user the right to."
}
