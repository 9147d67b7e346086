# shellcheck shell=bash
# Installs Honcho for the tests in .tools, because Debian has no package of it. Needs common.sh.

HONCHO=$ROOT/.tools/honcho
HONCHO_PINNED='honcho==2.0.0 --hash=sha256:56dcd04fc72d362a4befb9303b1a1a812cba5da283526fbc6509be122918ddf3'

has_honcho() {
  has honcho || [ "$HONCHO/complete" -nt "${BASH_SOURCE[0]}" ]
}

install_honcho() {
  rm -rf "$HONCHO"
  python3 -m venv "$HONCHO"
  "$HONCHO/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    -r /dev/stdin <<<"$HONCHO_PINNED"
  touch "$HONCHO/complete"
}
