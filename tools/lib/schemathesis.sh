# shellcheck shell=bash
# Installs Schemathesis in .tools, from fuzz/requirements.txt, which pins every package by its hash. Needs common.sh.

SCHEMATHESIS=$ROOT/.tools/schemathesis

has_schemathesis() {
  [ "$SCHEMATHESIS/complete" -nt "$ROOT/fuzz/requirements.txt" ]
}

# Debian 12 has 3.11, Ubuntu 22.04 has 3.10.
has_python_for_schemathesis() {
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

install_schemathesis() {
  rm -rf "$SCHEMATHESIS"
  python3 -m venv "$SCHEMATHESIS"
  "$SCHEMATHESIS/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: --require-hashes \
    -r "$ROOT/fuzz/requirements.txt"
  touch "$SCHEMATHESIS/complete"
}
