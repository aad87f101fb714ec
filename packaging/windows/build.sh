#!/usr/bin/env bash
# Mahfooz for Windows 10 and 11 (64 bit), from Debian 12: the libraries (cached; up to an hour the first time), our
# programs, and an installer for one user who need not be an administrator.
#   packaging/windows/build.sh              build/windows/release: the installer and its bill of materials
#   packaging/windows/build.sh --rehearsal  programs for tests under wine instead, NOT LOCKED IN: build/windows-rehearsal
# The same commit gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-packages.sh
install_packages "${build_packages[@]}" "${windows_packages[@]}"
. packaging/windows/environment.sh

preset=windows
[ "${1:-}" = --rehearsal ] && preset=windows-rehearsal

# From nothing: what an earlier commit left would carry its time.
[ "$preset" = windows-rehearsal ] || rm -rf build/windows

packaging/windows/fetch-sources.sh
packaging/windows/dependencies.sh
nice -n "${MAHFOOZ_NICE:-10}" cmake --preset "$preset" \
  "-DMAHFOOZ_UPDATE_URL=${MAHFOOZ_UPDATE_URL:-}" "-DMAHFOOZ_UPDATE_KEY=${MAHFOOZ_UPDATE_KEY:-}"
nice -n "${MAHFOOZ_NICE:-10}" cmake --build --preset "$preset" -j "$windows_jobs"
packaging/windows/stage.sh "build/$preset"
packaging/windows/check-programs.py "build/$preset/stage"
[ "$preset" = windows ] || exit 0
packaging/windows/make-installer.sh "build/$preset"
