#!/usr/bin/env bash
# Builds the packages of this commit twice, in folders with names of different length, without a compiler cache, and
# compares them byte for byte. The first build stays in build/packages.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CCACHE_DISABLE=1
second=$(mktemp -d /tmp/mahfooz-built-once-more-in-another-place-XXXXXX)
trap 'rm -rf "$second"' EXIT

packaging/debian/build.sh build/packages
# Another place, another home, another clock, another umask: none of it may be seen in the packages.
(umask 027 && HOME="$second" TZ=Asia/Karachi LC_ALL=C MAHFOOZ_BUILD_FOLDER="$second/build" \
  packaging/debian/build.sh "$second/packages")

for package in build/packages/*.deb; do
  cmp "$package" "$second/packages/$(basename "$package")" || {
    echo "not the same: $package" >&2
    command -v diffoscope > /dev/null && diffoscope "$package" "$second/packages/$(basename "$package")" | head -n 100
    exit 1
  }
done
echo "both builds are the same, byte for byte:"
sha256sum build/packages/*.deb
