#!/usr/bin/env bash
# Builds Mahfooz and starts it in practice mode: nothing real is sent. Takes seconds when nothing has changed.
#   packaging/run.sh               install what is missing, build, start the app
#   packaging/run.sh --build-only  stop after the build
#   packaging/run.sh ARGUMENTS...  start the app with these instead of --practice
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-packages.sh

install_packages "${build_packages[@]}"
# The tests need more tools; test.sh turns them on. A build folder that has them on, of a time when fewer tools were
# needed, must not keep the app from being built.
if [ ! -f build/release/build.ninja ] || [ -n "$(missing_packages "${test_packages[@]}")" ]; then
  cmake --preset release -DMAHFOOZ_TESTS=OFF
fi
cmake --build --preset release

[ "${1:-}" = "--build-only" ] && exit 0
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "Mahfooz is built: build/release/bin/mahfooz. There is no screen here to show it on (DISPLAY is not set)." >&2
  exit 1
fi
[ $# -gt 0 ] || set -- --practice
exec build/release/bin/mahfooz "$@"
