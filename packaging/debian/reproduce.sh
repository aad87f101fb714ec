#!/usr/bin/env bash
# Builds the packages of this commit in another place, without a compiler cache, and compares them byte for byte with those
# of a first build.
#   packaging/debian/reproduce.sh            builds both; the first stays in build/packages
#   packaging/debian/reproduce.sh FOLDER     the first are there already: a release's, or those of build.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
# The second build has another home; what git may read stands in this one.
export CCACHE_DISABLE=1 GIT_CONFIG_GLOBAL="${GIT_CONFIG_GLOBAL:-$HOME/.gitconfig}"
second=$(mktemp -d /tmp/mahfooz-built-once-more-in-another-place-XXXXXX)
trap 'rm -rf "$second"' EXIT

first=${1:-build/packages}
[ $# -gt 0 ] || packaging/debian/build.sh "$first"
# Another place, another home, another clock, another umask: none of it may be seen in the packages.
(umask 027 && HOME="$second" TZ=Asia/Karachi LC_ALL=C MAHFOOZ_BUILD_FOLDER="$second/build" \
  packaging/debian/build.sh "$second/packages")

for package in "$second"/packages/*.deb; do
  cmp "$first/$(basename "$package")" "$package" || {
    echo "not the same: $(basename "$package")" >&2
    command -v diffoscope > /dev/null && diffoscope "$first/$(basename "$package")" "$package" | head -n 100
    exit 1
  }
done
echo "both builds are the same, byte for byte:"
(cd "$second/packages" && sha256sum -- *.deb)
