#!/bin/sh
# Small videos for the tests, in every form that the hasher reads: make_clips.sh FFMPEG FOLDER
# Pictures drawn by ffmpeg (testsrc2, mandelbrot), 25 a second, two seconds: 50 frames, unless said.
set -eu
ffmpeg=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

run() { "$ffmpeg" -v error -nostdin -y -threads 1 "$@"; }
draw() { size=$1; shift; run -f lavfi -i "testsrc2=size=$size:rate=25:duration=2" "$@"; }
x264="-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 25 -bf 2"

draw 160x120 $x264 h264.mp4
draw 160x120 $x264 -movflags +faststart index_first.mp4
draw 160x120 $x264 -movflags +frag_keyframe+empty_moov fragmented.mp4
draw 160x120 $x264 h264.mov
draw 160x120 $x264 -f mpegts h264.ts
draw 160x120 -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p -tag:v hvc1 hevc.mp4
draw 160x120 -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le hevc_10bit.mkv
draw 160x120 -c:v libvpx -deadline realtime -cpu-used 8 vp8.webm
draw 160x120 -vf scale=161:121 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuv420p vp9_odd.webm
draw 160x120 -c:v libsvtav1 -preset 12 -svtav1-params enable-stat-report=0 av1.mp4 2>/dev/null
draw 160x120 -c:v mpeg4 -q:v 5 mpeg4.avi
draw 160x120 -c:v mjpeg -q:v 5 -pix_fmt yuvj420p mjpeg.avi
draw 176x144 -c:v h263 h263.3gp
draw 64x48 -vf "fps=10" palette.gif

tone="-f lavfi -i sine=frequency=440:duration=2"
run $tone -c:a aac sound_only.mp4
run $tone -f lavfi -i testsrc2=size=160x120:rate=25:duration=2 -map 0 -map 1 $x264 -c:a aac sound_first.mkv

run -i h264.mp4 -c copy -metadata:s:v rotate=90 turned.mp4

# A stream whose pictures change their size half way.
draw 128x96 $x264 -f mpegts -output_ts_offset 2 other_size.part
cat h264.ts other_size.part > size_changes.ts
rm other_size.part

# What the pixels should be: ffmpeg's own conversion by its portable code, without turning.
for clip in h264.mp4 mjpeg.avi vp9_odd.webm hevc_10bit.mkv turned.mp4; do
  run -cpuflags 0 -noautorotate -i "$clip" -vf scale=flags=area:in_color_matrix=bt601,format=rgb24 \
    -fps_mode passthrough -f rawvideo "$clip.rgb"
done

# And the small pictures: the command of TMK's reference.
for clip in h264.mp4 h264.ts vp9_odd.webm turned.mp4 palette.gif mpeg4.avi; do
  run -i "$clip" -s 64:64 -an -f rawvideo -c:v rawvideo -pix_fmt rgb24 -r 15 "$clip.small"
done
