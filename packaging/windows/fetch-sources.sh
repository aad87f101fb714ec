#!/usr/bin/env bash
# Fetches the Debian source packages of sources.txt, checked by apt, and unpacks them with Debian's own patches.
# Debian's lists of source packages are kept apart: nothing of this computer's own apt settings changes.
#   packaging/windows/fetch-sources.sh [PACKAGE...]
set -euo pipefail
. "$(dirname "$0")/environment.sh"

apt_state=$windows_cache/apt
apt_options=(-q -o "Dir::Etc::sourcelist=$apt_state/sources.list" -o Dir::Etc::sourceparts=-
  -o "Dir::State::lists=$apt_state/lists" -o "Dir::Cache=$apt_state/cache" -o APT::Sandbox::User=root)

update_lists() {
  mkdir -p "$apt_state/lists/partial" "$apt_state/cache/archives/partial"
  local key=/usr/share/keyrings/debian-archive-keyring.gpg
  {
    echo "deb-src [signed-by=$key] http://deb.debian.org/debian bookworm main"
    echo "deb-src [signed-by=$key] http://deb.debian.org/debian bookworm-updates main"
    echo "deb-src [signed-by=$key] http://deb.debian.org/debian-security bookworm-security main"
  } >"$apt_state/sources.list"
  apt-get "${apt_options[@]}" update
}

# $windows_sources/NAME is there when it is whole: it gets this name last of all.
fetch() {  # NAME VERSION
  local downloads=$windows_cache/downloads/$1 unpacked=$windows_sources/$1
  [ -d "$unpacked" ] && [ "$(cat "$unpacked/.mahfooz-version")" = "$2" ] && return 0
  rm -rf "$unpacked" "$unpacked.part"
  mkdir -p "$downloads" "$windows_sources"
  (cd "$downloads" && apt-get "${apt_options[@]}" source --download-only --only-source "$1=$2")
  dpkg-source -x "$downloads/"*_"${2#*:}.dsc" "$unpacked.part"
  echo "$2" >"$unpacked.part/.mahfooz-version"
  mv "$unpacked.part" "$unpacked"
  rm -f "$windows_sources"/*.orig*.tar.*  # copies that dpkg-source leaves beside it
}

all_are_there() {
  local name version
  while read -r name version; do
    [ "$(cat "$windows_sources/$name/.mahfooz-version" 2>/dev/null)" = "$version" ] || return 1
  done < <(wanted_sources)
}

wanted_sources() {
  grep -v '^#' "$windows_here/sources.txt"
}

all_are_there && exit 0
update_lists
failed=()
while read -r name version; do
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  fetch "$name" "$version" </dev/null || failed+=("$name=$version")
done < <(wanted_sources)
if [ "${#failed[@]}" -gt 0 ]; then
  cat >&2 <<MESSAGE
These source packages could not be had: ${failed[*]}
If Debian has a newer version of one, put it into packaging/windows/sources.txt. If the mirror lacks a file, unpack the
same source by hand into $windows_sources/NAME and write the version into NAME/.mahfooz-version.
MESSAGE
  exit 1
fi
