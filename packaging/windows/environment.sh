# Where things lie and which tools make them. Sourced by the other scripts of this folder.

windows_triple=x86_64-w64-mingw32
windows_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
windows_cache=${XDG_CACHE_HOME:-$HOME/.cache}/mahfooz-windows
windows_sources=$windows_cache/sources   # as Debian has them, unpacked
windows_work=$windows_cache/work         # where the libraries are built; can be removed at any time
windows_prefix=$windows_cache/prefix     # what comes of it
windows_tools=$windows_cache/tools       # the compiler's wrappers
windows_jobs=${MAHFOOZ_JOBS:-$(nproc)}

# The programs carry no time of their making, and no path of this computer: two builds are the same.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$windows_here" log -1 --format=%ct)}
export PATH="$windows_tools:$PATH" TZ=UTC LC_ALL=C.UTF-8
export CCACHE_BASEDIR="$windows_cache" CCACHE_NOHASHDIR=1

# One compiler wrapper that every library's build system finds under the usual name. GCC's "posix" flavour has
# std::thread; paths of this computer do not get into assertions; the linker writes no time.
write_compiler_wrapper() {  # NAME PROGRAM
  local launcher
  launcher=$(command -v ccache || true)
  printf '#!/bin/sh\nexec %s %s-%s -ffile-prefix-map=%s=/target -Wl,--no-insert-timestamp "$@"\n' \
    "$launcher" "/usr/bin/$windows_triple" "$2" "$windows_cache" >"$windows_tools/$windows_triple-$1"
}

write_tools() {
  mkdir -p "$windows_tools"
  write_compiler_wrapper gcc gcc-posix
  write_compiler_wrapper g++ g++-posix
  write_compiler_wrapper c++ g++-posix
  # Everything but Qt is linked statically, so every library names what it needs itself.
  printf '#!/bin/sh\nexport PKG_CONFIG_LIBDIR=%s/lib/pkgconfig PKG_CONFIG_PATH=\nexec /usr/bin/pkg-config --static "$@"\n' \
    "$windows_prefix" >"$windows_tools/$windows_triple-pkg-config"
  chmod +x "$windows_tools"/*
}
