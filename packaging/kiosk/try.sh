#!/usr/bin/env bash
# Tries the kiosk's recipe in a fresh Debian 12 that is booted for it, with a screen that exists in memory only. Needs root,
# and the packages (packaging/debian/build.sh).
#   packaging/kiosk/try.sh [FOLDER]    where the packages are (build/packages)
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-packages.sh
[ "$(id -u)" -eq 0 ] || { echo "try.sh has to be root: it makes a Debian system and boots it" >&2; exit 1; }
install_packages "${package_packages[@]}" "${test_packages[@]}"

packages=$(realpath "${1:-build/packages}")
work=$(realpath -m build/try-kiosk)
names=(mahfooz)
. packaging/debian/booted.sh

session_program() { inside pgrep -u mahfooz-kiosk -x mahfooz; }
as_kiosk() { inside runuser --user mahfooz-kiosk -- "$@"; }
said() { inside journalctl --no-pager -o cat -t session; }  # what the programs of the session wrote
said_that() { said | grep "$1"; }
photograph() {
  as_kiosk env XDG_RUNTIME_DIR="/run/user/$(inside id -u mahfooz-kiosk)" WAYLAND_DISPLAY=wayland-0 grim - > "$1"
}
shown() { photograph "$1" && [ "$(identify -format %k "$1")" -gt 20 ]; }  # more colours than a dark ground has
fills_the_screen() { shown "$1" && [ "$(convert "$1" -gravity SouthEast -crop 1x1+0+0 -format '%[fx:lightness]' info:)" != 0 ]; }

# There is no console and no graphics card here: what stands for them replaces these lines of the unit and no others. One
# line is added: before the session, in the same confinement, the locked-in hasher has to make the codes of a picture.
without_a_screen() {
  inside mkdir -p /etc/systemd/system/mahfooz-kiosk.service.d
  inside tee /etc/systemd/system/mahfooz-kiosk.service.d/try.conf > /dev/null <<'DROP_IN'
[Service]
TTYPath=
StandardInput=null
TTYReset=no
TTYVHangup=no
UtmpIdentifier=
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
ExecStartPre=/usr/bin/mahfooz-cli hash /usr/share/icons/hicolor/512x512/apps/mahfooz.png
DROP_IN
  inside systemctl daemon-reload
  # Upside down, because cage gives an upright screen the window's own memory, of which no picture can be taken.
  inside sed -i 's/cage -d --/cage -d -r -r --/' /usr/local/lib/mahfooz-kiosk/session
}

recipe() {
  install_package mahfooz
  inside /usr/share/mahfooz/kiosk/install.sh
  inside systemd-analyze verify --man=no mahfooz-kiosk.service mahfooz-media@sdb1.service || fail "a unit is not in order"
  inside udevadm verify /etc/udev/rules.d/90-mahfooz-media.rules 2>/dev/null || true  # newer systemd only
  without_a_screen
}

# The policy as the recipe leaves it has no operator's code yet: a kiosk that nobody could leave must not start. The screen
# says why.
refuses_the_unfinished_policy() {
  inside systemctl start mahfooz-kiosk || { said | tail; fail "the unit does not start"; }
  eventually said_that operatorCode || { said | tail -n 20; fail "an operator's code that is none was taken"; }
  eventually shown "$work/refused.png" || fail "the screen does not say why"
  inside systemctl stop mahfooz-kiosk
  local code
  code=$(echo 2583691470 | inside mahfooz-cli operator-code) || fail "no operator's code was made"
  inside sed -i "s|put here what mahfooz-cli operator-code prints|$code|; /serviceProfile/d" /etc/mahfooz/policy.json
}

comes_up() {
  inside systemctl start mahfooz-kiosk
  eventually session_program || { said | tail -n 20; fail "the program did not come up"; }
  local pid home
  pid=$(session_program)
  home=$(inside cat "/proc/$pid/environ" | tr '\0' '\n' | sed -n 's/^HOME=//p')
  [ "$home" = /run/mahfooz-kiosk ] || fail "the home is $home"
  [ "$(inside findmnt -n -o FSTYPE -T "$home")" = tmpfs ] || fail "the home is not in memory"
  as_kiosk test -w /etc && fail "the session may write /etc"
  [ "$(inside systemctl show --property MemorySwapMax --value "user-$(inside id -u mahfooz-kiosk).slice")" = 0 ] ||
    fail "the session's memory may be swapped"
  eventually fills_the_screen "$work/screen.png" || fail "the window does not fill the screen: $work/screen.png"
}

