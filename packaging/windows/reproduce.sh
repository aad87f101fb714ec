#!/usr/bin/env bash
# Builds the installer of this commit once more, from a clone in another folder, without a compiler cache, in another time
# zone, language and umask, and compares it byte for byte with that of build.sh.
#   packaging/windows/reproduce.sh               our programs; the libraries are those of the first build
#   packaging/windows/reproduce.sh --libraries   the libraries too, into another folder: up to an hour more
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/windows/environment.sh
[ -z "$(git status --porcelain)" ] || { echo "What is not committed would be in one of the builds only." >&2; exit 1; }
second=$(mktemp -d /tmp/mahfooz-built-once-more-in-another-place-XXXXXX)
trap 'rm -rf "$second"' EXIT

packaging/windows/build.sh
git clone -q . "$second/clone"
cache=${windows_cache%/*}
if [ "${1:-}" = --libraries ]; then
  cache=$second/cache
  mkdir -p "$cache/mahfooz-windows"
  cp -a "$windows_sources" "$cache/mahfooz-windows/"
fi
(umask 027 && cd "$second/clone" && TZ=Asia/Karachi LC_ALL=C CCACHE_DISABLE=1 XDG_CACHE_HOME="$cache" packaging/windows/build.sh)

for file in build/windows/release/*; do
  cmp "$file" "$second/clone/$file" || { echo "not the same: $(basename "$file")" >&2; exit 1; }
done
echo "both builds are the same, byte for byte:"
(cd build/windows/release && sha256sum -- *)
