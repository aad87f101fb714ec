#!/usr/bin/env bash
# Tries the packages in a fresh Debian 12 that is booted for it: each is installed, does its main job as an ordinary user,
# and is purged without a rest. Needs root, and the packages (build.sh). Takes some minutes; the bare system is kept.
#   packaging/debian/try.sh [FOLDER]    where the packages are (build/packages)
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/debian-packages.sh
[ "$(id -u)" -eq 0 ] || { echo "try.sh has to be root: it makes a Debian system and boots it" >&2; exit 1; }
install_packages "${package_packages[@]}" "${test_packages[@]}"

packages=$(realpath "${1:-build/packages}")
work=$(realpath -m build/try)
names=(mahfooz mahfooz-intake)
. packaging/debian/booted.sh

samples() {
  mkdir -p "$root/home/person/samples"
  convert -size 640x480 plasma:tomato-steelblue -seed 7 "$root/home/person/samples/photo.jpg"
  heif-enc --quality 80 --output "$root/home/person/samples/photo.heic" "$root/home/person/samples/photo.jpg" > /dev/null
  ffmpeg -v error -f lavfi -i testsrc2=size=320x240:rate=15:duration=3 -pix_fmt yuv420p -y "$root/home/person/samples/clip.mp4"
  chmod -R a+rX "$root/home/person/samples"
}

# -- what is there ------------------------------------------------------------

# Every file with its kind, owner, rights and size, but for what every package leaves: logs, caches, dpkg's and apt's own
# memory, and the copies that useradd makes of the files that it changes.
inventory() {
  inside find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/tmp -o -path /home \
    -o -path /var/log -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /etc/ld.so.cache \
    -o -path /var/lib/systemd/random-seed -o -path '/etc/*-' -o -path /etc/.pwd.lock \) -prune -o -type d -printf '%y %M %u %p\n' \
    -o -printf '%y %M %u %s %p\n' | sort
  inside cat /etc/passwd /etc/group
}

# -- the main jobs ------------------------------------------------------------

service_runs() {
  install_package mahfooz-intake
  eventually inside systemctl is-active mahfooz-intake || fail "the service does not run"
  [ "$(inside systemctl is-enabled mahfooz-intake)" = enabled ] || fail "the service would not run after a restart"
  local pid user
  pid=$(inside systemctl show --property MainPID --value mahfooz-intake)
  user=$(inside stat -c %U "/proc/$pid")
  [ "$user" = mahfooz-intake ] || fail "the service runs as $user"
  eventually inside test -s /var/lib/mahfooz-intake/profile.json || fail "no profile was written"
  as_person cat /var/lib/mahfooz-intake/profile.json 2>/dev/null && fail "others can read the service's folder"
  inside install -D -m 644 /var/lib/mahfooz-intake/profile.json /tmp/service.json
  inside systemd-analyze security --no-pager mahfooz-intake | tail -n 1
}

field() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$work/submitted.json"; }
case_known() { as_person mahfooz-cli status --service /tmp/service.json --case "$(field case)" --pin "$(field pin)"; }

person_submits() {
  install_package mahfooz
  as_person mahfooz-cli hash samples/photo.jpg 2>/dev/null && fail "a missing file was hashed"
  as_person mahfooz-cli hash /home/person/samples/{photo.jpg,photo.heic,clip.mp4} > "$work/hashed.jsonl" ||
    fail "hashing: $work/hashed.jsonl"
  as_person mahfooz-cli submit --service /tmp/service.json --declare minor /home/person/samples/photo.jpg \
    > "$work/submitted.json" || fail "submitting: $work/submitted.json"
  grep -q '"status":"Received"' "$work/submitted.json" || fail "no receipt: $work/submitted.json"
  case_known || fail "the service does not know the case"
}

service_restarts() {
  inside systemctl reload mahfooz-intake
  case_known > /dev/null || fail "the case is gone after a reload"
  inside systemctl restart mahfooz-intake
  eventually case_known || fail "the case is gone after a restart"
}

# The window on a screen of this computer, whose socket has no place in the file system; its practice service is ours.
window_opens() {
  rm -f "$work/display"  # an earlier run's, which would be read before it is made anew
  Xvfb -displayfd 3 -screen 0 1280x800x24 -ac -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
  screen=$!
  eventually test -s "$work/display" || fail "no screen"
  display=:$(cat "$work/display")
  as_person mahfooz --practice > "$work/window.log" 2>&1 &
  eventually inside pgrep -f /usr/libexec/mahfooz/mahfooz-intake || fail "no practice service: $work/window.log"
  eventually env DISPLAY="$display" xdotool search --onlyvisible --name "Mahfooz|محفوظ" || fail "no window: $work/window.log"
  sleep 2
  DISPLAY=$display import -window root "$work/window.png"
  inside pkill -x mahfooz
  eventually sh -c "! nsenter --target $init --pid --mount pgrep -u person" || fail "something of the window lives on"
}

# -----------------------------------------------------------------------------

say "a fresh Debian 12"
make_base
fill_root
samples
boot
inventory > "$work/before.txt"

say "mahfooz-intake: installed, started, locked down"
service_runs
say "mahfooz: an ordinary user makes codes and submits to the packaged service"
person_submits
service_restarts
say "the window with its practice service"
window_opens

say "removed and installed again: cases stay"
inside apt-get remove -y -q mahfooz-intake >> "$work/apt.log" 2>&1
install_package mahfooz-intake
eventually case_known || fail "removing the package lost the case"

say "purged without a rest"
inside apt-get purge -y -q mahfooz mahfooz-intake >> "$work/apt.log" 2>&1
inside systemctl daemon-reload
inventory > "$work/after.txt"
diff "$work/before.txt" "$work/after.txt" || fail "purging left this behind"
inside dpkg-query -W -f '${Package} ${db:Status-Status}\n' 'mahfooz*' 2>/dev/null | grep -v not-installed &&
  fail "dpkg still knows the packages"
[ -z "$(inside pgrep -f mahfooz || true)" ] || fail "a process is left"
say "all done; the window: $work/window.png"
