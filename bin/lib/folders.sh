# shellcheck shell=bash
# Checks that this user can write the folders of a command. Files of an earlier call with sudo belong to root. Needs fail
# of common.sh.

# existing_part FOLDER: prints the folder, or its nearest parent that exists.
existing_part() {
  local folder=$1
  while [ ! -e "$folder" ] && [ "$folder" != / ]; do
    folder=$(dirname "$folder")
  done
  echo "$folder"
}

# unwritable_in DEPTH PATH: prints the first file or folder there that this user can neither write nor make writable.
unwritable_in() {
  if [ ! -w "$2" ]; then
    echo "$2"
  else
    find "$2" -maxdepth "$1" ! -type l ! -writable ! -user "$(id -u)" -print -quit 2>/dev/null || true
  fi
}

# refuse_unwritable DEPTH PATH …: ends the command if this user cannot write one of these files or folders, down to a
# depth. The message names all of them, and one command that changes this.
refuse_unwritable() {
  local depth=$1 path found first='' all=()
  shift
  for path in "$@"; do
    found=$(unwritable_in "$depth" "$(existing_part "$path")")
    [ -z "$found" ] || { all+=("$(existing_part "$path")") && first=${first:-$found}; }
  done
  [ ${#all[@]} = 0 ] || refuse_folders
}

refuse_folders() {
  local owner me paths
  owner=$(stat -c %U "$first")
  me=$(id -un)
  printf -v paths ' %q' "${all[@]}"
  if [ "$owner" = "$me" ] || [ "$(id -u)" = 0 ]; then
    fail 1 "$first cannot be written by $me: make it writable, or set WORDLE_RUN and WORDLE_DATA to folders elsewhere."
  fi
  fail 1 "$first belongs to $owner, and $me cannot write there: call sudo chown -R $me$paths, or set WORDLE_RUN and WORDLE_DATA to folders of your own."
}
