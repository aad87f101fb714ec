#!/usr/bin/env bash
# Becomes the init of a Debian system in a folder, in namespaces of its own; see try.sh, which starts this with unshare.
#   try_boot.sh ROOT
set -euo pipefail
root=$1
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/dev"
for device in null zero full random urandom tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
touch "$root/dev/console"
mkdir -p "$root/before"
cd "$root"
pivot_root . before
umount -l /before
rmdir /before
mount --make-rshared /  # as on a computer of its own, where units see what is mounted later
exec env -i container=mahfooz-try /lib/systemd/systemd --system --log-target=console --show-status=0