begins_anew() {
  local before
  before=$(session_program)
  as_kiosk touch /run/mahfooz-kiosk/left-behind "/run/user/$(inside id -u mahfooz-kiosk)/left-behind"
  inside kill -KILL "$before"
  sleep 1
  eventually session_program || fail "the program did not come back"
  [ "$(session_program)" != "$before" ] || fail "the program was not ended"
  [ -z "$(inside find /run/mahfooz-kiosk /run/user -name left-behind)" ] || fail "the home was not wiped"
}

leaves_nothing() {
  inside systemctl stop mahfooz-kiosk
  local left
  left=$(inside find / -xdev -user mahfooz-kiosk ! -path '/proc/*' ! -path /var/lib/mahfooz-kiosk)
  [ -z "$left" ] || fail "left on the disk: $left"
  eventually sh -c "! nsenter --target $init --pid --mount pgrep -u mahfooz-kiosk" || fail "a process of the session lives on"
}

# With FAT on it, where this computer's kernel knows FAT; else with ext4, which has owners.
make_stick() {
  rm -rf "$work/stick.img" "$work/stick"
  truncate -s 8M "$work/stick.img"
  stick=vfat
  if grep -qw vfat /proc/filesystems || modprobe vfat 2>/dev/null; then
    mkfs.vfat "$work/stick.img" > /dev/null
    mcopy -i "$work/stick.img" resources/screenshots/welcome-ur.png ::photo.png
  else
    stick=ext4
    install -D -m 644 resources/screenshots/welcome-ur.png "$work/stick/photo.png"
    mkfs.ext4 -q -d "$work/stick" "$work/stick.img"
  fi
  say "(the stick has $stick)"
}

# As it would be plugged in; udev, which is not here, would start the unit with its name.
reads_a_stick() {
  make_stick
  local loop
  loop=$(losetup --find --show "$work/stick.img")
  loops+=("$loop")
  inside mknod "$loop" b $((0x$(stat -c %t "$loop"))) $((0x$(stat -c %T "$loop")))
  inside /usr/local/lib/mahfooz-kiosk/mount-media "$(basename "$loop")"
  local photo=/media/mahfooz/$(basename "$loop")/photo.png
  as_kiosk cmp "$photo" - < resources/screenshots/welcome-ur.png || fail "the stick cannot be read"
  inside test -e "/proc/$(session_program)/root$photo" || fail "the session does not see the stick"
  inside touch "$photo" 2>/dev/null && fail "the stick can be written"
  [ "$stick" = ext4 ] || { inside runuser --user person -- cat "$photo" > /dev/null 2>&1 && fail "others can read the stick"; }
  inside umount "/media/mahfooz/$(basename "$loop")"
}

undone() {
  inside rm -r /etc/systemd/system/mahfooz-kiosk.service.d
  inside /usr/share/mahfooz/kiosk/install.sh --undo
  local left
  left=$(inside find /etc /usr/local -path /etc/mahfooz -prune -o -name '*mahfooz*' -print)
  [ -z "$left" ] || fail "the recipe leaves this behind: $left"
}

loops=()
release_loops() { for loop in "${loops[@]}"; do losetup --detach "$loop" || true; done; finish; }
trap release_loops EXIT

say "a fresh Debian 12 with cage"
make_base
fill_root
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y -q --no-install-recommends \
  cage xwayland qt6-wayland libpam-systemd udev grim > "$work/cage.log" 2>&1 || fail "cage: $work/cage.log"
boot
say "the recipe"
recipe
refuses_the_unfinished_policy
say "the session comes up, with its home in memory"
comes_up
say "it begins anew when the program is killed"
begins_anew
say "a stick is read and not changed"
reads_a_stick
say "it leaves nothing on the disk"
leaves_nothing
say "the recipe is taken back"
undone
say "all done; the screen: $work/screen.png"
