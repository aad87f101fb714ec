#!/usr/bin/env bash
# Lays out what is installed: our programs, the libraries that they load, Qt's plugins, the licences.
#   packaging/windows/stage.sh BUILD-FOLDER
set -euo pipefail
. "$(dirname "$0")/environment.sh"
build=$1
stage=$build/stage
repository=$windows_here/../..

# Only these of Qt's plugins: windows, SQLite for the practice service, Windows' own TLS, SVG.
plugins=(platforms/qwindows sqldrivers/qsqlite tls/qschannelbackend iconengines/qsvgicon imageformats/qsvg)

library_folders=("$windows_prefix/bin" "/usr/$windows_triple/lib"
  "$(dirname "$("$windows_triple-gcc-posix" -print-file-name=libstdc++-6.dll)")")

imports() {
  "$windows_triple-objdump" -p "$1" | sed -n 's/^[[:space:]]*DLL Name: //p'
}

# A library is ours when we have it; else it is Windows' own. The compiler's own come with what only a debugger wants.
stage_with_libraries() {  # FILE TARGET
  cp "$1" "$2"
  [[ $2 == *.exe ]] || "$windows_triple-strip" "$2"
  local name folder
  for name in $(imports "$1"); do
    [ -e "$stage/$name" ] && continue
    for folder in "${library_folders[@]}"; do
      [ -e "$folder/$name" ] || continue
      stage_with_libraries "$folder/$name" "$stage/$name"
      break
    done
  done
}

rm -rf "$stage"
mkdir -p "$stage/plugins" "$stage/licences"
for program in mahfooz mahfooz-cli mahfooz-hasher mahfooz-hasher-full mahfooz-intake; do
  [ -e "$build/bin/$program.exe" ] && stage_with_libraries "$build/bin/$program.exe" "$stage/$program.exe"
done
for plugin in "${plugins[@]}"; do
  mkdir -p "$stage/plugins/${plugin%/*}"
  stage_with_libraries "$windows_prefix/plugins/$plugin.dll" "$stage/plugins/$plugin.dll"
done
# FreeType draws the text: the same on every Windows, and Nastaliq right.
printf '[Paths]\r\nPlugins = plugins\r\n[Platforms]\r\nWindowsArguments = fontengine=freetype\r\n' >"$stage/qt.conf"

cp "$repository/LICENSE" "$stage/licences/mahfooz.txt"
cp "$repository/packaging/fonts/NOTICE.txt" "$stage/licences/fonts.txt"
while read -r name _; do
  cp "$windows_sources/$name/debian/copyright" "$stage/licences/$name.txt" 2>/dev/null ||
    cp "/usr/share/doc/$name/copyright" "$stage/licences/$name.txt" 2>/dev/null ||
    find "$windows_sources/$name" -maxdepth 2 -iname 'COPYING*' -o -maxdepth 2 -ipath '*LICENSES/LGPL-3*' |
      sort | head -n 1 | xargs -r -I{} cp {} "$stage/licences/$name.txt"
done < <(grep -v '^#' "$windows_here/sources.txt")
for package in gcc-mingw-w64-base mingw-w64-x86-64-dev libz-mingw-w64-dev nlohmann-json3-dev; do
  cp "/usr/share/doc/$package/copyright" "$stage/licences/$package.txt"
done

find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
find "$stage" -type f -exec chmod 644 {} +
