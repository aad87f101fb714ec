#!/usr/bin/env bash
# Makes the installer from what stage.sh has laid out, and its bill of materials: BUILD-FOLDER/release.
#   packaging/windows/make-installer.sh BUILD-FOLDER
set -euo pipefail
. "$(dirname "$0")/environment.sh"
build=$(cd "$1" && pwd)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
if grep -q 'MAHFOOZ_WINE_REHEARSAL:BOOL=ON' "$build/CMakeCache.txt"; then
  echo "The programs in $build are not locked in: no installer is made of them." >&2
  exit 1
fi

# Each file by name and in one order: makensis would take them as the folder gives them.
list_files() {
  local file
  (cd "$build/stage" && find . -type f -printf '%P\n' | LC_ALL=C sort) | while read -r file; do
    case $file in
      */*) printf 'SetOutPath "$INSTDIR\\%s"\n' "$(tr / '\\' <<<"${file%/*}")" ;;
      *) printf 'SetOutPath "$INSTDIR"\n' ;;
    esac
    printf 'File "%s"\n' "$build/stage/$file"
  done
}
list_files >"$build/files.nsh"
size=$(du -sk --apparent-size "$build/stage" | cut -f1)
cp "$windows_here/installer/"* "$build/"
(cd "$build" && makensis -V2 -NOCD -INPUTCHARSET UTF8 "-DVERSION=$version" "-DSIZE_KB=$size" mahfooz.nsi)
release=$build/release
rm -rf "$release"
mkdir "$release"
mv "$build/mahfooz-$version-setup.exe" "$release/"
"$windows_here/sbom.py" "$windows_here/../.." "$windows_sources" "$release/mahfooz-$version-setup.exe" "$version" \
  >"$release/mahfooz-$version-setup.spdx.json"
touch -d "@$SOURCE_DATE_EPOCH" "$release"/*
(cd "$release" && sha256sum -- *)
