#!/usr/bin/env bash
# Paints every page in every state, language, set of colours, size of screen and size of text into a folder of PNGs.
#   packaging/gallery.sh                    all of them, into build/gallery
#   packaging/gallery.sh OUTDIR [OPTION...] --mode kiosk --scene 3-who --language ur --theme dark ... (--help names them)
#   packaging/gallery.sh --tour             the pictures of resources/docs/tour.md anew
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
[ -f build/release/tests/CTestTestfile.cmake ] || cmake --preset release -DMAHFOOZ_TESTS=ON
cmake --build --preset release --target mahfooz-gallery
gallery=build/release/tests/mahfooz-gallery

if [ "${1:-}" = "--tour" ]; then
  # Half the size is enough to see what a page is about; the numbers keep the repository small.
  for language in ur en; do
    for scene in 1-welcome 3-who 4-choose-files 5-codes-alike 6-review 7-keep 8-case-status 9-help; do
      "$gallery" resources/docs/pictures --mode home --only "$scene" --screen 1366x768 --language "$language" --theme light --text 100 --width 640
    done
  done
  "$gallery" resources/docs/pictures --mode home --only 2-before --screen 1366x768 --language ur --theme dark --text 100 --width 640
  "$gallery" resources/docs/pictures --mode home --only 2-before --screen 1024x600 --language ur --theme contrast --text 200 --width 640
  "$gallery" resources/docs/pictures --mode helpdesk --only 3-consent --screen 1366x768 --language ur --theme light --text 100 --width 640
  "$gallery" resources/docs/pictures --mode kiosk --only 0-calm --screen 1366x768 --language ur --theme light --text 100 --width 640
  exit 0
fi

[ $# -gt 0 ] || set -- build/gallery
exec "$gallery" "$@"
