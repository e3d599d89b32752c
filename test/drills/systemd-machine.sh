#!/bin/sh
# Boots a copy of this machine, in memory, whose first process is a systemd of its own. Runs in a mount
# namespace of its own, so nothing is left when it ends: systemd-machine.sh FOLDER CODE SITE_URL PORT
set -eu
folder="$1" code="$2" site="$3" port="$4"
root="$folder/root"
mount -t tmpfs -o size=2g tmpfs "$folder"
mkdir "$folder/changes" "$folder/work" "$folder/code-changes" "$folder/code-work" "$root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/changes,workdir=$folder/work" "$root"
# What this machine would start beside our services is no part of the drill.
find "$root/etc/systemd/system" -name '*.wants' -type d -exec rm -rf {} +
rm -rf "$root/var/log/journal" "$root/opt/hoa-dep"
echo 0123456789abcdef0123456789abcdef >"$root/etc/machine-id"
mkdir "$root/opt/hoa-dep"
mount -t overlay overlay -o "lowerdir=$code,upperdir=$folder/code-changes,workdir=$folder/code-work" "$root/opt/hoa-dep"
sed -e "s#^SITE_URL=.*#SITE_URL=$site#" -e "s#^PORT=.*#PORT=$port#" -e 's#^\(TLS_[A-Z]*\)=.*#\1=#' \
  "$code/deploy/hoa-dep.env" >"$root/etc/hoa-dep.env"
exec systemd-nspawn --quiet --boot "--directory=$root" --register=no --keep-unit --machine=hoa-dep-dien-tap \
  --resolv-conf=off --console=pipe --kill-signal=SIGRTMIN+3 -- --unit=multi-user.target
