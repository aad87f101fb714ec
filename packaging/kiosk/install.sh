#!/bin/sh
# Makes a kiosk of this computer: see resources/docs/kiosk.md (installed: /usr/share/doc/mahfooz/kiosk.md). Undone with
# install.sh --undo. Nothing is started; that comes with the next start of the computer.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" -eq 0 ] || { echo "install.sh has to be root" >&2; exit 1; }
units="mahfooz-kiosk.service mahfooz-media@.service"

if [ "${1:-}" = --undo ]; then
  systemctl disable mahfooz-kiosk.service || true  # it may be gone already
  for unit in $units; do rm -f "/etc/systemd/system/$unit"; done
  rm -rf /usr/local/lib/mahfooz-kiosk /etc/udev/rules.d/90-mahfooz-media.rules
  rm -f /etc/sysusers.d/mahfooz-kiosk.conf /etc/systemd/logind.conf.d/mahfooz-kiosk.conf
  rm -f /etc/systemd/journald.conf.d/mahfooz-kiosk.conf /etc/systemd/system/user-.slice.d/mahfooz-kiosk.conf
  systemctl unmask ctrl-alt-del.target
  systemctl daemon-reload
  echo "The kiosk is gone with the next start of the computer. Left: /etc/mahfooz, /var/lib/mahfooz-kiosk (cases not yet"
  echo "sent), the user mahfooz-kiosk, and graphical.target as the default."
  exit 0
fi

# Debian's cage does not start where Xwayland is missing, although nothing here asks for it.
for program in mahfooz cage Xwayland; do
  command -v "$program" > /dev/null || { echo "$program is not installed" >&2; exit 1; }
done
for unit in $units; do install -D -m 644 "$unit" "/etc/systemd/system/$unit"; done
install -D -m 755 session /usr/local/lib/mahfooz-kiosk/session
install -D -m 755 mount-media /usr/local/lib/mahfooz-kiosk/mount-media
install -D -m 644 90-mahfooz-media.rules /etc/udev/rules.d/90-mahfooz-media.rules
install -D -m 644 mahfooz-kiosk.sysusers /etc/sysusers.d/mahfooz-kiosk.conf
install -D -m 644 drop-in/logind.conf /etc/systemd/logind.conf.d/mahfooz-kiosk.conf
install -D -m 644 drop-in/journald.conf /etc/systemd/journald.conf.d/mahfooz-kiosk.conf
install -D -m 644 drop-in/user-slice.conf /etc/systemd/system/user-.slice.d/mahfooz-kiosk.conf
[ -e /etc/mahfooz/policy.json ] || install -D -m 644 policy.json /etc/mahfooz/policy.json
systemd-sysusers mahfooz-kiosk.conf
systemctl daemon-reload
systemctl mask ctrl-alt-del.target
systemctl enable mahfooz-kiosk.service
systemctl set-default graphical.target
echo "Now put the operator's code into /etc/mahfooz/policy.json and the service's profile beside it, and restart."
