#!/usr/bin/env bash
# Builds one part: parts/NAME.sh, in a fresh folder of its own, from its unpacked source. Called by dependencies.sh.
#   parts.sh NAME SOURCE-FOLDER
set -euxo pipefail
. "$(dirname "$0")/environment.sh"
part=$1
source=$2
# Libraries believe that they will lie here: a path of the builder's own computer must not get into a program.
target_prefix=/target
# They are kept over many commits, so they carry one time for all.
export SOURCE_DATE_EPOCH=1700000000

# Some libraries build in their source's folder only; the unpacked source stays clean.
copy_source() {
  cp -a "$source/." "$windows_work/$part/"
}

cmake_part() {  # SOURCE-FOLDER OPTION...
  local from=$1
  shift
  cmake -S "$from" -B build -G Ninja -DCMAKE_TOOLCHAIN_FILE="$windows_here/toolchain.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DCMAKE_INSTALL_PREFIX="$target_prefix" \
    -DCMAKE_STAGING_PREFIX="$windows_prefix" -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_POLICY_DEFAULT_CMP0054=NEW "$@"
  cmake --build build -j "$windows_jobs"
  cmake --install build --strip
}

# Qt is shared, as its licence likes it: whoever gets the programs can put another Qt beside them.
qt_part() {  # OPTION...
  cmake_part "$source" -DBUILD_SHARED_LIBS=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF "$@"
}

install_staged() {  # make ...
  "$@" DESTDIR="$windows_work/$part/staged" install
  take_staged
}

take_staged() {
  cp -a "$windows_work/$part/staged$target_prefix/." "$windows_prefix/"
  find "$windows_prefix/lib" -name '*.la' -delete
}

write_pkg_config() {  # NAME VERSION LIBS [CFLAGS [REQUIRES]]
  mkdir -p "$windows_prefix/lib/pkgconfig"
  cat >"$windows_prefix/lib/pkgconfig/$1.pc" <<PC
prefix=$windows_prefix
Name: $1
Description: $1
Version: $2
Requires: ${5:-}
Libs: -L\${prefix}/lib $3
Cflags: -I\${prefix}/include ${4:-}
PC
}

# Windows wants to be told that a library is not a DLL.
add_static_flag() {  # NAME FLAG
  sed -i "s|^Cflags:.*|& $2|" "$windows_prefix/lib/pkgconfig/$1.pc"
}

mkdir -p "$windows_prefix"/{lib/pkgconfig,include,bin}
cd "$windows_work/$part"
. "$windows_here/parts/$part.sh"
# They lie where they were staged.
find "$windows_prefix/lib/pkgconfig" -name '*.pc' -exec sed -i "s|$target_prefix/|$windows_prefix/|g; s|=$target_prefix\$|=$windows_prefix|" {} +
