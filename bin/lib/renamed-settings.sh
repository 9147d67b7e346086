# shellcheck shell=bash
# Settings that had another name in the release before. The next release removes this file. common.sh sources it.

RENAMED_SETTINGS=(
  USERS_AT_ONCE:USERS_MAX_CONCURRENCY
  GAMES_AT_ONCE:GAMES_MAX_CONCURRENCY
  HASH_QUEUE:HASH_QUEUE_SIZE
  HASH_WAIT_MILLIS:HASH_TIMEOUT_MILLIS
  VERIFIED_PASSWORDS:CREDENTIAL_CACHE_SIZE
  VERIFIED_MINUTES:CREDENTIAL_CACHE_MINUTES
  REFUSALS_PER_SECOND:AUTH_FAILURES_PER_SECOND
  WRONG_PASSWORDS_PER_MINUTE:LOGIN_FAILURES_PER_MINUTE
  DATABASE_BUSY_MILLIS:SQLITE_BUSY_TIMEOUT_MILLIS
  TRAINING_REQUESTS:WARM_UP_REQUESTS
)

# rename_setting OLD NEW: gives both names the value of the new one or, if that is not set, of the old one. Both are
# exported because bin/roll may go back to the release before, whose bin/serve gets this environment. A command that
# finds both with one value, as one that another command has started, prints no warning.
rename_setting() {
  local old=$1 new=$2
  if [[ -v $old && ! -v $new ]]; then
    echo "$old is the old name of $new: set $new, because the next release ignores $old." >&2
    export "$new=${!old}"
  elif [[ -v $old && ${!old} != "${!new}" ]]; then
    echo "$old is ignored because $new is set: remove $old." >&2
  fi
  [[ ! -v $new ]] || export "$old=${!new}"
}

rename_settings() {
  local pair
  for pair in "${RENAMED_SETTINGS[@]}"; do
    rename_setting "${pair%:*}" "${pair#*:}"
  done
}

rename_settings
