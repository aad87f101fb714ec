#!/bin/sh
# Small videos for the tests, in every form that the hasher reads: make_clips.sh FFMPEG FOLDER
# Beside ffmpeg, the programs img2webp and gif2webp (Debian: webp) and avifenc (libavif-bin) have to be there.
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

# A phone's camera in the dark: frames at uneven times, and a note when it was.
draw 160x120 -vf "select='not(eq(mod(n,7),3))*not(eq(mod(n,11),5))'" -fps_mode vfr $x264 \
  -metadata creation_time=2026-05-01T10:20:30Z uneven.mp4

tone="-f lavfi -i sine=frequency=440:duration=2"
run $tone -c:a aac sound_only.mp4
run $tone -f lavfi -i testsrc2=size=160x120:rate=25:duration=2 -map 0 -map 1 $x264 -c:a aac sound_first.mkv

run -i h264.mp4 -c copy -metadata:s:v rotate=90 turned.mp4

# A stream whose pictures change their size half way.
draw 128x96 $x264 -f mpegts -output_ts_offset 2 other_size.part
cat h264.ts other_size.part > size_changes.ts
rm other_size.part

# Only the second half of it: an edit list leaves out what the decoder needs before.
run -ss 1 -i h264.mp4 -c copy begins_later.mp4

# Pictures that move; those of the GIF last from a tenth of a second to eight.
mkdir frames
draw 160x120 -vf fps=5 frames/%02d.png
draw 96x72 -vf "fps=5,setpts='(2*N+4.5*N*(N-1))/100/TB'" -fps_mode passthrough uneven.gif
gif2webp -quiet uneven.gif -o uneven.webp
img2webp -lossless -d 200 frames/*.png -o moving.webp >/dev/null 2>&1
avifenc --fps 5 -s 8 -y 420 frames/*.png moving.avif >/dev/null
run -i frames/%02d.png -vf "format=rgba,colorchannelmixer=aa=0.5" frames/alpha_%02d.png
avifenc --fps 5 -s 8 frames/alpha_*.png alpha.avif >/dev/null
run -framerate 5 -i frames/%02d.png -pix_fmt rgb24 -f rawvideo moving.webp.rgb
run -framerate 5 -i frames/%02d.png -s 64:64 -an -f rawvideo -c:v rawvideo -pix_fmt rgb24 -r 15 moving.webp.small
run -i uneven.gif -pix_fmt rgb24 -fps_mode passthrough -f rawvideo uneven.webp.rgb
run -i uneven.gif -s 64:64 -an -f rawvideo -c:v rawvideo -pix_fmt rgb24 -r 15 uneven.webp.small
rm -r frames

# A HEIC sequence is a film of another brand, whose handler is called a picture's.
picture_sequence() {
  cp "$1" "$2"
  printf hevc | dd of="$2" bs=1 seek=8 conv=notrunc status=none
  handler=$(grep -abo vide "$2" | head -n 1 | cut -d : -f 1)
  printf pict | dd of="$2" bs=1 seek="$handler" conv=notrunc status=none
}
picture_sequence hevc.mp4 moving.heic

# What the pixels should be: ffmpeg's own conversion by its portable code, without turning.
films="h264.mp4 fragmented.mp4 h264.mov h264.ts hevc.mp4 hevc_10bit.mkv vp8.webm vp9_odd.webm av1.mp4 mjpeg.avi
  h263.3gp sound_first.mkv turned.mp4 uneven.mp4 begins_later.mp4 moving.heic"
for clip in $films; do
  run -cpuflags 0 -noautorotate -i "$clip" -vf scale=flags=area:in_color_matrix=bt601,format=rgb24 \
    -fps_mode passthrough -f rawvideo "$clip.rgb"
done

# MPEG-4's decoder gives other pixels without vector code, so that only the conversion goes without.
run -i mpeg4.avi -c:v rawvideo -f nut decoded.part
run -cpuflags 0 -i decoded.part -vf scale=flags=area:in_color_matrix=bt601,format=rgb24 -f rawvideo mpeg4.avi.rgb
rm decoded.part

# The reference knows the range by the pixel format alone.
for clip in moving.avif alpha.avif; do
  run -cpuflags 0 -i "$clip" -map 0:v:0 -vf scale=flags=area:in_color_matrix=bt601:in_range=limited,format=rgb24 \
    -fps_mode passthrough -f rawvideo "$clip.rgb"
done

# And the small pictures: the command of TMK's reference.
for clip in $films mpeg4.avi palette.gif moving.avif alpha.avif; do
  run -i "$clip" -s 64:64 -an -f rawvideo -c:v rawvideo -pix_fmt rgb24 -r 15 "$clip.small"
done
