# shellcheck shell=bash
# Whether this user can write where a command has to: what once ran with sudo belongs to root. Needs fail of common.sh.

# existing_part FOLDER: itself, or the folder in which it would be made.
existing_part() {
  local folder=$1
  while [ ! -e "$folder" ] && [ "$folder" != / ]; do
    folder=$(dirname "$folder")
  done
  echo "$folder"
}

# unwritable_in DEPTH PATH: the first file or folder there that this user can neither write nor make writable.
unwritable_in() {
  if [ ! -w "$2" ]; then
    echo "$2"
  else
    find "$2" -maxdepth "$1" ! -type l ! -writable ! -user "$(id -u)" -print -quit 2>/dev/null || true
  fi
}

# refuse_unwritable DEPTH PATH …: names all of these folders and files that cannot be written, down to a depth, and the
# one command that changes this.
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
