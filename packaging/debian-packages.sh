# The Debian packages that Mahfooz needs, and the one way of installing them. Sourced by run.sh and test.sh.

build_packages=(
  cmake ninja-build g++ pkg-config ccache
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
  libqt6sql6-sqlite libqt6sql6-psql qt6-wayland
  libopencv-core-dev libopencv-imgproc-dev libjpeg-dev libpng-dev libwebp-dev libgif-dev libtiff-dev
  libheif-dev libde265-dev libdav1d-dev libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libmd-dev
  libsodium-dev libicu-dev libseccomp-dev nlohmann-json3-dev libssl-dev libqrencode-dev
  fonts-noto-core fonts-noto-mono python3 python3-fonttools
)

test_packages=(
  catch2 git xvfb xauth dbus dbus-daemon openbox at-spi2-core python3-pyatspi python3-gi xdotool x11-utils
  openssl python3-nacl python3-yaml python3-jsonschema postgresql nginx-light
  desktop-file-utils appstream systemd man-db minisign binutils dpkg-dev
  imagemagick libjpeg-turbo-progs libimage-exiftool-perl webp libheif-examples libavif-bin ffmpeg strace
)

# For the Debian packages, and for looking them over.
package_packages=(
  debhelper dpkg-dev librsvg2-bin lintian debootstrap dosfstools mtools
)

# For the fuzzers alone, which no test needs.
fuzz_packages=(clang-16 libclang-rt-16-dev libavif-bin)

# For packaging/windows/build.sh alone, and for the tests of what it makes.
windows_packages=(
  g++-mingw-w64-x86-64-posix libz-mingw-w64-dev nsis nasm meson autoconf automake libtool dpkg-dev tcl librsvg2-bin
)
windows_test_packages=(wine wine64 xvfb xauth imagemagick)

# Prints those of the named packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

# Installs what is missing of the named packages; does nothing, and needs no rights, when all is there.
install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing, and installing them needs root or sudo:" >&2
      echo "  ${missing[*]}" >&2
      return 1
    }
    as_root=(sudo)
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# The compiler cache serves every clone on this computer, wherever it lies.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
