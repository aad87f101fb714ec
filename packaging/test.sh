#!/usr/bin/env bash
# Installs what is missing, builds, and runs the whole test suite. Arguments go to ctest, for example -R sandbox.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
cmake --preset release -DMAHFOOZ_TESTS=ON
cmake --build --preset release
exec ctest --preset release --parallel "$(nproc)" "$@"
