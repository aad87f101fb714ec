#!/usr/bin/env bash
# Tries Mahfooz for Windows under wine, as far as wine goes (README.md, "Seen under wine"): the installer of build.sh, the
# rehearsal programs, and their fingerprints against those of Linux. Pictures of the window go to build/windows/screenshots.
#   packaging/windows/try.sh [FOLDER...]   folders with photos and videos; without any, files of all forms are made here
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-packages.sh
install_packages "${build_packages[@]}" "${test_packages[@]}" "${windows_test_packages[@]}"

installers=(build/windows/release/*.exe)
[ -f "${installers[0]}" ] || { echo "There is no installer yet: packaging/windows/build.sh makes it." >&2; exit 1; }
packaging/windows/build.sh --rehearsal
cmake --preset release
cmake --build --preset release --target mahfooz-cli

pictures=("$@")
if [ $# -eq 0 ]; then
  pictures=(build/windows/photos build/windows/clips)
  rm -rf "${pictures[@]}"
  mkdir -p "${pictures[0]}"
  for form in jpg png webp gif tif bmp; do
    convert -seed 7 -size 800x600 plasma: "${pictures[0]}/plasma.$form"
  done
  heif-enc -q 60 "${pictures[0]}/plasma.png" -o "${pictures[0]}/plasma.heic"
  avifenc -s 8 "${pictures[0]}/plasma.png" "${pictures[0]}/plasma.avif" >/dev/null
  tests/support/make_clips.sh ffmpeg "${pictures[1]}"
fi
rm -rf build/windows/screenshots
mkdir -p build/windows/screenshots
exec python3 -u tests/windows/test_under_wine.py "${installers[0]}" build/windows-rehearsal/stage build/release/bin/mahfooz-cli \
  --pictures "${pictures[@]}" --screenshots build/windows/screenshots
