#!/bin/sh
# Runs fuzzers one after the other, or reduces what they found to the smallest set that reaches as much.
#   run_fuzzers.sh search BUILD WORK SECONDS [NAME...]     build/fuzz, an empty or earlier work folder, seconds for each
#   run_fuzzers.sh keep   BUILD WORK [NAME...]             from the work folder into corpus/
# NAME: a target of CMakeLists.txt, or video/KIND: the kinds of video share one program. None: all. Findings lie in
# WORK/findings, logs beside the work folders. It ends with an error when there was a finding.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
all="answer_decoder orientation outline jpeg png webp gif bmp tiff heif
  video/mp4 video/matroska video/avi video/ts video/gif video/webp video/pictures"

# Longer files hardly teach more, and slow the search.
longest() {
  case $1 in
    orientation) echo 512 ;;
    answer_decoder | outline) echo 4096 ;;
    video/*) echo 16384 ;;
    *) echo 8192 ;;
  esac
}

search() {
  name=$1
  mkdir -p "$work/$name" "$work/findings"
  flat=$(echo "$name" | tr / _)
  dictionary="$here/dictionary/$flat.txt"
  if [ -f "$dictionary" ]; then set -- -dict="$dictionary"; else set --; fi
  corpus="$here/corpus/$name"
  if [ -d "$corpus" ]; then set -- "$@" "$work/$name" "$corpus"; else set -- "$@" "$work/$name"; fi
  "$build/tests/fuzz_${name%%/*}" -max_total_time="$seconds" -rss_limit_mb=2500 -timeout=20 -print_final_stats=1 \
    -max_len="$(longest "$name")" -artifact_prefix="$work/findings/$flat-" "$@" > "$work/$flat.log" 2>&1
}

keep() {
  name=$1
  mkdir -p "$here/corpus/$name.less" "$here/corpus/$name"
  "$build/tests/fuzz_${name%%/*}" -set_cover_merge=1 -use_counters=0 -rss_limit_mb=2500 "$here/corpus/$name.less" "$here/corpus/$name" "$work/$name" \
    > "$work/$(echo "$name" | tr / _).keep.log" 2>&1
  rm -r "$here/corpus/$name"
  mv "$here/corpus/$name.less" "$here/corpus/$name"
}

act=$1
build=$2
work=$3
shift 3
if [ "$act" = search ]; then
  seconds=$1
  shift
fi
[ $# -gt 0 ] || set -- $all
findings=0
for each in "$@"; do
  "$act" "$each" || {
    echo "$each: see $work" >&2
    findings=$((findings + 1))
  }
done
[ "$findings" -eq 0 ]
