#!/usr/bin/env bash
# Cross-builds the libraries into the cached prefix. A part is built anew when its sources, its recipe, a recipe that it
# stands on, or the compiler has changed; half an hour to an hour from nothing on two cores, a second when all is there.
#   packaging/windows/dependencies.sh [PART...]
set -euo pipefail
. "$(dirname "$0")/environment.sh"

# In this order: each stands on those before it.
all_parts=(zlib libmd giflib libjpeg-turbo libpng libwebp libtiff dav1d libde265 libheif opencv ffmpeg json libsodium
  qrencode icu sqlite qtbase qtsvg)

compiler_version() {
  dpkg-query -W -f='${Package} ${Version}\n' g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev binutils-mingw-w64-x86-64
}

# What a part is made of, as one number: its recipe and those that it stands on, its source, the compiler.
key_of() {  # PART
  local under
  {
    compiler_version
    cat "$windows_here/parts/$1.sh" "$windows_here"/{parts.sh,environment.sh,toolchain.cmake,cross.meson.in}
    grep -E "^$(source_of "$1") " "$windows_here/sources.txt" || true
    for under in $(sed -n 's/^# stands on: *//p' "$windows_here/parts/$1.sh"); do
      key_of "$under"
    done
  } | sha256sum | cut -d' ' -f1
}

source_of() {
  sed -n 's/^# source: *//p' "$windows_here/parts/$1.sh"
}

build_part() {  # PART
  echo "== $1: $(date +%H:%M:%S)"
  local log=$windows_cache/log/$1.log
  mkdir -p "$windows_work/$1" "${log%/*}"
  if ! nice -n "${MAHFOOZ_NICE:-10}" bash "$windows_here/parts.sh" "$1" "$windows_sources/$(source_of "$1")" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    echo "$1 could not be built; the whole story is in $log" >&2
    return 1
  fi
}

write_tools
mkdir -p "$windows_prefix/stamps"
parts=("$@")
[ $# -gt 0 ] || parts=("${all_parts[@]}")
for part in "${parts[@]}"; do
  key=$(key_of "$part")
  stamp=$windows_prefix/stamps/$part
  [ "$(cat "$stamp" 2>/dev/null)" = "$key" ] && continue
  rm -rf "$stamp" "${windows_work:?}/$part"
  build_part "$part"
  echo "$key" >"$stamp"
done
