# shellcheck shell=bash
# A fresh Debian 12, booted in namespaces of its own, to try packages in. Sourced by try.sh and packaging/kiosk/try.sh, which
# set: work (a folder that is kept), packages (where the .deb files are), names (which of them). Needs root.
root="$work/root"
base=$(realpath -m build/try)/base.tar  # kept, and shared by all
mirror=http://deb.debian.org/debian

say() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

make_base() {
  [ -f "$base" ] && return
  mkdir -p "$work" "$(dirname "$base")"
  rm -rf "$work/base"
  debootstrap --variant=minbase \
    --include=systemd,systemd-sysv,dbus,procps bookworm "$work/base" "$mirror" > "$work/debootstrap.log"
  tar -C "$work/base" -cf "$base.new" .
  mv "$base.new" "$base"
  rm -rf "$work/base"
}

# What the packages depend on comes first, so that afterwards only the packages themselves make a difference.
fill_root() {
  rm -rf "$root"
  mkdir -p "$root"
  tar -C "$root" -xf "$base"
  cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"
  local name
  for name in "${names[@]}"; do cp "$packages/${name}"_*.deb "$root/srv/"; done
  useradd --root "$root" --create-home --shell /bin/bash person
  echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/no-waiting-for-the-disk"
  local package depends=()
  for package in "$root"/srv/*.deb; do depends+=("$(dpkg-deb -f "$package" Depends)"); done
  DEBIAN_FRONTEND=noninteractive chroot "$root" sh -c \
    'apt-get update -q && apt-get satisfy -y -q --no-install-recommends "$@"' sh "${depends[@]}" \
    > "$work/dependencies.log" 2>&1 || fail "the dependencies: $work/dependencies.log"
}

boot() {
  unshare --mount --pid --fork --ipc --uts --cgroup --kill-child packaging/debian/try_boot.sh "$root" \
    > "$work/boot.log" 2>&1 &
  unshared=$!
  local tries
  for ((tries = 0; tries < 300; ++tries)); do
    init=$(pgrep --parent "$unshared" || true)
    [ -n "$init" ] && inside systemctl is-system-running 2>/dev/null | grep -qE "running|degraded" && return
    sleep 0.2
  done
  fail "the system did not boot: $work/boot.log"
}

finish() {
  [ -n "${screen:-}" ] && kill "$screen" 2>/dev/null
  [ -n "${unshared:-}" ] && kill -KILL "$unshared" 2>/dev/null
  wait 2>/dev/null || true
}
trap finish EXIT

inside() { nsenter --target "$init" --mount --pid --ipc --uts --cgroup --wdns=/ -- \
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_person() { inside runuser --user person -- env HOME=/home/person DISPLAY="${display:-}" "$@"; }
install_package() { inside sh -c "apt-get install -y -q --no-install-recommends /srv/$1_*.deb" >> "$work/apt.log" 2>&1 ||
  fail "installing $1: $work/apt.log"; }
eventually() {
  local tries
  for ((tries = 0; tries < 150; ++tries)); do "$@" > /dev/null 2>&1 && return; sleep 0.2; done
  return 1
}
