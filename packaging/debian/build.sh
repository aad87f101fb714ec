#!/usr/bin/env bash
# Builds the Debian packages mahfooz and mahfooz-intake from what is committed, so that they come out byte for byte the same
# for everybody who has the same compiler and libraries: reproduce.sh compares.
#   packaging/debian/build.sh [FOLDER]    the packages go to FOLDER (build/packages)
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-packages.sh
install_packages "${build_packages[@]}" "${package_packages[@]}"

out=$(realpath -m "${1:-build/packages}")
tree=$(realpath -m "${MAHFOOZ_BUILD_FOLDER:-build/debian}")
[ -z "$(git status --porcelain --untracked-files=no)" ] ||
  echo "Only what is committed is packaged; there are changes that are not." >&2

# The commit decides everything: content, version and every date. A tag v1.2.3 makes the version 1.2.3; any other commit
# makes a version just before the next one, so that a release always follows its own trials.
commit=$(git rev-parse --verify HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
version=$(sed -n 's/^project(Mahfooz VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
git tag --points-at "$commit" | grep -qx "v$version" ||
  version+="~git$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S).$(git rev-parse --short=12 "$commit")"
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

rm -rf "$tree"
mkdir -p "$tree/mahfooz" "$out"
git archive "$commit" | tar -x -C "$tree/mahfooz"
cp -a "$tree/mahfooz/packaging/debian" "$tree/mahfooz/debian"
cat > "$tree/mahfooz/debian/changelog" <<CHANGELOG
mahfooz ($version) bookworm; urgency=medium

  * Built from commit $commit.
    What is new for people stands in CHANGELOG.md.

 -- $(sed -n 's/^Maintainer: //p' packaging/debian/control)  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGELOG

# The cache of the compiler, where there is one: debhelper hides the home folder in which it lies by itself. It must not
# make paths relative, as it does for other builds (debian-packages.sh): they are inside the programs (__FILE__), and a build
# with the cache would differ from one without.
export CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache}
unset CCACHE_BASEDIR CCACHE_NOHASHDIR
(cd "$tree/mahfooz" && dpkg-buildpackage --build=binary --no-sign)
rm -f "$out"/mahfooz*.deb
cp "$tree"/*.deb "$out/"
(cd "$out" && sha256sum -- *.deb)
lintian --fail-on error,warning,info --tag-display-limit 0 "$tree"/*.changes
