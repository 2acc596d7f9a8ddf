#!/bin/sh
# PostgreSQL's archive_command: keeps one finished file of its log, compressed, and says so only once it is on the disk.
#
#     archive_command = '/srv/source/deploy/postgres/archive-wal.sh "%p" "/backups/leads/wal/%f"'
set -eu
umask 077
mkdir -p "$(dirname "$2")"
if [ -e "$2.gz" ]; then
  # After a crash PostgreSQL may hand over the same file again, and never another one of that name.
  gzip -dc "$2.gz" | cmp -s - "$1" && exit 0
  echo "$2.gz is there already and holds something else: each server needs a folder of its own" >&2
  exit 1
fi
gzip -c "$1" > "$2.gz.unfinished"
sync "$2.gz.unfinished"
mv "$2.gz.unfinished" "$2.gz"
sync "$(dirname "$2")"
