#!/bin/sh
# Runs the lines of its input on a copy of this machine that nobody else sees and that is gone at its end.
# $1: the project's folder; $2: an empty folder. Only what needs the outside world is stood in for.
set -eu
code=$1
place=$2
root=$place/root

mount -t tmpfs tmpfs "$place"
mkdir "$place/changes" "$place/work" "$root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/changes,workdir=$place/work" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mkdir -p "$root/opt/source" "$root/opt/installed/node_modules" "$root/opt/stand-ins"
mount --bind "$code" "$root/opt/source"
mount --bind "$(readlink -f "$code/node_modules")" "$root/opt/installed/node_modules"
mount -o remount,bind,ro "$root/opt/installed/node_modules"
# The network of the copy has only its loopback, which is switched on here.
perl -MSocket -e 'my $up = pack("a16s", "lo", 0x41); socket(S, AF_INET, SOCK_DGRAM, 0); ioctl(S, 0x8914, $up) or die $!'

stand_in() {
  { echo '#!/bin/sh'; echo 'PATH=${PATH#/opt/stand-ins:}'; cat; } > "$root/opt/stand-ins/$1"
  chmod +x "$root/opt/stand-ins/$1"
}
stand_in sudo << 'END'
PATH=/opt/stand-ins:$PATH
exec "$@"
END
stand_in apt-get << 'END'
[ "$1" = install ] || exit 0
cd /etc/ssl
exec openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=thi-dua.tinh.gov.vn \
  -keyout private/ssl-cert-snakeoil.key -out certs/ssl-cert-snakeoil.pem 2> /dev/null
END
stand_in nano << 'END'
test -f "$1"
END
stand_in git << 'END'
[ "$1" = clone ] || exec git "$@"
mkdir "$3"
tar -C /opt/source --exclude=./node_modules --exclude=./.cache --exclude=./.astro --exclude=./.git -c . | tar -x -C "$3"
END
stand_in npm << 'END'
[ "$1" = ci ] || exec npm "$@"
ln -s /opt/installed/node_modules node_modules
END
stand_in systemctl << 'END'
case $1 in
daemon-reload) ;;
enable)
  shift 2
  for unit; do systemd-analyze verify --man=no "/etc/systemd/system/$unit"; done
  start=$(sed -n 's/^ExecStart=//p' /etc/systemd/system/hoa-dep-newsroom.service)
  cd "$(sed -n 's/^WorkingDirectory=//p' /etc/systemd/system/hoa-dep-newsroom.service)"
  set -a
  . "$(sed -n 's/^EnvironmentFile=//p' /etc/systemd/system/hoa-dep-newsroom.service)"
  runuser -u hoa-dep -- $start > /tmp/newsroom.log 2>&1 &
  ;;
reload) exec nginx ;;
*) exit 1 ;;
esac
END

cat > "$root/opt/lines"
exec env -i PATH=/opt/stand-ins:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
  chroot "$root" /bin/sh -eu /opt/lines
