#!/usr/bin/env bash
# Makes the folder of a release from what is committed: the packages, the sources, the bill of materials, checksums and
# signatures. Everything but the signatures is to be the same for everybody who has the same compiler and libraries.
#   packaging/release.sh --key SECRET [--with FOLDER] [--update PAGE NEWS_UR NEWS_EN] OUT
# --key     the release key (mahfooz-sign keygen, or minisign -G); its passphrase comes by standard input
# --with    more files that belong to the release, for example those of packaging/windows/build.sh
# --update  writes mahfooz-update.json too, which the programs of people read when they ask for a newer version: PAGE is
#           where they get it. Only for a tagged commit.
# The address that the programs ask, and the key that they believe, come from the environment: MAHFOOZ_UPDATE_URL,
# MAHFOOZ_UPDATE_KEY (56 letters; SECRET's public half).
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)

usage() { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
key='' with='' update=()
while [ $# -gt 1 ]; do
  case $1 in
    --key) key=$(realpath "$2"); shift 2 ;;
    --with) with=$(realpath "$2"); shift 2 ;;
    --update) [ $# -gt 4 ] || usage; update=("$2" "$3" "$4"); shift 4 ;;
    *) usage ;;
  esac
done
[ $# -eq 1 ] && [ -n "$key" ] || usage
out=$(realpath -m "$1")
[ ! -e "$out" ] || { echo "$out exists: a release is made into a new folder" >&2; exit 1; }
read -r passphrase || true
cd "$top"
[ ${#update[@]} -eq 0 ] || [ -n "$(git tag --points-at HEAD 'v*')" ] ||
  { echo "--update is for a tagged commit; $(git rev-parse --short HEAD) has no tag" >&2; exit 1; }
# Only what is finished gets its name.
finished=$out out=$out.unfinished
rm -rf "$out"

export MAHFOOZ_BUILD_FOLDER=${MAHFOOZ_BUILD_FOLDER:-$PWD/build/debian}
packaging/debian/build.sh "$out"
sign=$(ls "$MAHFOOZ_BUILD_FOLDER"/mahfooz/obj-*/bin/mahfooz-sign)
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
version=$(dpkg-deb -f "$(ls "$out"/mahfooz_*.deb)" Version)

git archive --prefix="mahfooz-$version/" HEAD | gzip --no-name --best > "$out/mahfooz-$version.tar.gz"
python3 packaging/sbom.py . "$out" > "$out/mahfooz-$version.spdx.json"
cp CHANGELOG.md LICENSE "$out/"
[ -z "$with" ] || cp -r "$with"/. "$out/"

if [ ${#update[@]} -gt 0 ]; then
  case $version in *~*) echo "--update is for a tagged commit; this is $version" >&2; exit 1 ;; esac
  "$sign" notice "$key" "$version" "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)" "${update[@]}" "$out/mahfooz-update.json" \
    <<< "$passphrase"
fi

(cd "$out" && find . -type f ! -name '*.minisig' -printf '%P\n' | sort | xargs -d '\n' sha256sum -- > ../.sums && mv ../.sums SHA256SUMS)
mapfile -t files < <(find "$out" -maxdepth 1 \( -name SHA256SUMS -o -name '*.deb' -o -name '*.tar.gz' -o -name '*.exe' \) | sort)
"$sign" sign "$key" "mahfooz $version, commit $(git rev-parse HEAD)" "${files[@]}" <<< "$passphrase"
mv "$out" "$finished"
ls -l "$finished"
